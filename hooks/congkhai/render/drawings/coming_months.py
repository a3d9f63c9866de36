"""This month and the twelve after it, for an agency: how much falls due in each."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from ...dates import PartialDate, month_later, of_day
from ...products import first_of_month
from ...schedule import Occurrence
from ...value import value_class

MONTHS = 13
"""A year from any day of this month is within them."""
FEWEST = 3
"""So many months that have something: a sentence and a list tell of fewer."""


@value_class
class ComingMonth:
    words: str
    """«11/2026»."""
    machine: str
    count: int


def last_shown(today: dt.date) -> PartialDate:
    """The month of a year from now."""
    return month_later(of_day(first_of_month(today)), MONTHS - 1)


def coming_months(owed: Iterable[Occurrence], today: dt.date) -> tuple[ComingMonth, ...]:
    """From this month on; empty where few of them have anything."""
    first = of_day(first_of_month(today))
    months = [month_later(first, number) for number in range(MONTHS)]
    counts = Counter(
        (occurrence.last_good_day.year, occurrence.last_good_day.month)
        for occurrence in owed
        if not occurrence.last_good_day < today
    )
    shown = tuple(
        ComingMonth(
            f"{month.month:02}/{month.year}",
            f"{month.year}-{month.month:02}",
            counts[month.year, month.month or 0],
        )
        for month in months
    )
    return shown if sum(bool(month.count) for month in shown) >= FEWEST else ()
