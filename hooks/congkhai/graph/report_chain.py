"""Which report sums up which: a plan's own, or that of the plan it implements; and their order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..dates import Comparator, Every, YearlyDay
from ..model import Category, Deadline, Document, Party, Plan, Portal
from ..value import value_class

# Yearly days are compared within one year; any will do.
_YEAR = 2025


@value_class
class HigherReport:
    """A yearly report, and the first due of those that sum it up."""

    report: Deadline
    higher: Deadline
    holder: Plan | Document
    """Whose report `higher` is: the same plan, or what it implements."""
    in_order: bool
    """The report is due no later than the one that sums it up."""


def reports_of(held: Plan | Document) -> list[Deadline]:
    return [deadline for deadline in held.deadlines if deadline.category is Category.REPORT]


def last_day_of_year(deadline: Deadline) -> dt.date | None:
    """The last good day of a yearly report in one year; None when no day of the year is set."""
    if deadline.every is not Every.YEAR:
        return None
    days = [due.in_year(_YEAR) for due in deadline.due if isinstance(due, YearlyDay) and due.month]
    if not days:
        return None
    before = dt.timedelta(days=1 if deadline.comparator is Comparator.BEFORE else 0)
    return max(days) - before


def includes_agency(parties: tuple[Party, ...], agency: str) -> bool:
    return any(party.agency == agency for party in parties)


def above(plan: Plan, portal: Portal) -> Iterator[HigherReport]:
    """Each dated yearly report of a plan beside what sums it up; a draft above asks for nothing."""
    dated = _dated(plan)
    own = [(report, limit) for report, limit in dated if includes_agency(report.who, plan.agency)]
    for report, day in dated:
        if includes_agency(report.to, plan.agency) and own:
            yield _beside(report, day, own, plan)
    for edge in portal.parents(plan.id):
        parent = portal.of(edge.target)
        if parent is None or (isinstance(parent, Plan) and not parent.status.binds):
            continue
        if asked := _dated(parent):
            for report, day in dated:
                yield _beside(report, day, asked, parent)


def _dated(held: Plan | Document) -> list[tuple[Deadline, dt.date]]:
    return [(report, day) for report in reports_of(held) if (day := last_day_of_year(report))]


def _beside(
    report: Deadline,
    day: dt.date,
    asked: list[tuple[Deadline, dt.date]],
    holder: Plan | Document,
) -> HigherReport:
    strictest, limit = min(asked, key=lambda dated: dated[1])
    return HigherReport(report, strictest, holder, day <= limit)
