"""Numbers that no sign parts from their words: «1 Sở A» counts, «5 Hội đặc thù» says how many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..readers.lines import CAPITALS
from ..structure.paragraphs import Kind, Paragraph
from .lost_marks import as_numbered

_BARE = re.compile(rf"^\**(?P<mark>[1-9]\d?)\s+(?=\**[{CAPITALS}])")


def with_bare_numbers_signed(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs; «1 Sở A» reads «1. Sở A» where the number before or behind counts with it."""
    last = ""
    for paragraph, following in zip(paragraphs, _numbers_after(paragraphs), strict=True):
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


def _numbers_after(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Of each, the next number of its section; empty where none follows."""
    numbers: list[str] = []
    following = ""
    for paragraph in reversed(paragraphs):
        numbers.append(following)
        number = _bare_number(paragraph)
        mark = number["mark"] if number else paragraph.mark
        if paragraph.kind is Kind.SECTION:
            following = ""
        elif mark.isdecimal():
            following = mark
    return numbers[::-1]


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
