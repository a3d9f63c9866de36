"""Dates as documents write and pages say them: whole, partial, yearly; none rounded to a day."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from typing import Literal

from ..expressions import expression
from ..value import value_class
from .every import WRITTEN_AFTER, Every, read_after
from .quarters import ROMAN

# All of Việt Nam has kept UTC+7, summer and winter, since June 1975; so no database of time zones
# is needed, which Windows and small containers lack.
HANOI = dt.timezone(dt.timedelta(hours=7), "Asia/Ho_Chi_Minh")
FIRST_YEAR, LAST_YEAR = 1945, 2100
Precision = Literal["day", "month", "quarter", "half", "year"]


_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in(year: int, month: int) -> int:
    """How long a month is; `calendar` is slow to load, and works out first weekdays besides."""
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and is_leap else _DAYS[month - 1]


class Comparator(StrEnum):
    """How a day bounds a duty."""

    ON = "on"
    BEFORE = "before"
    NO_LATER_THAN = "no_later_than"
    IN = "in"
    UNSPECIFIED = "unspecified"


@value_class
class PartialDate:
    """A day, month, quarter, half-year or year; what the document leaves blank stays unknown.

    `str()` gives the ISO 8601 form where there is one (2023-06-01, 2023-06, 2023), else
    2023-Q1 for a quarter and 2023-H1 for a half-year.
    """

    year: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    half: int | None = None

    @property
    def precision(self) -> Precision:
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month"
        if self.quarter is not None:
            return "quarter"
        return "half" if self.half is not None else "year"

    @property
    def first(self) -> dt.date:
        if self.day is not None and self.month is not None:
            return dt.date(self.year, self.month, self.day)
        return dt.date(self.year, self._months()[0], 1 if self.day is None else self.day)

    @property
    def last(self) -> dt.date:
        if self.day is not None and self.month is not None:
            return dt.date(self.year, self.month, self.day)
        month = self._months()[1]
        length = days_in(self.year, month)
        return dt.date(self.year, month, length if self.day is None else self.day)

    def _months(self) -> tuple[int, int]:
        if self.month is not None:
            return self.month, self.month
        if self.quarter is not None:
            return self.quarter * 3 - 2, self.quarter * 3
        if self.half is not None:
            return self.half * 6 - 5, self.half * 6
        return 1, 12

    def __str__(self) -> str:
        if self.day is not None:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        if self.month is not None:
            return f"{self.year:04}-{self.month:02}"
        if self.quarter is not None:
            return f"{self.year:04}-Q{self.quarter}"
        return f"{self.year:04}-H{self.half}" if self.half else f"{self.year:04}"

    def written(self) -> str:
        """As Vietnamese people write it: 01/06/2023 · tháng 02/2023 · quý I/2023 · năm 2023."""
        if self.day is not None:
            return f"{self.day:02}/{self.month:02}/{self.year}"
        if self.month is not None:
            return f"tháng {self.month:02}/{self.year}"
        if self.quarter is not None:
            return f"quý {ROMAN[self.quarter - 1]}/{self.year}"
        if self.half is not None:
            return f"6 tháng {'đầu' if self.half == 1 else 'cuối'} năm {self.year}"
        return f"năm {self.year}"

    def sort_key(self) -> tuple[dt.date, dt.date]:
        """Earliest possible day first; of two that start alike, the more exact first."""
        return self.first, self.last


@value_class
class YearlyDay:
    """A day of every year («15/12»), or of every month when `month` is None («ngày 25»)."""

    day: int
    month: int | None = None
    after: Every | None = None
    """It lies in the stretch after the one that the duty is about: «ngày 05 tháng sau»."""

    def in_year(self, year: int) -> dt.date:
        """The day in that year; 29/02 and 31/04 fall on the month's last day."""
        chosen = self.month or 12
        return dt.date(year, chosen, min(self.day, days_in(year, chosen)))

    def __str__(self) -> str:
        day = f"--{self.month:02}-{self.day:02}" if self.month else f"---{self.day:02}"
        return f"{day}+{self.after.value}" if self.after else day

    def written(self) -> str:
        day = f"{self.day:02}/{self.month:02}" if self.month else f"ngày {self.day:02}"
        return f"{day} {WRITTEN_AFTER[self.after]}" if self.after else day


