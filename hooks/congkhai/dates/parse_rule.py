"""Vietnamese words about when a duty falls due → the rule they say: «trước 15/12 hằng năm»."""

from __future__ import annotations

import re
import unicodedata

from ..expressions import expression
from ..value import value_class
from .bounds import BOUND, comparator_said
from .every import Every
from .partial import BadDate, Comparator, PartialDate, YearlyDay, read_date, read_yearly

Due = PartialDate | YearlyDay


@value_class
class DateRule:
    """What words say about when: the keys of a duty that an editor would write."""

    due: tuple[Due, ...]
    comparator: Comparator
    every: Every | None = None
    trigger: str = ""


_EACH = r"(?:hằng|hàng|mỗi)"
_TIMES = (
    (expression(rf"{_EACH} năm|mỗi năm một lần", re.IGNORECASE), Every.YEAR),
    (expression(rf"(?:{_EACH} )?(?:6|sáu) tháng(?: một lần)?", re.IGNORECASE), Every.HALF_YEAR),
    (expression(rf"{_EACH} quý|mỗi quý một lần", re.IGNORECASE), Every.QUARTER),
    (expression(rf"{_EACH} tháng|mỗi tháng một lần", re.IGNORECASE), Every.MONTH),
)
# The longer first: «tháng 12 hằng năm» also ends in «hằng năm». Where words name the months, a day
# has none of its own.
_ENDINGS = (
    (rf"tháng 0?6 và (?:tháng )?12 {_EACH} năm", Every.HALF_YEAR),
    (rf"tháng cuối (?:mỗi|{_EACH}) nửa năm", Every.HALF_YEAR),
    (rf"(?:tháng cuối|tháng thứ ba) (?:mỗi|{_EACH}) quý", Every.QUARTER),
    (rf"{_EACH} tháng", Every.MONTH),
    (rf"{_EACH} năm", Every.YEAR),
)
_SERIES = tuple(
    (expression(rf"(?P<days>.+?),? {ending}", re.IGNORECASE), every) for ending, every in _ENDINGS
)
_THEN = expression(r"(?P<days>.+), sau đó (?P<times>.+)", re.IGNORECASE)
# «hằng quý, trước ngày 05 tháng đầu quý sau»
_FIRST_HOW_OFTEN = expression(
    rf"(?P<times>{_EACH} (?:năm|quý|tháng)|(?:{_EACH} )?(?:6|sáu) tháng(?: một lần)?),? "
    r"(?P<days>.+)",
    re.IGNORECASE,
)
_NO_YEAR = expression(r"(?P<days>.+), văn bản không nêu năm", re.IGNORECASE)
_NO_DAY = expression(r"(?:(?P<times>.+), )?văn bản không (?:định|nêu) ngày", re.IGNORECASE)
_TRIGGER = r"(?:khi|nếu|theo|sau(?! đó)|đột xuất)\b.*"
_ON_REQUEST = expression(rf"(?:(?P<times>[^,]+), )?(?P<trigger>{_TRIGGER})", re.IGNORECASE)
_PART = expression(
    rf"(?P<bound>{BOUND}\b)?\s*(?P<noun>ngày\b)?\s*(?P<date>.+)",
    re.IGNORECASE,
)
_AND = expression(r"\s*,\s*|\s+và\s+", re.IGNORECASE)
_DAY_OF_MONTH = expression(r"\d{1,2}")
_TWELFTH = expression(r"(?P<days>.+) tháng 12", re.IGNORECASE)


def parse_rule(words: str) -> DateRule | None:
    """The rule, or None when the words say none, or say more than that."""
    tidy = " ".join(unicodedata.normalize("NFKC", words).split()).rstrip(".")
    if said := _undated(tidy) or _dated(tidy):
        return said
    for split in re.finditer(" và ", tidy):
        trigger = tidy[split.end() :]
        if re.match(_TRIGGER, trigger) and (said := _dated(tidy[: split.start()])):
            return DateRule(said.due, said.comparator, said.every, trigger)
    return None


def _undated(words: str) -> DateRule | None:
    if every := _every(words):
        return DateRule((), Comparator.UNSPECIFIED, every)
    match = _NO_DAY.fullmatch(words) or _ON_REQUEST.fullmatch(words)
    if match is None:
        return None
    times = match["times"]
    every = _every(times) if times else None
    if times and every is None:
        return None
    return DateRule((), Comparator.UNSPECIFIED, every, match.groupdict().get("trigger", ""))


def _every(words: str) -> Every | None:
    return next((every for form, every in _TIMES if form.fullmatch(words)), None)


def _dated(words: str) -> DateRule | None:
    if match := _THEN.fullmatch(words):
        every = _every(match["times"])
        return _dates(match["days"], every) if every else None
    if match := _FIRST_HOW_OFTEN.fullmatch(words):
        every = _every(match["times"])
        said = _dates(match["days"], every) if every else None
        if said and all(isinstance(due, YearlyDay) and due.after for due in said.due):
            return said
    if match := _NO_YEAR.fullmatch(words):
        return _dates(match["days"], None)
    for form, every in _SERIES:
        if (match := form.fullmatch(words)) and (said := _dates(match["days"], every)):
            return said
    # «ngày 10 và 25 tháng 12 hằng năm» is two days of one month.
    for form, every in _SERIES:
        twelfth = every is Every.YEAR and (match := form.fullmatch(words))
        if twelfth and match and (month := _TWELFTH.fullmatch(match["days"])):
            said = _dates(month["days"], every)
            return said and DateRule(_of_december(said.due), said.comparator, every)
    return _dates(words, None)


def _of_december(days: tuple[Due, ...]) -> tuple[Due, ...]:
    return tuple(
        YearlyDay(day.day, day.month or 12, day.after) if isinstance(day, YearlyDay) else day
        for day in days
    )


def _dates(words: str, every: Every | None) -> DateRule | None:
    """Dates with their bounds; one without takes that of the date before it."""
    bound: Comparator | None = None
    due: list[Due] = []
    for part in _AND.split(words):
        match = _PART.fullmatch(part)
        date = match and _date(match["date"], bool(match["noun"]), bool(due))
        if match is None or date is None:
            return None
        own = _bound(match, date)
        if bound is not None and own not in (bound, None):
            return None
        bound = bound or own or Comparator.UNSPECIFIED
        due.append(date)
    return DateRule(tuple(due), bound or Comparator.UNSPECIFIED, every)


def _bound(match: re.Match[str], date: Due) -> Comparator | None:
    """«ngày 10/12» is that day; «10/12» alone, and «ngày 25» of a month, leave it open."""
    if word := match["bound"]:
        return comparator_said(word)
    is_of_month = isinstance(date, YearlyDay) and date.month is None
    return Comparator.ON if match["noun"] and not is_of_month else None


def _date(words: str, has_noun: bool, follows: bool) -> Due | None:
    if has_noun or (follows and _DAY_OF_MONTH.fullmatch(words)):
        words = f"ngày {words}"
    try:
        return read_date(words)
    except BadDate:
        pass
    try:
        return read_yearly(words)
    except BadDate:
        return None
