"""The numbers that quarters of a year bear in print: «quý III», «quý 3», «Quý 03»."""

from __future__ import annotations

ROMAN = ("I", "II", "III", "IV")
_NUMBERS = {roman: number for number, roman in enumerate(ROMAN, start=1)}


def quarter_number(printed: str) -> int:
    """What «III», «iii» or «03» counts; words that are neither raise ValueError."""
    return _NUMBERS.get(printed.upper()) or int(printed)
