"""Days of the next stretch, or of its first month: «ngày 05 tháng sau», «… tháng đầu quý sau»."""

from __future__ import annotations

import re

from ....dates import MONTHS_BETWEEN, Every
from ....expressions import expression

_BEHIND = expression(
    r"\s*,?\s*(?:cua )?(?P<first>thang (?:dau tien|dau|thu nhat)(?: cua)? )?"
    r"(?:moi |hang |ky )?(?P<of>quy|0?6 thang|sau thang|nua nam|nam|thang) "
    r"(?:sau lien ke|lien ke sau|lien ke(?! truoc)|lien sau|ke tiep|tiep theo|tiep sau|ke sau"
    r"|sau(?! (?:khi|ngay)\b))\b"
)
_IN_FIRST_MONTHS = expression(
    r"\s*,?\s*(?:cua )?thang (?P<place>dau tien|dau|thu nhat|thu hai|thu 2)(?: cua)?"
    r"(?: moi| hang| cac)? quy\b"
)
_STRETCHES = {"quy": Every.QUARTER, "nam": Every.YEAR, "thang": Every.MONTH}


def told_days(days: tuple[str, ...], plain: str, end: int, every: str) -> tuple[str, ...]:
    """Days that return, as the words behind them place them; `plain` without marks."""
    if every not in set(Every):
        return days
    if match := _BEHIND.match(plain, end):
        of = _STRETCHES.get(match["of"], Every.HALF_YEAR)
        return tuple(_after(day, of, bool(match["first"]), Every(every)) for day in days)
    if every == Every.QUARTER and (match := _IN_FIRST_MONTHS.match(plain, end)):
        month = 2 if re.search("hai|2", match["place"]) else 1
        return tuple(re.sub("^---", f"--{month:02}-", day) for day in days)
    return days


def _after(day: str, of: Every, is_first: bool, every: Every) -> str:
    has_month = not day.startswith("---")
    if of is Every.YEAR:
        if not has_month and is_first:
            return f"--01-{day[3:]}+{of.value}"
        return f"{day}+{of.value}" if has_month else day
    is_longer = MONTHS_BETWEEN[of] > MONTHS_BETWEEN[every]
    return day if has_month or is_longer else f"{day}+{of.value}"
