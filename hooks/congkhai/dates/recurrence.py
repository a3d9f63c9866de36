"""When a duty falls due: one date, several, or a series that returns until its end."""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, islice, takewhile

from ..value import value_class
from .partial import (
    FIRST_YEAR,
    LAST_YEAR,
    MONTHS_BETWEEN,
    Comparator,
    Every,
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


@value_class
class Rule:
    """What a document says about when; `start` and `end` are the days between which it holds.

    One written day of a year is repeated every so many months («15/06», half-yearly: June and
    December). Two or more are taken as they stand. A day of the month («ngày 25») falls in the
    last month of each stretch. A whole date begins its own series.
    """

    due: tuple[PartialDate | YearlyDay, ...]
    comparator: Comparator
    every: Every | None = None
    start: dt.date = dt.date.min
    end: dt.date = dt.date.max

    def slots(self, first: dt.date = dt.date.min) -> Iterator[Slot]:
        """In order, each once, from the first that is still in time on `first`; lazy, bounded."""
        first = max(first, self.start)
        if first > self.end:
            return
        if self.every is None and len(self.due) == 1:
            yield from (slot for slot in self._once() if first <= slot.last_good_day <= self.end)
            return
        if self.every is Every.YEAR and len(self.due) == 1 and isinstance(self.due[0], YearlyDay):
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
        within = takewhile(lambda slot: slot.last_good_day <= self.end, merged)
        timely = (slot for slot in within if slot.last_good_day >= first)
        yield from islice((slot for slot, _ in groupby(timely)), MOST)

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
            runs.append(self._through_years(days_of_year(yearly, step), first))
        return runs

    def _from_date(self, due: PartialDate, step: int, first: dt.date) -> Iterator[Slot]:
        step = max(step, {"year": 12, "half": 6, "quarter": 3}.get(due.precision, 1))
        # One step early: a duty «before» its date may have its last good day in the step before.
        count = max(0, ((first.year - due.year) * 12 + first.month - due.first.month) // step - 1)
        while (date := month_later(due, count * step)).year <= LAST_YEAR:
            yield Slot(last_good_day(date, self.comparator), date)
            count += 1

    def _through_years(self, days: Sequence[tuple[int, int]], first: dt.date) -> Iterator[Slot]:
        before = self.comparator is Comparator.BEFORE
        for year in range(max(first.year, FIRST_YEAR), min(self.end.year + 1, LAST_YEAR) + 1):
            for month, day in days:
                length = 28 if day <= 28 else days_in(year, month)
                date = dt.date(year, month, min(day, length))
                # «trước 29/02» leaves the whole of a February that has no 29th.
                good = date - dt.timedelta(days=1) if before and day <= length else date
                yield Slot(good, PartialDate(year, month, date.day))


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
        (((day.month or step) % step or step) + offset, day.day)
        for day in yearly
        for offset in range(0, 12, step)
    }
    if step > 1 and any(day.month for day in yearly):
        every = {(month, min(day, _LONGEST[month])) for month, day in every}
    return sorted(every)


def _by_day(slot: Slot) -> tuple[dt.date, dt.date]:
    return slot.last_good_day, slot.due.first
