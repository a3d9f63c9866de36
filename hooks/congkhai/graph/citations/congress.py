"""Resolutions of party congresses, which people cite by place and Roman number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...expressions import expression
from ...text import modern_tone
from ...value import value_class

_CAPITAL = "A-ZĐÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴ"
_LEVEL = r"thành\sphố|thị\sxã|thị\strấn|đặc\skhu|tỉnh|huyện|quận|phường|xã|khối"
_CONGRESS = expression(
    rf"""
    (?<!\w)(?:Nghị[ ]quyết\s(?:của\s)?)?
    Đại[ ]hội(?:\sđại[ ]biểu)?
    (?:\s(?P<nation>toàn[ ]quốc|Đảng[ ]toàn[ ]quốc|Đảng(?!\sbộ)))?
    (?:\sĐảng[ ]bộ
       (?:\s(?P<level>{_LEVEL}))?
       (?P<place>(?:\s[{_CAPITAL}][^\W\d_]*){{0,5}}?)
    )?
    ,?\s(?:lần[ ]thứ\s)?(?P<number>[IVXL]{{1,8}})(?!\w)
    (?:\scủa\sĐảng(?!\w))?
    """,
    re.VERBOSE,
)


@value_class
class Congress:
    """A congress as named in a text; `level` and `place` are empty for the national one."""

    start: int
    end: int
    number: str
    level: str
    place: str
    is_national: bool


def congresses(text: str) -> Iterator[Congress]:
    """«Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Quảng Ngãi lần thứ XX», and shorter forms."""
    if "Đại hội" not in text:
        return
    for match in _CONGRESS.finditer(text):
        level = (match["level"] or "").lower()
        place = modern_tone((match["place"] or "").strip().lower())
        local = "Đảng bộ" in match[0]
        if (
            not local
            and not match["nation"]
            and "lần thứ" not in match[0]
            and "của Đảng" not in match[0]
        ):
            continue
        yield Congress(
            start=match.start(),
            end=match.end(),
            number=match["number"],
            level=level,
            place=place,
            is_national=not local,
        )
