"""Whether the days of a plan's duties, how often they return and how a day bounds them are what
the document prints."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ...dates import (
    BOUND,
    Comparator,
    Every,
    PartialDate,
    YearlyDay,
    comparator_said,
    quarter_number,
    said_date,
)
from ...expressions import expression
from ...model import Expected, Milestone, Plan
from ...problems import Problem, found
from ...value import value_class


def days_are_printed(plan: Plan) -> Iterator[Problem]:
    """A day of a duty is one of those that its words print, where they print any; it returns as
    often as they say, and is bounded as they say."""
    timed: list[Any] = [
        *plan.milestones,
        *plan.deadlines,
        *plan.obligations,
        *plan.tasks,
        *plan.expects,
    ]
    for duty in timed:
        if duty.inferred or not duty.printed:
            continue
        for key, value in _unprinted(duty, " ".join(duty.printed.lower().split())):
            yield found(duty.at, "K321", key=key, day=value, printed=duty.printed)


def _unprinted(duty: Any, words: str) -> Iterator[tuple[str, str]]:
    """The keys that say what the words do not, each with what it says."""
    named = _named(words)
    days = {day for each in named for day in each.days}
    bare = {int(match["day"]): match.start() for match in _DAY.finditer(words)}
    days.update(bare)
    lone = {day for day, at in bare.items() if not any(each.holds(at) for each in named)}
    for match in _NAMED.finditer(words):
        if not any(each.holds(match.start("days")) for each in named):
            lone.update(map(int, _DIGITS.findall(match["days"])))
        days.update(map(int, _DIGITS.findall(match["days"])))
    every = None if isinstance(duty, Milestone | Expected) else duty.every
    for due in () if _COUNTED.search(words) else duty.due:
        is_other_day = days and due.day is not None and due.day not in days
        if is_other_day or not (due.day in lone or _is_named(due, named, words, every)):
            yield "due", said_date(due) if isinstance(due, PartialDate) else due.written()
    if every and not _returns(every, len(duty.due), len(named), words):
        yield "every", every.value
    bounds = _bounds(words) if duty.due else set()
    if bounds and _is_other_bound(duty.comparator, bounds):
        yield "comparator", duty.comparator.value


@value_class
class _Named:
    """A month, or months, that words name: with the days of them, and the year, where they do."""

    start: int
    end: int
    months: frozenset[int]
    days: frozenset[int] = frozenset()
    year: int | None = None

    def holds(self, at: int) -> bool:
        return self.start <= at < self.end


_ONE_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
# «tuần 2 tháng 9», «thứ 6», «đợt 2 tháng 10»
_NO_DAY = r"(?<!tuần )(?<!thứ )(?<!đợt )(?<!lần )(?<!kỳ )(?<!kì )(?<!vòng )"
_ONE_MORE = rf"(?:\s*(?:,|và|đến|[-–])\s*(?:ngày\s+)?{_ONE_DAY})"
_EACH = r"(?:(?:của|hằng|hàng|mỗi)\s+)"
# «10/12», «15-3-2026», «10 và 25 tháng 12», «từ 02 đến 15/10»; no hours, «7h30 - 8h00», no amounts.
_DAY = expression(
    rf"(?<![\d/.,:hg-])(?<!tháng )(?<!quý ){_NO_DAY}(?P<day>{_ONE_DAY})(?={_ONE_MORE}{{0,6}}"
    rf"(?:\s*[/.]\s*\d{{1,2}}(?!\d)|-\d{{1,2}}-\d{{4}}|\s+{_EACH}{{1,2}}(?:tháng|quý|năm)\b"
    r"|\s+tháng\s+(?:\d|sau|kế|liền|tiếp|thứ|(?:đầu|cuối)(?!\s+(?:của\s+)?năm))))"
)
# «ngày 10», «các ngày 5, 10 và 15»
_NAMED = expression(rf"\bngày\s+(?P<days>{_ONE_DAY}{_ONE_MORE}{{0,6}})")
_DIGITS = expression(r"\d+")
_ONE_MONTH = r"(?:0?[1-9]|1[0-2])(?![\d.,]*\d)"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_OF_YEAR = rf"(?:\s*(?:[/.-]|,?\s+năm\s)\s*(?P<%s>{_YEAR}))"
_ONE_QUARTER = r"(?:iv|i{1,3}|[1-4])\b"
_OR = r"(?:,|và|hoặc|đến|[-–])"
# «15/12», «10 và 25 tháng 12 năm 2026», «15.3.2026»; «tháng 6 và tháng 12», «9/2026», «quý II, III»
_MONTHS = expression(
    rf"(?<![\d/.,:hg-]){_NO_DAY}(?P<days>{_ONE_DAY}{_ONE_MORE}{{0,6}})(?:\s*/\s*(?P<slash>{_ONE_MONTH})"
    rf"{_OF_YEAR % 'y1'}?(?!\s*(?:số|tổng|diện|dân|hộ|thời gian)\b)|\s+(?:của\s+)?tháng\s+"
    rf"(?P<word>{_ONE_MONTH}){_OF_YEAR % 'y2'}?|\s*[.-]\s*(?P<dot>0?[1-9]|1[0-2])[.-]\s*"
    rf"(?P<y3>{_YEAR}))"
    rf"|\btháng\s+(?P<months>{_ONE_MONTH}(?:\s*{_OR}\s*(?:tháng\s+)?{_ONE_MONTH}(?!/)){{0,11}})"
    rf"{_OF_YEAR % 'y4'}?"
    rf"|(?<![\d/.,-])(?P<alone>{_ONE_MONTH})/(?P<y5>{_YEAR})(?!/)"
    rf"|\bquý\s+(?P<quarters>{_ONE_QUARTER}(?:\s*{_OR}\s*(?:quý\s+)?{_ONE_QUARTER}){{0,3}})"
    rf"{_OF_YEAR % 'y6'}?"
)
_QUARTER = expression(r"iv|i{1,3}|[1-4]")
_RANGE = expression(r"\s*(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày\s+|tháng\s+|quý\s+)?")
_LISTED_RANGE = expression(r"đến|[-–]")
# What counts from another day: «báo cáo quý I trước ngày 10 tháng tiếp theo».
_FROM_ANOTHER = expression(
    r"(?<!không )\bsau\b|\b(?:tiếp theo|kế tiếp|liền kề|liền sau|kể từ|ngày làm việc)\b"
)
# «trong 10 ngày kể từ ngày 01/6/2026»: the day that is printed is not the one that falls due.
_COUNTED = expression(
    r"\d\s+(?:ngày|tuần|tháng|năm)(?:\s+làm việc)?,?\s+(?:(?:kể|tính|bắt đầu)\s+)?(?:từ|sau)\b"
)
_YEARS = expression(rf"(?<![\d/.,-])(?P<first>{_YEAR})(?!/)(?:\s*(?:-|–|đến)\s*(?P<last>{_YEAR}))?")


def _named(words: str) -> list[_Named]:
    """What months words name, a stretch between two of them as well."""
    named = []
    for match in _MONTHS.finditer(words):
        year = next((int(match[y]) for y in ("y1", "y2", "y3", "y4", "y5", "y6") if match[y]), None)
        days = frozenset(map(int, _DIGITS.findall(match["days"] or "")))
        named.append(_Named(match.start(), match.end(), _months(match), days, year))
    between = []
    for one, other in pairwise(named):
        first, last = min(one.months), max(other.months)
        is_one_year = one.year in (None, other.year)
        if _RANGE.fullmatch(words, one.end, other.start) and is_one_year and first < last:
            months = frozenset(range(first, last + 1))
            between.append(_Named(one.start, other.end, months, frozenset(), other.year))
    return named + between


def _months(match: Any) -> frozenset[int]:
    if one := match["slash"] or match["word"] or match["dot"] or match["alone"]:
        return frozenset({int(one)})
    said = match["months"] or match["quarters"]
    if match["months"]:
        months = [int(number) for number in _DIGITS.findall(said)]
    else:
        quarters = [quarter_number(one) for one in _QUARTER.findall(said)]
        months = [number * 3 - less for number in quarters for less in (2, 1, 0)]
    if _LISTED_RANGE.search(said):
        return frozenset(range(min(months), max(months) + 1))
    return frozenset(months)


def _is_named(
    due: PartialDate | YearlyDay, named: list[_Named], words: str, every: Every | None
) -> bool:
    """Whether the month and year are among those that the words name, where they name any."""
    if _FROM_ANOTHER.search(words):
        # A month alone may be the one that the duty is about.
        named = [each for each in named if each.days]
    year = due.year if isinstance(due, PartialDate) else None
    if isinstance(due, PartialDate):
        months = set(range(due.first.month, due.last.month + 1))
        if due.precision == "year" and not named:
            return _FROM_ANOTHER.search(words) is not None or _is_year_of(due.year, words)
    else:
        months = {due.month} if due.month else set()
    if not named or not months:
        return True
    step = {Every.HALF_YEAR: 6, Every.QUARTER: 3, Every.MONTH: 1}.get(every, 12) if every else 12
    left = {month % step for month in months}
    return any(
        any(month % step in left for month in each.months)
        and (year is None or each.year in (None, year))
        and (due.day is None or not each.days or due.day in each.days)
        for each in named
    )


def _is_year_of(year: int, words: str) -> bool:
    """Whether words name that year, or none."""
    spans = [
        (int(match["first"]), int(match["last"] or match["first"]))
        for match in _YEARS.finditer(words)
    ]
    return not spans or any(first <= year <= last for first, last in spans)


_OFTEN = expression(
    r"\b(?:hằng|hàng|mỗi|từng)\s+(?:(?P<half>(?:0?6|sáu)\s+tháng|nửa năm)|(?P<quarter>quý)"
    r"|(?P<month>tháng)|(?P<year>năm))\b"
    r"|\btháng\s+(?:cuối|đầu|thứ\s+\w+)\s+(?:(?:của|hằng|hàng|mỗi|từng)\s+){0,2}"
    r"(?P<last>quý)\b(?!\s+(?:i|v|[1-4]))"
)
_EVERY = {
    "half": Every.HALF_YEAR,
    "quarter": Every.QUARTER,
    "last": Every.QUARTER,
    "month": Every.MONTH,
    "year": Every.YEAR,
}
# How often, said in another way: «định kỳ quý», «6 tháng/lần», «cả năm».
_UNITS = {
    Every.YEAR: expression(r"\bnăm\b(?!\s+\d)"),
    Every.HALF_YEAR: expression(r"\b(?:0?6|sáu)\s+tháng\b|\bnửa năm\b"),
    Every.QUARTER: expression(r"\bquý\b(?!\s+(?:i|v|[1-4]))"),
    Every.MONTH: expression(r"(?<!\d )\btháng\b(?!\s+(?:\d|đầu|cuối|thứ|sau|trước|liền|kế))"),
}
_TIMES = expression(r"\blần\b")


def rhythms_said(words: str) -> set[Every]:
    """How often words in small letters say that something returns."""
    return {_EVERY[match.lastgroup] for match in _OFTEN.finditer(words) if match.lastgroup}


def _returns(every: Every, days: int, named: int, words: str) -> bool:
    """Whether words say that rhythm, or none; days of a year may be written by a finer one."""
    said = rhythms_said(words)
    if not said or every in said or days > 1 or _TIMES.search(words):
        return True
    if Every.YEAR in said and named > 1:
        return True
    return _UNITS[every].search(_OFTEN.sub(" ", words)) is not None


_BOUND = expression(
    rf"(?P<bound>\b{BOUND})\s+(?P<hour>\d{{1,2}}\s*(?:h|giờ)\s*(?:\d{{1,2}}\s*)?(?:phút\s*)?,?\s*)?"
    rf"(?:ngày\s+{_ONE_DAY}|{_ONE_DAY}\s*[/.-]\s*\d|{_ONE_DAY}\s+(?:(?:của|hằng|hàng)\s+)?tháng\b"
    rf"|tháng\s+\d|quý\s+{_ONE_QUARTER}|(?:năm\s+)?{_YEAR})"
)


def _bounds(words: str) -> set[Comparator]:
    """How the days that words print bound a duty."""
    said = set()
    for match in _BOUND.finditer(words):
        bound = comparator_said(match["bound"])
        # «trước 16 giờ ngày 27/3»: that day is the last.
        is_of_day = match["hour"] and bound is Comparator.BEFORE
        said.add(Comparator.NO_LATER_THAN if is_of_day else bound)
    return {bound for bound in said if bound}


def _is_other_bound(comparator: Comparator, said: set[Comparator]) -> bool:
    """Whether it makes a day more or less of what words say; «trước» leaves the day before."""
    if comparator is Comparator.UNSPECIFIED or comparator in said:
        return False
    if comparator is Comparator.ON and said == {Comparator.NO_LATER_THAN}:
        return True
    return comparator is Comparator.BEFORE or said == {Comparator.BEFORE}
