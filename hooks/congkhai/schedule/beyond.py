"""What a target names that is wider than its issuer's place or work: nobody is late with it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..expressions import expression
from ..model import Level, Plan, Portal, Target, Territory

_WHOLE_COUNTRY = expression(r"\bcả nước\b|\b(?:trên|phạm vi|trong) toàn quốc\b", re.IGNORECASE)
_OF_THE_WHOLE = expression(
    r"\bchi\s+(?:cân đối\s+)?ngân sách\s+(?:nhà nước|tỉnh|thành phố|địa phương|huyện|xã)\b"
    r"|\bGRDP\b|\btổng sản phẩm\s+(?:trên địa bàn|trong tỉnh|của tỉnh|bình quân)\b"
    r"|\b(?:đầu tư|năng suất lao động|vốn đầu tư(?: phát triển)?)\s+(?:toàn\s+)?xã hội\b",
    re.IGNORECASE,
)
"""What only who governs a place has: no department has it, whatever it does for it."""
_GOVERNS = frozenset({Level.CENTRAL, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE, Level.PARTY})


def own_place(portal: Portal, plan: Plan) -> Territory | None:
    agency = portal.agencies.get(plan.agency)
    place = plan.scope.territory or (agency.territory if agency else None)
    return portal.territories.get(place or "")


def beyond_its_place(portal: Portal, plan: Plan, words: Iterable[str]) -> str:
    """«cả nước» in a plan of one place; empty where the words stay in it."""
    found = next(filter(None, map(_WHOLE_COUNTRY.search, words)), None)
    territory = own_place(portal, plan) if found else None
    return found[0] if found and territory and territory.level != "country" else ""


def beyond_its_work(portal: Portal, plan: Plan, target: Target) -> str:
    """«GRDP» in a department's plan; empty where the issuer governs a place."""
    agency = portal.agencies.get(plan.agency)
    if agency is None or agency.level in _GOVERNS:
        return ""
    found = next(filter(None, map(_OF_THE_WHOLE.search, (target.what, target.scope))), None)
    return found[0] if found else ""


def is_beyond_its_issuer(portal: Portal, plan: Plan, target: Target) -> bool:
    words = (target.what, target.scope, target.printed)
    return bool(beyond_its_place(portal, plan, words) or beyond_its_work(portal, plan, target))
