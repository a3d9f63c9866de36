"""The level of districts, which has ended in the whole country, by the names that documents print.

Luật Tổ chức chính quyền địa phương số 72/2025/QH15: from 01/07/2025 there are provinces and
communes, and no district is left between them.
"""

from __future__ import annotations

import datetime as dt
import re

from ..expressions import expression

LAST_DAY_OF_DISTRICTS = dt.date(2025, 6, 30)

_DISTRICTS = r"(?:quận|huyện|thị xã|thành phố(?: (?:thuộc|trực thuộc) tỉnh)?|tp|tx)"
# «Ủy ban nhân dân các huyện, thị xã, thành phố», «Phòng Y tế cấp huyện», «UBND huyện Sông Mẫu»;
# who is named beside them may still be there: «các sở, UBND cấp huyện», «huyện, xã».
_OF_DISTRICTS = expression(
    r"(?:(?:các|những|mỗi|từng|toàn bộ|chủ tịch|phó chủ tịch|lãnh đạo|văn phòng) )*"
    r"(?:ubnd|hđnd|ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|công an"
    r"|phòng(?:(?: | - )[^\W\d_]+){0,8}?)"
    r"(?: (?:các|mỗi|từng))? "
    rf"(?:cấp huyện|{_DISTRICTS}(?:(?:,| và|\s?[-–/]) ?(?:các )?{_DISTRICTS}){{1,4}}"
    r"|(?:quận|huyện|thị xã)(?P<own>(?: [^\W\d_]+){0,4}))"
    r"(?: (?:thuộc|trực thuộc|của|trên địa bàn) (?:tỉnh|thành phố)(?: [^\W\d_]+){0,3}| liên quan)?",
    re.IGNORECASE,
)
# Towns alone may be those of today: «thành phố», «TP».
_SURE = ("huyện", "quận", "thị xã", "tx")
_STILL = expression(
    r"(?<!thị )\bxã\b(?! hội)|\b(?:phường|thị trấn|đặc khu|cấp xã|sở|ngành|đơn vị)\b", re.IGNORECASE
)


def last_day_of_level(name: str) -> dt.date | None:
    """Of a name that means bodies of districts alone, the last day of these."""
    words = " ".join(name.split())
    if not any(word in words.lower() for word in _SURE):
        return None
    found = _OF_DISTRICTS.fullmatch(words)
    if found is None or _STILL.search(words):
        return None
    is_named = all(word[0].isupper() for word in (found["own"] or "").split())
    return LAST_DAY_OF_DISTRICTS if is_named else None
