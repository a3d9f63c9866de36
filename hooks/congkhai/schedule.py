"""Portal and today → Timeline: the phase each plan is in, what falls due, what has passed."""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, takewhile
from typing import Literal

from .amend import acting_on, amended_by, changes, own_changes
from .duties import Duty, duties_of, reach, rule_of
from .frozen import frozen
from .model import Phase, Plan, RelationKind, Status
from .model.portal import Portal
from .occurrence import DutyState, Occurrence, Undated, in_time, occurrence
from .recurrence import Rule, Slot, slots_of


@frozen
class PhaseTime:
    """A phase of a plan on a day; `number` counts from 1."""

    number: int
    phase: Phase
    when: Literal["past", "current", "later"]


@frozen
class PlanTime:
    """Where one plan stands on one day."""

    plan_id: str
    today: dt.date
    start: dt.date | None
    end: dt.date | None
    binding: bool
    ended: bool
    """The period is over, or the plan was replaced or ended."""
    phases: tuple[PhaseTime, ...]
    phase: PhaseTime | None
    """The current phase: of two that overlap, the one written first."""
    next: Occurrence | None
    """The first that is still in time; of a draft, the first that would be."""
    last: Occurrence | None
    """The latest that has passed; nothing of a draft has."""
    occurrences: tuple[Occurrence, ...]
    """In order of time; those that an amending document sets bear its `plan_id`."""
    undated: tuple[Undated, ...]

    @property
    def phase_count(self) -> int:
        return len(self.phases)

    @property
    def phase_number(self) -> int | None:
        """Counts from 1; None before, between and after phases."""
        return self.phase.number if self.phase else None


@frozen
class Dated:
    """A duty with its rule; `until`: the day from which it no longer holds, and its state then."""

    duty: Duty
    rule: Rule
    until: tuple[dt.date, DutyState] | None = None

    @property
    def is_moved(self) -> bool:
        return self.until is not None and self.until[1] is DutyState.MOVED

    def occurrences(self, today: dt.date, first: dt.date = dt.date.min) -> Iterator[Occurrence]:
        # Plans share their rules: what one has worked out serves, and is kept, for all.
        slots = slots_of(self.rule) if first == dt.date.min else self.rule.slots(first)
        for slot in slots:
            yield occurrence(self.duty, slot, today, self.until)


@frozen
class Outline:
    """A plan's duties before any date is worked out."""

    plan: Plan
    dated: tuple[Dated, ...]
    undated: tuple[Undated, ...]
    ended_from: dt.date | None
    """From this day on the plan no longer holds: another replaces it, or it is known to be over."""
    amended: tuple[Dated, ...] = ()
    """Duties of amending plans that set new dates for duties of this one."""
    end_is_dated: bool = True
    """Whether `ended_from` is known from a document, not only that the plan has ended."""


Candidate = tuple[dt.date, tuple[str, str], Slot, Dated]


@dataclass(slots=True)
class Firsts:
    """The first so many dates of a year, picked while they pass in any order."""

    most: int
    count: int = 0
    limit: dt.date = dt.date.max
    """What comes later is not among them."""
    kept: list[Candidate] = field(default_factory=list)

    def add(self, one: Candidate) -> None:
        self.kept.append(one)
        if len(self.kept) > 4 * self.most + 64:
            self.kept = self.chosen()
            self.limit = self.kept[-1][0] if self.kept else dt.date.min

    def chosen(self) -> list[Candidate]:
        return sorted(self.kept, key=lambda one: one[:2])[: self.most]