def of_day(day: dt.date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


@lru_cache(maxsize=16384)
def written_day(day: dt.date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year}"


def month_later(date: PartialDate, months: int) -> PartialDate:
    """The date moved by whole months and kept as exact as it was; 31/01 goes to 28/02."""
    if date.precision == "year":
        return PartialDate(date.year + months // 12)
    if date.half is not None:
        year, half = divmod(date.year * 2 + date.half - 1 + months // 6, 2)
        return PartialDate(year, half=half + 1)
    if date.quarter is not None:
        year, quarter = divmod(date.year * 4 + date.quarter - 1 + months // 3, 4)
        return PartialDate(year, quarter=quarter + 1)
    year, month = divmod(date.year * 12 + (date.month or 1) - 1 + months, 12)
    day = date.day and min(date.day, days_in(year, month + 1))
    return PartialDate(year, month + 1, day)


def last_good_day(due: PartialDate, comparator: Comparator) -> dt.date:
    """The last day on which the duty is still met in time: «trước ngày 15/12» leaves the 14th."""
    if comparator is Comparator.BEFORE:
        return due.first - dt.timedelta(days=1)
    return due.last


WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ Nhật")


def weekday(day: dt.date) -> str:
    return WEEKDAYS[day.weekday()]


def day_in_hanoi(moment: dt.datetime) -> dt.date:
    """The day that Vietnam's calendars show at that moment (an aware datetime)."""
    return moment.astimezone(HANOI).date()


def period_in_words(start: PartialDate, end: PartialDate) -> str:
    """«2026–2030» for whole years, else «01/06/2023 – 31/12/2025»."""
    if start.precision == end.precision == "year":
        return str(start) if start == end else f"{start.year}–{end.year}"
    return start.written() if start == end else f"{start.written()} – {end.written()}"


_DASH = r"\s*[-/.]\s*"
_FORMS = tuple(
    (expression(pattern, re.IGNORECASE), names)
    for pattern, names in (
        (r"(\d{4})-(\d{1,2})-(\d{1,2})", "year month day"),
        (rf"(?:ngày\s+)?(\d{{1,2}}){_DASH}(\d{{1,2}}){_DASH}(\d{{4}})", "day month year"),
        (r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", "day month year"),
        (r"(\d{4})-(\d{2})", "year month"),
        (r"(?:tháng\s+)?(\d{1,2})\s*[-/]\s*(\d{4})", "month year"),
        (r"tháng\s+(\d{1,2})\s+năm\s+(\d{4})", "month year"),
        (r"(\d{4})-Q([1-4])", "year quarter"),
        (r"quý\s+([1-4]|IV|I{1,3})\s*(?:/|năm|-|\s)\s*(\d{4})", "quarter year"),
        (r"(\d{4})-H([12])", "year half"),
        (r"6\s+tháng\s+(đầu|cuối)\s+năm\s+(\d{4})", "half year"),
        (r"(?:năm\s+)?(\d{4})", "year"),
    )
)
_WORDS = {word: at for words in (ROMAN, ("đầu", "cuối")) for at, word in enumerate(words, start=1)}
_YEARLY = expression(r"(?:ngày\s+)?(\d{1,2})\s*[-/]\s*(\d{1,2})|--(\d{2})-(\d{2})", re.IGNORECASE)
_YEARLY_WORDS = expression(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})", re.IGNORECASE)
_MONTHLY = expression(r"ngày\s+(\d{1,2})|---(\d{2})", re.IGNORECASE)


class BadDate(ValueError):
    """Why a text is not a date; `reason` names the kind of mistake.

    For «order», `swapped` is the date with its day first.
    """

    def __init__(
        self, reason: Literal["form", "calendar", "year", "order"], swapped: str = ""
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.swapped = swapped


# What programs write for a day: 2026-03-01T00:00:00+07:00.
_MIDNIGHT = expression(r"(?<=\d)[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?$", holds=("00:00",))


# A document says the same days again and again.
@lru_cache(maxsize=4096)
def read_date(text: str) -> PartialDate:
    """The date a text names, whole or partial.

    Raises BadDate: «form» when it is no date at all, «calendar» when no calendar holds it
    (31/04, 22/22/2033), «order» when only month/day order would make sense of it, «year» outside
    1945–2100.
    """
    tidy = _MIDNIGHT.sub("", " ".join(unicodedata.normalize("NFKC", text).split()))
    for pattern, names in _FORMS:
        if match := pattern.fullmatch(tidy):
            parts = {
                name: _WORDS.get(word) or _WORDS.get(word.upper()) or int(word)
                for name, word in zip(
                    names.split(), (g.lower() for g in match.groups()), strict=True
                )
            }
            return _checked(PartialDate(**parts))
    raise BadDate("form")


def _checked(date: PartialDate) -> PartialDate:
    if not FIRST_YEAR <= date.year <= LAST_YEAR:
        raise BadDate("year")
    try:
        _ = date.first, date.last
    except ValueError:
        raise _not_on_calendar(date.day or 0, date.month or 0, date.year) from None
    return date


def _not_on_calendar(day: int, month: int, year: int | None) -> BadDate:
    """What has a month above twelve may have been written in American order: 12/31/2023."""
    # 2024 is a leap year: 29/02 is a day of some years.
    if 1 <= day <= 12 < month <= days_in(year or 2024, day):
        swapped = f"{month:02}/{day:02}"
        return BadDate("order", f"{swapped}/{year}" if year else swapped)
    return BadDate("calendar")


def read_yearly(text: str) -> YearlyDay:
    """A day of every year or month: «15/12», «ngày 25», «ngày 05 tháng sau». Raises BadDate."""
    tidy = " ".join(unicodedata.normalize("NFKC", text).split())
    if said := read_after(tidy):
        day, named, after = said
        plain = read_yearly(f"ngày {day}" if named is None else f"{day}/{named}")
        return YearlyDay(plain.day, plain.month, after)
    if match := _YEARLY.fullmatch(tidy):
        iso_month, iso_day = match[3], match[4]
        day, month = (int(iso_day), int(iso_month)) if iso_day else (int(match[1]), int(match[2]))
    elif match := _YEARLY_WORDS.fullmatch(tidy):
        day, month = int(match[1]), int(match[2])
    elif match := _MONTHLY.fullmatch(tidy):
        day = int(match[1] or match[2])
        if not 1 <= day <= 31:
            raise BadDate("calendar")
        return YearlyDay(day)
    else:
        raise BadDate("form")
    if not (1 <= month <= 12 and 1 <= day <= days_in(2024, month)):
        raise _not_on_calendar(day, month, None)
    return YearlyDay(day, month)
