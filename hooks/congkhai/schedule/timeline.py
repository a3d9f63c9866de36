"""Portal and today → Timeline: the phase each plan is in, what falls due, what has passed."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Literal

from ..dates import Slot, slots_of
from ..model import Phase, Portal
from .occurrence import NEXT, DutyState, Occurrence, Undated, in_time, occurrence
from .plan_duties import Dated, PlanDuties, duties_on
from .plan_time import PhaseTime, PlanTime
from .suspensions import suspended_on
from .term import reach

Candidate = tuple[dt.date, tuple[str, str], Slot, Dated]


@dataclass(slots=True)
class Firsts:
    """The first so many dates of a stretch, picked while they pass in any order."""

    most: int
    count: int = 0
    limit: dt.date = dt.date.max
    """What comes later is not among them."""
    kept: list[Candidate] = field(default_factory=list)

    def add(self, candidate: Candidate) -> None:
        self.count += 1
        if candidate[0] > self.limit:
            return
        self.kept.append(candidate)
        if len(self.kept) > 4 * self.most + 64:
            self.kept = self._chosen()
            self.limit = self.kept[-1][0] if self.kept else dt.date.min

    def occurrences(self, today: dt.date) -> tuple[Occurrence, ...]:
        chosen = self._chosen()
        return tuple(
            occurrence(scheduled.duty, slot, today, scheduled.until, scheduled.suspensions)
            for *_, slot, scheduled in chosen
        )

    def _chosen(self) -> list[Candidate]:
        return sorted(self.kept, key=itemgetter(0, 1))[: self.most]


@dataclass
class Timeline:
    """All plans on one day. A plan's dates are worked out when first asked for."""

    today: dt.date
    outlines: Mapping[str, PlanDuties]
    _times: dict[str, PlanTime] = field(default_factory=dict, init=False, repr=False, compare=False)
    _owed: dict[str, list[Dated]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, plan_id: str) -> PlanTime:
        """Raises KeyError for a plan that the portal does not hold."""
        if plan_id not in self._times:
            self._times[plan_id] = _plan_time(self.outlines[plan_id], self.today)
        return self._times[plan_id]

    def upcoming(
        self, limit: int = sys.maxsize, plan_ids: Collection[str] | None = None
    ) -> tuple[Occurrence, ...]:
        """What still binds and is in time, soonest first; at most `limit`."""
        firsts = Firsts(limit)
        for candidate in self._candidates(self.today, dt.date.max, plan_ids):
            day, _, _, dated = candidate
            if dated.duty.falls_due and dated.is_asked_on(day):
                firsts.add(candidate)
        return firsts.occurrences(self.today)

    def between(
        self, first: dt.date, last: dt.date, most: int = sys.maxsize
    ) -> tuple[tuple[Occurrence, ...], int]:
        """The first `most` dates of the stretch, drafts' too, and how many there are.

        None that moved is among them.
        """
        firsts = Firsts(most)
        for candidate in self._candidates(first, last):
            if not candidate[3].is_moved_on(candidate[0]):
                firsts.add(candidate)
        return firsts.occurrences(self.today), firsts.count

    def ahead(self, days: int, most: int = sys.maxsize) -> tuple[tuple[Occurrence, ...], int]:
        """The same from today on, for so many days."""
        return self.between(self.today, self.today + dt.timedelta(days=days), most)

    def years(self, most: int) -> dict[int, tuple[tuple[Occurrence, ...], int]]:
        """The same by year, for all years."""
        found: dict[int, Firsts] = {}
        for candidate in self._candidates(dt.date.min, dt.date.max):
            if candidate[3].is_moved_on(candidate[0]):
                continue
            if (firsts := found.get(candidate[0].year)) is None:
                firsts = found[candidate[0].year] = Firsts(most)
            firsts.add(candidate)
        return {
            year: (firsts.occurrences(self.today), firsts.count)
            for year, firsts in sorted(found.items())
        }

    def _candidates(
        self, first: dt.date, last: dt.date, plan_ids: Collection[str] | None = None
    ) -> Iterator[Candidate]:
        """Every date of these plans in the stretch, plan by plan."""
        for plan_id in self.outlines if plan_ids is None else plan_ids:
            for dated in self.outlines[plan_id].dated:
                key = plan_id, dated.duty.id
                for slot in slots_of(dated.rule):
                    if first <= slot.last_good_day <= last:
                        yield slot.last_good_day, key, slot, dated

    def of_agency(self, agency_id: str) -> tuple[Occurrence, ...]:
        """All occurrences of the duties that the agency owes, in order of time."""
        return _in_order(self._by_agency().get(agency_id, ()), self.today)

    def undated(self) -> tuple[Undated, ...]:
        """Duties without a date, by plan; one that no longer holds asks for nothing."""
        return tuple(
            waiting
            for outline in self.outlines.values()
            if not _is_over(outline, self.today)
            and not suspended_on(outline.suspensions, self.today)
            for waiting in outline.undated
        )

    def agencies(self) -> tuple[str, ...]:
        """The agencies that owe something with a date."""
        return tuple(sorted(self._by_agency()))

    def _by_agency(self) -> Mapping[str, list[Dated]]:
        if not self._owed:
            for outline in self.outlines.values():
                for dated in outline.dated:
                    for agency in {who.agency for who in dated.duty.who if who.agency}:
                        self._owed.setdefault(agency, []).append(dated)
        return self._owed


