"""Agencies that share a name, and places whose name has changed, told apart and joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..model import Agency, Territory, existence, upward
from ..render import fate
from ..snapshot import Snapshot


def fate_in_words(snapshot: Snapshot, agency: Agency) -> str:
    return fate(snapshot, agency, snapshot.today)


def namesakes(snapshot: Snapshot, _: str = "") -> frozenset[str]:
    """Names that more than one agency bears."""
    names = Counter(agency.name for agency in snapshot.portal.agencies.values())
    return frozenset(name for name, times in names.items() if times > 1)


def names_shared(snapshot: Snapshot, name: str) -> tuple[str, ...]:
    """What agencies of one name are called besides: by an old one's short name people mean the new
    one, too. What is in brackets tells one from another."""
    return tuple(
        snapshot.once(("names shared", ""), lambda: _names_by_name(snapshot)).get(name, ())
    )


def _names_by_name(snapshot: Snapshot) -> dict[str, dict[str, None]]:
    names: dict[str, dict[str, None]] = {}
    for agency in snapshot.portal.agencies.values():
        others = (*agency.short_names, *agency.aliases)
        held = names.setdefault(agency.name, {})
        held.update((other, None) for other in others if "(" not in other)
    return names


def apart(snapshot: Snapshot, agency: Agency | None) -> str:
    """When an agency was there, where another has its name."""
    return existence(agency) if agency and agency.name in snapshot.ask(namesakes, "") else ""


def place_now(snapshot: Snapshot, agency: Agency) -> str:
    """Where an agency that is no more was, and which place that has become."""
    told = fate_in_words(snapshot, agency)
    if not told:
        return ""
    places = ", ".join(places_now(snapshot, agency))
    now = f" Địa bàn nay thuộc {places}." if places else ""
    return f"{agency.name} {told}.{now}"


def places_now(snapshot: Snapshot, agency: Agency) -> list[str]:
    places = {
        territory.name
        for heir in _heirs(snapshot, agency)
        if (territory := snapshot.portal.territories.get(heir.territory or ""))
    }
    return sorted(places)


def _heirs(snapshot: Snapshot, agency: Agency) -> list[Agency]:
    """Those of the province, or of the highest place above that has any."""
    agencies = snapshot.portal.agencies
    for held in upward(agency.id, agencies):
        found = [
            agencies[target]
            for succession in snapshot.portal.successions_from.get(held.id, ())
            for target in succession.targets
            if target in agencies
        ]
        if found:
            return found
    return []


def places_around(snapshot: Snapshot, territory: Territory | None) -> Iterator[str]:
    """The names of the places that hold this one, but for the country."""
    above = territory.parent if territory else None
    for place in upward(above, snapshot.portal.territories):
        if place.parent:
            yield place.name
