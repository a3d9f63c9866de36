"""What a record may answer to, and the times of it, as the duty's own words tell them."""

from __future__ import annotations

import datetime as dt

from ...bilingual import Bilingual
from ...dates import (
    MONTHS_BETWEEN,
    Every,
    PartialDate,
    YearlyDay,
    days_after,
    days_of_year,
    is_early,
    names_time,
    of_day,
    stretch,
)
from ...model import Category, Plan
from ...value import value_class

# What looks back on a period comes when most of it is over; a programme comes before it.
LOOKS_BACK = frozenset({Category.REPORT, Category.REVIEW})
PRECISION = {Every.YEAR: "year", Every.HALF_YEAR: "half", Every.QUARTER: "quarter"}
SAID_OFTEN = {
    Every.YEAR: Bilingual("hằng năm", "yearly"),
    Every.HALF_YEAR: Bilingual("sáu tháng một lần", "half-yearly"),
    Every.QUARTER: Bilingual("hằng quý", "quarterly"),
    Every.MONTH: Bilingual("hằng tháng", "monthly"),
}


@value_class
class Answerable:
    """What a record may answer to."""

    id: str
    what: str
    category: Category
    every: Every | None
    due: tuple[PartialDate | YearlyDay, ...]
    headings: tuple[str, ...] = ()


def answerable(plan: Plan) -> dict[str, Answerable]:
    """By id, the milestones, deadlines and obligations of the plan."""
    duties: dict[str, Answerable] = {
        stone.id: Answerable(
            id=stone.id, what=stone.name, category=stone.category, every=None, due=stone.due
        )
        for stone in plan.milestones
    }
    for deadline in plan.deadlines:
        duties[deadline.id] = Answerable(
            id=deadline.id,
            what=deadline.what,
            category=deadline.category,
            every=deadline.every,
            due=deadline.due,
        )
    for duty in plan.obligations:
        duties[duty.id] = Answerable(
            id=duty.id,
            what=duty.what,
            category=duty.category,
            every=duty.every,
            due=duty.due,
            headings=duty.headings,
        )
    return duties


def in_rhythm(period: PartialDate, duty: Answerable) -> bool:
    """Whether the period means one time of the duty, so that the record answers that one."""
    times = times_of(duty, period.first.year, period.last.year + 1)
    if not duty.every:
        return not times or any(names_time(period, *time) for time in times)
    if period.precision != PRECISION.get(duty.every, "month"):
        # A single day of the series is as good a name for it.
        is_day = period.precision in {"day", "month"}
        several = len(times) > (period.last.year - period.first.year + 2)
        if not is_day and not (several and duty.every is Every.YEAR):
            return False
    return not times or sum(names_time(period, *time) for time in times) == 1


def times_of(
    duty: Answerable, first: int, last: int
) -> list[tuple[PartialDate, PartialDate | None]]:
    """The times of a duty in those years, each with the stretch before where it is about that."""
    if duty.every is None:
        return [(due, None) for due in duty.due if isinstance(due, PartialDate)]
    yearly = [due for due in duty.due if isinstance(due, YearlyDay)]
    step = MONTHS_BETWEEN[duty.every]
    later = days_after(yearly, step)
    return [
        (of_day(day), stretch(day, duty.every, 1) if is_back else None)
        for year in range(first, last + 1)
        for month, number in (days_of_year(yearly, step) if yearly else ())
        for day in [YearlyDay(number, month).in_year(year)]
        for is_back in [(month, number) in later or looks_back(duty, day)]
    ]


def looks_back(duty: Answerable, day: dt.date) -> bool:
    """Whether a time on that day is about the stretch before, though no words say so."""
    return duty.category in LOOKS_BACK and _is_early(duty, day)


def may_look_back(duty: Answerable, day: dt.date) -> bool:
    """Of a disclosure what is said of its record tells."""
    return duty.category is Category.DISCLOSE and _is_early(duty, day)


def _is_early(duty: Answerable, day: dt.date) -> bool:
    if duty.every is None or (duty.every is Every.YEAR and len(duty.due) > 1):
        return False
    return is_early(day, duty.every)
