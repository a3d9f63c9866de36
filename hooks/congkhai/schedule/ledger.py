"""Duties × records + today → what was promised and what has been seen, never more than that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from ..dates import PartialDate
from ..model import (
    Category,
    Plan,
    Portal,
    Progress,
    Publication,
    Records,
    RelationKind,
    Result,
    TaskStep,
)
from .amendments import amended_by
from .answers import Seen, latest_step
from .duties import Duty, DutyKind
from .force import ended_before
from .occurrence import Occurrence
from .plan_time import PlanTime
from .timeline import Timeline
from .tracked import TrackedDuty, tracked_times
from .versions import versions
from .whose import Doers

TRACKED = frozenset(kind for kind in Category if kind.is_tracked)
_UNSEEN = frozenset({Seen.NOT_SEEN, Seen.NOT_YET, Seen.INFERRED, Seen.UNCHECKED, Seen.CRITERION})
_OneTime = tuple[tuple[str, str, str], PartialDate | None]
"""A duty, and a time of it."""


class Kept(StrEnum):
    """How much of what a duty asks for one time there is a record of."""

    WHOLE = "whole"
    PARTLY = "partly"
    """Of some of its headings, or of some of a group."""
    NONE = ""


def _kept(headings: Collection[bool]) -> Kept:
    if all(headings):
        return Kept.WHOLE
    return Kept.PARTLY if any(headings) else Kept.NONE


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
        told = self.told_of_task(self.portal.plans[occurrence.plan_id], duty.id)
        return told[1] if told else None

    def told_of_task(self, plan: Plan, task_id: str) -> tuple[str, TaskStep] | None:
        """What was last told of it, and under which plan: one that was moved is one task."""
        told = {
            key: step
            for key in self._told_under(plan, "tasks", task_id)
            if (step := latest_step(self.records_of(key).steps, task_id))
        }
        return max(told.items(), key=lambda one: one[1].date.sort_key(), default=None)

    def results_of(self, plan: Plan, target_id: str) -> list[tuple[str, Result]]:
        """What was told of a target, oldest first, each with the plan under which it lies."""
        found = [
            (key, result)
            for key in self._told_under(plan, "targets", target_id)
            for result in self.records_of(key).results
            if result.target == target_id
        ]
        return sorted(found, key=lambda one: one[1].date.sort_key())

    def _told_under(self, plan: Plan, list_name: str, identifier: str) -> list[str]:
        some = versions(plan, list_name, identifier, self.portal)
        return [*dict.fromkeys((plan.id, *(version.plan.id for version in some)))]

    def has_record(self, occurrence: Occurrence) -> Kept | None:
        """How much of that duty was seen for that time, of its headings; a task, to be done.

        None where no record could show it, or nobody is left who could do it.
        """
        duty = occurrence.duty
        if duty.kind is DutyKind.TASK and not duty.every:
            step = self.step_of(occurrence)
            if step is not None and step.state is Progress.DONE:
                return Kept.WHOLE
            plan = self.portal.plans[occurrence.plan_id]
            ended = ended_before(self.portal, plan, duty.who, occurrence.last_good_day)
            return None if ended else Kept.NONE
        some = self.at(occurrence)
        if not some or all(tracked.state is Seen.DOER_ENDED for tracked in some):
            return None
        if any(tracked.seen_of for tracked in some):
            return None
        return _kept([tracked.state.is_public for tracked in some])

    def has_record_of(self, occurrence: Occurrence, bodies: Collection[str]) -> Kept | None:
        """The same of one of those who must do it, under all names that it has had; of a group,
        what some of it did is a part."""
        shown = self.has_record(occurrence)
        some = self.at(occurrence)
        doers = Doers(self.portal, occurrence.duty.who)
        if not doers.are_several or not any(tracked.records for tracked in some):
            return shown
        own = [
            any(doers.shows(seen.record, bodies) for seen in tracked.records) for tracked in some
        ]
        is_named = any(party.agency in bodies for party in occurrence.duty.who)
        if is_named and not any(own) and any(tracked.seen_of for tracked in some):
            return Kept.PARTLY
        return _kept(own)

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
        amended = amended_by(plan, self.portal)
        own = self.records_of(plan.id).publications
        for duty, times in _by_duty(time):
            # What an amending plan sets stands in its own list.
            if duty.category not in TRACKED or duty.plan_id != plan.id:
                continue
            doers = Doers(self.portal, duty.who)
            for heading in headings.get(duty.id, ("",)):
                given = [
                    answer for answer in answers.get(duty.id, ()) if answer.heading in {"", heading}
                ]
                found = tracked_times(plan, duty, heading, times, given, own, time, doers, amended)
                for tracked in sorted(found, key=_by_period):
                    yield self._unless_ended(plan, tracked)

    def _unless_ended(self, plan: Plan, tracked: TrackedDuty) -> TrackedDuty:
        """Of what falls due once all who must do it have ended: nobody is late with it."""
        day = tracked.last_day
        is_open = tracked.state in _UNSEEN and not tracked.seen_of
        if tracked.state is Seen.UNDATED:
            # Without a day, or a first year, it is asked for as long as somebody is there.
            is_open, day = True, self.timeline.today
        if not is_open or day is None:
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


def _by_period(tracked: TrackedDuty) -> dt.date:
    """What was shown besides stands among the others, in the order of time."""
    period = tracked.own_period
    return period.first if period else dt.date.max


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
