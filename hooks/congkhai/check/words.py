"""What the words of a source may not hold: HTML, unsafe links, a person's private data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..codes import found
from ..load import Draft, Mapping, Node, Scalar, Sequence
from ..model import Plan
from ..outline import Outline
from ..problem import Place, Problem

_TAG = re.compile(r"</?[A-Za-z][\w:-]{0,30}(?:\s[^<>]{0,200})?/?>|<!--|<!\[CDATA\[|<![A-Za-z]")
_LINK = re.compile(r"\]\(\s*<?([A-Za-z][A-Za-z0-9+.-]{0,20}):")
_SAFE = frozenset({"http", "https", "mailto", "tel"})
# Vietnamese mobile numbers: 0 or +84, then 3, 5, 7, 8 or 9 and eight digits, however spaced.
_MOBILE = re.compile(r"(?<![\d/.,-])(?:\+?84|0)[\s.-]?(?:[35789](?:[\s.-]?\d){8})(?![\d/])")
_CARD = re.compile(r"(?:CCCD|CMND|căn cước|chứng minh)[^\d\n]{0,30}(\d{9}(?:\d{3})?)(?!\d)", re.I)
_MAILBOX = re.compile(
    r"[\w.+-]{1,64}@(?:gmail|yahoo|hotmail|outlook|icloud|live)\.[a-z.]{2,10}", re.IGNORECASE
)
_PRIVATE = ((_MOBILE, "số điện thoại di động"), (_CARD, "số giấy tờ"), (_MAILBOX, "hộp thư riêng"))


def check_words(plan: Plan, outline: Outline, draft: Draft) -> Iterator[Problem]:
    """Problems of the text and of every value typed above it."""
    if not plan.body.strip():
        yield found(plan.at, "K505")
    for number, line in enumerate(plan.body.split("\n"), plan.body_line):
        for match in _TAG.finditer(line):
            at = Place(plan.body_file, number, match.start() + 1)
            yield found(at, "K501", tag=match[0][:40])
        for match in _LINK.finditer(line):
            if match[1].lower() not in _SAFE:
                at = Place(plan.body_file, number, match.start(1) + 1)
                yield found(at, "K503", href=match[1] + ":…")
        yield from private_data(line, Place(plan.body_file, number))
    for item, first in outline.repeated:
        yield found(Place(plan.body_file, item.line), "K504", label=item.label, first=first.line)
    if draft.root:
        for scalar in _scalars(draft.root):
            yield from private_data(scalar.text, scalar.at)


def private_data(text: str, at: Place) -> Iterator[Problem]:
    """Phone numbers, identity numbers and private mailboxes, shown masked."""
    for pattern, what in _PRIVATE:
        for match in pattern.finditer(text):
            shown = match[match.lastindex or 0]
            masked = shown[:3] + "…" + shown[-2:]
            yield found(
                Place(at.file, at.line, at.column + match.start()), "K502", what=what, masked=masked
            )


def _scalars(root: Mapping) -> Iterator[Scalar]:
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar):
            yield node
        elif isinstance(node, Sequence):
            waiting += node.items
        else:
            waiting += [value for _, value in node.pairs]
