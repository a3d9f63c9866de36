"""Where a day stands on an axis, and which days the axis names."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from ....dates import PartialDate, month_later, of_day
from ....products import first_of_month
from ....value import value_class
from .shapes import Axis, Today, text_width

LONG = 3
"""An axis of more years than this begins and ends with whole years; a shorter one with months."""
STEPS = (1, 3, 12, 24, 60, 120)


@value_class
class Tick:
    day: dt.date
    text: str


class Scale:
    """Days from `first` to `last`, both included, spread from `start` to `end`."""

    __slots__ = ("_days", "_origin", "end", "first", "last", "start")

    def __init__(self, first: dt.date, last: dt.date, start: float, end: float) -> None:
        self.first, self.last, self.start, self.end = first, last, start, end
        self._origin = first.toordinal()
        self._days = last.toordinal() - self._origin + 1

    def _place(self, days: float) -> float:
        if days <= 0:
            return self.start
        return self.start + (self.end - self.start) * (
            days / self._days if days < self._days else 1
        )

    def at(self, day: dt.date) -> float:
        """The place of the day's beginning; days outside fall on the edge."""
        return self._place(day.toordinal() - self._origin)

    def after(self, day: dt.date) -> float:
        """The place of the day's end."""
        return self._place(day.toordinal() - self._origin + 1)

    def between(self, first: dt.date, last: dt.date) -> float:
        left, right = first.toordinal() - self._origin, last.toordinal() - self._origin + 1
        return (self._place(left) + self._place(right)) / 2

    def covers(self, day: dt.date) -> bool:
        return self.first <= day <= self.last

    def ticks(self, room: float = 6) -> tuple[Tick, ...]:
        """Years, quarters or months: the finest whose names have room side by side."""
        return ticks_along(self.first, self.last, self.end - self.start, room)


@lru_cache(maxsize=1024)
def ticks_along(first: dt.date, last: dt.date, length: float, room: float) -> tuple[Tick, ...]:
    months = max(((last - first).days + 1) / 365.25 * 12, 1)
    for step in STEPS:
        wide = text_width("2023" if step >= 12 else "06/2023")
        if length * step / months >= wide + room:
            break
    ticks: list[Tick] = []
    day = of_day(first.replace(day=1))
    if step >= 12:
        day = of_day(dt.date(-(-first.year * 12 // step) * step // 12, 1, 1))
    while day.first <= last:
        if day.first >= first:
            text = str(day.year) if step >= 12 else f"{day.month:02}/{day.year}"
            ticks.append(Tick(day.first, text))
        day = month_later(day, step)
    return tuple(ticks)


def span_of(days: list[dt.date]) -> tuple[dt.date, dt.date]:
    """The whole years, or for a short stretch the whole months, that hold all the days."""
    first, last = min(days), max(days)
    if (last - first).days > LONG * 366:
        return dt.date(first.year, 1, 1), dt.date(last.year, 12, 31)
    end = month_later(of_day(last.replace(day=1)), 1).first - dt.timedelta(days=1)
    start = first.replace(day=1)
    if (end - start).days < 60:
        end = month_later(of_day(end.replace(day=1)), 2).first - dt.timedelta(days=1)
    return start, end


TAG = 150


def partial_month(day: dt.date) -> PartialDate:
    first = first_of_month(day)
    return PartialDate(first.year, first.month)


def today_on(scale: Scale, axis: Axis, today: dt.date, near: float, far: float) -> Today:
    """The month across the drawing from `near` to `far`, its words beside it."""
    month = partial_month(today)
    inside = scale.covers(today)
    at = scale.at(month.first)
    thick = max(scale.after(month.last) - at, 2)
    outside = ", trước mọi mốc" if today < scale.first else ", sau mọi mốc"
    text = f"Nay là {month.written()}" + ("" if inside else outside)
    width = max(TAG, text_width(text, bold=True) + 14)
    tag_x: float = far - width
    tag_y: float = at - 23 if at > 24 else at
    if axis == "x":
        tag_x, tag_y = at - width + 1 if at - width > 0 else at - 1, 3
    return Today(
        axis=axis,
        at=at,
        thick=thick,
        near=near,
        far=far,
        tag_x=tag_x,
        tag_y=tag_y,
        tag_width=width,
        text=text,
        first=scale.first,
        last=scale.last,
        start=scale.start,
        end=scale.end,
        is_inside=inside,
    )
