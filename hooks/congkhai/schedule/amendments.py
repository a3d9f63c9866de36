"""Which plans act on another, from which day on; and what amending ones change in its dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ..model import Plan, Portal, RelationKind
from ..value import value_class
from .duties import Duty, duties_of, reach


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


def extensions_of(plan: Plan, portal: Portal) -> tuple[Extension, ...]:
    """Each amending document whose period begins within the plan's and ends later."""
    end = reach(plan)[1]
    found: list[Extension] = []
    for day, amending in acting_on(plan, portal, RelationKind.AMENDS):
        period = amending.period
        if end is None or period is None or period.end.last <= end:
            continue
        next_day = end + dt.timedelta(days=1)
        if period.start.first <= next_day:
            end = period.end.last
            found.append(Extension(max(day, next_day), end, amending.id, period.is_unchecked))
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


def amendments_of(plan: Plan, portal: Portal) -> Mapping[str, tuple[Amendment, ...]]:
    """By duty, what amending plans put in its place, one after the other."""
    found: dict[str, list[tuple[dt.date, Duty, Plan]]] = {}
    for day, amending in acting_on(plan, portal, RelationKind.AMENDS):
        for duty in duties_of(amending):
            if duty.is_dated:
                found.setdefault(duty.id, []).append((day, duty, amending))
    return {
        key: tuple(
            Amendment(day, after[0] if after else None, duty, amending)
            for (day, duty, amending), after in zip(some, [*some[1:], None], strict=True)
        )
        for key, some in found.items()
    }


def amended_by(plan: Plan, portal: Portal) -> Plan | None:
    """The plan that this one amends."""
    ends = (
        edge.target
        for edge in portal.edges_from.get(plan.id, ())
        if edge.kind is RelationKind.AMENDS
    )
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
