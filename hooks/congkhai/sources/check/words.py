"""What the words of a source may not hold: HTML, unsafe links, a person's private data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...bilingual import Bilingual
from ...expressions import expression
from ...model import Plan
from ...problems import Place, Problem, found
from ...text import Outline, marker_of
from ...value import value_class
from ..load import Draft, Mapping, Scalar, scalars
from .lost_cells import wrong_rows
from .pasted_tables import pasted_tables
from .unmarked_items import unmarked_items

# «](<a b.png>)» points at a file whose name has spaces.
# «\<tên cơ quan>», as a document prints it: a sign, and no tag.
_TAG = expression(
    r"(?<!\]\()(?<!\\)"
    r"(?:</?[A-Za-z][\w:-]{0,30}(?:\s[^<>]{0,200})?/?>|<!--|<!\[CDATA\[|<![A-Za-z])"
)
_LINK = expression(r"\]\(\s*<?([A-Za-z][A-Za-z0-9+.-]{0,20}):")
# «##I. Mục đích»; «#SốngXanh» is a hashtag, and one «#» opens a heading only before a number.
_GLUED_HEADING = expression(r"^[ \t]{0,8}(#{1,6})([^\s#].*)$", re.MULTILINE)
# «2.Sở tổng kết», «II.Tổ chức», «1.“Xanh”», «-Gạch»; not «1.200 cây», «-5 độ», «2.A» or «C.Mác».
_WORD = r"(?=[^\W\d_]{2}|[ỞÝÔỒỪ][ ]|[“\"][^\W_])"
_GLUED_ITEM = expression(
    rf"^[ \t]{{0,8}}(?P<mark>\d{{1,3}}(?:\.\d{{1,3}}){{0,4}}[.)]{_WORD}|[IVX]{{1,6}}\.{_WORD}"
    r"|[-–—•+](?=[“\"]?[^\W\d_]))(?P<words>\S.*)$",
    re.MULTILINE,
)
# «  - id: cay-trong», «    what: Cây trồng mới», «  # cần xem: …»
_FACT = expression(r"\s*(?:- ?)?(?:[a-z_]{2,20}:(?:\s|$)|#\s|-\s*[{\w])")
_KEY = expression(
    r"\s*(?:- ?)?(?:id|what|printed|section|who|lead|due|every|value|type|to|name):\s"
)
_SAFE = frozenset({"http", "https", "mailto", "tel"})
# Vietnamese mobile numbers: 0 or +84, then 3, 5, 7, 8 or 9 and eight digits, however spaced.
_MOBILE = expression(r"(?<![\d/.,-])(?:\+?84|0)[\s.-]?(?:[35789](?:[\s.-]?\d){8})(?![\d/])")
_CARD = expression(r"(?:CCCD|CMND|căn cước|chứng minh)[^\d\n]{0,30}(\d{9}(?:\d{3})?)(?!\d)", re.I)
_MAILBOX = expression(
    r"[\w.+-]{1,64}@(?:gmail|yahoo|hotmail|outlook|icloud|live)\.[a-z.]{2,10}", re.IGNORECASE
)
# A cheap sieve: most texts hold no number so long, however it is spaced.
_DIGITS = bytes(ord("9") if 48 <= byte <= 57 else 0 for byte in range(256))
_SPACES = b" .-"
_SHOWN = 60


def check_words(plan: Plan, outline: Outline, draft: Draft) -> Iterator[Problem]:
    """Problems of the text and of every value typed above it."""
    body = _Body(draft.body, plan.body_file, plan.body_line)
    if not body.text.strip():
        yield found(plan.at, "K505")
    if "<" in body.text:
        for match in _TAG.finditer(body.text):
            yield found(body.place(match.start()), "K501", tag=match[0][:40])
    if "](" in body.text:
        for match in _LINK.finditer(body.text):
            if match[1].lower() not in _SAFE:
                yield found(body.place(match.start(1)), "K503", href=match[1] + ":…")
    yield from _facts_below(body)
    yield from _glued_headings(body)
    # What an imported text prints so stays so.
    yield from () if plan.is_imported else _glued_items(body)
    for line in () if plan.is_imported else unmarked_items(body.text):
        yield found(body.place(line.offset), "K517", typed=line.typed, meant=line.meant)
    for table in pasted_tables(body.text):
        row = {"first": table.first, "rule": table.rule, "count": table.rows}
        yield found(body.place(table.offset), "K516", **row)
    for wrong in wrong_rows(body.text):
        said = {"cells": wrong.cells, "columns": wrong.columns, "result": wrong.result}
        yield found(body.place(wrong.offset), "K518", **said)
    for start, what, masked in private_data(body.text):
        yield found(body.place(start), "K502", what=what, masked=masked)
    # The letters of an imported text are the document's; that it counts twice is no slip of ours.
    for item, first in () if plan.is_imported else outline.repeated:
        yield found(
            Place(plan.body_file, item.line), "K504", label=_quoted(item.label), first=first.line
        )
    if plan.consultation and plan.consultation.contact and draft.root:
        yield from _private_contact(draft.root)
    # Whom to ask about a draft may be named; `contact.while_open` takes it out in time.
    typed = list(scalars(draft.root, but="contact")) if draft.root else []
    # All at once, since nearly always there is nothing in any of them.
    if any(private_data("\n".join([scalar.text for scalar in typed]))):
        yield from _private_values(typed)


def _facts_below(body: _Body) -> Iterator[Problem]:
    """Keys of a source right below the mark that ends them, and another such mark."""
    lines = body.text.splitlines()
    at = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not lines or not _FACT.match(lines[at]):
        return
    closing = next((number for number, line in enumerate(lines) if line.rstrip() == "---"), 0)
    above = lines[at:closing]
    if (
        closing
        and any(map(_KEY.match, above))
        and all(_FACT.match(line) or not line.strip() for line in above)
    ):
        place = body.place(0)
        yield found(
            replace(place, line=place.line - 1),
            "K141",
            line=lines[at].strip()[:_SHOWN],
            closing=place.line + closing,
        )


def _quoted(label: str) -> str:
    return label if label.startswith("«") else f"«{label}»"


def _glued_headings(body: _Body) -> Iterator[Problem]:
    """Marks of a heading with no space behind them are published, and no item begins there."""
    for match in _GLUED_HEADING.finditer(body.text) if "#" in body.text else ():
        marks, words = match[1], match[2].strip()
        if len(marks) > 1 or marker_of(words, 0, len(words)):
            shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
            place = body.place(match.start(1))
            yield found(place, "K514", typed=f"{marks}{shown}", meant=f"{marks} {shown}")


def _glued_items(body: _Body) -> Iterator[Problem]:
    """A number or a dash with no space behind it is part of the paragraph."""
    for match in _GLUED_ITEM.finditer(body.text):
        mark, words = match["mark"], match["words"].strip()
        if mark[-1] in ".)" and not words.lstrip('“"')[:1].isupper():
            continue
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
        place = body.place(match.start("mark"))
        typed, meant = f"{mark}{shown}", f"{mark} {shown}"
        yield found(place, "K515", typed=typed, meant=meant, mark=mark)


def _private_contact(root: Mapping) -> Iterator[Problem]:
    """Said before it is committed, since what the portal takes down Git still holds."""
    asked = next((value for key, value in root.pairs if key.text == "consultation"), None)
    pairs = asked.pairs if isinstance(asked, Mapping) else ()
    for key, value in pairs:
        if key.text == "contact" and isinstance(value, Mapping):
            for scalar in scalars(value, but="contact"):
                for start, what, masked in private_data(scalar.text):
                    at = Place(scalar.at.file, scalar.at.line, scalar.at.column + start)
                    yield found(at, "K513", what=what, masked=masked)


def _private_values(typed: list[Scalar]) -> Iterator[Problem]:
    for scalar in typed:
        for start, what, masked in private_data(scalar.text):
            at = Place(scalar.at.file, scalar.at.line, scalar.at.column + start)
            yield found(at, "K502", what=what, masked=masked)


@value_class
class _Body:
    text: str
    file: str
    first_line: int

    def place(self, offset: int) -> Place:
        line = self.first_line + self.text.count("\n", 0, offset)
        return Place(self.file, line, offset - self.text.rfind("\n", 0, offset))


def private_data(text: str) -> Iterator[tuple[int, str, str]]:
    """Phone numbers, identity numbers and private mailboxes: offset, what it is, masked."""
    if "@" in text:
        yield from _masked(_MAILBOX, Bilingual("hộp thư riêng", "private mailbox"), text)
    if b"9" * 9 in text.encode().translate(_DIGITS, _SPACES):
        yield from _masked(_MOBILE, Bilingual("số điện thoại di động", "mobile number"), text)
        yield from _masked(_CARD, Bilingual("số giấy tờ", "identity number"), text)


def _masked(pattern: re.Pattern[str], what: str, text: str) -> Iterator[tuple[int, str, str]]:
    for match in pattern.finditer(text):
        shown = match[match.lastindex or 0]
        yield match.start(), what, shown[:3] + "…" + shown[-2:]
