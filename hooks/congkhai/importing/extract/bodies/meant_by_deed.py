"""Names that go on with what the body does: «Đơn vị tiếp nhận hồ sơ có trách nhiệm chuyển …».

The first verb tells which bodies are meant, and the duty stands behind «có trách nhiệm», «phải».
"""

from __future__ import annotations

import re

from ....expressions import expression
from .verbs import duty_at

_CHARGED = expression(
    r"(?P<does>\S[^.;:]{2,160}?)(?P<link>,?(?: và| đồng thời| tự| nhưng| mà)?)\s"
    r"(?:(?P<must>phải)|(?:có|chịu) trách nhiệm)(?=[\s:])",
    holds=("phải", "trách nhiệm"),
)
# Whom only a deed tells from others of their kind; «Sở A», «Hợp tác xã Tân Hòa» need none.
_KIND = expression(
    r"(?:^|[,;]\s|\bvà\s|\bhoặc\s)(?:(?:các|những|mọi|từng|mỗi|tất cả|toàn bộ)\s)*"
    r"(?:cơ quan|đơn vị|tổ chức|cá nhân|doanh nghiệp|hợp tác xã|hộ|cơ sở|công ty|người|thành viên"
    r"|ủy viên|uỷ viên|lực lượng|chủ|bộ phận|cán bộ|công chức|viên chức|thủ trưởng|đại diện"
    r"|nhà (?:thầu|đầu tư|cung cấp|máy)|ngân hàng|trường hợp)\b[^,;]*$"
    r"|\b(?:được (?:giao|phân công|chỉ định|ủy quyền|uỷ quyền)(?: [^\W\d]+){0,4})$",
    re.IGNORECASE,
)
_BODY = expression(
    r"(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|hợp tác xã|cơ sở|công ty|lực lượng|bộ phận|cán bộ|nhà"
    r"|ngân hàng)\b(?P<called>.*)",
    re.IGNORECASE | re.DOTALL,
)
# «kiểm tra các hộ có trách nhiệm quét vôi»: theirs who are told of.
_OTHERS = expression(
    r"\b(?:các|những|mọi|từng|mỗi)\s(?:cơ quan|đơn vị|tổ chức|cá nhân|hộ|người|doanh nghiệp|cán bộ"
    r"|công chức|thành viên|chủ|cơ sở|thôn|xã|phường|sở|ngành)\b[^,]{0,40}$",
    re.IGNORECASE,
)
_SETS_OUT = expression(r"(?:theo|căn cứ|trong phạm vi|trên cơ sở|tùy|tuỳ|là)\b", re.IGNORECASE)
_THINGS = expression(r"\b(?:để|nhằm|bảo đảm|đảm bảo|việc|những gì|trong đó)\b")
# «… chuyển đi thì cơ quan mới có trách nhiệm …», «hướng dẫn các hộ khi quét phải …»
_IN_CASE = expression(r"^(?:phải|cần)\s|\b(?:thì|khi|nếu|trường hợp)\b")
# «Phòng A hằng năm có trách nhiệm …», «Trạm B phối hợp có trách nhiệm …»
_HOW = expression(
    r"(?:định kỳ|hằng|hàng|sau|trước|cùng|đồng|thường|chủ trì|phối hợp|cũng|sẽ|đều|còn|vẫn"
    r"|trực tiếp|thống nhất|từng|mỗi|chủ động|kịp thời|nào|gì|tại|ở|trong|bằng|qua|với)\b",
    re.IGNORECASE,
)
# «Phòng A không có trách nhiệm …», «Các hộ không phải lập sổ»: nobody is charged.
_DENIED = expression(r"(?:^|\s)(?:không|chưa|chẳng|khỏi)$")
# «… số thuế phải nộp», «… các khoản phải trả»
_OWED = expression(r"\b(?:số|tiền|thuế|phí|khoản|đã)(?: [^\W\d]+){0,3}$")
_PAYS = expression(r"(?:nộp|trả|thu|chi|đóng|thanh toán)\b")
_FEWEST = 2


def _is_owed(does: str, behind: str) -> bool:
    return _OWED.search(does) is not None and _PAYS.match(behind) is not None


def _has_name(kind: str) -> bool:
    """«Hợp tác xã Tân Hòa»; «Thành viên Tổ quét vôi» is any of them."""
    body = _BODY.search(kind)
    return body is not None and any(word[0].isupper() for word in body["called"].split())


def end_of_deed(text: str, start: int, position: int) -> int:
    """Where a verb's words end that are part of the name begun at `start`; 0 where they are not."""
    charged = _CHARGED.match(text, position)
    if charged is None or _SETS_OUT.match(text, position):
        return 0
    does = charged["does"]
    behind = text[charged.end() :].lstrip()
    is_charge = behind.startswith(":") or duty_at(behind, 0)
    if charged["link"] or not is_charge or _IN_CASE.search(does) or _DENIED.search(does):
        return 0
    is_short = len(does.split()) <= _FEWEST and _HOW.match(does) is None
    if is_short and not charged["must"]:
        # «Đoàn kiểm tra có trách nhiệm …»
        return charged.end("does")
    kind = _KIND.search(text[start:position].rstrip(" ,"))
    if kind is None or _has_name(kind[0]) or _OTHERS.search(does):
        return 0
    is_of_duty = charged["must"] and ("," in does or _THINGS.search(does) or _is_owed(does, behind))
    return 0 if is_of_duty else charged.end("does")
