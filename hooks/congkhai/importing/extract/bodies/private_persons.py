"""Names of persons where the name of a body is looked for."""

from __future__ import annotations

from ....expressions import expression
from ...readers.lines import CAPITALS

_PERSON = expression(
    r"\b(?i:đồng chí|đ/c|ông|bà|anh|chị|cô|thầy)\.?:?\s+"
    # «Bà Rịa - Vũng Tàu»; «đồng chí Phó Giám đốc …» is an office.
    r"(?!(?:Rịa|Phó|Trưởng|Chánh|Hiệu|Tổng|Thường|Bộ|Ủy|Tổ|Đội|Viện|Cục|Thủ)\b)"
    rf"[{CAPITALS}]\w*\s+[{CAPITALS}]\w*"
)
_TELEPHONE = expression(r"(?<!\d)\d(?:[ .]?\d){7,}")


def is_private_person(name: str) -> bool:
    """«bà Nguyễn Thị Mẫu», «…, 0912345678»: no body, or one with a number to call."""
    return _PERSON.match(name.lstrip()) is not None or _TELEPHONE.search(name) is not None
