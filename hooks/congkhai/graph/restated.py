"""What a document that sets a duty anew leaves out of it: who must do it is said once, above."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..model import Party, Plan, Portal, RelationKind, Target
from ..schedule import LISTS, Item, amended_by, versions
from .under_one_key import under_one_key

_DOERS = ("who", "lead")
_WAYS = ("to", "via", "unit")
_FIGURE = ("value", "bound", "direction", "baseline", "scope")
_CHANGES = frozenset({RelationKind.AMENDS, RelationKind.CORRECTS})


def with_restated_duties(portal: Portal) -> Portal:
    """The same, where each duty that an amending document sets anew under its id stands in the list
    of the one before, and has of it what it does not say itself: who does it with whom, to and
    through whom it goes, in which unit; of a target whose day alone is moved the figure, and the
    day where the figure alone is. Linear in what such documents hold."""
    moved = {
        plan.id: under_one_key(plan, portal)
        for plan in portal.plans.values()
        if changes_another(plan, portal) and amended_by(plan, portal)
    }
    portal = replace(portal, plans={**portal.plans, **moved}) if moved else portal
    held = {plan.id: filled for plan in portal.plans.values() if (filled := _filled(plan, portal))}
    return replace(portal, plans={**portal.plans, **held}) if held else portal


def doers_above(plan: Plan, list_name: str, identifier: str, portal: Portal) -> set[str]:
    """Whom other documents of its line name for that duty, by id or else by name."""
    if not changes_another(plan, portal):
        return set()
    return {
        party.agency or party.name
        for one in versions(plan, list_name, identifier, portal)
        if one.plan.id != plan.id
        for party in doers_of(one.item)
    }


def changes_another(plan: Plan, portal: Portal) -> bool:
    return any(edge.kind in _CHANGES for edge in portal.edges_from.get(plan.id, ()))


def doers_of(item: Item) -> tuple[Party, ...]:
    for name in _DOERS:
        if parties := getattr(item, name, ()):
            found: tuple[Party, ...] = parties
            return found
    return ()


def _filled(plan: Plan, portal: Portal) -> Plan | None:
    if not changes_another(plan, portal) or amended_by(plan, portal) is None:
        return None
    changed = dict(_changed_lists(plan, portal))
    return replace(plan, **changed) if changed else None


def _changed_lists(plan: Plan, portal: Portal) -> Iterator[tuple[str, Any]]:
    for name in LISTS:
        some: tuple[Item, ...] = getattr(plan, name)
        now = tuple(_with_what_was_said(plan, name, item, portal) for item in some)
        if now != some:
            yield name, now


def _with_what_was_said(plan: Plan, list_name: str, item: Item, portal: Portal) -> Item:
    said: list[Item] = []
    for version in versions(plan, list_name, item.id, portal):
        if version.plan.id == plan.id:
            break
        said.append(version.item)
    else:
        return item
    for before in reversed(said):
        item = _with(item, before)
    return item


def _with(item: Item, before: Item) -> Item:
    lacking = [name for name in _WAYS if _lacks(item, before, name)]
    if not doers_of(item) and doers_of(before):
        lacking += [name for name in _DOERS if _lacks(item, before, name)]
        lacking += [name for name in ("partners", "inferred") if _lacks(item, before, name)]
    if isinstance(item, Target) and isinstance(before, Target):
        lacking += _lacking_of_target(item, before)
    more: dict[str, Any] = {name: getattr(before, name) for name in lacking}
    return replace(item, **more) if more else item


def _lacking_of_target(item: Target, before: Target) -> list[str]:
    has_figure = item.value is not None or item.direction
    lacking = [] if has_figure else [name for name in _FIGURE if not getattr(item, name)]
    return lacking if item.due or item.every else [*lacking, "due", "every"]


def _lacks(item: Item, before: Item, name: str) -> bool:
    return bool(hasattr(item, name) and not getattr(item, name) and getattr(before, name))
