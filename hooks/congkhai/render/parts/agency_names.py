"""Agencies of one name told apart by their years: «Sở Y tế tỉnh Bình Hải (đến 30/06/2025)»."""

from __future__ import annotations

from collections import Counter

from ...model import Agency, name_with_years
from ...snapshot import Snapshot


def is_shared(snapshot: Snapshot, name: str) -> bool:
    """Whether several agencies have had this name."""
    return (
        snapshot.once(
            ("agency names", ""),
            lambda: Counter(agency.name for agency in snapshot.portal.agencies.values()),
        )[name]
        > 1
    )


def told_apart(snapshot: Snapshot, agency: Agency) -> str:
    """Its name, with its years where another has the same."""
    return name_with_years(agency) if snapshot.ask(is_shared, agency.name) else agency.name
