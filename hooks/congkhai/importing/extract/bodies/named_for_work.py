"""Names of many that their work tells apart: «Các tổ chức cung cấp dịch vụ chi trả»."""

from __future__ import annotations

import re

from ....expressions import expression
from .verbs import duty_at, opens_duty

# «Các tổ chức cung cấp dịch vụ chi trả chủ động …»: the first verb tells which ones are meant.
_ANY_OF_THEM = expression(
    r"\b(?:các|những|mọi) (?:doanh nghiệp|tổ chức|cá nhân|cơ sở|hộ|đơn vị|công ty|viện"
    r"|ngân hàng|nhà)(?: [^\s,;]+){0,2} $",
    re.IGNORECASE,
)
_WHAT_THEY_DO = expression(
    r"(?:cung cấp|cung ứng|sản xuất|kinh doanh|hoạt động|đào tạo|sử dụng|khai thác|quản lý|vận hành"
    r"|nuôi trồng|chế biến|nghiên cứu|đầu tư|tham gia|chi trả|vận chuyển|thu gom|thi công"
    r")\s[^,.;:()]{3,70}"
)


# «Các Sở quản lý công trình chuyên ngành chủ trì …»: not every Sở.
_EACH_OFFICE = expression(
    r"\b(?:các|những) (?:sở|bộ|ngành|cơ quan|phòng|ban)(?:, (?:ban|ngành|cơ quan))* $",
    re.IGNORECASE,
)
_IN_CHARGE = expression(
    r"(?:quản lý|phụ trách|chủ quản)\s[^,.;:()]{3,80}?\s"
    r"(?=(?:chủ trì|tham mưu|có trách nhiệm|chịu trách nhiệm)\b)",
    holds="quản lý|phụ trách|chủ quản",
)


def tells_which(text: str, start: int, position: int) -> bool:
    """Whether the verb there is of the name that begins at `start`."""
    if _IN_CHARGE.match(text, position) and _EACH_OFFICE.search(text[start:position]):
        return True
    does = _WHAT_THEY_DO.match(text, position)
    if does is None or not _ANY_OF_THEM.search(text[start:position]):
        return False
    if opens_duty(text[does.end() + 1 :]) and text[does.end() : does.end() + 1] == ":":
        # «Các doanh nghiệp cung cấp máy tính: Cài đặt …»
        return True
    words = re.finditer(r"\s(?=\w)", does[0])
    return any(duty_at(text, position + space.end()) for space in list(words)[1:])
