"""When a duty falls due: one date, several, or a series that returns until its end."""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, islice, takewhile

from ..value import value_class
from .every import MONTHS_BETWEEN, Every
from .looking_back import is_early, stretch
from .partial import (
    FIRST_YEAR,
    LAST_YEAR,
    Comparator,
    PartialDate,
    YearlyDay,
    days_in,
    last_good_day,
    month_later,
)

MOST = 1200
"""A series is followed for at most so many times: each month of a hundred years."""

# 2024 has a 29 February.
_LONGEST = {month: days_in(2024, month) for month in range(1, 13)}


@value_class
class Slot:
    """One time that a rule falls due: the date as written, and the last day that is in time."""

    last_good_day: dt.date
    due: PartialDate
    about: PartialDate | None = None
    """The stretch before, where that is what the day is set for."""


@value_class
class Rule:
    """What a document says about when; `start` and `end` are the days between which it holds.

    One written day of a year is repeated every so many months («15/06», half-yearly: June and
    December). Two or more are taken as they stand. A day of the month («ngày 25») falls in the
    last month of each stretch; «ngày 05 tháng đầu quý sau» comes after it, and holds where the
    stretch does. A whole date begins its own series.
    """

    due: tuple[PartialDate | YearlyDay, ...]
    comparator: Comparator
    every: Every | None = None
    start: dt.date = dt.date.min
    end: dt.date = dt.date.max
    since: dt.date = dt.date.min
    """The first day that is asked for, where another document set the days before."""
    early_is_before: bool = False
    """Whether a day early in a stretch is set for the one before, though no words say so."""

    def slots(self, first: dt.date = dt.date.min) -> Iterator[Slot]:
        """In order, each once, from the first that is still in time on `first`; lazy, bounded."""
        first = max(first, self.start, self.since)
        looks_back = any(map(self._looks_back, self.due))
        latest = self.end
        if looks_back and latest.year < LAST_YEAR:
            latest += dt.timedelta(days=366)
        if first > latest:
            return
        if self.every is None and len(self.due) == 1:
            yield from (slot for slot in self._once() if first <= slot.last_good_day <= self.end)
            return
        is_yearly = self.every is Every.YEAR and not looks_back
        if is_yearly and len(self.due) == 1 and isinstance(self.due[0], YearlyDay):
            # Most duties: one day a year. Ten thousand plans have them, so the way is short.
            days = [(self.due[0].month or 12, self.due[0].day)]
            for slot in self._through_years(days, first):
                if slot.last_good_day > self.end:
                    return
                if slot.last_good_day >= first:
                    yield slot
            return
        runs = [self._once()] if self.every is None else self._series(self.every, first)
        merged = heapq.merge(*runs, key=_by_day) if len(runs) > 1 else runs[0] if runs else iter(())
        within = takewhile(lambda slot: slot.last_good_day <= latest, merged)
        timely = (slot for slot in within if slot.last_good_day >= first and self._holds(slot))
        yield from islice((slot for slot, _ in groupby(timely)), MOST)

    def _looks_back(self, due: PartialDate | YearlyDay) -> bool:
        """Whether times of it may be set for the stretch before."""
        if isinstance(due, YearlyDay) and due.after:
            return True
        return self.early_is_before and (self.every is not Every.YEAR or (due.month or 12) <= 3)

    def _before(self, day: dt.date) -> PartialDate | None:
        """The stretch before, where the day is early and set for that one."""
        is_so = self.every and self.early_is_before and is_early(day, self.every)
        return stretch(day, self.every, 1) if is_so and self.every else None

    def _holds(self, slot: Slot) -> bool:
        """Whether it is of the time between start and end; what looks back, if its stretch is."""
        if slot.about is None:
            return slot.last_good_day <= self.end
        return self.start <= slot.about.last and slot.about.last <= self.end

    def next(self, day: dt.date) -> Slot | None:
        """The first that is still in time on that day."""
        return next(self.slots(day), None)

    def last(self, day: dt.date) -> Slot | None:
        """The latest whose last good day has passed."""
        latest = None
        for slot in self.slots():
            if slot.last_good_day >= day:
                break
            latest = slot
        return latest

    def _once(self) -> Iterator[Slot]:
        dates = (due for due in self.due if isinstance(due, PartialDate))
        slots = (Slot(last_good_day(due, self.comparator), due) for due in dates)
        return iter(sorted(slots, key=_by_day))

    def _series(self, every: Every, first: dt.date) -> list[Iterator[Slot]]:
        step = MONTHS_BETWEEN[every]
        whole = [due for due in self.due if isinstance(due, PartialDate)]
        yearly = [due for due in self.due if isinstance(due, YearlyDay)]
        runs = [self._from_date(due, step, first) for due in whole]
        if yearly:
            days, later = days_of_year(yearly, step), days_after(yearly, step)
            runs.append(self._through_years(days, first, later))
        return runs

    def _from_date(self, due: PartialDate, step: int, first: dt.date) -> Iterator[Slot]:
        step = max(step, {"year": 12, "half": 6, "quarter": 3}.get(due.precision, 1))
        # One step early: a duty «before» its date may have its last good day in the step before.
        count = max(0, ((first.year - due.year) * 12 + first.month - due.first.month) // step - 1)
        while (date := month_later(due, count * step)).year <= LAST_YEAR:
            about = self._before(date.first) if date.day else None
            if about and not count and about.last < self.start:
                about = None  # the first is written out: it stands, whatever it is about
            yield Slot(last_good_day(date, self.comparator), date, about)
            count += 1

    def _through_years(
        self,
        days: Sequence[tuple[int, int]],
        first: dt.date,
        later: Collection[tuple[int, int]] = (),
    ) -> Iterator[Slot]:
        before = self.comparator is Comparator.BEFORE
        for year in range(max(first.year, FIRST_YEAR), min(self.end.year + 1, LAST_YEAR) + 1):
            for month, day in days:
                length = 28 if day <= 28 else days_in(year, month)
                date = dt.date(year, month, min(day, length))
                # «trước 29/02» leaves the whole of a February that has no 29th.
                good = date - dt.timedelta(days=1) if before and day <= length else date
                about = self._before(date)
                if self.every and (month, day) in later:
                    about = stretch(date, self.every, 1)
                yield Slot(good, PartialDate(year, month, date.day), about)


@lru_cache(maxsize=2048)
def slots_of(rule: Rule) -> tuple[Slot, ...]:
    """All of a rule: thousands of duties share few rules."""
    return tuple(rule.slots())


def days_of_year(yearly: Sequence[YearlyDay], step: int) -> list[tuple[int, int]]:
    """Month and day of each time in a year, in order: of «31/12» half-yearly, the other is 30/06.

    «Ngày 31» of a month that is not named stays so: a shorter month is shortened when its year is
    known.
    """
    if len(yearly) > 1 and all(day.month for day in yearly):
        return sorted({(day.month or 12, day.day) for day in yearly})
    every = {
        (((day.month or (1 if day.after else step)) % step or step) + offset, day.day)
        for day in yearly
        for offset in range(0, 12, step)
    }
    if step > 1 and any(day.month for day in yearly):
        every = {(month, min(day, _LONGEST[month])) for month, day in every}
    return sorted(every)


def days_after(yearly: Sequence[YearlyDay], step: int) -> set[tuple[int, int]]:
    """Those of them that come in the stretch after the one that they are set for."""
    later = [day for day in yearly if day.after]
    if len(yearly) > 1 and all(day.month for day in yearly):
        return {(day.month or 1, day.day) for day in later}
    return set(days_of_year(later, step)) if later else set()


def _by_day(slot: Slot) -> tuple[dt.date, dt.date]:
    return slot.last_good_day, slot.due.first
