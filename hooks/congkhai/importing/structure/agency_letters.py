"""Names of agencies in the letters of running text: «SỞ CÔNG THƯƠNG» as «Sở Công Thương»."""

from __future__ import annotations

import re

from ...expressions import expression
from ..readers.lines import bare
from .college_names import college_written

# Fields of ministries, departments and divisions, as the government writes them.
_FIELDS = """
Quốc phòng; Công an; Ngoại giao; Nội vụ; Tư pháp; Tài chính; Công Thương; Xây dựng; Y tế; Giáo
dục và Đào tạo; Khoa học và Công nghệ; Nông nghiệp và Môi trường; Nông nghiệp và Phát triển nông
thôn; Tài nguyên và Môi trường; Kế hoạch và Đầu tư; Giao thông vận tải; Thông tin và Truyền
thông; Lao động - Thương binh và Xã hội; Văn hóa, Thể thao và Du lịch; Văn hóa và Thể thao; Du
lịch; Dân tộc và Tôn giáo; Dân tộc; Quy hoạch - Kiến trúc; An toàn thực phẩm; Ngoại vụ; Chính
phủ; Thủ tướng Chính phủ; Quốc hội; Ngân hàng Nhà nước Việt Nam; Mặt trận Tổ quốc Việt Nam; Việt
Nam; Trung ương; Đảng; Nhà nước; Cộng sản; Hồ Chí Minh; Liên hiệp Phụ nữ; Nông dân; Cựu chiến
binh; Tổ quốc; Khu kinh tế; Thống kê; Hải quan; Bảo hiểm xã hội; Tổ chức; Tuyên giáo; Dân vận;
Kiểm tra; Nội chính; Thi đua - Khen thưởng; Tuyên giáo và Dân vận; Đảng bộ; Kinh tế; Văn hóa;
Chấp hành; Quản lý; Chỉ đạo; Thường vụ; Thường trực; Chỉ huy Quân sự; Chỉ huy; Liên đoàn Lao
động; Lao động; Chuyển đổi số; Thuế; Thể dục thể thao; Quân sự; Biên phòng; Khuyến học; Chữ thập
đỏ; Luật gia; Người cao tuổi; Khu công nghiệp; Dự án; Đầu tư; Thi hành án dân sự; Viễn thông;
Bưu chính; Kiểm lâm; Thủy lợi; Chăn nuôi và Thú y; Trồng trọt và Bảo vệ thực vật; Quản lý đất
đai; Kho bạc Nhà nước
"""
_FIELD_NAMES = [name.strip() for name in _FIELDS.replace("\n", " ").split(";")]
FIELD_OF = {bare(name): name for name in sorted(_FIELD_NAMES, key=len, reverse=True)}
_NAMED = expression(
    r"\b((?:tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ|đoàn)|tỉnh|thành phố|tp\.?|huyện|quận|thị xã"
    r"|(?<!bảo hiểm )(?<!Bảo hiểm )(?<!bảo hiếm )(?<!- )(?<!và )(?<!hợp tác )xã(?! hội$)"
    # «Liên minh Hợp tác xã tỉnh», «Hợp tác xã nông nghiệp xã Mai Hạ»; «Hợp tác xã Mai Hạ»
    r"|(?<=hợp tác )xã(?! (?:tỉnh|thành phố|huyện|quận|thị|xã|phường|nông|lâm|dịch|sản|việt)\b)"
    r"|phường|thị trấn|đặc khu"
    r"|(?:nông|lâm) trường(?! quốc doanh)|vườn quốc gia)\s+"
    r"([\w’'-]+(?:\s[\w’'-]+){0,4})"
)
# «Trường Tiểu học Nguyễn Du»: what a school is called by.
_SCHOOL = expression(
    r"\b(trường )((?:mầm non|mẫu giáo|tiểu học và trung học cơ sở|tiểu học và thcs|tiểu học"
    r"|trung học cơ sở|trung học phổ thông|thcs và thpt|thcs|thpt)(?: chuyên)?)"
    r"((?! (?:tỉnh|xã|phường|huyện|thành phố|thị trấn|đặc khu)\b)(?: [^\W\d_]+){1,4})(?=$|,| - )",
    re.IGNORECASE,
    holds="trường ",
)
# «Bệnh viện đa khoa khu vực Nam Sông», «BV ĐKKV Nam Sông»: what a hospital is called by.
_HOSPITAL = expression(
    r"\b((?:bệnh viện|bv|bvđk) (?:(?:đa khoa|khu vực|đkkv|đk|kv|tư nhân|quốc tế|trung ương) )+)"
    r"((?!(?:tỉnh|huyện|thị|thành phố|trung|của|và|khu)\b)[^\W\d_]+(?: [^\W\d_]+){0,3})$",
    re.IGNORECASE,
    holds=("bệnh viện", "bv"),
)
# «Trung tâm Phục vụ hành chính công»: the first word of what a body does (Decree 30/2020).
_FIRST_OF_FIELD = expression(
    r"^((?:trung tâm|bệnh viện|chi cục|cục|vụ|phòng|ban|liên minh|quỹ|sở|tổng cục|học viện|trạm"
    r"|hạt|tổng công ty|tập đoàn"
    r"|công ty(?: (?:tnhh|cổ phần|trách nhiệm hữu hạn|một thành viên|mtv|nhà nước))*) )"
    r"(?!(?:tnhh|cổ phần|trách nhiệm|một thành|mtv|nhà nước)\b)"
    r"(?!(?:nhân dân|tỉnh|xã|phường|huyện|thành phố|thị|quốc gia|cơ sở|của|các|và|liên ngành)\b)"
    r"([^\W\d_])"
)
_MISREAD = expression(r"\bthành ph[óôòọơ](?!\w)", holds=("thành ph",))
# «Kho bạc Nhà nước khu vực X»
_COUNTED = expression(r"\b(khu vực )([ivx]+)$", holds=("khu vực ",))
# «Thôn Bãi Trên», «Ấp 3B», whole: below a council's head it is what the body is called.
_VILLAGE = expression(
    r"^((?:thôn|ấp|bản|buôn|bon|làng|xóm|khóm|khối phố|khu phố|tổ dân phố|tiểu khu|phum|sóc) "
    r"(?:số (?=\d))?)"
    r"([\w’'-]+(?:\s[\w’'-]+){0,3})$"
)
_LETTERED = expression(r"(?<=\d)[a-zđ]\b")
# A word without a vowel is an abbreviation: THPT, LĐLĐ, LHPN.
_SPELT = expression(r"\b[bcdđghklmnpqrstvx]{2,}\b")
_ABBREVIATED = expression(
    r"\b(UBND|HĐND|UBMTTQ|MTTQ|BQL|TNHH|MTV|VNPT|TNCS|TTĐT|IUU|HIV|AIDS|OCOP|ODA|SOS|UNESCO|ASEAN|TTYT|TYT)\b",
    re.IGNORECASE,
    holds="ubnd|hđnd|mttq|bql|tnhh|mtv|vnpt|tncs|ttđt|iuu|hiv|aids|ocop|oda|sos|unesco|asean|tyt",
)


