"""Headings of a scan as they were printed: figures that lost a stroke, words with other marks.

    I. MỤC ĐÍCH · H. NỌI DUNG · II. KINH PHÍ · IV. TỔ CHỨC …  →  I · II. NỘI DUNG · III · IV

Headings count up one by one, so the figure of one that was misread is known from its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...expressions import expression
from .paragraphs import Paragraph
from .word_pairs import pairs_respelt

_FIGURES = {"I": 1, "V": 5, "X": 10, "L": 50}
_ROMANS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_MISREAD = expression(r"[IVXLHMTlị1ỊỈÍ\]]{1,6}")
_MOST = 30


def counted(headings: Sequence[Paragraph]) -> list[Paragraph]:
    """The headings with the figures that they must have had, where those printed are romans."""
    found: list[Paragraph] = []
    expected = 1
    for heading in headings:
        if not _MISREAD.fullmatch(heading.mark):
            return list(headings)
        printed = roman_value(heading.mark)
        # A figure too high tells that a heading before was not found; one too low lost strokes.
        number = printed if printed is not None and printed > expected else expected
        if number > _MOST:
            return list(headings)
        text = heading.text
        if printed != number:
            text = f"{_roman(number)}{text[len(heading.mark) :]}"
        found.append(replace(heading, text=pairs_respelt(text)))
        expected = number + 1
    return found


def roman_value(mark: str) -> int | None:
    """What a roman figure counts; None for one that is none."""
    if not mark or not set(mark) <= _FIGURES.keys():
        return None
    values = [_FIGURES[letter] for letter in mark]
    total = sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
    return total if _roman(total) == mark else None


def _roman(number: int) -> str:
    return "X" * (number // 10) + _ROMANS[number % 10] if number <= _MOST else ""
