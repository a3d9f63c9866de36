"""Headings that name units which something is asked of: «Thôn Đông», «Đơn vị», «Toàn xã»."""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ...readers.lines import bare

_PLACES = (
    r"(?:thon|xom|ap|ban|buon|to dan pho|to|khu(?: dan cu| pho| vuc)?|xa|phuong|dac khu|thi tran"
    r"|huyen|thi xa|quan|thanh pho|tp|tinh|khoi|lop|truong|th|thcs|thpt|mn|phong|so|ban|chi bo"
    r"|chi doan|chi hoi|dang bo|cong an|ubnd|trung tam|hoi|doan|cong doan|tram y te|cum|vung|doi"
    r"|khoa|bo mon|xuong|cong ty|tong cong ty|nong truong|lam truong|chi nhanh|hat|nganh"
    r"|chi cuc|benh vien|van phong|don vi|xi nghiep|nha may|phan xuong|tram)"
)
_UNIT = expression(
    rf"\W*(?:cac )?{_PLACES}\.? (?!tinh\b|vien\b|giao\b|phan dau\b|dang ky\b|hoi\b|hanh\b|hoc\b"
    r"|nghia\b|chuan\b)[^\s()]+(?: [^\s()]+){0,8}(?: \((?:cu|moi)\))?\W*$"
)
_TOTAL = expression(
    r"\W*(?:tong(?: (?:cong|so))?|cong|chung|ca nam|toan (?:tinh|xa|huyen|phuong|nganh|thanh pho"
    r"|truong|don vi|vung|quoc|dang bo|khoi|cum|vien)|ca nuoc)(?: ke hoach| chi tieu)?"
    r"(?: (?:nam )?20\d\d)?\W*$"
)
_KIND = (
    r"(?:don vi(?! tinh)|dia phuong|dia ban|xa|phuong|huyen|thi tran|dac khu|thon|ban|xom|ap|buon"
    r"|to dan pho|to(?: san xuat)?|doi|khoa|phong|tram|trung tam|phan xuong|xa vien|cong ty"
    r"|chi nhanh|cum|khu dan cu|chi bo|chi hoi|chi doan|co so|truong|khoi|lop|co quan)"
)
# «Xã, phường», «Khoa, trạm», «Cơ quan, đơn vị thực hiện»
_UNITS = expression(
    rf"\W*(?:ten |cac )*{_KIND}(?:(?:,| va|/) ?{_KIND})*"
    r"(?: (?:thuc hien|duoc giao|nhan chi tieu|thanh vien)|, .{2,30})?\W*$"
)
_MEASURE_WORDS = 4
CLASSES = frozenset({"khoi", "lop", "khoi lop"})
"""What heads the numbers of forms and classes of a school."""


def names_unit(heading: str) -> bool:
    """«Thôn Đông», «Khối 6»; «Số hộ» is no department."""
    return _UNIT.match(bare(heading)) is not None and not heading.lower().startswith("số ")


def heads_units(plain: str) -> bool:
    """Whether a heading (without marks) stands above the names of units."""
    return _UNITS.match(plain) is not None


def is_total(words: str) -> bool:
    return _TOTAL.match(bare(words)) is not None


def are_measures(cells: Sequence[str]) -> bool:
    """«%», «ha», «triệu đồng»; «Thôn Đông» is a unit that something is asked of."""
    named = sum(map(names_unit, cells))
    long = sum(len(text.split()) > _MEASURE_WORDS for text in cells)
    return 2 * (named + long) < max(len(cells), 1)
