"""What several documents of one line set, a plan and those that amend or correct it, each from its
day on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import zip_longest

from ..model import Deadline, Milestone, Obligation, Plan, Portal, Target, Task
from ..value import value_class
from .amendments import acting_in_line, amended_by, may_be_one

Item = Deadline | Milestone | Obligation | Target | Task
LISTS = ("milestones", "deadlines", "obligations", "tasks", "targets")
"""Those of a plan whose entries a later document may set anew under the same id."""


@value_class
class SetAnew:
    since: dt.date
    plan: Plan
    item: Item


def those_in_line(plan: Plan, portal: Portal) -> list[tuple[dt.date, Plan]]:
    """The plan that all act on, then these, each with its day; empty where nothing acts on any."""
    first = amended_by(plan, portal) or plan
    acting = acting_in_line(first, portal)
    return [(dt.date.min, first), *acting] if acting else []


def versions(plan: Plan, list_name: str, identifier: str, portal: Portal) -> tuple[SetAnew, ...]:
    """What each of them says of that entry, one after the other; empty where only one does."""
    found: list[SetAnew] = []
    for since, held in those_in_line(plan, portal):
        for item in _entries(held, list_name):
            if item.id == identifier and (not found or _sets_anew(held, item, found[0].item)):
                found.append(SetAnew(since, held, item))
    return tuple(found) if len(found) > 1 else ()


def later_versions(
    plan: Plan, list_name: str, identifier: str, portal: Portal
) -> tuple[SetAnew, ...]:
    """Those after what this plan says, but for what is corrected before it takes effect."""
    some = versions(plan, list_name, identifier, portal)
    mine = [place for place, version in enumerate(some) if version.plan.id == plan.id]
    later = some[mine[-1] + 1 :] if mine else ()
    return tuple(
        version
        for version, after in zip_longest(later, later[1:])
        if after is None or after.since != version.since
    )


def set_elsewhere(plan: Plan, portal: Portal, today: dt.date) -> frozenset[tuple[str, str]]:
    """Its entries, by list and id, that another document sets today in place of this one, or that
    this one sets from a later day on."""
    if not those_in_line(plan, portal):
        return frozenset()
    return frozenset(
        (name, item.id)
        for name in LISTS
        for item in _entries(plan, name)
        if (some := versions(plan, name, item.id, portal))
        and any(version.plan.id == plan.id for version in some)
        and _standing(some, today).plan.id != plan.id
    )


def _standing(some: tuple[SetAnew, ...], today: dt.date) -> SetAnew:
    return [some[0], *(version for version in some[1:] if version.since <= today)][-1]


def _entries(plan: Plan, list_name: str) -> Iterator[Item]:
    entries: tuple[Item, ...] = getattr(plan, list_name)
    yield from entries


def _sets_anew(plan: Plan, item: Item, first: Item) -> bool:
    # A task without a day moves none.
    is_dated = isinstance(item, Target | Milestone) or bool(item.due or item.every)
    return is_dated and may_be_one(plan, words_of_item(item), words_of_item(first))


def words_of_item(item: Item) -> str:
    return item.name if isinstance(item, Milestone) else item.what
