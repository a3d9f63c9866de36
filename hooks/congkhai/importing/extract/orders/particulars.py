"""Lines that tell who a person or a firm is, and charge nobody: «Ngày sinh: …», «Mã số thuế: …»."""

from __future__ import annotations

import re

from ....expressions import expression
from ..bodies.verbs import opens_duty
from .orders import order_in
from .zones import NOTE_BELOW

_OF_FIRM = (
    r"tên (?:doanh nghiệp|công ty|tổ chức|nhà đầu tư|chủ đầu tư|cơ sở|hợp tác xã|đơn vị|giao dịch"
    r"|viết tắt|thường gọi|tiếng anh|dự án|công trình|gói thầu)(?: [^\W\d_]+){0,6}\s*:"
    r"|(?:mã số (?:thuế|doanh nghiệp|dự án|hợp tác xã)|mst|số (?:tài khoản|fax)|fax|website"
    r"|trang (?:tin|thông tin) điện tử|trụ sở(?: chính)?|vốn điều lệ|ngành nghề kinh doanh)"
    r"\b[^.;]{0,30}:"
    r"|giấy (?:chứng nhận|phép)[^.:;]{0,60}? số:?\s"
    r"|(?:người đại diện|đại diện theo pháp luật)(?: [^\W\d_]+){0,7}(?:\s*:|\W*$)"
)
_OF_PERSON = (
    r"(?:ngày(?:, tháng, năm)? sinh|sinh (?:ngày|năm)|năm sinh|ngày cấp|nơi cấp|nơi sinh|quê quán"
    r"|nơi (?:ở|cư trú|thường trú|đăng ký thường trú)|hộ khẩu(?: thường trú)?|quốc tịch|giới tính"
    r"|nghề nghiệp|họ (?:và|,)? ?tên|chức (?:danh|vụ)|học (?:hàm|vị))(?: [^\W\d_]+){0,4}\s*:"
    r"|(?:dân tộc|tôn giáo)\s*:\s*[^\s;.]+(?: [^\s;.]+)?\s*(?:;|[.,]?$)"
    r"|sinh (?:ngày|năm) \d"
    r"|(?:số )?(?:căn cước(?: công dân)?|cccd|cmnd|chứng minh nhân dân|hộ chiếu)(?: số)?\s*:?\s*"
    r"(?:số )?[\d(]"
)
_TELLS = expression(rf"\W*(?:\w{{1,3}}[.)]\s+)?(?:{_OF_FIRM}|{_OF_PERSON})", re.IGNORECASE)
# «Ông A; ngày sinh: …», «Bà B, sinh năm 1980»
_PERSON = expression(
    r"\W*(?:\w{1,3}[.)]\s+)?(?:ông|bà)\s[^.:]{3,60}?[;,(]\s*"
    r"(?:ngày sinh|sinh (?:ngày|năm))\b",
    re.IGNORECASE,
    holds="ngày sinh|sinh ngày|sinh năm",
)
# «Các ông/bà là lãnh đạo các trường là thành viên Ban tổ chức»
_MEMBER = expression(
    r"\W*(?:\w{1,3}[.)]\s+)?(?:các )?(?:ông/bà|ông|bà|đồng chí|thầy|cô)\s[^.;:]{3,240}?"
    r"\blà (?:thành viên|ủy viên|uỷ viên|tổ viên)\b[^.;:]{0,60}\W*$",
    re.IGNORECASE,
    holds=" viên",
)
# «Trang thông tin điện tử xã: mở chuyên mục», «Trụ sở thôn: Hội A treo cờ»: where, or who.
_CHARGED = expression(
    r"\W*(?:\w{1,3}[.)]\s+)?(?:website|trang (?:tin|thông tin) điện tử|trụ sở|(?:người )?đại diện"
    r"|chức (?:danh|vụ))\b[^:]*:\s*",
    re.IGNORECASE,
)
# «Thành phần: viên chức theo dõi …», «Điểm cầu xã: cán bộ phụ trách …»: who comes.
_WHO_COMES = expression(
    r"\W*(?:\w{1,3}[.)]\s+)?(?:(?:thành (?:phần|viên)|đối tượng)"
    r"(?: (?:tham (?:dự|gia)|dự|mời|được mời|triệu tập|tập huấn|hội nghị|họp)\b[^:;.]{0,60})?"
    r"|(?:đại biểu|khách mời|điểm cầu)\b[^:;.]{0,80}):\s+(?=\S)",
    re.IGNORECASE,
    holds="thành |đối tượng|đại biểu|khách mời|điểm cầu",
)
_NO_LIMIT = r"(?![^.]*(?:\b(?:trước|chậm nhất)\b[^.;]{0,20}\d|; ))"
_IS_ABOUT = expression(
    r"(?:(?:trực tiếp|đang|hiện|chuyên|được (?:giao|phân công))[ ,]+)*"
    r"(?:làm|phụ trách|theo dõi|thực hiện|quản lý|đảm nhiệm|đảm nhận|tham gia|tham dự|tham mưu"
    rf"|dự|giảng dạy)\b{_NO_LIMIT}",
    re.IGNORECASE,
)
_WORKS = expression(rf"[^:;.]{{0,160}}?\blàm (?:công tác|nhiệm vụ)\b{_NO_LIMIT}")


def _comes(text: str) -> bool:
    """Whether a label tells who comes, of whom the words behind say what their work is."""
    label = _WHO_COMES.match(text)
    if label is None:
        return False
    if _WORKS.match(text, label.end()):
        return True
    order = order_in(text[label.end() :])
    return order is not None and _IS_ABOUT.match(order.rest) is not None


def is_aside(text: str) -> bool:
    """Whether a paragraph is a note, or holds what a register or a form says of somebody, or tells
    who comes."""
    if _comes(text):
        return True
    tells = _TELLS.match(text) or _PERSON.match(text)
    if tells is not None:
        charged = _CHARGED.match(text)
        return charged is None or not _is_order(text[charged.end() :])
    return NOTE_BELOW.match(text) is not None or _MEMBER.match(text) is not None


def _is_order(text: str) -> bool:
    order = order_in(text)
    return opens_duty(order.rest if order else text)
