"""Names with a dash within that are one body or person: «Ban Tôn giáo - Sở Nội vụ»."""

from __future__ import annotations

import re

from ....expressions import expression

# «Ông Nguyễn Văn An - Trưởng đoàn» is one.
_PERSON = expression(r"(?:Ông|Bà|Đồng chí|Mr|Ms)\b", re.IGNORECASE)
# Units that stand within another body; those of the tax office and the like stand in none of these,
# and «Thanh tra tỉnh», «Văn phòng UBND tỉnh», «Ban Dân tộc» beside them.
_INNER_OFFICE = r"Văn phòng(?! (?:UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Đoàn|Đảng|Tỉnh|Thành|Huyện|Xã))"
_UNIT = expression(
    r"(?:Phòng|Thanh tra(?! (?:tỉnh|thành phố))|Trung tâm|Hạt"
    rf"|{_INNER_OFFICE}"
    r"|Ban(?! (?:Dân tộc|Dân vận|Tổ chức|Tuyên giáo|Nội chính|Kiểm tra|Chỉ huy|Chỉ đạo|Quản lý"
    r"|Thường)\b)"
    r"|Chi cục(?! (?:Thuế|Hải quan|Thống kê|Quản lý thị trường|Kho bạc|Thi hành án)))"
    r"(?: [^\W\d_][^\s,;()-]*(?:,(?= ))?){0,10}"
)
_OF_POLICE = expression(r"(?:Phòng|Đội|Văn phòng|Thanh tra)(?: [^\W\d_][^\s,;()-]*,?){0,10}")
_POLICE = expression(r"Công an (?:tỉnh|thành phố|huyện|quận|xã|phường|đặc khu)\b[^,;-]*")
# «UBND xã» stands above its offices, not above any centre.
_OFFICE = expression(rf"(?:Phòng|{_INNER_OFFICE})(?: [^\W\d_][^\s,;()-]*,?){{0,8}}")
_COUNCIL = expression(r"(?:UBND|HĐND|[ỦU]y ban nhân dân|Uỷ ban nhân dân)(?: [^,;-]*)?")
_ABOVE = expression(r"(?:Sở|Bộ(?! (?:đội|Chỉ huy|Tư lệnh))) [^\W\d_a-z][^,;-]*")

_NEXT = expression(r"[,;]")


def is_one_across(before: str, following: str) -> bool:
    """Whether what stands on both sides of a dash is one: a person and the post, a unit and the
    body that it is of; of a list of more, each is a body of its own."""
    first, second = before.strip(), _NEXT.split(following, maxsplit=1)[0].strip(" .:")
    if _PERSON.match(first):
        return True
    return any(
        unit.fullmatch(first) and above.fullmatch(second)
        for unit, above in ((_UNIT, _ABOVE), (_OF_POLICE, _POLICE), (_OFFICE, _COUNCIL))
    )
