"""Names of what there should be less of: «Tỷ lệ hộ nghèo», «Số vụ tảo hôn»."""

from __future__ import annotations

from ..expressions import expression
from ..text import fold

# Not «Tỷ lệ nợ thuế được thu», «Tỷ lệ hộ nghèo có nhà», «Tỷ lệ phá án».
_UNWANTED = expression(
    r"\W*(?:ty le|ti le|ty suat|ti suat|tong so|so|muc)(?: (?!kham pha|xu ly|giai quyet|phat hien"
    r"|dieu tra|thu|giam|thoat|co\b|ho tro)[a-z]+){0,4}? (?:(?:can |tai )?ngheo|tao hon"
    r"|no (?:dong|xau|thue|bao hiem)|tai nan|toi pham|bo hoc|ton dong|vi pham|tu vong|mac benh"
    r"|suy dinh duong|thap coi|that nghiep|that thoat|tre han|qua han|khieu nai|mu chu"
    r"|sinh con thu|chay no|o nhiem|bao luc)\b(?! (?:[a-z]+ )*(?:duoc|co|giam|tang|thoat|tham gia"
    r"|xu ly|giai quyet|thu hoi|khac phuc|hoan thanh|tiep can|su dung|dung han|dat chuan)\b)"
)


def is_unwanted(name: str) -> bool:
    """Whether less of what a target names is better."""
    return _UNWANTED.match(fold(name).lower()) is not None