@frozen
class Timeline:
    """All plans on one day. A plan's dates are worked out when first asked for."""

    today: dt.date
    outlines: Mapping[str, Outline]
    _times: dict[str, PlanTime] = field(default_factory=dict, compare=False, repr=False)
    _owed: dict[str, list[Dated]] = field(default_factory=dict, compare=False, repr=False)

    def of(self, plan_id: str) -> PlanTime:
        """Raises KeyError for a plan that the portal does not hold."""
        if plan_id not in self._times:
            self._times[plan_id] = _plan_time(self.outlines[plan_id], self.today)
        return self._times[plan_id]

    def upcoming(
        self, limit: int | None = None, plan_ids: Collection[str] | None = None
    ) -> tuple[Occurrence, ...]:
        """What still binds and is in time, soonest first; at most `limit`."""
        found = self._from(self.today, plan_ids, lambda duty: duty.binding)
        return tuple(islice((one for one in found if one.state.is_open), limit))

    def between(
        self, first: dt.date, last: dt.date, plan_ids: Collection[str] | None = None
    ) -> tuple[Occurrence, ...]:
        """All whose last good day lies in the stretch, those of drafts too."""
        found = self._from(first, plan_ids, lambda duty: True)
        return tuple(takewhile(lambda one: one.last_good_day <= last, found))

    def years(self, most: int) -> dict[int, tuple[tuple[Occurrence, ...], int]]:
        """By year the first `most` dates, drafts' too, and how many there are; none that moved."""
        found: dict[int, Firsts] = {}
        for plan_id, outline in self.outlines.items():
            for dated in outline.dated:
                moved = dated.until[0] if dated.until and dated.is_moved else dt.date.max
                key = plan_id, dated.duty.id
                for slot in slots_of(dated.rule):
                    day = slot.last_good_day
                    if day >= moved:
                        break
                    if (firsts := found.get(day.year)) is None:
                        firsts = found[day.year] = Firsts(most)
                    firsts.count += 1
                    if day <= firsts.limit:
                        firsts.add((day, key, slot, dated))
        return {
            year: (
                tuple(occurrence(one.duty, slot, self.today, one.until)
                      for *_, slot, one in firsts.chosen()),
                firsts.count,
            )
            for year, firsts in sorted(found.items())
        }  # fmt: skip

    def of_agency(self, agency_id: str) -> tuple[Occurrence, ...]:
        """All occurrences of the duties that the agency owes, in order of time."""
        owed = self._by_agency().get(agency_id, [])
        return tuple(heapq.merge(*(one.occurrences(self.today) for one in owed), key=in_time))

    def undated_of_agency(self, agency_id: str) -> tuple[Undated, ...]:
        return tuple(
            one for one in self.undated() if any(who.agency == agency_id for who in one.duty.who)
        )

    def undated(self, plan_ids: Collection[str] | None = None) -> tuple[Undated, ...]:
        """Duties without a date, by plan."""
        return tuple(one for outline in self._chosen(plan_ids) for one in outline.undated)

    def agencies(self) -> tuple[str, ...]:
        """The agencies that owe something with a date."""
        return tuple(sorted(self._by_agency()))

    def owed_by(self, agency_id: str) -> tuple[Dated, ...]:
        """The dated duties of an agency, as rules."""
        return tuple(self._by_agency().get(agency_id, ()))

    def _by_agency(self) -> Mapping[str, list[Dated]]:
        if not self._owed:
            for outline in self.outlines.values():
                for dated in outline.dated:
                    for agency in {who.agency for who in dated.duty.who if who.agency}:
                        self._owed.setdefault(agency, []).append(dated)
        return self._owed

    def _chosen(self, plan_ids: Collection[str] | None) -> Iterable[Outline]:
        if plan_ids is None:
            return self.outlines.values()
        return [self.outlines[plan_id] for plan_id in plan_ids]

    def _from(
        self, first: dt.date, plan_ids: Collection[str] | None, wanted: Callable[[Duty], bool]
    ) -> Iterator[Occurrence]:
        runs = [
            dated.occurrences(self.today, first)
            for outline in self._chosen(plan_ids)
            for dated in outline.dated
            if dated.rule.end >= first and wanted(dated.duty)
        ]
        return heapq.merge(*runs, key=in_time)


def schedule(portal: Portal, today: dt.date) -> Timeline:
    """Every plan of the portal on that day (a day in Asia/Ho_Chi_Minh)."""
    outlines = {key: _outline(plan, portal, today) for key, plan in portal.plans.items()}
    return Timeline(today, outlines)


def _outline(plan: Plan, portal: Portal, today: dt.date) -> Outline:
    amends = amended_by(plan, portal)
    dated_end = _replaced_from(plan, portal)
    gone = plan.status in {Status.ENDED, Status.REPLACED}
    ended_from = dated_end or (today if gone else None)
    ending = (ended_from, DutyState.CANCELLED) if ended_from else None
    newer = changes(plan, portal)
    own = own_changes(plan, amends, portal)
    dated: list[Dated] = []
    undated: list[Undated] = []
    amended: list[Dated] = []
    for duty in duties_of(plan):
        if not duty.is_dated:
            on_request = duty.trigger and not duty.every
            state = DutyState.ON_REQUEST if on_request else DutyState.UNDATED
            undated.append(Undated(plan.id, duty.id, state, duty))
            continue
        later = newer.get(duty.id, ())
        for change in later:
            rule = rule_of(change.duty, change.plan, plan, change.since)
            amended.append(Dated(change.duty, rule, _first(ending, change.until)))
        mine = own.get(duty.id)
        moved = later[0].since if later else mine.until if mine else None
        rule = rule_of(duty, plan, amends, mine.since if mine else None)
        dated.append(Dated(duty, rule, _first(ending, moved)))
    return Outline(
        plan, tuple(dated), tuple(undated), ended_from, tuple(amended), dated_end is not None
    )  # fmt: skip


def _first(
    ending: tuple[dt.date, DutyState] | None, moved: dt.date | None
) -> tuple[dt.date, DutyState] | None:
    """What ends a duty: the plan's own end, or a later document that moves it."""
    ends = [end for end in (ending, (moved, DutyState.MOVED) if moved else None) if end]
    return min(ends, default=None)


def _replaced_from(plan: Plan, portal: Portal) -> dt.date | None:
    replacing = acting_on(plan, portal, RelationKind.REPLACES)
    return replacing[0][0] if replacing else None


def _plan_time(outline: Outline, today: dt.date) -> PlanTime:
    plan = outline.plan
    start, end = reach(plan)
    phases = tuple(
        PhaseTime(number, phase, when(phase, today)) for number, phase in enumerate(plan.phases, 1)
    )
    every = (*outline.dated, *outline.amended)
    found = tuple(heapq.merge(*(dated.occurrences(today) for dated in every), key=in_time))
    gone = {DutyState.CANCELLED, DutyState.MOVED}
    ahead = (one for one in found if one.last_good_day >= today and one.state not in gone)
    behind = (one for one in reversed(found) if one.state is DutyState.PASSED)
    over = end is not None and today > end
    replaced = outline.ended_from is not None and today >= outline.ended_from
    current = next((phase for phase in phases if phase.when == "current"), None)
    return PlanTime(
        plan.id, today, start, end, plan.status.binds, over or replaced, phases,
        None if over or replaced else current, next(ahead, None), next(behind, None), found,
        outline.undated,
    )  # fmt: skip


def when(phase: Phase, today: dt.date) -> Literal["past", "current", "later"]:
    """Whether the phase lies before, around or after the day."""
    if phase.end.last < today:
        return "past"
    return "current" if phase.start.first <= today else "later"
