"""The documents of a campaign: who stands under whom, and in which territory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from ....model import Campaign, Edge, Portal, RelationKind, upward
from ....snapshot import Snapshot
from ....value import value_class

CHANGES = frozenset({RelationKind.AMENDS, RelationKind.CORRECTS})


@value_class
class DescentTree:
    """`above` holds for each document the edge to the nearest one that it implements, or, where
    there is none, to one of the family that it amends."""

    members: tuple[str, ...]
    """Those above before those below, otherwise by id."""
    above: Mapping[str, Edge]
    others: Mapping[str, tuple[str, ...]]
    """Documents that one also implements, besides the nearest."""
    place: Mapping[str, tuple[str, ...]]
    """Territories from the widest to the one that the document is for; empty when unknown."""


def family_of(snapshot: Snapshot, campaign: Campaign) -> DescentTree:
    """All documents of a campaign and all that they implement, whatever campaign names those."""
    portal = snapshot.portal
    found = set(portal.plans_by_campaign.get(campaign.id, ()))
    found |= {
        document.id for document in portal.documents.values() if document.campaign == campaign.id
    }
    waiting = list(found)
    while waiting:
        for edge in portal.parents(waiting.pop()):
            if edge.target not in found:
                found.add(edge.target)
                waiting.append(edge.target)
    above: dict[str, Edge] = {}
    others: dict[str, tuple[str, ...]] = {}
    for member in sorted(found):
        ups = portal.parents(member)
        if not ups and (amended := _amended(portal, member, found)):
            above[member] = amended[0]
        if ups:
            # Of several parents the nearest is one that itself has a parent.
            nearest = next((edge for edge in ups if portal.parents(edge.target)), ups[0])
            above[member] = nearest
            rest = dict.fromkeys(edge.target for edge in ups if edge.target != nearest.target)
            others[member] = tuple(rest)
    place = {member: _place(portal, member) for member in found}
    return DescentTree(_downwards(sorted(found), above), above, others, place)


def _amended(portal: Portal, member: str, found: Collection[str]) -> tuple[Edge, ...]:
    """It hangs under what it changes, unless that implements it."""
    return tuple(
        edge
        for edge in portal.edges_from.get(member, ())
        if edge.kind in CHANGES and edge.target in found
        if member not in {up.target for up in portal.parents(edge.target)}
    )


def _downwards(members: list[str], above: Mapping[str, Edge]) -> tuple[str, ...]:
    """Generation by generation; a loop, which is an error elsewhere, is entered at its first id."""
    below: dict[str, list[str]] = defaultdict(list)
    for member in members:
        if member in above:
            below[above[member].target].append(member)
    order = {member: None for member in members if member not in above}
    queue = list(order)
    left = iter(members)
    while queue:
        for member in queue:
            for child in below[member]:
                if child not in order:
                    order[child] = None
                    queue.append(child)
        apart = next((member for member in left if member not in order), "")
        queue = [apart] if apart else []
        order.update(dict.fromkeys(queue))
    return tuple(order)


def _place(portal: Portal, member: str) -> tuple[str, ...]:
    held = portal.named(member)
    agency = portal.agencies.get((held.agency if held else None) or "")
    plan = portal.plan_named(member)
    territory = (plan.scope.territory if plan else None) or (agency.territory if agency else None)
    around = [place.id for place in upward(territory, portal.territories)]
    return tuple(reversed(around))
