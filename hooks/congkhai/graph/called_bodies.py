"""Whom words mean that hold a whole level: «các sở, ngành», «UBND cấp xã», «các đơn vị»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..expressions import expression
from ..model import Agency, Level, Plan, Portal, Territory, upward
from .homes import home

_HEAD = (
    r"(?:(?:(?:thủ )?trưởng|giám đốc|lãnh đạo|chủ tịch|người đứng đầu)\s+)?"
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
_NATIONAL = r"(?:\s+(?:ở\s+)?trung ương)?(?:\s+(?:có\s+)?liên quan)?(?:\s+khác)?"
_KINDS = (
    (
        "ministry",
        rf"(?:(?:các\s+)?bộ trưởng(?:\s+các\s+bộ)?|{_HEAD}(?:bộ|bộ ngành|cơ quan ngang bộ))"
        rf"{_NATIONAL}",
    ),
    (
        "province",
        rf"{_HEAD}{_COMMITTEES}(?:các|cấp|mỗi|từng)\s+(?:tỉnh|tỉnh thành)"
        r"(?:\s+trực thuộc trung ương)?(?:\s+(?:có\s+)?liên quan)?",
    ),
    ("province", rf"{_HEAD}địa phương(?:\s+(?:có\s+)?liên quan)?"),
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
_SORT = expression(
    rf"{_HEAD}(?P<sort>[^\W\d_]+(?:\s+[^\W\d_]+){{0,3}}?)(?:{_OWN})?$", re.IGNORECASE
)
_OF_ITS_OWN = expression(rf"{_OWN}$", re.IGNORECASE)
_WITHIN = frozenset({"khoa", "phòng", "bộ môn", "thuế cơ sở"})
"""Sorts that are parts of whoever speaks of them, whether or not it says so."""
_LONGEST_SORT = 4
"""Words: «trung tâm y tế»."""
_APART = expression(r"\s*(?:[,;&]|\s[-–]\s|\s(?:và|cùng|hoặc)\s)\s*")
_PLURAL = expression(r"\b(?:các|mỗi|từng|toàn thể|toàn bộ|cấp|sở,|ngang bộ)\s", re.IGNORECASE)
_ONE_NAMED = expression(
    r"(?i:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\s+(?=[^\W\d_])(?![a-zà-ỹđ])"
)
"""After «UBND các tỉnh, …»: one of a name, so that not all are meant."""
_OF_THE_CENTRE = expression(
    r"(?!(?:(?:các\s+)?(?:bộ|ban|ngành|cơ quan|đơn vị)|tổ chức|đoàn thể)\s+(?:ở\s+)?trung ương$)"
    r".+\s(?:ở\s+)?trung ương$",
    re.IGNORECASE,
)
"""Before «địa phương» it says which press or which forces: «báo chí Trung ương, địa phương»."""
_LOCALITIES = expression(r"(?:ở\s+)?địa phương$", re.IGNORECASE)
_MINISTRY = expression(
    r"(?:bộ(?! (?:đội|tư lệnh|chỉ huy|chính trị|tổng tham mưu))|thanh tra chính phủ"
    r"|văn phòng chính phủ|ngân hàng nhà nước|ủy ban dân tộc)\b",
    re.IGNORECASE,
)
_COMMITTEE = expression(r"(?:ubnd|[uủ][yỷ] ban nhân dân)\b", re.IGNORECASE)
_GOVERNS = frozenset({Level.PROVINCE, Level.DISTRICT, Level.COMMUNE, Level.PARTY})
_ANY = frozenset({"cơ quan", "đơn vị"})
_PARTS = frozenset({Level.DIVISION, Level.UNIT})
_MOST = 24


def levels_called(name: str) -> frozenset[str]:
    """«ministry», «province», «department», «district», «commune», «under», «own», «any»; none of
    «Công an các xã», «UBND các xã miền núi», «UBND các tỉnh, thành phố A»: these are other bodies,
    or not all of a level."""
    name = _in_one_line(name)
    if not _PLURAL.search(f"{name} "):
        return frozenset()
    parts = _parts(name)
    found = {
        kind
        for before, part, after in zip(["", *parts], parts, [*parts[1:], ""], strict=False)
        if not (_OF_THE_CENTRE.match(before) and _LOCALITIES.match(part))
        for kind, pattern in _EACH
        if pattern.match(part) and not _ONE_NAMED.match(after)
    }
    return frozenset(found | ({"own"} if sorts_called(name) else set()))


def sorts_called(name: str) -> tuple[str, ...]:
    """The sorts of its own bodies that words of an issuer hold: «Các bệnh viện, trung tâm y tế trực
    thuộc», «các phòng, khoa» hold two."""
    name = _in_one_line(name)
    if not _PLURAL.search(f"{name} "):
        return ()
    is_own = _OF_ITS_OWN.search(name) is not None
    said = [
        found["sort"].lower()
        for part in _parts(name)
        if not any(pattern.match(part) for _, pattern in _EACH) and (found := _SORT.match(part))
    ]
    sorts = (sort for sort in said if sort in _WITHIN or (is_own and sort not in _ANY))
    return tuple(dict.fromkeys("-".join(sort.split()) for sort in sorts))


def _in_one_line(name: str) -> str:
    """Gaps of any length would cost their square."""
    return " ".join(name.split()).strip(" .")


def _parts(name: str) -> list[str]:
    return _APART.split(name)[:_MOST]


def call_of(name: str, plan: Plan, portal: Portal) -> Iterator[str]:
    """Keys by which a body finds that words in a plan hold it."""
    kinds = levels_called(name)
    issuer = portal.agencies.get(plan.agency)
    if issuer and issuer.level is Level.CENTRAL:
        yield from (f"{kind}:" for kind in ("ministry", "province") if kind in kinds)
        return
    here = _around(issuer, portal.agencies, portal.territories) if kinds and issuer else []
    if issuer is None or not here or here[0].level == "country":
        return
    place = here[0]
    yield from (f"under:{issuer.id}:{sort}" for sort in sorts_called(name))
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
    if agency.group:
        return
    if agency.level is Level.CENTRAL and _MINISTRY.match(agency.name):
        yield "ministry:"
    if agency.level is Level.PROVINCE and _COMMITTEE.match(agency.name):
        yield "province:"
    around = _around(agency, portal.agencies, portal.territories)
    if not around:
        return
    if agency.level in _PARTS:
        words = agency.name.lower().split()[:_LONGEST_SORT]
        sorts = ["-".join(words[:count]) for count in range(1, len(words) + 1)]
        for above in upward(agency.parent, portal.agencies):
            yield f"under:{above.id}"
            yield from (f"under:{above.id}:{sort}" for sort in sorts)
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
