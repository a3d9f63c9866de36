"""What the drawing of a campaign is made of: lines, dots and words, each at its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from ....expressions import expression
from ....model import Document
from ....snapshot import Snapshot
from ....value import value_class
from ..svg import along

Form = Literal["wide", "tall"]
DotKind = Literal["full", "away", "none"]
"""On the portal; only cited; to be issued and not seen."""
LEVELS = {
    "": "Chưa rõ cấp", "central": "Trung ương", "party": "Đảng", "province": "Tỉnh",
    "department": "Sở, ngành", "district": "Huyện", "division": "Phòng", "commune": "Xã",
    "organisation": "Đoàn thể", "unit": "Đơn vị",
}  # fmt: skip


@value_class
class CascadeLine:
    """From one point to another, or along several; dashed where the tie is inferred."""

    points: tuple[tuple[float, float], ...]
    is_inferred: bool

    @property
    def path(self) -> str:
        return along(self.points)


@value_class
class Dot:
    x: float
    y: float
    kind: DotKind


@value_class
class CascadeText:
    """`whole` where the words had to be cut; `url` from the portal's root or within the page."""

    x: float
    y: float
    text: str
    kind: str = ""
    url: str = ""
    whole: str = ""


@value_class
class CascadeDrawing:
    """One SVG, ready to be written out."""

    form: Form
    width: float
    height: float
    lines: tuple[CascadeLine, ...]
    dots: tuple[Dot, ...]
    words: tuple[CascadeText, ...]


@value_class
class Diagram:
    """The same in two forms, with what they say in words."""

    title: str
    description: str
    wide: CascadeDrawing
    tall: CascadeDrawing


_COUNCIL = r"(?:hội đồng|ủy ban|uỷ ban) nhân dân|(?:ub|hđ)nd"
_CITIES = "hà nội|hồ chí minh|hải phòng|đà nẵng|cần thơ"
"""No parts of a province; scores of others were, until 2025."""
_SAID = tuple(
    (level, expression(pattern, re.IGNORECASE))
    for level, pattern in (
        (
            "central",
            r"(?:quốc hội|chính phủ|thủ tướng|bộ(?! (?:chỉ huy|tư lệnh|đội|phận|môn)\b))\b",
        ),
        ("province", rf"(?:{_COUNCIL}) (?:tỉnh\b|(?:thành phố|tp\.?) (?:{_CITIES})\b)"),
        ("district", rf"(?:{_COUNCIL}) (?:huyện|quận|thị xã)\b"),
        ("commune", rf"(?:{_COUNCIL}) (?:xã|phường|thị trấn|đặc khu)\b"),
        ("party", r"(?:tỉnh|thành|huyện|quận|đảng) ủy\b"),
        ("department", r"sở\b"),
    )
)
"""What the name of an issuer that no register holds says of its level."""
_CITY = expression(rf"(?:{_COUNCIL}) (?:thành phố|tp\.?) (.+)", re.IGNORECASE)


def level_of(snapshot: Snapshot, member: str) -> str:
    held = snapshot.portal.named(member)
    agency = snapshot.portal.agencies.get((held.agency if held else None) or "")
    if agency:
        return agency.level.value
    issuer = held.issuer if isinstance(held, Document) else ""
    said = next((level for level, name in _SAID if name.match(issuer)), "")
    if said or not (city := _CITY.match(issuer)):
        return said
    called = city[1].lower()
    known = snapshot.portal.territories.values()
    return next((one.level for one in known if one.name.lower() == f"thành phố {called}"), "")


def columns(levels: Mapping[str, object], left: float, right: float) -> dict[str, float]:
    """Where each level that occurs has its column, from the centre down."""
    present = [level for level in LEVELS if level in levels]
    step = (right - left) / max(len(present) - 1, 1)
    return {level: left + step * place for place, level in enumerate(present)}
