"""Lists whose last words belong to each name: «Hội Phụ nữ, Công an các xã, phường»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....expressions import expression

_TAIL = expression(
    r" (?P<tail>(?:ở |tại |thuộc |của )?(?:các (?:xã|phường|thị trấn|huyện|quận|cấp)\b.*"
    r"|cấp (?:xã|huyện)))$",
    holds=("các ", "cấp "),
)
# Such a body is in each commune, and the name says of which none.
_OF_EACH = expression(
    r"(?:Hội(?! đồng)(?: [^\W\d]+){1,6}|(?:Đoàn (?:Thanh niên|TN|TNCS|thanh niên)|Mặt trận|UBMTTQ"
    r"|Ủy ban (?:MTTQ|Mặt trận))(?: [^\W\d]+){0,7}|Công an|Công đoàn|Liên đoàn Lao động"
    r"|Ban [Cc]hỉ huy [Qq]uân sự|Trạm Y tế)",
    holds="Hội|Đoàn |Mặt trận|UBMTTQ|Ủy ban M|Công an|Công đoàn|Liên đoàn Lao động|uân sự"
    "|Trạm Y tế",
)
# «Thường trực HĐND, UBND các xã»: with a council of communes the other is none of the province.
_COUNCIL = r"(?:HĐND|Hội đồng nhân dân|UBND|[ỦU]y ban nhân dân|Uỷ ban nhân dân|Đảng ủy|Đảng uỷ)"
_OF_COUNCILS = expression(
    rf"(?:(?:Thường trực|Chủ tịch|Bí thư|Phó Bí thư|Ban Thường vụ|Cấp ủy|Lãnh đạo) )?{_COUNCIL}"
)
_PLACED = expression(
    r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|trung ương|cấp|các|cơ sở"
    r"|TP|khu vực|Việt Nam)\b",
    re.IGNORECASE,
)


def with_tails(names: Sequence[str]) -> tuple[str, ...]:
    """The names of one list, each with the end that the last one has for all."""
    if len(names) > 1 and (told := _TAIL.search(names[-1])):
        kind = names[-1][: told.start()]
        before = names[:-1]
        all_names = (*before, kind)
        is_each = all(_OF_EACH.fullmatch(n) and not _PLACED.search(n) for n in all_names)
        if is_each or all(map(_OF_COUNCILS.fullmatch, all_names)):
            return (*(f"{name} {told['tail']}" for name in before), names[-1])
    return tuple(names)