def by_rule(name: str) -> str:
    """A name in capitals as Decree 30/2020 writes it: what it does opens with a capital."""
    joined = name.replace(" & ", " VÀ ")
    if joined != name:
        # «GIÁO DỤC & ĐÀO TẠO» is written as «GIÁO DỤC VÀ ĐÀO TẠO» is.
        printed, told = name.split(" "), by_rule(joined).split(" ")
        pairs = zip(printed, told, strict=True) if len(printed) == len(told) else ()
        return " ".join("&" if old == "&" else new for old, new in pairs) or by_rule(joined)
    low = name.lower().replace(" – ", " - ")
    text = _MISREAD.sub("thành phố", re.sub(r"(?<=\w)[-–](?=[^\W\d])", " - ", low))
    plain = bare(text)
    for bare_field, field in FIELD_OF.items():
        at = plain.find(bare_field)
        while at >= 0:
            end = at + len(bare_field)
            is_word = not plain[at - 1 : at].isalnum() and not plain[end : end + 1].isalnum()
            # Only where the letters agree: «dân tộc» is a field, «dân túc» would not be.
            if is_word and text[at:end] == field.lower() and text[at:end].islower():
                text = text[:at] + field + text[end:]
                # What is written is done: «Khu kinh tế» does not become «Khu Kinh tế».
                plain = plain[:at] + "#" * len(field) + plain[end:]
            at = plain.find(bare_field, end)
    text = _NAMED.sub(lambda m: f"{m[1]} {_titled(m[2])}", text)
    text = _VILLAGE.sub(lambda m: m[1] + _LETTERED.sub(_capital, _titled(m[2])), text)
    text = _SPELT.sub(lambda m: m[0].upper(), text)
    text = _ABBREVIATED.sub(lambda m: m[1].upper(), text)
    text = _SCHOOL.sub(lambda m: f"{m[1]}{m[2][:1].upper()}{m[2][1:]}{_titled(m[3])}", text)
    text = _HOSPITAL.sub(lambda m: f"{m[1]}{_titled(m[2])}", text)
    text = college_written(text)
    text = _FIRST_OF_FIELD.sub(lambda m: f"{m[1]}{m[2].upper()}", text)
    text = _COUNTED.sub(lambda m: f"{m[1]}{m[2].upper()}", text)
    text = re.sub(r"(?<= [-–] )\w", lambda match: match[0].upper(), text)
    return text[:1].upper() + text[1:]


def _titled(words: str) -> str:
    return re.sub(r"(?<!\S)\w", _capital, words)


def _capital(match: re.Match[str]) -> str:
    return match[0].upper()
