"""Numbers that no sign parts from their words: «1 Sở A» counts, «5 Hội đặc thù» says how many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import CAPITALS
from ...structure.paragraphs import Kind, Paragraph
from .lost_marks import as_numbered, numbers_behind

_BARE = expression(rf"^\**(?P<mark>[1-9]\d?)\s+(?=\**[{CAPITALS}])")


def with_bare_numbers_signed(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs; «1 Sở A» reads «1. Sở A» where the number before or behind counts with it."""
    last = ""
    behind = numbers_behind(map(_mark_of, paragraphs))
    for paragraph, following in zip(paragraphs, behind, strict=True):
        if paragraph.kind is Kind.SECTION:
            last = ""
        number = _bare_number(paragraph)
        if number is None:
            last = paragraph.mark if paragraph.mark.isdecimal() else last
            yield paragraph
            continue
        mark = number["mark"]
        counts_on = last.isdecimal() and int(mark) == int(last) + 1
        if counts_on or following == str(int(mark) + 1):
            last = mark
            yield _signed(paragraph, mark, number.end())
        else:
            yield paragraph


def _mark_of(paragraph: Paragraph) -> str | None:
    """None of a section, within which numbers count."""
    number = _bare_number(paragraph)
    return None if paragraph.kind is Kind.SECTION else number["mark"] if number else paragraph.mark


def _bare_number(paragraph: Paragraph) -> re.Match[str] | None:
    if paragraph.kind in {Kind.TABLE, Kind.SECTION, Kind.ARTICLE}:
        return None
    return _BARE.match(paragraph.text)


def _signed(paragraph: Paragraph, mark: str, end: int) -> Paragraph:
    words = paragraph.text[end:]
    if paragraph.kind is Kind.TEXT:
        # «1 Ủy ban nhân dân xã»: the letter behind hid that it is an item.
        return as_numbered(mark, words, paragraph)
    return replace(paragraph, text=f"{mark}. {words}")
