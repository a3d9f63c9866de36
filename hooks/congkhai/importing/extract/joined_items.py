"""Items that a converter or a hurried hand set in one line: «1. Sở A: a) Lập …; b) Báo cáo …»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..structure.paragraphs import Kind, Paragraph, marked
from .bodies import are_bodies
from .orders import is_duty, order_in, without_number, without_opener

_FEWEST = 2
# «…; - Lập danh sách», «…: a) Rà soát», «… (2) Báo cáo»: what may open an item within a line.
_OPENS = re.compile(r"(?<=[\w.;:,)])\s+(?=(?:[-–+•*]\s|\(?(?:[a-hđ]|\d{1,2})\))\s*[A-ZĐÀ-Ỹ])")


def items_apart(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The items of a paragraph that holds several, each by itself; else the paragraph."""
    if paragraph.kind in {Kind.TABLE, Kind.SECTION, Kind.ARTICLE}:
        yield paragraph
        return
    text = paragraph.text
    starts = _starts(text)
    charging = sum(_charges(text[start:]) for start in starts)
    if len(starts) < _FEWEST or charging * 3 < len(starts) * 2:
        yield paragraph
        return
    head = text[: starts[0]].strip()
    if head:
        is_name = paragraph.kind is Kind.ITEM and paragraph.mark[:1].isdigit()
        heads = is_name and head[-1:] not in {".", ";"}
        yield replace(paragraph, text=head, kind=Kind.HEADING if heads else paragraph.kind)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        words = text[start:end].strip()
        kind, mark = marked(words) or (Kind.BULLET, "-")
        yield from items_apart(replace(paragraph, text=words, kind=kind, mark=mark, level=None))


def _starts(text: str) -> Sequence[int]:
    """Where items open that bear the sign of the first; others are parts of these."""
    found: list[int] = []
    sign = ""
    for match in _OPENS.finditer(text):
        start = match.end()
        kind = _kind(text[start:])
        is_dash = kind in "-–+•*"
        # «Phòng Kế hoạch - Tổng hợp» is a name; a name that heads items needs no sign behind it.
        is_open = text[match.start() - 1] in ".;:" or (
            not found and _is_name(text[: match.start()])
        )
        if (is_open or not is_dash) and kind == (sign or kind):
            found.append(start)
            sign = kind
    return found


def _kind(text: str) -> str:
    letter = text.lstrip("(")[:1]
    return "1" if letter.isdigit() else "a" if letter.isalpha() else letter


def _is_name(text: str) -> bool:
    return bool(are_bodies(without_opener(without_number(text))))


def _charges(text: str) -> bool:
    words = without_number(text)
    return is_duty(words) or order_in(words) is not None
