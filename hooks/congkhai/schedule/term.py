"""How long a plan's duties return: its period, its phases, the time that its title names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..dates import MONTHS_BETWEEN, Every, PartialDate, Rule, TitledTime, month_later, time_in_title
from ..model import Plan, own_stages
from .duties import Duty, DutyKind

OPEN_YEARS = 10
"""How long a duty that returns is followed when its plan names no end."""


def rule_of(
    duty: Duty, plan: Plan, amended: Plan | None = None, since: dt.date | None = None
) -> Rule:
    """The duty's dates. None precedes the issue; what returns begins with the plan's effect and
    stays within its period.

    A plan that names no period takes that of the plan it amends, or of its title; what it sets anew
    in place of that plan's begins on the day `since`. Where part of the issue date is blank, what
    returns begins after the last day that it could be: nobody is held to a date before the
    document.
    """
    issued = plan.issued
    if duty.every is None:
        earliest = issued.first if issued and duty.kind is not DutyKind.CONSULTATION else None
        first = earliest or dt.date.min
        return Rule(due=duty.due, comparator=duty.comparator, every=None, start=first)
    end = stated_end(plan, amended)
    start = _begins(plan)
    if since:
        start = max(start or since, since)
    if start is None:
        return Rule(due=(), comparator=duty.comparator, every=duty.every)
    if end is None:
        end = _open_end(plan, amended, start)
    # The first day set anew is of a stretch that the amended plan held for.
    held = _begins(amended) if amended and since else None
    return Rule(
        due=duty.due,
        comparator=duty.comparator,
        every=duty.every,
        start=min(held or start, start),
        end=end,
        since=_day_after(start) if issued and start == issued.last else start,
        early_is_before=duty.is_of_before_when_early,
    )


def _day_after(day: dt.date) -> dt.date:
    """What falls due on the day of issue itself, nobody who gets the document can do."""
    return day + dt.timedelta(days=1) if day < dt.date.max else day


def _begins(plan: Plan) -> dt.date | None:
    start = reach(plan)[0]
    for day in (plan.issued, plan.effective):
        start = max(start or day.last, day.last) if day else start
    return start


def stated_end(plan: Plan, amended: Plan | None) -> dt.date | None:
    """The last day of the plan's period or stages; without one, of those of the plan it amends."""
    end = reach(plan)[1]
    return reach(amended)[1] if end is None and amended else end


def open_until(plan: Plan, amended: Plan | None = None) -> dt.date | None:
    """Of a plan that names no end, nor does the one that it amends: the last day on which the
    portal counts what returns."""
    start = _begins(plan)
    if start is None or stated_end(plan, amended):
        return None
    # A stretch that it asks for may go on into the next year.
    return max([_open_end(plan, amended, start), *(one.end.last for one in plan.phases)])


def _open_end(plan: Plan, amended: Plan | None, start: dt.date) -> dt.date:
    """Of a plan from `start` on, where no end is stated: that of the time which its title names, or
    the title of the one that it amends; else of some years."""
    titled = titled_time(plan) or (titled_time(amended) if amended else None)
    last_year = min(start.year + OPEN_YEARS, dt.MAXYEAR)
    return titled.last if titled else dt.date(last_year, 12, 31)


def titled_time(plan: Plan) -> TitledTime | None:
    """The one year or school year that a title names as the plan's own («… năm 2026»): what returns
    goes on no longer, though the document may state no period; not one that was over before it was
    issued."""
    if plan.issued is None:
        return None
    titled = time_in_title(plan.title, plan.issued.year)
    return titled if titled and titled.last >= plan.issued.first else None


def reach(plan: Plan) -> tuple[dt.date | None, dt.date | None]:
    """First and last day of the plan's period; without one, of the stages that divide its time,
    which is not over before the time that its title names."""
    if plan.period:
        return plan.period.start.first, plan.period.end.last
    phases = own_stages(plan.phases, plan.title)
    if not phases:
        return None, None
    last = max(phase.end.last for phase in phases)
    titled = titled_time(plan)
    end = max(last, titled.last) if titled else last
    return min(phase.start.first for phase in phases), end


def periods_of(every: Every, start: dt.date, last: dt.date) -> Iterator[PartialDate]:
    """The stretches that begin between two days, the first whole."""
    step = MONTHS_BETWEEN[every]
    period = {
        Every.YEAR: PartialDate(start.year),
        Every.HALF_YEAR: PartialDate(start.year, half=(start.month + 5) // 6),
        Every.QUARTER: PartialDate(start.year, quarter=(start.month + 2) // 3),
        Every.MONTH: PartialDate(start.year, start.month),
    }[every]
    if period.first < start:
        period = month_later(period, step)
    while period.first <= last:
        yield period
        period = month_later(period, step)
