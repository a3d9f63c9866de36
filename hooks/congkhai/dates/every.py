"""How often a duty returns, and a day in the stretch after: «ngày 05 tháng đầu quý sau»."""

from __future__ import annotations

import re
from enum import StrEnum

from ..expressions import expression


class Every(StrEnum):
    """How often a duty returns."""

    YEAR = "year"
    HALF_YEAR = "half_year"
    QUARTER = "quarter"
    MONTH = "month"


MONTHS_BETWEEN = {Every.YEAR: 12, Every.HALF_YEAR: 6, Every.QUARTER: 3, Every.MONTH: 1}
_NEXT = (
    r"(?:sau liền kề|liền kề sau|liền kề|liền sau|kế tiếp|tiếp theo|tiếp sau|kế sau|sau|tiếp|kế)"
)
# «ngày 05 tháng sau», «ngày 05 của tháng đầu quý sau», «15/01 năm sau»
_AFTER = expression(
    rf"(?:ngày\s+)?(?P<day>\d{{1,2}})"
    rf"(?:\s*[-/]\s*(?P<month>\d{{1,2}})|\s+tháng\s+(?P<named>\d{{1,2}})(?=[\s,]))?"
    rf",?\s+(?:của\s+)?(?P<first>tháng\s+(?:đầu tiên|đầu|thứ nhất)\s+(?:của\s+)?)?"
    rf"(?P<of>tháng|quý|6 tháng|sáu tháng|nửa năm|năm)\s+{_NEXT}",
    re.IGNORECASE,
    holds="tháng|quý|năm",
)
_TOLD = expression(
    r"--(?:(?P<month>\d{2})|-)-?(?P<day>\d{2})\+(?P<of>month|quarter|half_year|year)"
)
_OF = {"tháng": Every.MONTH, "quý": Every.QUARTER, "năm": Every.YEAR}
WRITTEN_AFTER = {
    Every.MONTH: "tháng sau",
    Every.QUARTER: "tháng đầu quý sau",
    Every.HALF_YEAR: "tháng đầu nửa năm sau",
    Every.YEAR: "năm sau",
}
"""How a day of the stretch after is written."""


def read_after(text: str) -> tuple[int, int | None, Every] | None:
    """Day, month and «of which stretch after», where words say one."""
    if told := _TOLD.fullmatch(text):
        return int(told["day"]), int(told["month"]) if told["month"] else None, Every(told["of"])
    match = _AFTER.fullmatch(text)
    if match is None:
        return None
    of = _OF.get(match["of"].lower(), Every.HALF_YEAR)
    month = match["month"] or match["named"]
    is_first = match["first"] is not None
    if (is_first and (month or of is Every.MONTH)) or (month and of is not Every.YEAR):
        return None
    if of is Every.YEAR and not (month or is_first):
        return None
    return int(match["day"]), int(month) if month else 1 if of is Every.YEAR else None, of
