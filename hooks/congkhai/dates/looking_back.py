"""Which stretch a time of a duty is about: the one that its day lies in, or the one before it."""

from __future__ import annotations

import datetime as dt

from .every import MONTHS_BETWEEN, Every
from .partial import PartialDate, month_later

_FINENESS = ("day", "month", "quarter", "half", "year")
_EARLY_DAYS = 10
_EARLY_MONTHS = {Every.QUARTER: 1, Every.HALF_YEAR: 2, Every.YEAR: 3}


def stretch(day: dt.date, every: Every, back: int = 0) -> PartialDate:
    """The month, quarter, half-year or year that the day lies in, or so many before."""
    match every:
        case Every.MONTH:
            return month_later(PartialDate(day.year, day.month), -back)
        case Every.QUARTER:
            whole = PartialDate(day.year, quarter=(day.month + 2) // 3)
            return month_later(whole, -3 * back)
        case Every.HALF_YEAR:
            return month_later(PartialDate(day.year, half=(day.month + 5) // 6), -6 * back)
        case Every.YEAR:
            return PartialDate(day.year - back)


def is_early(day: dt.date, every: Every) -> bool:
    """Whether a report of that day can hardly be about the stretch that it lies in: it is in the
    first ten days of a month, however short, or the first third of a quarter or half-year, or the
    first quarter of a year."""
    if every is Every.MONTH:
        return day.day <= _EARLY_DAYS
    months = MONTHS_BETWEEN[every]
    return (day.month - 1) % months < _EARLY_MONTHS[every]


def names_time(stated: PartialDate, due: PartialDate, about: PartialDate | None) -> bool:
    """Whether a period as stated is this time of a duty: by what it is about, or by its day."""
    is_finer = about is not None and (
        _FINENESS.index(stated.precision) < _FINENESS.index(about.precision)
    )
    own = due if about is None or is_finer else about
    return stated.first <= own.last and own.first <= stated.last
