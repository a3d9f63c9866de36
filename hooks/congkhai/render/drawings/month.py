"""Months of the calendar: weeks from Monday, each date in its cell, days off named."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable

from ...dates import day_off, holiday
from ...value import value_class
from ..parts.view import DueView

IN_A_CELL = 3


@value_class
class Marks:
    """What the filters look at: ids, with a space between them."""

    agencies: str
    campaign: str
    territory: str
    kind: str


@value_class
class CalendarEntry:
    """One date of the list."""

    id: str
    due: DueView
    rule: str
    note: str
    marks: Marks
    icon: str
    state: str
    words: str
    off: str
    """Why its day is a day off, or empty."""


@value_class
class Day:
    day: dt.date
    text: str
    is_out: bool
    """Belongs to the month before or after."""
    is_today: bool
    is_off: bool
    """A weekend or a public holiday."""
    entries: tuple[CalendarEntry, ...]
    more: int
    """Further dates on this day, which the list has."""


@value_class
class Month:
    id: str
    name: str
    weeks: tuple[tuple[Day, ...], ...]
    holidays: tuple[tuple[dt.date, str], ...]


def months_with(entries: Iterable[CalendarEntry], today: dt.date | None = None) -> list[Month]:
    """Months that have dates, in order; `today` is marked on the page of what is ahead alone."""
    by_day: dict[dt.date, list[CalendarEntry]] = {}
    for entry in entries:
        by_day.setdefault(entry.due.day, []).append(entry)
    months = sorted({(day.year, day.month) for day in by_day})
    return [calendar_month(year, month, by_day, today) for year, month in months]


def calendar_month(
    year: int, month: int, by_day: dict[dt.date, list[CalendarEntry]], today: dt.date | None
) -> Month:
    """Weeks begin on Monday; the first and the last are filled from the months beside."""
    weeks = calendar.Calendar().monthdatescalendar(year, month)
    return Month(
        f"t{year}-{month:02}",
        f"Tháng {month:02}/{year}",
        tuple(tuple(_day(day, month, by_day, today) for day in week) for week in weeks),
        tuple(
            (day, name)
            for week in weeks
            for day in week
            if day.month == month and (name := holiday(day))
        ),
    )


def _day(
    day: dt.date, month: int, by_day: dict[dt.date, list[CalendarEntry]], today: dt.date | None
) -> Day:
    is_out = day.month != month
    entries = () if is_out else tuple(by_day.get(day, ()))
    text = f"{day.day}/{day.month}" if is_out or day.day == 1 else f"{day.day}"
    more = max(len(entries) - IN_A_CELL, 0)
    return Day(
        day=day,
        text=text,
        is_out=is_out,
        is_today=day == today,
        is_off=bool(day_off(day)),
        entries=entries[:IN_A_CELL],
        more=more,
    )
