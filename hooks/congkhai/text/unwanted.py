"""Names of what there should be less of: «Tỷ lệ hộ nghèo», «Số vụ tảo hôn»."""

from __future__ import annotations

from ..expressions import expression
from .vietnamese import fold

# Who or what bears it: not «Số nhà cho hộ nghèo», «Số cuộc kiểm tra vi phạm», «Số lớp xóa mù chữ».
_BEARER = (
    r"(?:vu|ho|nguoi|tre|em|dan|so|cu|hoc sinh|sinh vien|truong hop|cap|doi|don|thu|viec|ca|khoan"
    r"|cong trinh|dien tich|lao dong|phu nu|thanh nien|ba|me|so sinh|nu|nam|duoi|tu|den|tuoi|\d+"
    r"|doanh nghiep|don vi|to chuc|co so|tien|can bo|dang vien|nuoc|du an|nhiem vu|von|dong bao"
    r"|dan toc|thieu so|hien|con|xay ra|chet|bi|mac|lien quan|do|vi|da|moi|tin dung|rung|tam ung)"
)
# Not «Tỷ lệ nợ thuế được thu», «Tỷ lệ hộ nghèo có nhà», «Số học sinh nghèo nhận quà».
_UNWANTED = expression(
    rf"\W*(?:ty le|ti le|ty suat|ti suat|tong so|so|muc)(?: {_BEARER}){{0,7}}? "
    r"(?:(?:can |tai )?ngheo|tao hon|no (?:dong|xau|thue|bao hiem)|tai nan|toi pham|pham toi|bo hoc"
    r"|ton dong|vi pham|tu vong|mac benh|suy dinh duong|thap coi|that nghiep|that thoat|tre han"
    r"|qua han|khieu nai|mu chu|sinh con thu|chay no|o nhiem|bao luc)\b"
    r"(?!,?(?: [a-z]+,?){0,12}? (?:duoc|co|giam|tang|thoat|tham gia|xu ly|giai quyet|thu hoi"
    r"|khac phuc|hoan thanh|tiep can|su dung|dung han|dat chuan|vay|nhan|mua|phat|hoc bong|quay lai"
    r"|tro lai|kham pha|bat giu|khoi to|xet xu|phat hien|dang ky|hoc nghe)\b)"
)


def is_unwanted(name: str) -> bool:
    """Whether less of what a target names is better."""
    return _UNWANTED.match(fold(name).lower()) is not None
