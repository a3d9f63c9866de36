"""What stands where a source names no doer: the document's silence, or only the portal's."""

from __future__ import annotations

import re

from ...expressions import expression
from ...model import Plan

IN_WORDS = "Xem câu văn: cổng chưa ghi ai"
"""Where the sentence begins with a body or an office, nothing is denied; it may be the doer, or
whom it is about."""
# «Tổ chức», «Ban hành», «Báo cáo», «Phòng ngừa», «Hội nghị», «Sở hữu», «Xã hội hóa» are none.
_BODY = expression(
    r"^\W*(?:(?:đề nghị|yêu cầu|giao|mời|h[ằà]ng (?:năm|quý|tháng)|định kỳ)[\s,:]+)*"
    r"(?:(?:các|từng|mỗi|toàn thể|những) )?"
    r"(?:cơ quan|đơn vị(?! tính)|địa phương|sở(?! (?:hữu|dĩ|thích))"
    r"|ban(?! (?:hành|bố|đầu|ngày|đêm))"
    r"|bộ(?! máy)|ngành|(?:chi )?cục(?! bộ)|phòng(?!,| (?:ngừa|chống|tránh|trừ|bệnh|dịch|cháy))"
    r"|ubnd|hđnd|[uủ][ỷy] ban|uỷ ban|hội(?! (?:nghị|thi|thao|thảo|họp|nhập|tụ|chợ|diễn|trại|ý))"
    r"|đoàn(?! kết)|công an|trường(?! hợp)|thôn|tổ(?! chức)|xã(?! hội)|phường|thường trực|thường vụ"
    r"|văn phòng|(?:phó )?chủ tịch|(?:phó )?giám đốc|trưởng(?! thành)|(?:thủ|hiệu) trưởng|cán bộ"
    r"|công chức|đảng ủy|đảng uỷ|chi bộ|doanh nghiệp|chủ đầu tư|nhà thầu|trung tâm|bệnh viện|trạm"
    r"|mặt trận|liên đoàn|tòa án|toà án|viện kiểm sát|kho bạc|lực lượng|đội(?! ngũ)|hộ gia đình"
    r"|hộ kinh doanh)\b",
    re.IGNORECASE,
)


def names_a_doer(*words: str) -> bool:
    """Whether one of these sentences begins with who may be its subject."""
    return any(_BODY.match(some) for some in words)


def unsaid(plan: Plan, *words: str) -> str:
    """In place of a doer: where the source is a program's or just begun, the document may name one
    all the same; `words` are the duty's own."""
    if names_a_doer(*words):
        return IN_WORDS
    if plan.is_imported:
        return "Cổng chưa đọc thấy ai"
    return "Cổng chưa ghi ai" if plan.is_begun else "Văn bản không ghi ai"
