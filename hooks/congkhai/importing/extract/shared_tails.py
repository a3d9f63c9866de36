"""Lists whose last words belong to each name: «Hội Phụ nữ, Công an các xã, phường»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...expressions import expression

_TAIL = expression(
    r" (?P<tail>(?:ở |tại |thuộc |của )?(?:các (?:xã|phường|thị trấn|huyện|quận|cấp)\b.*"
    r"|cấp (?:xã|huyện)))$",
    holds=("các ", "cấp "),
)
# Such a body is in each commune, and the name says of which none. «HĐND, UBND các xã» is printed as
# often for both as one phrase, and is kept as it stands.
_OF_EACH = expression(
    r"(?:Hội(?! đồng)(?: [^\W\d]+){1,6}|(?:Đoàn (?:Thanh niên|TN|TNCS|thanh niên)|Mặt trận|UBMTTQ"
    r"|Ủy ban (?:MTTQ|Mặt trận))(?: [^\W\d]+){0,7}|Công an|Công đoàn|Liên đoàn Lao động"
    r"|Ban [Cc]hỉ huy [Qq]uân sự|Trạm Y tế)",
    holds="Hội|Đoàn |Mặt trận|UBMTTQ|Ủy ban M|Công an|Công đoàn|Liên đoàn Lao động|uân sự"
    "|Trạm Y tế",
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
        bare_all = all(_OF_EACH.fullmatch(n) and not _PLACED.search(n) for n in (*before, kind))
        if bare_all:
            return (*(f"{name} {told['tail']}" for name in before), names[-1])
    return tuple(names)
