"""Duties × records + today → what was promised and what has been seen, never more than that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..dates import MONTHS_BETWEEN, Every, PartialDate, month_later
from ..model import (
    Category,
    Plan,
    Portal,
    Progress,
    Publication,
    Records,
    RelationKind,
    TaskStep,
)
from ..value import value_class
from .answers import Seen, answer, by_day, judged, latest_step
from .duties import Duty, DutyKind, reach
from .force import ended_before
from .occurrence import GONE, Occurrence
from .plan_time import PlanTime
from .timeline import Timeline

TRACKED = frozenset({Category.REPORT, Category.REVIEW, Category.DISCLOSE, Category.PROGRAMME})
"""Duties that end in something one can look for; awards, tasks and targets have their own.

Only what a sentence orders to be published is a disclosure. A report, a review or a programme is
followed too, but nobody has to publish it, so it never counts in what was or was not published.
"""


@value_class
class TrackedDuty:
    """One duty, one heading of it, one period: and what has been seen of it."""

    plan_id: str
    duty: Duty
    state: Seen
    heading: str = ""
    """One of the obligation's headings, or empty when it has none."""
    period: PartialDate | None = None
    last_good_day: dt.date | None = None
    """None where the document sets no day, even when the period has passed."""
    is_due: bool = False
    """Its day, or its period, has passed while it bound."""
    record: Publication | None = None
    days_late: int = 0

    @property
    def shown_period(self) -> PartialDate | None:
        """What it is due for; of a single day, the last good one: «trước 15/12» is 14/12."""
        day = self.last_good_day
        if day and self.period and self.period.precision == "day":
            return PartialDate(day.year, day.month, day.day)
        return self.period

    @property
    def what(self) -> str:
        return f"{self.duty.what}: {self.heading}" if self.heading else self.duty.what


_OneTime = tuple[tuple[str, str, str], PartialDate | None]
"""A duty, and a time of it."""


