"""«Phòng Kinh doanh: Thu tiền nước đạt 99%»: who is to reach it is no part of what is reached."""

from __future__ import annotations

import re

from ....expressions import expression
from ....text import capitalize_first
from ..bodies.bodies import are_bodies

# «Trường học: 100% có sân chơi», «Thôn: trên 90% hộ treo cờ» tell of whom; so do «Phòng khám đa
# khoa: …», «Vụ Đông Xuân: …».
_OFFICE = expression(
    r"(?:Văn phòng|Ủy ban|Uỷ ban|UBND|Công an|Thanh tra"
    r"|(?P<named>Phòng|Sở|Ban|Chi cục|Cục|Bộ|Trung tâm"
    r"|Vụ(?!\s(?:Đông|Xuân|Hè|Thu|Mùa|Chiêm)\b)))\s"
)
_NO_STATEMENT = expression(
    r"\W*(?:\d|trên|dưới|ít nhất|tối thiểu|tối đa|đạt|khoảng|không|từ)\b",
    re.IGNORECASE,
)
# «Công an xã: 30 người» would name nothing without it.
_COUNT_ALONE = expression(r"\W*\d\S*(?:\s+\S+){1,3}\W*")
_LONGEST = 120


def without_doer(what: str) -> str:
    """The words of a target without the office that a colon sets before them."""
    label, colon, rest = what.partition(": ")
    office = _OFFICE.match(label)
    if not colon or len(label) > _LONGEST or office is None:
        return what
    if _NO_STATEMENT.match(rest) or _COUNT_ALONE.fullmatch(rest):
        return what
    if office["named"] and not label[office.end() : office.end() + 1].isupper():
        return what
    return capitalize_first(rest.strip()) if are_bodies(label) else what
