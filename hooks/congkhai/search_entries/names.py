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


def apart(snapshot: Snapshot, agency: Agency | None) -> str:
    """When an agency was there, where another has its name."""
    return existence(agency) if agency and agency.name in snapshot.ask(namesakes, "") else ""


def place_now(snapshot: Snapshot, agency: Agency) -> str:
    """Where an agency that is no more was, and which place that has become."""
    told = fate_in_words(snapshot, agency)
    if not told:
        return ""
    places = {
        territory.name
        for heir in _heirs(snapshot, agency)
        if (territory := snapshot.portal.territories.get(heir.territory or ""))
    }
    now = f" Địa bàn nay thuộc {', '.join(sorted(places))}." if places else ""
    return f"{agency.name} {told}.{now}"


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
