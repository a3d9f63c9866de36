"""Which report sums up which: a plan's own, or that of the plan it implements; and their order."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial

from ..dates import Comparator, Every, PartialDate, YearlyDay, is_early, last_good_day, stretch
from ..expressions import expression
from ..model import Category, Deadline, Document, Party, Plan, Portal
from ..schedule import nobody_from, versions
from ..value import value_class

# Yearly days are compared within one year; any will do.
_YEAR = 2025
_ONE_OCCASION = 60
"""Reports due within so many days of each other sum up the same time."""


@value_class
class DatedReport:
    """A report of a year as the latest document sets it, and as others did before."""

    report: Deadline
    pace: str
    """Those of one alone are compared: of every year, or about one stretch of one year."""
    days: tuple[dt.date, ...]
    """Its last good days in one year, or in that year, in order."""
    holder: str
    """The id of that document."""
    gone_from: dt.date | None
    """The day from which nobody is left who makes it, or nobody who receives it."""
    since: dt.date
    """From which day that document sets it."""
    before: DatedReport | None
    """The same report until then; None where no other document dated it."""

    def until(self, day: dt.date | None) -> DatedReport | None:
        """As it was set for those who were there until that day."""
        held: DatedReport | None = self
        while held and day and held.since >= day:
            held = held.before
        return held


DatedReports = tuple[DatedReport, ...]


@value_class
class OwnReports:
    """Dated reports of one plan, and those that its issuer makes, which may sum these up."""

    told: tuple[tuple[Deadline, DatedReport], ...]
    made: DatedReports

    def of(self, identifier: str) -> OwnReports:
        told = tuple(one for one in self.told if one[0].id == identifier)
        return OwnReports(told=told, made=self.made)


@value_class
class HigherReport:
    """A yearly report, and the first due of those that sum it up at the same time of the year."""

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
    return next(reversed(_days_of_year(deadline)), None)


def _days_of_year(deadline: Deadline) -> tuple[dt.date, ...]:
    if deadline.every is not Every.YEAR:
        return ()
    before = dt.timedelta(days=1 if deadline.comparator is Comparator.BEFORE else 0)
    days = (
        due.in_year(_YEAR + 1 if due.after else _YEAR)
        for due in deadline.due
        if isinstance(due, YearlyDay) and due.month
    )
    return tuple(sorted(day - before for day in days))


# «Báo cáo năm», «Báo cáo kết quả 6 tháng»: of one matter among others no day is compared.
_OF_STRETCH = expression(
    r"báo cáo(?: (?:định kỳ|sơ kết|tổng kết|(?:kết quả|tình hình)(?: thực hiện)?|công tác))*"
    r" (?:cả )?(?:(?P<half>6 tháng)|9 tháng|(?P<quarter>quý) \w+|(?P<year>năm))\b(?! học)"
    r"(?: (?P<said>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
_STRETCHES = {"half": Every.HALF_YEAR, "quarter": Every.QUARTER, "year": Every.YEAR}


def _pace(deadline: Deadline) -> str:
    if deadline.every is Every.YEAR:
        return "year"
    once = _days_once(deadline)
    found = _OF_STRETCH.match(deadline.what) if once else None
    if found is None:
        return ""
    if found["said"]:
        return found["said"]
    every = next((every for name, every in _STRETCHES.items() if found[name]), None)
    if every is None:
        return f"{once[-1].year}, 9"
    return str(stretch(once[-1], every, int(is_early(once[-1], every))))


def _days_once(deadline: Deadline) -> tuple[dt.date, ...]:
    """The last good days of what a plan of one year asks for once."""
    if deadline.every:
        return ()
    some = (due for due in deadline.due if isinstance(due, PartialDate) and due.day)
    return tuple(sorted(last_good_day(due, deadline.comparator) for due in some))


def includes_agency(parties: tuple[Party, ...], agency: str) -> bool:
    return any(party.agency == agency for party in parties)


def reports_asked(portal: Portal, holder: str) -> DatedReports:
    """The dated yearly reports that a document asks for; a draft asks for nothing."""
    held = portal.of(holder)
    if held is None or (isinstance(held, Plan) and not held.status.binds):
        return ()
    return tuple(dated for _, dated in _dated(held, portal))


def above(
    plan: Plan,
    portal: Portal,
    asked: Callable[[str], DatedReports] | None = None,
    day: dt.date | None = None,
    some: OwnReports | None = None,
) -> Iterator[HigherReport]:
    """Each dated yearly report of a plan, or of its `some`, beside what sums it up, as both were
    set on that day, or last; `asked` knows what a document above asks for. What nobody was left to
    do or receive when the plan was issued sums up nothing; whoever is gone, or whose plan is over,
    was bound by the days of their time."""
    asked = asked or partial(reports_asked, portal)
    later = day + dt.timedelta(days=1) if day else None
    some = own_reports(plan, portal) if some is None else some
    every = ((report, last.until(later)) for report, last in some.told)
    dated = [(report, held) for report, held in every if held]
    own = [then for one in some.made if (then := one.until(later))]
    for report, last in dated:
        mine = [one for one in own if one.pace == last.pace]
        if includes_agency(report.to, plan.agency) and mine:
            yield _beside(report, last, mine)
    for edge in portal.parents(plan.id):
        standing = [one for one in asked(edge.target) if not _had_gone(one, plan)]
        for report, last in dated:
            over = min(filter(None, (last.gone_from, _over_from(plan), later)), default=None)
            then_above = (one.until(over) for one in standing)
            if summed_up := [one for one in then_above if one and one.pace == last.pace]:
                yield _beside(report, last, summed_up)


def own_reports(plan: Plan, portal: Portal) -> OwnReports:
    """Those of a plan."""
    told = _dated(plan, portal)
    made = (last for report, last in told if includes_agency(report.who, plan.agency))
    return OwnReports(told=tuple(told), made=tuple(made))


def _over_from(plan: Plan) -> dt.date | None:
    end = plan.period.end if plan.period else None
    return end.last + dt.timedelta(days=1) if end else None


def _had_gone(above: DatedReport, plan: Plan) -> bool:
    return bool(above.gone_from and plan.issued and above.gone_from <= plan.issued.first)


def _dated(held: Plan | Document, portal: Portal) -> list[tuple[Deadline, DatedReport]]:
    """Its dated reports, each beside the same as the latest document sets it."""
    found: list[tuple[Deadline, DatedReport]] = []
    issued = held.issued.first if held.issued else dt.date.min
    for report in reports_of(held):
        last: DatedReport | None = None
        for since, by, one in _versions(held, report, portal):
            last = _as_set(one, by, _gone_from(held, one, portal), max(since, issued), last)
        if last:
            found.append((report, last))
    return found


def _as_set(
    report: Deadline,
    holder: str,
    gone_from: dt.date | None,
    since: dt.date,
    before: DatedReport | None,
) -> DatedReport | None:
    pace = _pace(report)
    days = (_days_of_year(report) or _days_once(report)) if pace else ()
    if not days:
        return None
    return DatedReport(
        report=report,
        pace=pace,
        days=days,
        holder=holder,
        gone_from=gone_from,
        since=since,
        before=before,
    )


def _gone_from(held: Plan | Document, report: Deadline, portal: Portal) -> dt.date | None:
    if not isinstance(held, Plan):
        return None
    gone = (nobody_from(portal, held, parties) for parties in (report.who, report.to))
    return min(filter(None, gone), default=None)


def _versions(
    held: Plan | Document, report: Deadline, portal: Portal
) -> Iterator[tuple[dt.date, str, Deadline]]:
    """Since when, by which document, and what: of each that sets it, one after the other."""
    some = versions(held, "deadlines", report.id, portal) if isinstance(held, Plan) else ()
    if not some:
        yield dt.date.min, held.id, report
    for version in some:
        if isinstance(version.item, Deadline):
            yield version.since, version.plan.id, version.item


_Occasion = list[tuple[dt.date, DatedReport]]


def _beside(report: Deadline, last: DatedReport, asked: Collection[DatedReport]) -> HigherReport:
    """The first occasion that it comes too late for, else the one that its last day is of."""
    occasions = _occasions(asked)
    met: dict[int, list[dt.date]] = defaultdict(list)
    for day in last.days:
        met[_nearest(occasions, day)].append(day)
    for index, days in met.items():
        limit, strictest = occasions[index][0]
        if min((_days_apart(day, occasions[index]), day) for day in days)[1] > limit:
            return HigherReport(report, strictest.report, strictest.holder, False)
    _, strictest = occasions[max(met)][0]
    return HigherReport(report, strictest.report, strictest.holder, True)


def _occasions(asked: Iterable[DatedReport]) -> list[_Occasion]:
    """The days of all, each time of the year apart: for half of it, for the whole."""
    days = sorted(((day, one) for one in asked for day in one.days), key=lambda dated: dated[0])
    found: list[_Occasion] = []
    for day, one in days:
        if found and (day - found[-1][-1][0]).days <= _ONE_OCCASION:
            found[-1].append((day, one))
        else:
            found.append([(day, one)])
    return found


def _nearest(occasions: Sequence[_Occasion], day: dt.date) -> int:
    return min((_days_apart(day, some), index) for index, some in enumerate(occasions))[1]


def _days_apart(day: dt.date, occasion: _Occasion) -> int:
    return min(abs((day - other).days) for other, _ in occasion)
