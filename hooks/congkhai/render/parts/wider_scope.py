"""Where a plan of one place prints «cả nước»: the row says so, and what the plan is for."""

from __future__ import annotations

import re

from ...expressions import expression
from ...model import Plan
from ...snapshot import Snapshot
from ..engine.environment import lower_first

_WHOLE_COUNTRY = expression(r"\bcả nước\b|\b(?:trên|phạm vi|trong) toàn quốc\b", re.IGNORECASE)


def wider_scope(snapshot: Snapshot, plan: Plan, *words: str) -> str:
    """A note for the row of a fact in these words; empty where they stay in its place."""
    found = next(filter(None, map(_WHOLE_COUNTRY.search, words)), None)
    if found is None:
        return ""
    agency = snapshot.portal.agencies.get(plan.agency)
    place = plan.scope.territory or (agency.territory if agency else None)
    territory = snapshot.portal.territories.get(place or "")
    if territory is None or territory.level == "country":
        return ""
    return f"Văn bản ghi “{found[0]}”, dù kế hoạch là của {lower_first(territory.name)}."