@dataclass
class Ledger:
    """All promises on one day; a plan's are worked out when first asked for."""

    portal: Portal
    timeline: Timeline
    records: Mapping[str, Records]
    _kept: dict[str, tuple[TrackedDuty, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _by_time: dict[str, dict[_OneTime, list[TrackedDuty]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, plan_id: str) -> tuple[TrackedDuty, ...]:
        """Raises KeyError for a plan that the portal does not hold."""
        if plan_id not in self._kept:
            self._kept[plan_id] = tuple(self._promises(self.portal.plans[plan_id]))
        return self._kept[plan_id]

    def all(self) -> Iterator[TrackedDuty]:
        for plan_id in sorted(self.portal.plans):
            yield from self.of(plan_id)

    def at(self, occurrence: Occurrence) -> Sequence[TrackedDuty]:
        """What was seen of that duty for that time, heading by heading; nothing of what is not
        followed."""
        plan_id = occurrence.plan_id
        if plan_id not in self._by_time:
            by_time = self._by_time[plan_id] = {}
            for tracked in self.of(plan_id):
                by_time.setdefault((tracked.duty.key, tracked.period), []).append(tracked)
        return self._by_time[plan_id].get((occurrence.duty.key, occurrence.due), ())

    def step_of(self, occurrence: Occurrence) -> TaskStep | None:
        """What was last told of a task that is done once."""
        duty = occurrence.duty
        if duty.kind is not DutyKind.TASK or duty.every:
            return None
        return latest_step(self.records_of(occurrence.plan_id).steps, duty.id)

    def has_record(self, occurrence: Occurrence) -> bool | None:
        """Whether that duty was seen for that time, with all its headings; a task, to be done.

        None where no record could show it, or nobody is left who could do it.
        """
        duty = occurrence.duty
        if duty.kind is DutyKind.TASK and not duty.every:
            step = self.step_of(occurrence)
            if step is not None and step.state is Progress.DONE:
                return True
            plan = self.portal.plans[occurrence.plan_id]
            ended = ended_before(self.portal, plan, duty.who, occurrence.last_good_day)
            return None if ended else False
        some = self.at(occurrence)
        if not some or all(tracked.state is Seen.DOER_ENDED for tracked in some):
            return None
        return all(tracked.state.is_public for tracked in some)

    def records_of(self, plan_id: str) -> Records:
        return self.records.get(plan_id, Records())

    def _promises(self, plan: Plan) -> Iterator[TrackedDuty]:
        time = self.timeline.of(plan.id)
        answers: dict[str, list[Publication]] = {}
        for record in self._answers(plan):
            # A record that leads nowhere shows nothing.
            if record.link:
                answers.setdefault(record.duty, []).append(record)
        headings = _headings(plan)
        for duty, times in _by_duty(time):
            # What an amending plan sets stands in its own list.
            if duty.category not in TRACKED or duty.plan_id != plan.id:
                continue
            for heading in headings.get(duty.id, ("",)):
                given = [
                    answer for answer in answers.get(duty.id, ()) if answer.heading in {"", heading}
                ]
                for tracked in _of_duty(plan, duty, heading, times, given, time):
                    held = _without_blame(tracked) if tracked.duty.blames_nobody else tracked
                    yield self._unless_ended(plan, held)

    def _unless_ended(self, plan: Plan, tracked: TrackedDuty) -> TrackedDuty:
        """Of what falls due once all who must do it have ended: nobody is late with it."""
        day = tracked.last_good_day or (tracked.period.last if tracked.period else None)
        if tracked.state not in {Seen.NOT_SEEN, Seen.NOT_YET} or day is None:
            return tracked
        if not ended_before(self.portal, plan, tracked.duty.who, day):
            return tracked
        return replace(tracked, state=Seen.DOER_ENDED, is_due=False)

    def _answers(self, plan: Plan) -> Iterator[Publication]:
        """Its records, and those kept under a plan that it amends: the duty is the same."""
        yield from self.records_of(plan.id).publications
        for edge in self.portal.edges_from.get(plan.id, ()):
            if edge.kind is RelationKind.AMENDS:
                yield from self.records_of(edge.target).publications


def track(portal: Portal, timeline: Timeline, records: Mapping[str, Records]) -> Ledger:
    return Ledger(portal=portal, timeline=timeline, records=records)


def _headings(plan: Plan) -> dict[str, tuple[str, ...]]:
    """What each of its obligations has several of to publish."""
    return {
        obligation.id: obligation.headings
        for obligation in plan.obligations
        if obligation.category is Category.DISCLOSE and len(obligation.headings) > 1
    }


def _by_duty(time: PlanTime) -> Iterator[tuple[Duty, list[Occurrence]]]:
    """Duties that may leave something to see, each with its times."""
    groups: dict[tuple[str, str, str], list[Occurrence]] = {}
    for occurrence in time.occurrences:
        groups.setdefault(occurrence.duty.key, []).append(occurrence)
    for times in groups.values():
        if times[0].duty.kind is not DutyKind.CONSULTATION:
            yield times[0].duty, times
    for waiting in time.undated:
        yield waiting.duty, []


def _of_duty(
    plan: Plan,
    duty: Duty,
    heading: str,
    times: list[Occurrence],
    given: list[Publication],
    time: PlanTime,
) -> Iterator[TrackedDuty]:
    if times:
        yield from _dated(heading, times, given, time.today)
    elif duty.every and duty.binding:
        yield from _periodic(plan, duty, duty.every, heading, given, time)
    elif given:
        for record in sorted(given, key=by_day):
            yield TrackedDuty(
                plan_id=plan.id,
                duty=duty,
                heading=heading,
                period=record.period or record.published or record.date,
                state=Seen.PUBLISHED,
                record=record,
            )
    else:
        yield TrackedDuty(
            plan_id=plan.id,
            duty=duty,
            heading=heading,
            state=_without_day(duty),
        )


def _without_blame(tracked: TrackedDuty) -> TrackedDuty:
    """Of what is inferred or not compared: seen or not seen, never late and never overdue."""
    state = tracked.state
    if state is Seen.LATE:
        state = Seen.PUBLISHED
    elif state is Seen.NOT_SEEN:
        state = Seen.UNCHECKED if tracked.duty.is_unchecked else Seen.INFERRED
    return replace(tracked, state=state, is_due=False, days_late=0)


def _without_day(duty: Duty) -> Seen:
    if not duty.binding:
        return Seen.NOT_BINDING
    return Seen.ON_REQUEST if duty.trigger else Seen.UNDATED


def _dated(
    heading: str, times: list[Occurrence], given: list[Publication], today: dt.date
) -> Iterator[TrackedDuty]:
    """Each time that has passed or has been answered, and the first that is still to come."""
    ahead = False
    for time in times:
        if time.state in GONE:
            continue
        passed = time.last_good_day < today
        record = answer(given, time.due, bool(time.duty.every), time.about)
        if not passed and record is None:
            if ahead:
                continue
            ahead = True
        state, late = judged(time.duty, record, time.last_good_day)
        if record is None:
            state = Seen.NOT_SEEN if passed else Seen.NOT_YET
        if not time.duty.binding:
            state, late = (Seen.PUBLISHED if record else Seen.NOT_BINDING), 0
        due = passed and time.duty.binding
        yield TrackedDuty(
            plan_id=time.plan_id,
            duty=time.duty,
            heading=heading,
            period=time.due,
            last_good_day=time.last_good_day,
            is_due=due,
            state=state,
            record=record,
            days_late=late,
        )


def _periodic(
    plan: Plan,
    duty: Duty,
    every: Every,
    heading: str,
    given: list[Publication],
    time: PlanTime,
) -> Iterator[TrackedDuty]:
    """A duty that returns without a day: each period up to now; nothing can be late.

    Nobody is held to a period that had begun before the document was issued, nor to one that
    was not over when it ceased to hold.
    """
    today = time.today
    start, end = reach(plan)
    if time.extension and not time.extension.is_unchecked:
        end = time.extension.end
    if plan.issued:
        start = max(start or plan.issued.last, plan.issued.last)
    if start is None:
        yield TrackedDuty(
            plan_id=plan.id,
            duty=duty,
            heading=heading,
            state=Seen.UNDATED,
        )
        return
    last = min(end or today, today)
    any_period = False
    for period in _periods(every, start, last):
        record = answer(given, period, True)
        if time.ended_from and period.last >= time.ended_from and record is None:
            continue
        any_period = True
        passed = period.last < today
        state = Seen.PUBLISHED if record else Seen.NOT_SEEN if passed else Seen.NOT_YET
        yield TrackedDuty(
            plan_id=plan.id,
            duty=duty,
            heading=heading,
            period=period,
            is_due=passed,
            state=state,
            record=record,
        )
    if not any_period:
        yield TrackedDuty(
            plan_id=plan.id,
            duty=duty,
            heading=heading,
            state=Seen.UNDATED,
        )


def _periods(every: Every, start: dt.date, last: dt.date) -> Iterator[PartialDate]:
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
