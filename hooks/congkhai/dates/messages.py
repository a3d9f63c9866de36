"""Dates and periods as problems tell of them, in both languages."""

from __future__ import annotations

from ..bilingual import Bilingual
from .partial import PartialDate, YearlyDay, period_in_words
from .quarters import ROMAN


def said_date(date: PartialDate | YearlyDay) -> Bilingual:
    """«quý IV/2023» is «quarter IV of 2023»; a whole day is the same in both."""
    return Bilingual(date.written(), _english(date))


def said_period(start: PartialDate, end: PartialDate) -> Bilingual:
    """«2023–2025», «tháng 06/2023 – năm 2025»."""
    vi = period_in_words(start, end)
    if start == end:
        return Bilingual(vi, _english(start))
    if start.precision == end.precision == "year":
        return Bilingual(vi, vi)
    return Bilingual(vi, f"{_english(start)} – {_english(end)}")


def _english(date: PartialDate | YearlyDay) -> str:
    if isinstance(date, YearlyDay):
        return date.written() if date.month else f"day {date.day:02}"
    if date.day is not None:
        return date.written()
    if date.quarter is not None:
        return f"quarter {ROMAN[date.quarter - 1]} of {date.year}"
    if date.half is not None:
        return f"the {'first' if date.half == 1 else 'second'} half of {date.year}"
    return str(date)
