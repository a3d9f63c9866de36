"""Names of persons where the name of a body is looked for, and what is told of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...expressions import expression
from ..readers.lines import CAPITALS

_PERSON = expression(
    r"\b(?i:đồng chí|đ/c|ông|bà|anh|chị|cô|thầy)\.?:?\s+"
    # «Bà Rịa - Vũng Tàu»; «đồng chí Phó Giám đốc …» is an office.
    r"(?!(?:Rịa|Phó|Trưởng|Chánh|Hiệu|Tổng|Thường|Bộ|Ủy|Tổ|Đội|Viện|Cục|Thủ)\b)"
    rf"[{CAPITALS}]\w*\s+[{CAPITALS}]\w*"
)
_TELEPHONE = expression(r"(?<!\d)\d(?:[ .]?\d){7,}")
# «Chức danh: Giám đốc», «Căn cước công dân số …; Ngày cấp: …», «Mã số doanh nghiệp: …»
_TOLD_OF_ONE = (
    r"(?:tên (?:doanh nghiệp|công ty|tổ chức|nhà đầu tư)|ngày sinh|ngày cấp|nơi cấp|dân tộc"
    r"|quốc tịch|giới tính|chức (?:danh|vụ)|căn cước|cccd|cmnd|hộ chiếu|mã số|người đại diện"
    r"|họ (?:và )?tên|trụ sở|địa chỉ|giấy chứng nhận đăng ký)"
)
_RECORD = expression(rf"{_TOLD_OF_ONE}\b[^.:]{{0,60}}:", re.IGNORECASE)
_HEAD = expression(rf"{_TOLD_OF_ONE}$", re.IGNORECASE)


def describes_one(words: str, names: Iterable[str] = ()) -> bool:
    """Whether the words tell what a person or a firm is: no work, whoever stands before them.

    `names` are those read as doers: «Ngày sinh» is none.
    """
    return _RECORD.match(words) is not None or any(map(_HEAD.match, names))


def is_private_person(name: str) -> bool:
    """«bà Nguyễn Thị Mẫu», «…, 0912345678»: no body, or one with a number to call."""
    return _PERSON.match(name.lstrip()) is not None or _TELEPHONE.search(name) is not None
