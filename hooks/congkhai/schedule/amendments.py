"""Which plans act on another, from which day on; and what amending ones change in its dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from ..model import Plan, Portal, RelationKind
from ..text import fold
from ..value import value_class
from .duties import Duty, duties_of
from .term import reach

_CHANGES = (RelationKind.AMENDS, RelationKind.CORRECTS)


@value_class
class Amendment:
    """A duty of an amending plan that stands in place of one with the same id."""

    since: dt.date
    until: dt.date | None
    """The day from which a still later document has its say."""
    duty: Duty
    plan: Plan


@value_class
class Extension:
    """A document in force by which a plan goes on beyond its own end."""

    since: dt.date
    """What comes before this day nobody was held to when it came."""
    end: dt.date
    by: str
    """The id of the amending plan."""
    is_unchecked: bool = False
    """A program has read it and nobody has compared it: nobody is late in what it adds."""


def extensions_of(plan: Plan, portal: Portal, today: dt.date) -> tuple[Extension, ...]:
    """Each amending document in force whose period ends later than the plan's, and begins within
    it, on the day after, or with the document itself, which may come when the plan is over."""
    end = reach(plan)[1]
    found: list[Extension] = []
    for day, amending in acting_on(plan, portal, RelationKind.AMENDS):
        period = amending.period
        if day > today or end is None or period is None or period.end.last <= end:
            continue
        since = max(day, end + dt.timedelta(days=1))
        if period.start.first <= max(since, amending.issued.first if amending.issued else since):
            end = period.end.last
            found.append(Extension(since, end, amending.id, period.is_unchecked))
    return tuple(found)


def acting_on(plan: Plan, portal: Portal, kind: RelationKind) -> list[tuple[dt.date, Plan]]:
    """Plans in force that amend or replace this one, each with the day from which it does."""
    acting: list[tuple[dt.date, Plan]] = []
    for edge in portal.edges_to.get(plan.id, ()):
        newer = portal.plans.get(edge.source) if edge.kind is kind else None
        if newer is None or not newer.status.binds:
            continue
        effective = edge.effective or newer.issued
        if effective:
            acting.append((effective.first, newer))
    return sorted(acting, key=lambda amendment: (amendment[0], amendment[1].id))


def acting_in_line(plan: Plan, portal: Portal) -> list[tuple[dt.date, Plan]]:
    """Those that amend or correct it, or one of these, in the order in which they take effect."""
    found = [*_in_line(plan, portal, dt.date.min, {plan.id})]
    return [(day, newer) for day, _, newer in sorted(found, key=lambda one: (*one[:2], one[2].id))]


def _in_line(
    plan: Plan, portal: Portal, since: dt.date, seen: set[str], depth: int = 0
) -> Iterator[tuple[dt.date, int, Plan]]:
    for kind in _CHANGES:
        for day, newer in acting_on(plan, portal, kind):
            if newer.id not in seen:
                seen.add(newer.id)
                # What is corrected before it takes effect takes effect as corrected.
                start = max(day, since)
                yield start, depth, newer
                yield from _in_line(newer, portal, start, seen, depth + 1)


def amendments_of(plan: Plan, portal: Portal) -> Mapping[str, tuple[Amendment, ...]]:
    """By duty, what amending plans put in its place, one after the other."""
    found: dict[str, list[tuple[dt.date, Duty, Plan]]] = {}
    line = acting_in_line(plan, portal)
    called = {duty.id: duty.what for duty in duties_of(plan)} if line else {}
    for day, amending in line:
        for duty in duties_of(amending):
            known = called.setdefault(duty.id, duty.what)
            if duty.is_dated and may_be_one(amending, duty.what, known):
                found.setdefault(duty.id, []).append((day, duty, amending))
    return {
        key: tuple(
            Amendment(day, after[0] if after else None, duty, amending)
            for (day, duty, amending), after in zip(some, [*some[1:], None], strict=True)
        )
        for key, some in found.items()
    }


def may_be_one(amending: Plan, what: str, known: str) -> bool:
    """Whether it sets that thing anew: an editor says so by its id; a program gives its ids by
    itself, and two sources may come by one."""
    if not amending.is_imported:
        return True
    words, others = ({*fold(some).lower().split()} for some in (what, known))
    return 2 * len(words & others) >= min(len(words), len(others))


def amended_by(plan: Plan, portal: Portal) -> Plan | None:
    """The plan that this one amends, if need be through others that amend it."""
    seen = {plan.id}
    last: Plan | None = None
    while above := _amended(last or plan, portal):
        if above.id in seen:
            break
        seen.add(above.id)
        last = above
    return last


def _amended(plan: Plan, portal: Portal) -> Plan | None:
    ends = (edge.target for edge in portal.edges_from.get(plan.id, ()) if edge.kind in _CHANGES)
    return next((portal.plans[end] for end in ends if end in portal.plans), None)


def own_changes(plan: Plan, amends: Plan | None, portal: Portal) -> Mapping[str, Amendment]:
    """By duty, how long what this plan puts in place of another's duty holds."""
    if amends is None:
        return {}
    return {
        key: change
        for key, some in amendments_of(amends, portal).items()
        for change in some
        if change.plan.id == plan.id
    }


def later_changes(plan: Plan, duty_id: str, portal: Portal) -> tuple[Amendment, ...]:
    """What other documents put in place of a duty of this one, after what this one says."""
    root = amended_by(plan, portal) or plan
    some = amendments_of(root, portal).get(duty_id, ())
    mine = [place for place, change in enumerate(some) if change.plan.id == plan.id]
    return some[mine[-1] + 1 :] if mine else some if root is plan else ()
