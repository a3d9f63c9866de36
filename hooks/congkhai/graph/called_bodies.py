"""Whom words mean that hold a whole level: «các sở, ngành», «UBND cấp xã», «các đơn vị»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..expressions import expression
from ..model import Agency, Level, Plan, Portal, Territory, upward
from .homes import home

_HEAD = (
    r"(?:(?:thủ trưởng|giám đốc|lãnh đạo|chủ tịch|người đứng đầu)\s+)?"
    r"(?:(?:các|mỗi|từng|toàn thể|toàn bộ)\s+)?"
)
_WHOSE = (
    r"(?:\s+(?:cấp\s+)?(?:tỉnh|thành phố))?"
    r"(?:\s+trên địa bàn(?:\s+\w+){0,8}"
    r"|\s+(?:trong|thuộc|của)\s+(?:toàn\s+)?(?:tỉnh|thành phố|xã))?"
    r"(?:\s+(?:có\s+)?liên quan)?"
)
_OWN = r"(?:\s+(?:trực\s+)?thuộc(?:\s+sở)?|\s+(?:trong|của)\s+(?:sở|ngành))"
_COMMITTEES = r"(?:(?:ubnd|ủy ban nhân dân|chính quyền)\s+)?"
_KINDS = (
    ("department", rf"{_HEAD}(?:sở|sở ngành|sở ban ngành){_WHOSE}"),
    (
        "commune",
        rf"{_HEAD}{_COMMITTEES}(?:các|cấp|mỗi|từng)\s+(?:xã|phường|đặc khu|thị trấn){_WHOSE}",
    ),
    (
        "district",
        rf"{_HEAD}{_COMMITTEES}(?:các|cấp|mỗi|từng)\s+(?:huyện|quận|thị xã){_WHOSE}",
    ),
    ("commune", rf"{_HEAD}địa phương{_WHOSE}"),
    ("under", rf"{_HEAD}(?:cơ quan|đơn vị){_OWN}"),
    ("any", rf"{_HEAD}(?:cơ quan|đơn vị){_WHOSE}"),
)
_EACH = tuple((kind, expression(rf"{pattern}$", re.IGNORECASE)) for kind, pattern in _KINDS)
_APART = expression(r"\s*(?:[,;&]|\s[-–]\s|\s(?:và|cùng|hoặc)\s)\s*")
_PLURAL = expression(r"\b(?:các|mỗi|từng|toàn thể|toàn bộ|cấp|sở,)\s", re.IGNORECASE)
_GOVERNS = frozenset({Level.PROVINCE, Level.DISTRICT, Level.COMMUNE, Level.PARTY})
_PARTS = frozenset({Level.DIVISION, Level.UNIT})
_MOST = 24


def levels_called(name: str) -> frozenset[str]:
    """«department», «district», «commune», «under», «any»; none of «Công an các xã», «UBND các xã
    miền núi»: these are other bodies, or not all of a level."""
    if not _PLURAL.search(f"{name} "):
        return frozenset()
    parts = _APART.split(name.strip(" ."))[:_MOST]
    return frozenset(
        kind for part in parts for kind, pattern in _EACH if pattern.match(part.strip())
    )


def call_of(name: str, plan: Plan, portal: Portal) -> Iterator[str]:
    """Keys by which a body finds that words in a plan hold it."""
    kinds = levels_called(name)
    issuer = portal.agencies.get(plan.agency)
    here = _around(issuer, portal.agencies, portal.territories) if kinds and issuer else []
    if issuer is None or not here or here[0].level == "country":
        return
    place = here[0]
    if kinds & {"any", "under"}:
        yield f"under:{issuer.id}"
        if "any" in kinds and issuer.level in _GOVERNS:
            yield f"any:{place.id}"
    if place.level == "commune":
        return
    for kind in ("department", "district", "commune"):
        if kind in kinds and (kind != "department" or place.level == "province"):
            yield f"{kind}:{place.id}"


def calls_for(agency: Agency, portal: Portal) -> Iterator[str]:
    """The keys by which words of others hold this body."""
    around = _around(agency, portal.agencies, portal.territories)
    if agency.group or not around:
        return
    if agency.level in _PARTS:
        yield from (f"under:{above.id}" for above in upward(agency.parent, portal.agencies))
    elif agency.level is Level.DEPARTMENT:
        yield from (f"{kind}:{around[0].id}" for kind in ("department", "any"))
    elif agency.level in {Level.COMMUNE, Level.DISTRICT}:
        for place in around[1:]:
            yield from (f"{kind}:{place.id}" for kind in (agency.level.value, "any"))


def _around(
    agency: Agency, agencies: Mapping[str, Agency], territories: Mapping[str, Territory]
) -> list[Territory]:
    place = home(agency, agencies, lambda body: body.territory)
    return [*upward(place, territories)]


__all__ = ["call_of", "calls_for", "levels_called"]
