"""Words of ordering that order nothing: what was asked for before, papers, one's own people."""

from __future__ import annotations

import re

from ....expressions import expression
from ..bodies.verbs import duty_at
from .zones import OWN_PEOPLE

# «… Bộ A đã có Văn bản số 5 đề nghị các Bộ báo cáo …»; but «các hộ đã có đơn đề nghị giao …».
_ASKED_BEFORE = expression(
    r"\bđã (?:có|ban hành|gửi|ký)\b[^.;]{3,60}?\bsố:? ?\d[^.;]{0,240}?"
    r"(?:[^.,;:\s]|[.;,] trong đó)\s+$"
)
# «Công văn số 5 … thông báo ý kiến chỉ đạo của Phó Thủ tướng | giao Bộ A lập …»: what an act told;
# but «…, Chủ tịch có ý kiến giao Sở A …».
_TOLD_BY_ACT = expression(
    r"\bsố:? ?\d[^.;]{0,200}?\b(?:ý kiến|kết luận|chỉ đạo)(?: [^\W\d_]+){0,3} của"
    r"(?: [^\W\d_]+){1,12} $"
)
# «Quyết định phân công kế toán», «bảng phân công nhiệm vụ»: a paper.
_PAPER = expression(r"\b(?:quyết định|kế hoạch|bảng|lịch|danh sách|văn bản) $", re.IGNORECASE)
# «… trước đây giao Phòng A, nay giao Phòng B …», «… nhiệm vụ đã giao Sở A».
_GIVEN_BEFORE = expression(r"\b(?:trước đây|trước kia|từng|lâu nay|đã)(?: được)? $", re.IGNORECASE)
# «Hội A làm Cụm trưởng năm 2026»: who holds a post has nothing to do by that.
_HOLDS = expression(
    r"[\s,:]*(?:làm|giữ (?:chức|vai trò)|đảm nhiệm (?:chức|vai trò)|được (?:bầu|cử|phân công) làm)"
    r"(?: chức)?(?: vụ)? (?:(?:cụm|khối|tổ|nhóm|đội|đồng)? ?(?:trưởng|phó)\b|chủ tịch|thư ký"
    r"|thành viên|ủy viên)(?! chủ trì)(?![^.;]{0,40}\bvà\b)(?P<more>[^.;]*)",
    re.IGNORECASE,
)
_COMMA = expression(r",\s+")
# «Ban tổ chức không được tham gia chương trình», «… sẽ không chịu trách nhiệm về …»: rules.
_NOT_FOR = expression(
    r"\s*(?:sẽ )?không (?:chịu(?: bất kỳ)? trách nhiệm|được (?:tham gia|dự thi|gửi bài))\b",
    holds=("không ",),
)
_KINDS_ALONE = frozenset({"đơn vị", "cơ quan", "tổ chức", "bộ phận"})
"""What «ĐƠN VỊ PHỐI HỢP, TRUYỀN THÔNG», a heading, names nobody by."""
# «Trường A, Trạm B: mỗi đơn vị trồng 10 cây»
_EACH = expression(
    r"(?:mỗi|từng) (?:đơn vị|cơ quan|địa phương|xã|phường|thôn|trường|bên|hội|đoàn thể|ngành)",
    re.IGNORECASE,
)
_NEAR, _FAR = 20, 320
"""Letters before the word of ordering that are looked at."""


def orders_nothing(text: str, match: re.Match[str]) -> bool:
    """Whether a word of ordering is of what was asked for before, or names a paper."""
    start = match.start()
    if _GIVEN_BEFORE.search(text, max(0, start - _NEAR), start):
        return True
    is_shared = match["verb"].lower().startswith("phân công")
    if OWN_PEOPLE.match(text, start) or (
        is_shared and _PAPER.search(text, max(0, start - _NEAR), start)
    ):
        return True
    begins = max(0, text.rfind(". ", 0, start), start - _FAR)
    is_told = match["verb"].lower().startswith("giao") and _TOLD_BY_ACT.search(text, begins, start)
    return bool(is_told) or _ASKED_BEFORE.search(text, begins, start) is not None


def charges_nobody(text: str, names: tuple[str, ...], rest: str) -> bool:
    """Whether what is said behind a name is which post it holds, or what is not for it to do; or
    a heading in capitals names a kind alone."""
    is_kind = text.isupper() and names[0].lower() in _KINDS_ALONE
    held = _HOLDS.match(rest)
    # «Hội A làm Tổ trưởng, tổ chức tập huấn trước ngày …»
    commas = _COMMA.finditer(rest, *held.span("more")) if held else ()
    holds_only = held is not None and not any(duty_at(rest, comma.end()) for comma in commas)
    return is_kind or holds_only or _NOT_FOR.match(rest) is not None


def are_each(names: tuple[str, ...]) -> bool:
    """«mỗi đơn vị»: each of those that are named before."""
    return len(names) == 1 and _EACH.fullmatch(names[0]) is not None


# «…; sau thời hạn trên, xã không nhận hồ sơ»: what befalls who is late, and no duty.
_REFUSES = expression(
    r"không (?:tiếp nhận|nhận|giải quyết|xem xét|xử lý|chấp nhận|thẩm định|tổng hợp|bổ sung"
    r"|xét|tính|thanh toán|chịu trách nhiệm)\b",
    re.IGNORECASE,
)
_TOO_LATE = expression(
    r"\b(?:(?:sau|quá|ngoài|hết) (?:thời (?:hạn|gian|điểm)|hạn|ngày)|không đúng (?:thời )?hạn"
    r"|(?:nộp|gửi|báo cáo|đăng ký) (?:chậm|muộn|trễ)|nếu|trường hợp)\b",
    re.IGNORECASE,
)


def refuses_late(text: str, what: str) -> bool:
    """Whether a duty read from a paragraph is only what is not done for who comes too late."""
    said = what[:_REFUSED].lower()
    at = text.lower().find(said) if _REFUSES.match(what) else -1
    return at > 0 and _TOO_LATE.search(text, 0, at) is not None


_REFUSED = 30
