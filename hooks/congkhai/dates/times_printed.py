"""Whether words print a time by which something may be due, read as a date or not."""

from __future__ import annotations

import re
from functools import lru_cache

from ..expressions import expression

# «Quyết định số 5/QĐ-UBND ngày 04/3/2026», «Luật … ngày …», «ký ngày …»: a document's own day.
_OF_DOCUMENT = expression(
    r"(?:\b(?:luật|nghị (?:quyết|định)|quyết định|kết luận|thông tư|chỉ thị|thông báo|công văn"
    r"|công điện|kế hoạch|văn bản|tờ trình|hướng dẫn|báo cáo|biên bản)\b"
    r"(?:(?!\b(?:hạn|nộp|gửi|trước|xong|hoàn thành|báo cáo|trong|vào)\b)[^;.,]){0,90}?"
    r"|\bsố:? \S*\d\S*(?:/|-)[A-ZĐ]\S*,? |\b(?:ký|ban hành) )"
    r"\bngày \d{1,2}(?:\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?| tháng \d{1,2},? năm \d{4})",
    re.IGNORECASE,
)
# «Cách mạng tháng 8», «dịp Quốc khánh 2/9», «Ngày Thầy thuốc 27/2», «Đội 19/5»: names and feasts.
_OF_FEAST = expression(
    r"\bcách mạng tháng (?:8|10|tám|mười)|\b(?:kỷ niệm|dịp|quốc khánh|lễ|tết|ngày (?-i:[A-ZĐ]))"
    r"[^;.,:]{0,60}?\b\d{1,2}/\d{1,2}(?:/\d{4})?",
    re.IGNORECASE,
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])\s?/\s?(?:0?[1-9]|1[0-2])"
_TIME = expression(
    # Without a year a day needs a word before it: «2/3 số ngõ», «24/7».
    rf"(?<![\d/.,]){_DAY}\s?/\s?20\d\d(?!\d)"
    rf"|\b(?:trước|đến|vào|hạn|chậm nhất|từ|xong|hết|là)\W{{1,3}}{_DAY}"
    r"(?![\d/%]|[.,]\d| (?:số|tổng))"
    r"|\bngày \d{1,2}\b(?! (?:buổi|lần|lượt|giờ|tiếng|ca|bữa|ngày)\b)"
    r"|\btháng (?:0?[1-9]|1[0-2])\b|\bquý (?:iv|i{1,3}|[1-4])\b"
    r"|\b(?:trong|sau|quá|vòng|hạn) \d{1,3} (?:ngày|tuần|tháng)\b|\b\d{1,3} ngày(?: làm việc)?,? "
    r"(?:kể|tính) từ\b|\b(?:cuối|đầu|giữa|hết) (?:năm|tháng|quý) \d",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def prints_time(words: str) -> bool:
    """Whether a day, month, quarter or a count of days stands there that is no document's own."""
    return _TIME.search(_OF_FEAST.sub(" ", _OF_DOCUMENT.sub(" ", words))) is not None
