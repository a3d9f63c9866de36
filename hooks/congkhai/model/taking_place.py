"""What takes place on its day, as an event of a timetable does: nobody can be late with it."""

from __future__ import annotations

import re

from ..dates import Comparator
from ..expressions import expression

# «7h30», «8 giờ 00 phút»; but «2: quét vôi», «04 giờ dạy».
_HOUR = expression(
    r"(?<![\w/.])\d{1,2}(?:h(?:[0-5]\d)?|g[0-5]\d|:[0-5]\d"
    r"|\s?giờ(?=\s?(?:[0-5]\d|phút|ngày|đến|[-–,;.)]|$)))(?!\w)"
)
# The first of them tells: «dự họp …», but «gửi tài liệu họp», «chuẩn bị khai giảng».
_DEED = expression(
    r"\b(?:(?P<event>(?:tham )?dự(?= (?:họp|hội|lễ|buổi|cuộc|giao ban|kỳ họp|phiên|sinh hoạt|tiếp"
    r"|các (?:cuộc )?họp|đại hội|tổng kết|sơ kết|làm việc|khai|bế))"
    r"|họp|giao ban|tiếp (?:công )?dân|làm việc (?:với|tại)|khai giảng|bế giảng|tựu trường"
    r"|khai mạc|bế mạc|ra quân|mít tinh|chào cờ|gặp mặt|đi công tác"
    r"|(?:(?<=tổ chức )|^)(?:lễ(?= \w)|đại hội|hội nghị|hội thảo|tọa đàm|toạ đàm|nghỉ))"
    r"|báo cáo|gửi|nộp|trình|hoàn thành|hoàn thiện|chuẩn bị|xây dựng|ban hành|soạn|lập|rà soát"
    r"|công bố|công khai|đăng|chốt|tham mưu|dự (?:án|toán|thảo|kiến)|kinh phí"
    r"|kết thúc|xong|triển khai|tổng hợp|phê duyệt|thẩm định|kiểm tra|phân công|cử|niêm yết"
    r"|cập nhật|đề xuất|lịch|kết quả|biên bản|tài liệu|danh sách|kế hoạch|kịch bản|phương án"
    r"|hạn|thông báo|mời|trang trí|phục vụ|bảo đảm|đảm bảo)\b",
    re.IGNORECASE,
)
# Nothing stands before it but who takes part; but «Vệ sinh trường lớp trước khai giảng».
_BEFORE = expression(
    r"\s*(?:(?:tổ chức|tham gia|chủ trì|sáng|chiều|tối|buổi \w+)\W*$|$"
    r"|(?:các |toàn thể )?(?:đồng chí|đ/c|ông|bà|phó|chủ tịch|giám đốc|bí thư|chánh|trưởng"
    r"|hiệu trưởng|lãnh đạo|thường trực|thường vụ|đại diện|đại biểu|cán bộ|công chức|viên chức"
    r"|giáo viên|học sinh|sinh viên|đoàn viên|hội viên|ban|hội đồng|chi bộ|đảng ủy|ubnd|hđnd"
    r"|ủy ban|uỷ ban|sở|phòng|trường|nhà trường|đoàn|đơn vị)\b)",
    re.IGNORECASE,
)
_HANDED_OVER = expression(r"\b(?:gửi|nộp)\b", re.IGNORECASE)


def is_at_an_hour(comparator: Comparator, printed: str) -> bool:
    """An event of a timetable («7h30 - 8h00»)."""
    return comparator is Comparator.ON and _HOUR.search(printed) is not None


def is_an_event(comparator: Comparator, printed: str, what: str) -> bool:
    """The same, and what is itself an event, of a day though no hour is told: «Giám đốc dự họp»."""
    if comparator is not Comparator.ON or is_at_an_hour(comparator, printed):
        return comparator is Comparator.ON
    deed = _DEED.search(what)
    if not (deed and deed["event"]) or _HANDED_OVER.search(what):
        return False
    return _BEFORE.match(what[: deed.start()]) is not None