def schedule(portal: Portal, today: dt.date) -> Timeline:
    """Every plan of the portal on that day (a day in Asia/Ho_Chi_Minh)."""
    return Timeline(today, _Duties(portal, today))


class _Duties(Mapping[str, PlanDuties]):
    """By plan; worked out when first asked for."""

    def __init__(self, portal: Portal, today: dt.date) -> None:
        self._portal = portal
        self._today = today
        self._known: dict[str, PlanDuties] = {}

    def __getitem__(self, plan_id: str) -> PlanDuties:
        if plan_id not in self._known:
            self._known[plan_id] = duties_on(self._portal, plan_id, self._today)
        return self._known[plan_id]

    def __contains__(self, plan_id: object) -> bool:
        return plan_id in self._portal.plans

    def __iter__(self) -> Iterator[str]:
        return iter(self._portal.plans)

    def __len__(self) -> int:
        return len(self._portal.plans)


def _plan_time(outline: PlanDuties, today: dt.date) -> PlanTime:
    plan = outline.plan
    start, own_end = reach(plan)
    phases = tuple(
        PhaseTime(number, phase, when(phase, today)) for number, phase in enumerate(plan.phases, 1)
    )
    every = (*outline.dated, *outline.amended)
    found = _in_order(every, today)
    ahead = (match for match in found if match.last_good_day >= today and match.state in NEXT)
    behind = (match for match in reversed(found) if match.state is DutyState.PASSED)
    over = _is_over(outline, today)
    # The one campaign that a yearly plan asks for is no time of the whole.
    is_phased = start is not None or len(phases) > 1
    current = next((phase for phase in phases if phase.when == "current"), None)
    return PlanTime(
        plan_id=plan.id,
        today=today,
        start=start,
        end=outline.end,
        own_end=own_end,
        binding=plan.status.binds,
        ended=over,
        phases=phases,
        phase=current if is_phased and not over else None,
        next=next(ahead, None),
        last=next(behind, None),
        occurrences=found,
        undated=outline.undated,
        ended_from=outline.ended_from,
        dated_end=outline.dated_end,
        extension=outline.extensions[-1] if outline.extensions else None,
        suspensions=outline.suspensions,
    )


def _is_over(outline: PlanDuties, today: dt.date) -> bool:
    """The period is over, or the plan was replaced or ended."""
    end = outline.end
    replaced = outline.ended_from is not None and today >= outline.ended_from
    return replaced or (end is not None and today > end)


def _in_order(some: Iterable[Dated], today: dt.date) -> tuple[Occurrence, ...]:
    return tuple(
        sorted(
            (occurrence for dated in some for occurrence in dated.occurrences(today)), key=in_time
        )
    )


def when(phase: Phase, today: dt.date) -> Literal["past", "current", "later"]:
    """Whether the phase lies before, around or after the day."""
    if phase.end.last < today:
        return "past"
    return "current" if phase.start.first <= today else "later"
