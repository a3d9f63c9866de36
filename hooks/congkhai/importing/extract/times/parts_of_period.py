"""Days of every month or quarter that bear no number, and no «hằng»: «thứ Sáu tuần cuối của tháng»,
«ngày làm việc cuối cùng của quý», «ngày 25 của tháng»."""

from __future__ import annotations

from ....dates import Comparator
from ....expressions import expression
from ....value import value_class

_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)"
_WHICH = r"(?:dau tien|dau|cuoi cung|cuoi|thu (?:nhat|hai|ba|tu|[1-4]))"
_WEEK = rf"tuan (?:lam viec )?{_WHICH}"
_BOUND = r"(?:(?:vao|truoc|trong|cham nhat|muon nhat)(?: (?:la|vao|truoc))* )"
_PART = r"(?:(?:sang|chieu|toi) )"
_EACH = r"(?: (?:moi|hang))?"
_OF_EACH = expression(r"\b(?:moi|hang)\b")
_OF_PERIOD = expression(
    rf"\b(?:{_BOUND}?{_PART}?(?:{_WEEKDAY},? (?:cua )?{_WEEK}|{_WEEKDAY} (?:dau tien|cuoi cung)"
    rf"|ngay lam viec {_WHICH})"
    # «trong 5 ngày đầu mỗi tháng»
    rf"|{_BOUND}(?:\d{{1,2}}|hai|ba|bon|nam|bay|muoi) ngay (?:lam viec )?"
    r"(?:dau|cuoi)(?: tien| cung)?"
    rf"|(?:{_BOUND}|(?<!.)){_PART}?(?:ngay {_WHICH}|(?:ngay )?{_WEEK}|ngay (?P<day>\d{{1,2}}(?= )))"
    rf")(?: (?:cua|trong))?{_EACH}"
    r" (?P<of>(?:thang (?:dau|cuoi|thu (?:nhat|hai|ba|[1-3]))(?: tien| cung)?(?: (?:cua|trong))?"
    rf"{_EACH} )?quy|thang|(?<= cua )nam)\b"
    # not «tháng 6», «quý II», «tháng này», «tháng Thanh niên», «Quỹ»
    r"(?=\s*(?:$|[,;.()]|(?:cho|ve|gui|den|de|va|bao cao|hop|phai|tai|theo"
    r"|[^\W\d]+ (?:gui|bao cao))\b))",
    holds=("thang", "quy", "nam"),
)
_NOT_THEN = expression(r"\b(?:tinh|so lieu|chot|tru|khong|nghi)\b[^,;.:]{0,40}$")
# «tối thứ Sáu tuần thứ 2 và tối thứ Sáu tuần thứ 4 hằng tháng»: one of several.
_ONE_OF_SEVERAL = expression(
    r"\b(?:tuan|ngay) [^,;.:]{1,30}?(?:,|\bva|\bhoac)\s*$", holds=("tuan", "ngay")
)
# «Báo cáo quý II vào ngày làm việc cuối cùng của quý», «Tháng hành động: …»: of that one alone; but
# «Từ tháng 6/2026, …».
_OF_ONE = expression(
    r"(?<!tu )(?<!sau )\b(?:(?P<thang>thang (?:\d|(?:hanh dong|cao diem|thanh nien|an toan"
    r"|khuyen mai|ra quan)\b))|(?P<quy>quy (?:iv|i{1,3}|\d)\b))",
    holds=("thang", "quy"),
)
_EVERY = {"thang": "month", "quy": "quarter", "nam": "year"}
_LAST_DAY = 31


@value_class
class PartOfPeriod:
    """Where the words stand, how often they come, and the day, as far as one can be written."""

    start: int
    end: int
    every: str
    days: tuple[str, ...] = ()
    bound: Comparator | None = None
    """Where the day is one by which, whatever the words before it say."""


def part_of_period(clause: str) -> PartOfPeriod | None:
    """The first such day that a clause, as bare text, sets."""
    found = list(_OF_PERIOD.finditer(clause))
    before = clause[: found[0].start()] if found else ""
    named = {one.lastgroup for one in _OF_ONE.finditer(before)}
    for match in found:
        if _NOT_THEN.search(clause, max(0, match.start() - 60), match.start()):
            continue
        if _ONE_OF_SEVERAL.search(clause, max(0, match.start() - 60), match.start()):
            continue
        period = match["of"].split()[-1]
        every = _EVERY[period]
        if period in named and not _OF_EACH.search(match[0]):
            continue
        number = int(match["day"] or 0)
        if number > _LAST_DAY or (number and every != "month"):
            continue
        days = (f"---{number:02d}",) if number else ()
        if every == "year":
            if " cuoi" not in match[0]:
                continue
            return PartOfPeriod(*match.span(), every, ("--12-31",), Comparator.NO_LATER_THAN)
        return PartOfPeriod(*match.span(), every, days)
    return None
