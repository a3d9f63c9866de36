"""A plan's duties before any date is worked out, as other documents move, extend and end them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..dates import PartialDate, Rule, slots_of
from ..model import Plan, Portal
from ..value import value_class
from .amendments import (
    Extension,
    amended_by,
    amendments_of,
    extensions_of,
    own_changes,
)
from .duties import Duty, duties_of
from .ends import End, document_end, over_from
from .force import nobody_from
from .occurrence import DutyState, Occurrence, Undated, occurrence
from .suspensions import Suspension, suspended_on, suspensions_of
from .term import reach, rule_of


@value_class
class Dated:
    """A duty with its rule; `until`: the day from which it no longer holds, and its state then."""

    duty: Duty
    rule: Rule
    until: tuple[dt.date, DutyState] | None = None
    suspensions: tuple[Suspension, ...] = ()
    """Of the plan: what falls due in one of them is not asked."""

    def is_asked_on(self, day: dt.date) -> bool:
        """Whether it still holds on that day, and nobody has suspended it."""
        is_held = self.until is None or day < self.until[0]
        return is_held and not (self.suspensions and suspended_on(self.suspensions, day))

    def is_moved_on(self, day: dt.date) -> bool:
        """Whether another document has set what falls due on that day."""
        return self.until is not None and self.until[1] is DutyState.MOVED and day >= self.until[0]

    def occurrences(self, today: dt.date) -> Iterator[Occurrence]:
        # Plans share their rules: what one has worked out serves, and is kept, for all.
        for slot in slots_of(self.rule):
            yield occurrence(self.duty, slot, today, self.until, self.suspensions)


@value_class
class PlanDuties:
    """A plan's duties before any date is worked out."""

    plan: Plan
    dated: tuple[Dated, ...]
    undated: tuple[Undated, ...]
    ended_from: dt.date | None
    """From this day on the plan no longer holds: another replaces it, or it is known to be over."""
    amended: tuple[Dated, ...] = ()
    """Duties of amending plans that set new dates for duties of this one."""
    dated_end: End | None = None
    """The document that gives that day; without one it is only known that the plan has ended."""
    extensions: tuple[Extension, ...] = ()
    suspensions: tuple[Suspension, ...] = ()

    @property
    def end(self) -> dt.date | None:
        """The last day of its period, as other documents extend it or end it before."""
        end = self._own_end
        last = self.dated_end.last if self.dated_end else None
        return min(end, last) if end and last else end or last

    @property
    def _own_end(self) -> dt.date | None:
        """Phases alone say less: no plan is over while what it asks for once is to come."""
        if self.extensions:
            return self.extensions[-1].end
        end = reach(self.plan)[1]
        if end is None or not _is_of_phases(self.plan):
            return end
        once = (each.rule for each in self.dated if each.rule.every is None)
        days = (due.last for rule in once for due in rule.due if isinstance(due, PartialDate))
        return max(end, max(days, default=end))


def _is_of_phases(plan: Plan) -> bool:
    """Whether its phases alone tell its time: it names no period, or an importer made one of them
    and nobody has compared it."""
    period = plan.period
    if period is None or not (period.is_unchecked and plan.phases):
        return period is None
    return period.end.last == max(phase.end.last for phase in plan.phases)


def duties_on(portal: Portal, plan_id: str, today: dt.date) -> PlanDuties:
    """The same of one plan. Raises KeyError for one that the portal does not hold."""
    return _outline(portal.plans[plan_id], portal, today)


def _outline(plan: Plan, portal: Portal, today: dt.date) -> PlanDuties:
    amends = amended_by(plan, portal)
    dated_end = document_end(plan, portal)
    ended_from = over_from(plan, portal, today)
    ending = (ended_from, DutyState.CANCELLED) if ended_from else None
    longer = extensions_of(plan, portal, today)
    newer = amendments_of(plan, portal)
    own = own_changes(plan, amends, portal)
    stops = suspensions_of(plan, portal)
    over_above = over_from(amends, portal, today) if amends else None
    over = (over_above, DutyState.CANCELLED) if over_above else None
    above = {duty.id for duty in duties_of(amends)} if amends and over else set()
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
            nobody = nobody_from(portal, change.plan, change.duty.who)
            own_end = _first(ending, change.until, nobody)
            amended.append(Dated(change.duty, rule, own_end, stops))
            if not reach(change.plan)[1]:
                amended += _extended(change.duty, rule, longer, own_end, stops)
        mine = own.get(duty.id)
        moved = later[0].since if later else mine.until if mine else None
        rule = rule_of(duty, plan, amends, mine.since if mine else None)
        if duty.every and not rule.due and not later:
            # It has a day, and nobody knows of which year the first one is.
            undated.append(Undated(plan.id, duty.id, DutyState.UNDATED, duty))
            continue
        until = _first(ending, moved, nobody_from(portal, plan, duty.who))
        if over and duty.id in above:
            # What is set anew goes with the plan that it is set anew for.
            until = min(until or over, over)
        # What stands in place of another's duty is not asked while that is suspended.
        held = (*stops, *suspensions_of(amends, portal)) if mine and amends else stops
        dated.append(Dated(duty, rule, until, held))
        dated += _extended(duty, rule, longer, until, held)
    return PlanDuties(
        plan=plan,
        dated=tuple(dated),
        undated=tuple(undated),
        ended_from=ended_from,
        amended=tuple(amended),
        dated_end=dated_end,
        extensions=longer,
        suspensions=stops,
    )


def _extended(
    duty: Duty,
    rule: Rule,
    extensions: Iterable[Extension],
    until: tuple[dt.date, DutyState] | None,
    suspensions: tuple[Suspension, ...],
) -> Iterator[Dated]:
    """What returns goes on returning in each stretch that was added."""
    for extension in extensions if duty.every else ():
        start = max(extension.since, rule.start)
        longer = replace(rule, start=start, end=extension.end)
        doubted = replace(duty, is_unchecked=True) if extension.is_unchecked else duty
        yield Dated(doubted, longer, until, suspensions)


def _first(
    ending: tuple[dt.date, DutyState] | None, moved: dt.date | None, nobody: dt.date | None
) -> tuple[dt.date, DutyState] | None:
    """What ends a duty: the plan's own end, a later document that moves it, or that nobody is left
    who could do it."""
    ends = [
        ending,
        (moved, DutyState.MOVED) if moved else None,
        (nobody, DutyState.DOER_ENDED) if nobody else None,
    ]
    return min(filter(None, ends), default=None)
