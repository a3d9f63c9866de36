"""Names of universities and colleges in running letters: «Trường Đại học Khoa học Tự nhiên»."""

from __future__ import annotations

import re

from ...expressions import expression

_COLLEGE = expression(
    r"^(?P<kind>(?:trường |phân hiệu )?)(?P<level>đại học|cao đẳng|trung cấp|học viện)(?= )"
    r"(?P<rest> .+)$",
    holds="đại học|cao đẳng|trung cấp|học viện",
)
# What is taught there: the first letter of each is a capital; every other word is a name.
_SUBJECTS = """
khoa học; tự nhiên; xã hội; nhân văn; sư phạm; kỹ thuật; công nghệ; thông tin; truyền thông; kinh tế
quốc dân; y dược; nông lâm; lâm nghiệp; nông nghiệp; thủy lợi; giao thông vận tải; giao thông
vận tải; xây dựng; kiến trúc; văn hóa; nghệ thuật; ngoại ngữ; ngoại thương; thương mại; tài chính
ngân hàng; kế toán; kiểm toán; địa chất; hàng hải; bách khoa; công nghiệp; điện lực; lao động
nội vụ; y tế; y học; điều dưỡng; thể dục; thể thao; du lịch; quản trị; kinh doanh; hành chính
công đoàn; tòa án; kiểm sát; cảnh sát; an ninh; phòng cháy; chữa cháy; quốc gia; quốc tế; cộng đồng
sân khấu; điện ảnh; mỹ thuật; âm nhạc; môi trường; tài nguyên; dầu khí; hóa chất; dệt may
thực phẩm; cơ điện; cơ khí; cơ giới; phát thanh; truyền hình; quân sự; biên phòng; chính trị
hậu cần; bưu chính; viễn thông; ngoại giao; tư pháp; báo chí; tuyên truyền; cán bộ; hàng không
mầm non; dân tộc; nội trú; thống kê; bảo hiểm; khí tượng; thủy văn; đường sắt; đường thủy
thành phố
"""
_SUBJECT = expression(
    r"(?<!\S)(?:"
    + "|".join(sorted(filter(None, re.split(r"\s*[;\n]\s*", _SUBJECTS)), key=len, reverse=True))
    + r")(?!\S)",
    re.IGNORECASE,
)
_JOINING = expression(r"(?:và|của|tại|thuộc|tỉnh|tp\.?)$")
_PART = expression(r"(?<!\S)(?:cơ sở|khu vực|phân hiệu)(?!\S)", re.IGNORECASE)
_NUMBERED = expression(r"(?<= khu vực )[ivx]{1,4}$", re.IGNORECASE)
_WORD = expression(r"\S+")


def college_written(text: str) -> str:
    """A name in small letters with the capitals of a college or university; others as given."""
    match = _COLLEGE.match(text)
    if match is None:
        return text
    rest = match["rest"]
    subjects = [(found.start(), found.end()) for found in _SUBJECT.finditer(rest)]

    parts = [(found.start(), found.end()) for found in _PART.finditer(rest)]

    def written(word: re.Match[str]) -> str:
        inside = next((start for start, end in subjects if start <= word.start() < end), None)
        if (inside is not None and inside != word.start()) or _JOINING.match(word[0]):
            return word[0]
        if any(start <= word.start() < end for start, end in parts):
            return word[0]
        return word[0][:1].upper() + word[0][1:]

    level = match["level"][:1].upper() + match["level"][1:]
    told = _WORD.sub(written, rest)
    told = _NUMBERED.sub(lambda number: number[0].upper(), told)
    return f"{match['kind']}{level}{told}"
