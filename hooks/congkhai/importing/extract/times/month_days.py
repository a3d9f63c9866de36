"""The last days of the months or quarters in which something is done each year."""

from __future__ import annotations

import re
from itertools import pairwise

from ....dates import days_in, quarter_number
from ....expressions import expression

_AND = r"\s?(?:,|;|va|, va)\s?(?:(?:vao|trong) )?"
_NAMED = (
    rf"(?:thang \d{{1,2}}\b(?:{_AND}(?:thang )?\d{{1,2}}\b){{0,11}}"
    rf"|quy (?:iv|i{{1,3}})\b(?:{_AND}(?:quy )?(?:iv|i{{1,3}})\b){{0,3}})"
)
_EACH = r"(?:hang|moi) nam"
# «vào tháng 9 hằng năm», «tháng 3, tháng 8 hằng năm», «trong quý III hằng năm»
_IN_MONTHS = expression(
    rf"\b(?:(?:trong|vao|cuoi) )?(?P<months>{_NAMED}) (?:cua )?{_EACH}$", holds=("hang", "moi")
)
# «Hằng năm, vào tháng 5 và tháng 9», «02 đợt/năm: tháng 5, tháng 9», «mỗi năm 02 lần (quý II, IV)»
_TIMES = r"(?P<{0}>\d{{1,2}}|mot|hai|ba|bon) (?:lan|dot|ky|cuoc|vong)"
_PACE_FIRST = expression(
    rf"(?:\b{_TIMES.format('per')}(?:\s?/\s?| (?:trong )?(?:mot |01 |1 |moi |hang )?)nam\b"
    rf"|\b(?:dinh ky )?{_EACH}\b(?:,? {_TIMES.format('each')}\b)?)"
    rf"\s?[,:(]?\s?(?:vao )?(?:trong |cuoi )?(?P<months>{_NAMED})"
    # not «tháng 3 đến tháng 9», «tháng 5 hoặc tháng 6», «tháng 5/2026», and no list of which one is
    # left out
    r"(?!,? ?(?:va )?(?:thang |quy )?(?:hang|moi|nam|den|toi|hoac|hay|[-–/.]\s?\d|\d|i))\)?",
    holds="nam",
)
# «trước tháng 3 hằng năm», «đầu quý II …», «từ tháng 3 …»: another day, or a stretch.
_NOT_ITS_END = expression(
    r"(?:\b(?:truoc|dau|giua|nua|tuan|tu|den|toi|sau|(?<!ket )(?<!hieu )qua|va|hoac)"
    r"(?: (?:vao|trong))?|[,;&–-])\s*$"
)
_ONE = expression(r"\b(?:(?P<month>\d{1,2})|(?P<quarter>iv|i{1,3}))\b")
_COUNTS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4}


def last_days_each_year(plain: str) -> tuple[str, ...]:
    """The days of the year by which «… vào tháng 3, tháng 9 hằng năm», or months behind their
    pace, end; none for other words."""
    named = _IN_MONTHS.search(plain)
    if named is not None:
        is_other = _NOT_ITS_END.search(plain, 0, named.start()) is not None
        return () if is_other else _days(_in_row(_ends(named["months"])))
    behind = months_behind(plain)
    return behind[1] if behind else ()


def months_behind(plain: str) -> tuple[re.Match[str], tuple[str, ...]] | None:
    """The first pace of a year that its months follow, as many as it says, and their last days."""
    for found in _PACE_FIRST.finditer(plain):
        ends = _ends(found["months"])
        told = found["per"] or found["each"]
        if told is None or len(ends) == (_COUNTS.get(told) or int(told)):
            return found, _days(ends if told else _in_row(ends))
    return None


def _ends(months: str) -> list[int]:
    """The last months of what is named, each once; none where one is no month."""
    found = [
        int(one["month"]) if one["month"] else 3 * quarter_number(one["quarter"])
        for one in _ONE.finditer(months)
    ]
    return list(dict.fromkeys(found)) if all(1 <= month <= _LAST for month in found) else []


def _in_row(ends: list[int]) -> list[int]:
    """Of months or quarters in a row the last: «tháng 5, tháng 6 hằng năm» is one stretch."""
    steps = {later - month for month, later in pairwise(ends)}
    return ends[-1:] if steps in ({1}, {3}) else ends


def _days(ends: list[int]) -> tuple[str, ...]:
    return tuple(f"--{month:02d}-{days_in(2026, month)}" for month in ends)


_LAST = 12
_MONTH = expression(
    r"\b(?:thang \d{1,2}|quy (?:iv|i{1,3}))\b(?![-–/.]\s?\d|,? nam \d)", holds=("thang", "quy")
)
MONTHS_TOLD = "văn bản nêu tháng, quý của mỗi năm: xem ghi «due» ngày nào"


def doubt_of_months(plain: str) -> str:
    """Why to look at a pace of a year beside which months stand that were not read."""
    return MONTHS_TOLD if _MONTH.search(plain) else ""


_BEFORE = expression(rf"\b(?:(?:trong|vao|cuoi) )?{_NAMED} (?:cua )?$", holds=("thang", "quy"))


def month_before(plain: str, start: int) -> int:
    """Where «Tháng 11 hằng năm» begins, given where its pace does."""
    named = _BEFORE.search(plain, max(0, start - 60), start)
    if named is None or _NOT_ITS_END.search(plain, 0, named.start()):
        return start
    return named.start()
