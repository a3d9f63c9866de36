"""Reports that a plan for one year calls by their stretch, «báo cáo năm trước ngày 15/12»: once."""

from __future__ import annotations

from collections.abc import Sequence

from ...dates import BadDate, read_date, read_yearly, year_titled
from ...expressions import expression
from ..readers.lines import bare, squeezed
from .deadlines import Due
from .pace_quotes import of_own_pace
from .recurring import Returning

_YEARLESS = "ngày in không có năm: đối chiếu bản gốc"
# «… hằng năm», «mỗi quý»: the words say that it returns.
_RETURNS = expression(
    r"\b(?:hang|moi|tung|cac|nhung|cua) (?:\d )?(?:nam|quy|thang|(?:0?6|sau) thang)\b",
    holds="nam|quy|thang",
)
_MONTHS_TILL_NEXT = 2
"""«báo cáo năm trước ngày 15/01»: of the year that is over."""
_DAY_LAST = expression(
    r"\s*\(?(?:(?:gửi|nộp) )?(?:(?:chậm nhất|muộn nhất|trước|vào)(?: là| vào)?(?: ngày)?|ngày)"
    r" \d{1,2}(?:\s?/\s?\d{1,2}| tháng \d{1,2})\)?\W*$",
    holds="nhất|trước|vào|ngày",
)


def year_worked(title: str | None, issued: str | None) -> int | None:
    """The one year that a title gives to all the plan."""
    return year_titled(title, int(issued[:4])) if title and issued else None


def once_in_a_year(
    found: Sequence[Returning], year: int | None
) -> tuple[list[Returning], list[Due]]:
    """What returns beyond the plan's one year, and what falls due once in it."""
    if year is None:
        return list(found), []
    returns: list[Returning] = []
    once: list[Due] = []
    for item in found:
        days = _days_in(item, year)
        once += [_due(item, day) for day in days]
        returns += [] if days else [item]
    return returns, once


def _days_in(item: Returning, year: int) -> tuple[str, ...]:
    """The days of that year on which it falls due; none of what its words let return."""
    if item.every not in {"year", "half_year"} or _RETURNS.search(bare(f"{item.what} {item.when}")):
        return ()
    if any(not day.startswith("--") or day[2] == "-" or "+" in day for day in item.days):
        return ()
    days: list[str] = []
    for iso in item.days:
        try:
            told = read_yearly(iso)
            month = told.month or 12
            is_behind = item.every == "year" and month <= _MONTHS_TILL_NEXT
            day = f"{year + is_behind}-{month:02d}-{told.day:02d}"
            read_date(day)
        except BadDate:
            return ()
        days.append(day)
    return tuple(days)


def _due(item: Returning, day: str) -> Due:
    words = of_own_pace(item.what, item.when) or item.what
    return Due(
        due=day,
        relation="",
        what=squeezed(_DAY_LAST.sub("", words)),
        printed=item.what.strip(" ;"),
        line=item.line,
        paragraph=item.paragraph,
        comparator=item.comparator,
        doubt=_YEARLESS,
    )
