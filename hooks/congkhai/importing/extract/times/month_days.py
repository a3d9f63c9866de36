"""The last day of a month or quarter in which something is done each year."""

from __future__ import annotations

from ....dates import days_in, quarter_number
from ....expressions import expression

# «vào tháng 9 hằng năm», «trong quý III hằng năm»
_IN_MONTH = expression(
    r"\b(?:trong |vao |cuoi )?(?:thang (?P<month>\d{1,2})|quy (?P<quarter>iv|i{1,3}))"
    r" (?:hang|moi) nam$"
)
# «trước tháng 3 hằng năm», «đầu quý II …», «tháng 3 và tháng 9 …»: another day, or several.
_NOT_ITS_END = expression(
    r"(?:\b(?:truoc|dau|giua|nua|tuan|tu|sau|qua|va|hoac)(?: (?:vao|trong))?|[,;&–-])\s*$"
)


def last_day_each_year(plain: str) -> str:
    """The day of the year by which «… vào tháng 9 hằng năm» ends; blank for other words."""
    named = _IN_MONTH.search(plain)
    if named is None or _NOT_ITS_END.search(plain, 0, named.start()):
        return ""
    month = int(named["month"]) if named["month"] else 3 * quarter_number(named["quarter"])
    return f"--{month:02d}-{days_in(2026, month)}" if month in range(1, 13) else ""


_BEFORE = expression(r"\b(?:trong |vao |cuoi )?(?:thang \d{1,2}|quy (?:iv|i{1,3})) $")


def month_before(plain: str, start: int) -> int:
    """Where «Tháng 11 hằng năm» begins, given where its pace does."""
    named = _BEFORE.search(plain, max(0, start - 20), start)
    if named is None or _NOT_ITS_END.search(plain, 0, named.start()):
        return start
    return named.start()
