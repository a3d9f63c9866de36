"""Which report sums up which: a plan's own, or that of the plan it implements; and their order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial

from ..dates import Comparator, Every, YearlyDay
from ..model import Category, Deadline, Document, Party, Plan, Portal
from ..schedule import versions
from ..value import value_class

# Yearly days are compared within one year; any will do.
_YEAR = 2025
DatedReports = tuple[tuple[Deadline, dt.date, str], ...]
"""Each as the latest document sets it, with its last good day in that year and the id of that
document."""


@value_class
class HigherReport:
    """A yearly report, and the first due of those that sum it up."""

    report: Deadline
    higher: Deadline
    holder: str
    """The id of the document that sets `higher`: the same plan, what it implements, or what amends
    that."""
    in_order: bool
    """The report is due no later than the one that sums it up."""


def reports_of(held: Plan | Document) -> list[Deadline]:
    return [deadline for deadline in held.deadlines if deadline.category is Category.REPORT]


def last_day_of_year(deadline: Deadline) -> dt.date | None:
    """The last good day of a yearly report in one year; None when no day of the year is set."""
    if deadline.every is not Every.YEAR:
        return None
    days = [
        due.in_year(_YEAR + 1 if due.after else _YEAR)
        for due in deadline.due
        if isinstance(due, YearlyDay) and due.month
    ]
    if not days:
        return None
    before = dt.timedelta(days=1 if deadline.comparator is Comparator.BEFORE else 0)
    return max(days) - before


def includes_agency(parties: tuple[Party, ...], agency: str) -> bool:
    return any(party.agency == agency for party in parties)


def reports_asked(portal: Portal, holder: str) -> DatedReports:
    """The dated yearly reports that a document asks for; a draft asks for nothing."""
    held = portal.of(holder)
    if held is None or (isinstance(held, Plan) and not held.status.binds):
        return ()
    return tuple(dated for _, dated in _dated(held, portal))


def above(
    plan: Plan, portal: Portal, asked: Callable[[str], DatedReports] | None = None
) -> Iterator[HigherReport]:
    """Each dated yearly report of a plan beside what sums it up; `asked` knows what a document
    above asks for."""
    asked = asked or partial(reports_asked, portal)
    dated = _dated(plan, portal)
    own = tuple(last for report, last in dated if includes_agency(report.who, plan.agency))
    for report, last in dated:
        if includes_agency(report.to, plan.agency) and own:
            yield _beside(report, last, own)
    for edge in portal.parents(plan.id):
        if summed_up := asked(edge.target):
            for report, last in dated:
                yield _beside(report, last, summed_up)


_Dated = tuple[Deadline, dt.date, str]


def _dated(held: Plan | Document, portal: Portal) -> list[tuple[Deadline, _Dated]]:
    """Its dated reports, each beside the same as the latest document sets it."""
    found: list[tuple[Deadline, _Dated]] = []
    for report in reports_of(held):
        by, last = _latest(held, report, portal)
        if day := last_day_of_year(last):
            found.append((report, (last, day, by)))
    return found


def _latest(held: Plan | Document, report: Deadline, portal: Portal) -> tuple[str, Deadline]:
    some = versions(held, "deadlines", report.id, portal) if isinstance(held, Plan) else ()
    last = some[-1] if some else None
    if last and isinstance(last.item, Deadline):
        return last.plan.id, last.item
    return held.id, report


def _beside(report: Deadline, last: _Dated, asked: DatedReports) -> HigherReport:
    strictest, limit, holder = min(asked, key=lambda dated: dated[1])
    return HigherReport(report, strictest, holder, last[1] <= limit)
