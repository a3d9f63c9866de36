"""Quarters and months that a few words name by their numbers, without a year: «Quý II, IV»."""

from __future__ import annotations

from collections.abc import Iterator

from ....dates import quarter_number
from ....expressions import expression

_ONE_QUARTER = r"(?:iv|i{1,3}|0?[1-4])\b"
# «Quý II, IV», «Quý I và III»; «Q.II», «Q2» of a narrow cell.
_QUARTER = expression(
    rf"\b(?:qu[yi] |q(?:\.\s?)?(?=i|[1-4]\b))"
    rf"({_ONE_QUARTER}(?:\s?(?:,|;|va)\s?(?:quy )?{_ONE_QUARTER})*)"
    r"(?!\s?[/-]?\s?(?:nam )?\d{4})"
)
# «Tháng 3, 9», «tháng 3 và tháng 9»
_MONTH = expression(
    r"\bthang (\d{1,2}\b(?:\s?(?:,|;|va)\s?(?:thang )?\d{1,2}\b(?=\s*(?:$|[,;.)(]|va\b)))*)"
    r"(?!\s?[/.-]\s?\d|,? nam \d)"
)
# «Quý I, II, III, IV»
_EACH_QUARTER = expression(
    r"\bqu[yi] (?:i|1)\s?(?:,|;|va)\s?(?:qu[yi] )?(?:ii|2)\s?(?:,|;|va)\s?(?:qu[yi] )?(?:iii|3)"
    r"\s?(?:,|;|va|, va)\s?(?:qu[yi] )?(?:iv|4)\b"
)
_LISTED = expression(r"iv|i{1,3}|\d{1,2}")


def is_each_quarter(plain: str) -> bool:
    """Whether all four are named."""
    return _EACH_QUARTER.search(plain) is not None


def quarters_named(plain: str) -> Iterator[tuple[int, int]]:
    """Where quarters are named, and which."""
    for match in _QUARTER.finditer(plain):
        for number in _told([*map(quarter_number, _LISTED.findall(match[1]))]):
            yield match.start(), number


def months_named(plain: str) -> Iterator[tuple[int, int, int]]:
    """Where months are named, where their figures begin, and which."""
    for match in _MONTH.finditer(plain):
        for number in _told([int(one) for one in _LISTED.findall(match[1])]):
            if 1 <= number <= 12:
                yield match.start(), match.start(1), number


def _told(numbers: list[int]) -> list[int]:
    """Of months or quarters in a row the last where each follows the other, else all."""
    is_row = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return numbers[-1:] if is_row else numbers
