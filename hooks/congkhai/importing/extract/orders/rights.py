"""Sentences that allow or forbid: nobody has to do it by the day that they name."""

from __future__ import annotations

import re

from ....expressions import expression
from ...readers.lines import bare
from .orders import without_number

# «Các xã có thể mở hội vào ngày 10/3», «người dân được phản ánh trước ngày 30/6», «không được xả
# thải trước ngày 31/12»; but who may hand something in is told until when, and «không được chậm hơn
# ngày 30/6» binds.
_LIMITED = (
    r"(?:nop|gui|goi|dang ky|gop y|tham gia y kien|bo sung ho so|hoan thien ho so|nhap hoc)\b"
)
_ALLOWS = expression(
    r"(?:(?!\b(?:phai|trach nhiem|bao cao|yeu cau|de nghi|giao)\b)[^;:.]){2,140}?"
    r"\b(?<!khong )(?<!nhat )(?<!de )"
    rf"(?P<modal>(?:co the|co quyen|duoc quyen|duoc phep)(?! (?:da |se )?{_LIMITED})"
    r"|(?P<gets>duoc) (?:phan anh|kien nghi|lua chon|huong|nghi|su dung|khieu nai|to cao|mua|vay"
    r"|chon|uu tien|mien|giam)\b)",
    holds="co the|co quyen|duoc ",
)
_FORBIDS = expression(
    r"(?:(?!\b(?:phai|trach nhiem|bao cao)\b)[^;:.]){0,140}?"
    r"(?P<modal>\bnghiem cam\b"
    r"|\bkhong duoc\b(?! (?:de )?(?:qua|cham|tre|muon|vuot|sau|keo dai)\b))",
    holds="nghiem cam|khong duoc",
)
# «Phòng A rà soát các điểm có thể sạt lở», «Hộ được vay vốn trả nợ»: what is done is done by a day.
_DOES = expression(
    r"\b(?<!viec )(?:nop|gui|lap|bao cao|trinh|tra|hoan tra|ky|khoi cong|ra soat|kiem tra|thong ke"
    r"|xu ly|thong bao|huong dan|chi dao|tong hop|cong bo|cong khai|danh gia|xay dung|cap nhat"
    r"|chu tri|phoi hop|to chuc|tham muu|ban hanh|trien khai|thuc hien|dang ky|bo sung|kien toan"
    r"|bo tri|cam|tuyen truyen|di doi|thao do|thu hoi|giai quyet|xac minh|theo doi|khac phuc"
    r"|quan ly)\b"
)
# «Thống nhất để Hội A tổ chức đại hội vào ngày 9/4»: leave is given.
_GIVES_LEAVE = expression(
    r"^\W*(?:\w{1,3}[.)]\W*)?(?:(?:nay|tinh|xa|huyen|uy ban nhan dan (?:tinh|xa|huyen)|ubnd \w+"
    r"|chu tich [a-z ]{3,40}?) )?(?:co y kien )?"
    r"(?:(?:thong nhat|dong y|chap thuan)(?: ve)? (?:de|cho(?: phep)?|viec)|cho phep)\b"
    r"(?![^.;]{0,200}\b(?:bao cao|phai|giao|yeu cau|de nghi)\b)",
    holds="thong nhat|dong y|chap thuan|cho phep",
)
# «Thôn nào chưa thu đủ thì bị trừ điểm trước ngày 15/11»; «thì Bí thư chi bộ báo cáo …» orders.
_PUNISHES = expression(
    r"\bthì bị\b|\bsẽ bị (?:cắt|trừ|xử|phạt|thu hồi|nhắc|phê bình|kỷ luật|đình chỉ|loại|hủy|huỷ"
    r"|khóa|khoá|tước|cưỡng chế|tháo dỡ|truy|buộc|hạ|dừng|khiển|cảnh cáo|tịch thu|chấm dứt|tạm"
    r"|từ chối|trả lại|xóa|xoá)\b",
    re.IGNORECASE,
    holds=" bị",
)
_BOUND_BEHIND = expression(r"\b(?:phai|bat buoc|co trach nhiem|hoan thanh|xong)\b")


def allows_or_forbids(words: str, when: str = "") -> bool:
    """Whether the clause that names the time `when` says what may be, or may not be, done, or what
    else befalls somebody."""
    said = without_number(words)
    plain = bare(said)
    if _GIVES_LEAVE.match(plain):
        return True
    at = plain.find(bare(when)) if when else -1
    before = plain[:at] if at > 0 else plain
    if _PUNISHES.search(said, 0, len(before)):
        return True
    told = _ALLOWS.match(before) or _FORBIDS.match(before)
    if told is None or _BOUND_BEHIND.search(before, told.end()):
        return False
    gets = told.groupdict().get("gets")
    if _DOES.search(before, 0, told.start("gets" if gets else "modal")):
        return False
    # The first words behind are what is allowed or forbidden.
    behind = before[told.end() :]
    rest = behind if gets else " ".join(behind.split()[2:])
    return _DOES.search(rest) is None
