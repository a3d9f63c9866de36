"""Whether words print a time by which something may be due, read as a date or not."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from ..expressions import expression
from .partial import BadDate, read_date

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
    r"(?:kể|tính) từ\b|\b(?:cuối|đầu|giữa|hết) (?:năm|tháng|quý) \d"
    # «trong thời hạn 24 (hai mươi tư) giờ», «chậm nhất là 15 ngày, trước ngày khai mạc»
    r"|\b(?:trong(?: thời (?:hạn|gian)| vòng)?|chậm nhất(?: là| trong| sau)?|muộn nhất(?: là)?|sau)"
    r" \d{1,3}(?: \([^()\d]{1,24}\))? (?:giờ|tiếng|phút|ngày|tuần|tháng)\b(?! (?:liên tục|gần|qua))"
    # «trước 19h00’ hằng ngày», «01 lần/ngày», «tối thiểu 01 tuần/lần»
    r"|\btrước \d{1,2}\s?(?:h|giờ)(?:\s?\d{2})?(?!\w)"
    # «Q.I/2026», «16h00», «từ 22 giờ đến 02 giờ», «vào thứ Sáu», «thứ Năm hằng tuần»
    r"|\bq\.?\s?(?:iv|i{1,3}|[1-4])\s?[/-]\s?20\d\d\b|\b(?:[01]?\d|2[0-3])h[0-5]\d\b"
    r"|\b(?:từ|lúc|vào) \d{1,2} giờ\b|\b(?:vào|trước|sáng|chiều|ngày|hết) thứ "
    r"(?:hai|ba|tư|năm|sáu|bảy)\b|\bthứ (?:hai|ba|tư|năm|sáu|bảy) h[ằà]ng tuần\b"
    # «vào tuần đầu hằng tháng», «tuần cuối mỗi quý»
    r"|\btuần (?:đầu|cuối|thứ (?:nhất|hai|ba|tư))(?: của)? (?:h[ằà]ng|mỗi|tháng|quý|năm)\b"
    r"|\bkỳ họp (?:thường lệ|cuối năm|giữa năm|gần nhất|tới)\b"
    r"|\b\d{1,2} (?:lần\s?/\s?(?:ngày|tuần|tháng|quý|năm)"
    r"|(?:ngày|tuần|tháng|quý|năm)\s?/\s?lần)\b"
    r"|(?<!việc )(?<!sống )(?<!hoạt )(?<!động )(?<!dùng )(?<!yếu )(?<!học )\bh[ằà]ng ngày\b",
    re.IGNORECASE,
)


_PACE = expression(
    r"\b(?:h[ằà]ng|mỗi) (?:tuần|tháng|quý|năm)\b|\bđịnh kỳ\b"
    r"|\b\d{1,3} (?:hội nghị|buổi|cuộc|chuyên đề|phiên|đợt|tin|bài|lượt|kỳ|số|chuyến|hoạt động"
    r"|mô hình|báo cáo|tiết|lớp|ngày)\b[^\d;.,/]{0,40}/\s?(?:tuần|tháng|quý|năm)\b",
    re.IGNORECASE,
)


def prints_pace(words: str) -> bool:
    """Whether it says how often, which may be less than a day: «hằng quý», «02 buổi họp/tháng»."""
    return _PACE.search(words) is not None


_OCCASION = expression(
    r"\bnhân dịp\b|(?<!\bbệnh )(?<!\bcông )(?<!\bcá )(?<!\bquân )(?<!\bnạn )\bnhân ngày\b"
    r"|\bdịp (?:tết|lễ|hè|kỷ niệm|quốc khánh|khai giảng|đại hội|ngày|\d)"
    # Not «trong lễ cưới», «sau vụ cháy», «lúa sau thu hoạch»: these say what is meant, not when.
    r"|\b(?:vào|trong|trước|sau|suốt) (?:dịp|mùa|tết|kỳ nghỉ|hè(?! phố| đường)|khai giảng|ngày hội"
    r"|lễ(?! cưới| tang| hội(?! (?-i:[A-ZĐ])))|năm học mới"
    r"|vụ (?:đông|xuân|hè|thu|mùa|chiêm|lúa|gieo|gặt|cấy|sản xuất|nuôi|trồng))\b"
    r"|\bmùa (?:khô|mưa|lũ|bão|hè|lễ hội|nước nổi)\b|\btuần lễ (?-i:[A-ZĐ])",
    re.IGNORECASE,
)


def prints_occasion(words: str) -> bool:
    """Whether it says on which occasion, of which no calendar tells the day: «sau Tết Mông»."""
    return _OCCASION.search(words) is not None


# With its year: «bão tháng 9/2025», «từ ngày 01/7/2025», «quý III năm 2025», «đầu năm 2024».
_DATED = expression(
    r"(?<![\d/.,])(?:\d{1,2}\s?[/.-]\s?){1,2}(?:19|20)\d\d(?!\d)"
    r"|\bngày \d{1,2} tháng \d{1,2},? năm (?:19|20)\d\d\b"
    r"|\b(?:tháng \d{1,2}|quý (?:iv|i{1,3}|[1-4]))\s?(?:/|,? năm|-)\s?(?:19|20)\d\d\b"
    r"|\b(?:cuối|đầu|giữa|hết) năm (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_BEFORE_DATE = expression(r"(?:ngày|tháng|cuối|đầu|giữa|hết|năm) $", re.IGNORECASE)
_SPACED = expression(r"\s*([/.-])\s*")


@lru_cache(maxsize=4096)
def prints_time(words: str, since: dt.date = dt.date.min) -> bool:
    """Whether a time stands there, be it a day, a pace or a count of hours, that is no document's
    own, and none passed on the day `since`: by such a day nothing is ordered to be done."""
    left = _OF_FEAST.sub(" ", _OF_DOCUMENT.sub(" ", words))
    if since > dt.date.min:
        left = _without_past(left, since)
    return _TIME.search(left) is not None


def _without_past(words: str, since: dt.date) -> str:
    kept: list[str] = []
    at = 0
    for match in _DATED.finditer(words):
        if _last_day(match[0]) < since:
            kept.append(_BEFORE_DATE.sub("", words[at : match.start()]))
            at = match.end()
    return "".join([*kept, words[at:]])


def _last_day(printed: str) -> dt.date:
    """A day that cannot be read is taken for one to come."""
    tidy = _SPACED.sub(r"\1", " ".join(printed.lower().replace(",", " ").split()))
    year = tidy.removeprefix("cuối ").removeprefix("đầu ").removeprefix("giữa ")
    try:
        return read_date(year.removeprefix("hết ")).last
    except BadDate:
        return dt.date.max
