"""Where a plan prints what is wider than its issuer's place or work: rows say so, and nobody is
late with it."""

from __future__ import annotations

import re

from ...expressions import expression
from ...model import Level, Plan, Target
from ...snapshot import Snapshot
from ..engine.environment import lower_first

_WHOLE_COUNTRY = expression(r"\bcả nước\b|\b(?:trên|phạm vi|trong) toàn quốc\b", re.IGNORECASE)
_OF_THE_WHOLE = expression(
    r"\bchi\s+(?:cân đối\s+)?ngân sách\s+(?:nhà nước|tỉnh|thành phố|địa phương|huyện|xã)\b"
    r"|\bGRDP\b|\btổng sản phẩm\s+(?:trên địa bàn|trong tỉnh|của tỉnh|bình quân)\b"
    r"|\b(?:đầu tư|năng suất lao động|vốn đầu tư(?: phát triển)?)\s+(?:toàn\s+)?xã hội\b",
    re.IGNORECASE,
)
"""What only who governs a place has: no department has it, whatever it does for it."""
_NOBODYS = "không tính cho cơ quan nào"
_GOVERNS = frozenset({Level.CENTRAL, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE, Level.PARTY})


def nobody_answers(snapshot: Snapshot, plan: Plan, target: Target) -> str:
    """Why its issuer alone can neither reach a target nor be late with it; empty where it can."""
    words = (target.what, target.scope, target.printed)
    if wider_scope(snapshot, plan, *words):
        found = next(filter(None, map(_WHOLE_COUNTRY.search, words)))
        return f"“{found[0]}” rộng hơn địa bàn của cơ quan ban hành, {_NOBODYS}"
    agency = snapshot.portal.agencies.get(plan.agency)
    if agency is None or agency.level in _GOVERNS:
        return ""
    whole = next(filter(None, map(_OF_THE_WHOLE.search, words[:2])), None)
    return f"“{whole[0]}” là của cả địa bàn, {_NOBODYS}" if whole else ""


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
