"""«Phòng Kinh doanh: Thu tiền nước đạt 99%»: who is to reach it is no part of what is reached."""

from __future__ import annotations

import re

from ...expressions import expression
from ...text import capitalize_first
from .bodies import are_bodies

# «Trường học: 100% có sân chơi», «Thôn: trên 90% hộ treo cờ» tell of whom.
_OFFICE = expression(
    r"(?:Phòng|Sở|Ban|Văn phòng|Ủy ban|Uỷ ban|UBND|Công an|Chi cục|Cục|Bộ|Hội đồng|Trung tâm|Vụ"
    r"|Thanh tra)\s"
)
_NO_STATEMENT = expression(
    r"\W*(?:\d|trên|dưới|ít nhất|tối thiểu|tối đa|đạt|khoảng|không|từ)\b",
    re.IGNORECASE,
)
_LONGEST = 120


def without_doer(what: str) -> str:
    """The words of a target without the office that a colon sets before them."""
    label, colon, rest = what.partition(": ")
    if not colon or len(label) > _LONGEST or not _OFFICE.match(label) or _NO_STATEMENT.match(rest):
        return what
    return capitalize_first(rest.strip()) if are_bodies(label) else what
