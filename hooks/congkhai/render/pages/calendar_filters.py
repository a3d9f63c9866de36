"""What entries of the calendar answer to when it is filtered, and what it can be narrowed to: only
choices that would find something."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from ...graph import call_of, calls_for
from ...model import Category, Party, Plan
from ...schedule import CATEGORY, Duty, takers
from ...snapshot import Snapshot
from ...value import value_class
from ..drawings.month import Marks
from ..parts.agency_names import told_apart
from ..registers.filters import FilterChoice, choices_in_order


@value_class
class Filters:
    agencies: tuple[FilterChoice, ...]
    campaigns: tuple[FilterChoice, ...]
    territories: tuple[FilterChoice, ...]
    kinds: tuple[FilterChoice, ...]


def marks_of(snapshot: Snapshot, plan: Plan, duty: Duty, day: dt.date) -> Marks:
    """Whose it is, as their own pages have it: of who issued the plan, does it, hands it on or
    receives it, of who stands in the place of one that was gone on that day, and of all whom words
    hold together."""
    portal = snapshot.portal
    owing = {plan.agency, *_registered(duty.who)}
    heirs = (takers(portal, key) for key in owing)
    found = {heir for some in heirs for heir, last in some.items() if last < day}
    found |= owing | {*_registered(duty.via), *_registered(duty.to)}
    if plan.status.binds:
        found |= {
            key
            for party in duty.who
            if not party.agency
            for key in call_of(party.name, plan, portal)
        }
    return Marks(
        " ".join(sorted(found)), plan.campaign or "", plan.scope.territory or "", duty.category
    )


def _registered(parties: Iterable[Party]) -> Iterator[str]:
    return (party.agency for party in parties if party.agency)


def bodies_held(snapshot: Snapshot, level: str) -> tuple[str, ...]:
    """Of a level («department:vi-du»), the bodies that are there today, by their ids."""
    return tuple(
        snapshot.once(("bodies of levels", ""), lambda: _by_level(snapshot)).get(level, ())
    )


def _by_level(snapshot: Snapshot) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for agency in snapshot.portal.agencies.values():
        if agency.valid_to is None or agency.valid_to.last >= snapshot.today:
            for level in dict.fromkeys(calls_for(agency, snapshot.portal)):
                found.setdefault(level, []).append(agency.id)
    return found


def filters_of(snapshot: Snapshot, some: Iterable[Marks]) -> Filters:
    portal, every = snapshot.portal, [*some]
    keys = {key for marks in every for key in marks.agencies.split()}
    levels: dict[str, list[str]] = {}
    for level in sorted(key for key in keys if ":" in key):
        for held in snapshot.ask(bodies_held, level):
            levels.setdefault(held, []).append(level)
    named = {
        key: told_apart(snapshot, portal.agencies[key])
        for key in {*keys, *levels}
        if key in portal.agencies
    }
    agencies = tuple(
        FilterChoice(one.value, one.words, " ".join(levels.get(one.value, ())))
        for one in choices_in_order(named)
    )
    campaigns = {
        key: portal.campaigns[key].short
        for key in {marks.campaign for marks in every}
        if key in portal.campaigns
    }
    territories = {
        key: portal.territories[key].name
        for key in {marks.territory for marks in every}
        if key in portal.territories
    }
    kinds = {key: CATEGORY[Category(key)] for key in {marks.kind for marks in every}}
    return Filters(agencies, *map(choices_in_order, (campaigns, territories, kinds)))
