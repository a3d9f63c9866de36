"""Grounds with nothing to be done behind them: «Căn cứ Khoản 2 Điều 7 Nghị định số …»."""

from __future__ import annotations

from ....expressions import expression
from ..bodies.verbs import opens_duty
from .formulas import executes_only

_GROUND = expression(
    r"căn cứ (?:vào )?(?=[^,]*\d[/-]|(?:điểm|khoản|điều)\b[^,]{0,20}\d)",
    opens="căn cứ",
)
_BRACKETS = expression(r"\s*\([^()]*\)", holds="(")
_AMENDED = expression(r"sửa đổi, bổ sung", holds="sửa đổi")
_PART = expression(r"[,;]\s+")
# What an act is about, and no deed any more: «… của Chính phủ quy định chi tiết việc lập sổ».
_ABOUT = expression(
    r"\b(?:về|quy định|hướng dẫn|ban hành|phê duyệt|sửa đổi|bổ sung|thi hành|triển khai|thực hiện"
    r"|tổ chức|thành lập|công bố|điều chỉnh|giao|quản lý)\b"
)
_DOES = expression(
    r"(?<![\d:/])(?<!luật) (?:xây dựng|lập|chỉ đạo|rà soát|khẩn trương|chủ động|bố trí"
    r"|nghiên cứu|tham mưu|phối hợp|tăng cường|báo cáo|đăng ký|phân công|đề xuất|tuyên truyền"
    r"|tiến hành|cụ thể hóa|cụ thể hoá|tổ chức|triển khai|thực hiện|kiểm tra)\s(?!theo )"
)
_SO_AS = expression(r"\b(?:để|nhằm) ", holds=("để", "nhằm"))
# «…, Điều 2 Thông tư …», «…, ngày 05/01/2026 …»: the list of acts goes on.
_NEXT_ACT = expression(
    r"(?:(?:và|hoặc) )?(?:điểm|khoản|điều|mục|chương|phụ lục|luật|bộ luật|nghị (?:định|quyết)"
    r"|thông tư|quyết định|chỉ thị|kết luận|kế hoạch|công văn|văn bản|hướng dẫn|pháp lệnh|số \d"
    r"|ngày \d|năm \d)",
)
_ISSUED = expression(r" (?:và|cùng) (?:tình hình|điều kiện|nhu cầu|chức năng|nhiệm vụ|đặc điểm) ")


def is_ground_alone(words: str) -> bool:
    """Whether what is read as a duty is a ground, with its number, and no more."""
    plain = words.lower()
    if _GROUND.match(plain) is None:
        return False
    plain = _AMENDED.sub("sửa đổi", _BRACKETS.sub("", plain))
    first, *others = _PART.split(plain.rstrip(" .;,/"))
    if others and not all(map(_NEXT_ACT.match, filter(None, others))):
        return False
    for so in _SO_AS.finditer(plain):
        deed = plain[so.end() :].partition(". ")[0]
        if opens_duty(deed) and not executes_only(deed):
            return False
    does = next(_DOES.finditer(first), None)
    if does is None:
        return True
    # «Căn cứ Kế hoạch số 5 của tỉnh xây dựng …», «… và tình hình thực tế xây dựng …»
    about = _ABOUT.search(first)
    is_told = about is not None and about.start() < does.start()
    is_own = _ISSUED.search(first) is not None
    return is_told and not is_own
