"""The words that open the names of bodies and offices: vocabulary of `bodies`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....expressions import ByFirstWord, expression, first_word
from .body_heads import HEADS, HEADS_WITH

# After «Các», «Mỗi», «Toàn thể» only such nouns make a body: «Các nội dung» is none.
_MEMBERS = (
    "sở|ban|bộ|ngành|cơ quan|đơn vị|địa phương|xã|phường|thôn|tổ dân phố|tổ|huyện|quận|thị"
    "|phòng|khoa|trường(?! hợp)|hội|đoàn thể|đoàn|tổ chức|doanh nghiệp|công ty|tập đoàn"
    "|tổng công ty|chi cục|cục|vụ|viện|trung tâm|trạm|chi bộ|đảng bộ|chi đoàn|chi hội|đảng ủy"
    "|cấp ủy|cấp"
    "|thành viên|cán bộ|công chức|viên chức|giáo viên|giảng viên|sinh viên|học sinh|nhân viên"
    "|hạt (?:kiểm lâm|quản lý)"
    "|chủ đầu tư|nhà (?:thầu|mạng|xe|đầu tư|tài trợ|cung cấp)"
    "|hộ|gia đình|cá nhân|tỉnh|thành phố|UBND|Ủy ban|khu(?! vực)|cụm|khối"
    "|đồng chí|đ/c|đội|nhóm|bệnh viện|ngân hàng|báo|đài|cơ sở|lực lượng|ban quản lý|hợp tác xã"
    "|câu lạc bộ"
    "|trưởng|phó|lãnh đạo|thủ trưởng|tiểu ban|đồn|thầy|ủy viên|liên đoàn|bộ phận|bộ môn|công đoàn"
    "|chính quyền|nhà trường|lớp|làng|bản|buôn|ấp|phum|đặc khu|chủ tịch|chủ thể|thí sinh"
    "|chủ rừng|chủ hộ|chủ cơ sở|chủ nguồn thải|chủ phương tiện|hiệp hội|chuyên viên|giám thị"
)
# Fields of the state, each with a branch of its own; «ngành Điện công nghiệp» is studied.
_FIELDS = (
    "giáo dục(?! (?:mầm|tiểu|thể|đặc|quốc|chính))|y tế(?! (?:công cộng|dự phòng))|công an|tư pháp"
    "|nội vụ|thuế|kiểm sát|nông nghiệp(?! (?:hữu cơ|công nghệ|sạch|xanh|thông minh|tuần|sinh thái))"
    "|văn hóa(?! (?:dân gian|truyền thống|ẩm thực))|lao động(?! (?:phổ thông|chân tay|tự do))"
    "|giao thông(?! thông minh)|công thương|tài chính(?!,? (?:và |[–-] )?(?:ngân hàng|kế toán))"
    "|hải quan|kho bạc|tòa án|thanh tra|quân đội"
)
# «Các báo cáo», «Các cơ sở dữ liệu», «Các thị trường»: things, no bodies, by the word behind.
_THINGS = (
    "thị trường|báo cáo(?! viên)|bản (?:vẽ|đồ|tin|sao|cam kết|mô tả)"
    "|nhóm (?:giải pháp|nhiệm vụ|chỉ tiêu|tiêu chí|vấn đề|nội dung|hàng|sản phẩm|mục tiêu"
    "|dự án|công việc)"
    "|cơ sở (?:dữ liệu|hạ tầng|vật chất|pháp lý|khoa học|thực tiễn|lý luận)"
    "|ngành (?:nghề|hàng|công nghiệp|kinh tế|dịch vụ|sản xuất)"
    "|hội (?:nghị|thảo|thi(?! đua)|chợ|diễn|đàm|thao|trại)|phòng (?:học|máy|họp)|cụm từ|khối lượng"
    "|lớp (?:mới|mở|số lượng|dành cho|thí nghiệm|lý thuyết)"
    "|bộ (?:chỉ số|chỉ tiêu|tiêu chí|luật|dữ liệu|tài liệu|công cụ|câu hỏi|hồ sơ|quy|máy|sách"
    "|chủng|giống|đề (?:thi|kiểm|khảo)|giáo trình|thiết bị|sản phẩm|mẫu|biểu mẫu|nhận diện)"
    "|cấp độ|lớp (?:học|tập huấn|bồi dưỡng|đào tạo)|trường phái|tỉnh lộ|cục bộ|viện trợ|đài phun"
    "|vụ (?:việc|án|mùa|vi phạm|(?-i:đông|xuân)|tai nạn|cháy)"
    "|trạm (?:bơm|biến áp|phát sóng|BTS|sạc)"
    "|khoa học|tổ hợp(?! tác)"
)
_PLACES = (
    "Thành phố",
    "Tỉnh",
    "Đặc khu",
    "Khu phố",
    "Tiểu khu",
    "Khóm",
    "Xóm",
    "Ấp",
    "Buôn",
    "Làng",
)
_COUNTED = "năm|lần|nghìn|ngàn|trăm|triệu|tỷ|hộ|người|tháng|ngày|giờ|hecta|ha|km|m2"
_GATHERED = "Các|Toàn thể|Tất cả|Từng|Mỗi|Những|Mọi"


# One syllable in the two spellings of its tone: «ủy», «uỷ».
_TONED = (("ủy", "(?:ủy|uỷ)"), ("òa", "(?:òa|oà)"), ("óa", "(?:óa|oá)"))


def either_tone(pattern: str) -> str:
    for written, forms in _TONED:
        pattern = pattern.replace(written, forms)
    return pattern


def _other_tone(words: str) -> str:
    """«Toà» for «Tòa»; the first letter of a head takes no part in that."""
    rest = words[1:]
    for written, forms in _TONED:
        rest = rest.replace(written, forms[-3:-1])
    return words[:1] + rest


def _heads() -> Iterator[tuple[str, str]]:
    """The heads with what they begin with, the longest first."""
    gathered = _GATHERED.split("|")
    for words, other in sorted(HEADS, key=lambda entry: len(entry[0]), reverse=True):
        if words not in gathered:
            # «tổ .chức», as a scan has it, opens no name either.
            apart = rf"(?![\s.]*(?:{other})\b)" if other else ""
            rest = words[1:].replace(".", r"\.")
            # «Phó chủ tịch», «Ủy Ban»: only the first letter tells a name from other words.
            yield words, f"{_either_case(words[0])}(?i:{rest})\\b{apart}"
    for words, behind in HEADS_WITH:
        # «các loại giấy nộp vào lưu trữ hiện hành»: small letters name nobody who acts.
        yield words, rf"{words}\s+(?i:{behind})\b"
    for words in gathered:
        member = rf"(?!(?i:{_THINGS})\b)(?i:{_MEMBERS})\b"
        yield words, rf"{_either_case(words[0])}{words[1:]}\s+(?:các\s+)?{member}"
    # «Ông Nguyễn Văn An - Trưởng đoàn», «Bà Lê Thị Bình»: people, with a capital behind.
    for words in (
        "Ông",
        "Bà",
        "ông",
        "bà",
        r"Ms\.?",
        r"Mr\.?",
        r"Mrs\.?",
        "Cô",
        "Thầy",
        "Đ/c",
        "đ/c",
    ):
        yield words, rf"{words}\s+(?=[^\W\d_a-z])"
    # «P. ĐTĐH», «P.KHTH»: rooms by their letters.
    for words in ("P.", "K.", "TT.", "BQL.", "VP."):
        yield words, rf"{re.escape(words)}\s?[A-ZĐ]{{2,6}}\b"
    # «Ngành Y tế tổ chức …»; but «ngành trồng trọt».
    yield "Ngành", rf"Ngành\s+(?i:{_FIELDS})\b"
    yield "ngành", rf"ngành\s+(?i:{_FIELDS})\b"
    # «Thành phố Hà Nội đẩy nhanh …»: a place stands for those who govern it.
    for words in _PLACES:
        # «Khu phố 3», but «Xóm 5 nghìn dân», «Tỉnh 5 lần …».
        number = (
            "" if words in {"Thành phố", "Tỉnh"} else rf"|\d{{1,3}}\b(?!\s*(?:{_COUNTED})\b|[.,]\d)"
        )
        yield words, rf"{_either_case(words[0])}{words[1:]}\s+(?=[A-ZĐÂÊÔƠƯÁÀẢÃẠ]{number})"
    yield OPEN, OPEN


def _either_case(letter: str) -> str:
    return f"[{letter}{letter.lower()}]"


GLUE, OPEN = "\u00a0", "\u2060"
"""A space at which no name is cut, and what stands before a name of unknown words."""
HEAD = ByFirstWord(
    (first_word(start), either_tone(pattern))
    for written, pattern in _heads()
    for start in dict.fromkeys((written, _other_tone(written)))
)
# «Các thôn: Mai Hạ, Yên Hà lập sổ»; but «Các thôn: Trên cơ sở sổ ngõ, tổng hợp …».
OF_FIELD = (
    "(?:y tế|kiểm lâm|khuyến nông|nông dân|phụ nữ|cựu chiến binh|mầm non|tiểu học|thcs|thpt"
    "|trung học (?:cơ sở|phổ thông))"
)
"""A pattern: what the bodies of one kind in many places are there for, «Các Trạm Y tế: A, B»."""
OF_PLACES = expression(
    r"(?i:\b(?:đồn|trạm|thôn|đội|hạt|chi cục|trung tâm|hợp tác xã))"
    r"(?: (?:[Bb]iên (?:giới|phòng)|ven biển|miền núi|vùng cao))?\W*$"
    rf"|(?i:\b(?:trạm|trung tâm|trường|hạt|hội) {OF_FIELD})\W*$"
)
PLACES = expression(r"(?:[^\W\d_a-z]\w*(?: (?=[^\W\d_a-z])|(?=[,;])| (?=và ))){1,5}")
