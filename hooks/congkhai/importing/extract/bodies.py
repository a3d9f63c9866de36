"""Who is charged with something: names of bodies and offices in running text, and their lists."""

from __future__ import annotations

import re
from functools import lru_cache

from ...dates import BOUND
from ...value import value_class
from ..readers.lines import squeezed
from .verbs import duty_at

LONGEST_NAME = 320
"""Letters of a list of bodies before its verb; more is a sentence."""

# The first words of bodies. What follows the bar names things, events and deeds that open alike.
_HEADS: tuple[tuple[str, str], ...] = (
    ("Ủy ban", ""),
    ("Uỷ ban", ""),
    ("UBND", ""),
    ("UBMTTQ", ""),
    ("UB MTTQ", ""),
    ("MTTQ", ""),
    ("HĐND", ""),
    ("TAND", ""),
    ("VKSND", ""),
    ("BQL", ""),
    ("BCĐ", ""),
    ("LĐLĐ", ""),
    ("Hội đồng", ""),
    ("Sở", "hữu|thích|dĩ|cứ"),
    (
        "Bộ",
        "máy|tiêu|chỉ số|chỉ tiêu|đề|câu|tài|thủ|luật|phim|nhận|ảnh|hồ sơ|mã|quy|công cụ"
        "|dữ liệu|lọc|sách",
    ),
    ("Ban", "hành|bố|đầu|giao|phát|công|tặng|cho|ngày|đêm"),
    ("Cục", "bộ"),
    ("Chi cục", ""),
    ("Tổng cục", ""),
    ("Vụ", "việc|án|mùa|đông|xuân"),
    ("Phòng", "chống|ngừa|cháy|tránh|trừ|bệnh|dịch|vệ|thủ|hộ|học|họp|thi|máy|, *chống|ở"),
    ("Văn phòng", "phẩm|điện tử"),
    ("Trường", "hợp|kỳ|lớp|quay|tồn"),
    ("Trung tâm", ""),
    ("Công an", ""),
    ("Quân sự", ""),
    ("Tỉnh ủy", ""),
    ("Thành ủy", ""),
    ("Huyện ủy", ""),
    ("Quận ủy", ""),
    ("Thị ủy", ""),
    ("Đảng ủy", ""),
    ("Đảng bộ", ""),
    ("Chi bộ", ""),
    ("Chi đoàn", ""),
    ("Chi hội", ""),
    ("Cấp ủy", ""),
    ("Tỉnh đoàn", ""),
    ("Thành đoàn", ""),
    ("Huyện đoàn", ""),
    (
        "Hội",
        "nghị|thi|thảo|đàm|họp|diễn|chợ|trại|thao|ý|nhập|tụ|viên|trường|chứng|báo|xuân|khỏe"
        "|nghề|hè|sách|làng|quân",
    ),
    ("Liên hiệp", ""),
    ("Liên đoàn", ""),
    ("Liên minh", ""),
    ("Công đoàn", "viên|phí"),
    ("Đoàn", "kết|viên|phí|đại biểu đã|kiểm tra làm|xe|thuyền|đi|đến|vào|dự"),
    ("Đội", "ngũ|hình|mũ"),
    ("Viện", "dẫn|trợ|phí"),
    ("Học viện", ""),
    ("Đại học", ""),
    ("Bệnh viện", ""),
    ("Bảo hiểm xã hội", ""),
    ("BHXH", ""),
    ("Kho bạc", ""),
    ("Thuế", "suất|giá trị|thu nhập|tài|nhập|xuất|tiêu"),
    ("Hải quan", ""),
    ("Thanh tra", "việc|, *kiểm|toàn|đột|chuyên"),
    ("Chính phủ", ""),
    ("Thủ tướng", ""),
    ("Ngân hàng", ""),
    ("Tổng công ty", ""),
    ("Công ty", ""),
    ("Tập đoàn", ""),
    ("Mặt trận", ""),
    ("Ủy viên", ""),
    ("Báo", "cáo|đảm|động|chí đã|hiệu|hỷ|giá"),
    ("Đài", "thọ|hoa|tưởng"),
    ("Trạm", "biến"),
    ("Tổ", "chức|hợp|quốc|ấm|tiên|công tác làm"),
    ("Khoa", "học|trương|mục|bảng"),
    ("Bộ phận", ""),
    ("Bộ môn", ""),
    ("Nhóm", "tiêu|chỉ|nội|giải|nhiệm|việc|thủ"),
    ("Tiểu ban", ""),
    ("Chủ tịch", ""),
    ("Phó Chủ tịch", ""),
    ("Giám đốc", ""),
    ("Phó Giám đốc", ""),
    ("Tổng giám đốc", ""),
    ("Chánh Văn phòng", ""),
    ("Chánh Thanh tra", ""),
    ("Thủ trưởng", ""),
    ("Người đứng đầu", ""),
    ("Lãnh đạo", "và|, *|công tác|thực hiện|việc"),
    ("Bí thư", ""),
    ("Phó Bí thư", ""),
    ("Phó Trưởng", ""),
    ("Phó Chánh", ""),
    ("Phó Hiệu trưởng", ""),
    ("Thường trực", ""),
    ("Đồng chí", ""),
    ("Trưởng", "thành|khoa học"),
    ("Cục trưởng", ""),
    ("Vụ trưởng", ""),
    ("Hiệu trưởng", ""),
    ("Chủ nhiệm", ""),
    ("Bộ trưởng", ""),
    ("Thành viên", ""),
    ("Tổng Thư ký", ""),
    ("Thư ký", ""),
    ("Kế toán", ""),
    ("Văn thư", ""),
    ("Các", ""),
    ("Toàn thể", ""),
    ("Tất cả", ""),
    ("Từng", ""),
    ("Mỗi", ""),
    ("Mọi", ""),
    ("Những", ""),
    ("Cơ quan", ""),
    ("Đơn vị", "tính|sản phẩm|thời|đo"),
    ("Địa phương", ""),
    ("Doanh nghiệp", ""),
    ("Chủ đầu tư", ""),
    ("Nhà trường", ""),
    ("Nhà thầu", ""),
    ("Nhà máy", ""),
    ("Nhà xuất bản", ""),
    ("Tạp chí", ""),
    ("Câu lạc bộ", ""),
    ("Quỹ", "đất|đạo|tiền|thời"),
    ("Hợp tác xã", ""),
    ("Thôn", ""),
    ("Xã", "hội|giao|luận"),
    ("Phường", ""),
    ("Cảng vụ", ""),
    ("Hạt Kiểm lâm", ""),
    ("Đồn Biên phòng", ""),
    ("Bộ đội", ""),
    ("Tòa án", ""),
    ("Toà án", ""),
    ("Kiểm toán", ""),
    ("Cán bộ", ""),
    ("Công chức", ""),
    ("Viên chức", ""),
    ("Giáo viên", ""),
    ("Giảng viên", ""),
    ("Sinh viên", ""),
    ("Học sinh", ""),
    ("Nhân viên", ""),
    ("Người sử dụng lao động", ""),
)
# After «Các», «Mỗi», «Toàn thể» only such nouns make a body: «Các nội dung» is none.
_MEMBERS = (
    "sở|ban|bộ|ngành|cơ quan|đơn vị|địa phương|xã|phường|thôn|tổ dân phố|tổ|huyện|quận|thị"
    "|phòng|khoa|trường|hội|đoàn thể|đoàn|tổ chức|doanh nghiệp|công ty|tập đoàn|tổng công ty"
    "|chi cục|cục|vụ|viện|trung tâm|trạm|chi bộ|đảng bộ|chi đoàn|chi hội|đảng ủy|cấp ủy|cấp"
    "|thành viên|cán bộ|công chức|viên chức|giáo viên|giảng viên|sinh viên|học sinh|nhân viên"
    "|chủ đầu tư|nhà thầu|hộ|gia đình|cá nhân|tỉnh|thành phố|UBND|Ủy ban|khu|cụm|khối|đồng chí"
    "|đ/c|đội|nhóm|bệnh viện|ngân hàng|báo|đài|cơ sở|lực lượng|ban quản lý|hợp tác xã|câu lạc bộ"
    "|trưởng|phó|lãnh đạo|thủ trưởng|tiểu ban|thầy|ủy viên|liên đoàn|bộ phận|bộ môn|công đoàn"
    "|chính quyền|nhà trường|lớp|làng|bản|buôn|ấp|phum|đặc khu|chủ tịch|chủ thể|thí sinh"
)
_GATHERED = "Các|Toàn thể|Tất cả|Từng|Mỗi|Những|Mọi"


def _head_pattern() -> str:
    found: list[str] = []
    for words, other in sorted(_HEADS, key=lambda entry: len(entry[0]), reverse=True):
        if words in _GATHERED.split("|"):
            continue
        first = f"(?:{words[0]}|{words[0].lower()})"
        apart = rf"(?!\s*(?:{other})\b)" if other else ""
        found.append(rf"{first}{re.escape(words[1:])}\b{apart}")
    gathered = "|".join(
        f"(?:{word[0]}|{word[0].lower()}){word[1:]}" for word in _GATHERED.split("|")
    )
    return rf"(?:{'|'.join(found)}|(?:{gathered})\s+(?:các\s+)?(?i:{_MEMBERS})\b)"


# «Ông Nguyễn Văn An - Trưởng đoàn», «Bà Lê Thị Bình»: people stand alone with a capital behind.
_PERSON = r"|(?:Ông|Bà|ông|bà|Ms\.?|Mr\.?|Mrs\.?|Cô|Thầy|Đ/c|đ/c)\s+(?=[A-ZĐÀ-Ỹ])"
HEAD = re.compile(f"(?:{_head_pattern()}{_PERSON})")
# A list goes on with another body: «Sở A, Sở B và UBND các xã», but «UBND các xã, phường» is one.
_BOUNDARY = re.compile(r"\s*(?:;|\n|,|(?<=\s)và(?=\s)|(?<=\s)-(?=\s))\s*(?:và\s+)?")
# «Văn phòng HĐND và UBND xã» serves two and is one.
_ONE_OFFICE = re.compile(
    r"Văn phòng (?:HĐND|UBND|Đoàn ĐBQH|Đoàn đại biểu Quốc hội|Hội đồng nhân dân)$"
)
_WORDLESS = re.compile(r"^[\W\d_]*$")
# What cannot be of a name: bounds of dates, purposes, ways.
_STOP = re.compile(
    rf"(?:(?:{BOUND})\s+(?:ngày|tháng|quý|năm|\d|thời|khi)|(?:để|nhằm|theo|qua|khi|nếu|từ ngày"
    rf"|kèm|xem xét|biết"
    r"|về (?:việc|tình hình|kết quả)|kết quả|tình hình|tại|bằng|trong phạm vi|trong việc"
    r"|trong quá trình"
    r"|mỗi (?:tuần|tháng|quý|năm|ngày))\b)"
)
# Words that tell a sentence about a body from an order to it.
_NOT_CHARGED = re.compile(
    r"\s*(?:là|đã|của|được (?!giao|phân công)|có (?!trách nhiệm|nhiệm vụ|liên quan|kế hoạch)|khi"
    r"|mà|bị|nào|này (?!có)|đang|vừa|gồm|bao gồm|tham dự|dự họp|dự Hội|dự hội|không (?!để|được)"
    r"|nhận được|nhận thấy|ghi nhận|biểu dương|đánh giá cao|thống nhất|nói chung|nói riêng"
    r"|sau khi sáp nhập|hiện nay|hiện có)\b"
)


@value_class
class NamedBodies:
    """Bodies named together, and where the words about them end."""

    names: tuple[str, ...]
    end: int


@lru_cache(maxsize=4096)
def bodies_at(text: str, start: int = 0) -> NamedBodies | None:
    """The bodies that a text names from `start` on, up to a verb, a colon or the end."""
    head = HEAD.match(text, start)
    if head is None:
        return None
    end = _end_of_names(text, start, head.end())
    printed = text[start:end].strip(" ,;")
    if not printed or len(printed) > LONGEST_NAME:
        return None
    return NamedBodies(split_bodies(printed), end)


def _end_of_names(text: str, start: int, at: int) -> int:
    """Where names stop: at a duty's verb, a colon, a full stop, a bracket that is no part."""
    depth = 0
    position = at
    limit = min(len(text), start + LONGEST_NAME + 40)
    while position < limit:
        letter = text[position]
        if letter == "(":
            depth += 1
        elif letter == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            if letter in ":." and text[position + 1 : position + 2] in {"", " ", "\n"}:
                # «TP. Hà Nội», «TT. Yên Hạ»: a point of an abbreviation.
                if letter == ":" or not re.search(r"\b(?:TP|Tp|TT|TX|P|Q|H)$", text[:position]):
                    return position
            elif (
                letter in " \n"
                and (
                    duty_at(text, position + 1)
                    or _STOP.match(text, position + 1)
                    or _NOT_CHARGED.match(text, position)
                )
            ) or letter in '“"':
                return position
        position += 1
    return min(position, len(text))


def split_bodies(printed: str) -> tuple[str, ...]:
    """«Sở A, Sở B; UBND các xã, phường» → three names, each as printed."""
    names: list[str] = []
    at = 0
    for cut in _BOUNDARY.finditer(printed):
        if cut.start() == 0 or _is_open_bracket(printed[at : cut.start()]):
            continue
        following = printed[cut.end() :]
        if _ONE_OFFICE.search(printed[at : cut.start()]):
            continue
        is_hard = any(mark in cut[0] for mark in ";\n")
        if is_hard or _opens_body(following, "-" in cut[0] or "và" in cut[0].split()[:1]):
            names.append(printed[at : cut.start()])
            at = cut.end()
    names.append(printed[at:])
    return tuple(name for name in map(_tidy, names) if name and not _WORDLESS.match(name))


def _opens_body(following: str, is_weak: bool) -> bool:
    """Another body begins: with a capital, or with «các …»; «và địa phương» goes on."""
    head = HEAD.match(following)
    if head is None:
        return False
    if following[:1].isupper():
        # «Sở Khoa học và Công nghệ», «Phòng Văn hóa - Xã hội»: a name's own words.
        return not is_weak or (len(head[0]) > 3 and not _FIELD_WORD.match(following))
    return following.startswith(("các ", "toàn thể ", "tất cả ", "những "))


_FIELD_WORD = re.compile(
    r"(?:Đô thị|Xã hội|Công nghệ|Môi trường|Công thương|Tổ chức|Báo chí|Thanh tra(?! tỉnh))\b"
)


def _is_open_bracket(text: str) -> bool:
    return text.count("(") > text.count(")")


def _tidy(name: str) -> str:
    name = squeezed(re.sub(r"^[\s\-–+•*]+", "", name)).strip(" ,;:.*")
    if not name.lower().startswith(("các ", "những ", "cơ quan ", "đơn vị ")):
        name = re.sub(r"\s+được (?:giao|phân công)(?: nhiệm vụ)?$", "", name)
    return re.sub(r"\s*\((?:chủ trì|cơ quan chủ trì|đơn vị chủ trì|phối hợp)\)$", "", name).strip()


def are_bodies(text: str) -> tuple[str, ...]:
    """The bodies of a text that names nothing else: «2. Phòng A, Phòng B:»; else none."""
    tidy = text.strip(" .:;*")
    found = bodies_at(tidy)
    if found is None or tidy[found.end :].strip(" .:;()"):
        return ()
    return found.names


_SENT_TO = re.compile(
    r"\b(?:báo cáo|gửi|gởi|nộp|trình|phản ánh|thông báo)(?: (?:kết quả|báo cáo|danh sách|hồ sơ"
    r"|bằng văn bản|đăng ký|tình hình"
    r"|văn bản|thông tin)(?: thực hiện)?)*\s+(?:(?:về|cho|đến|tới)\s+)?|\bvề\s+|\bđến\s+",
    re.IGNORECASE,
)


def addressees(text: str) -> tuple[str, ...]:
    """To whom a report or paper goes: «gửi về Sở Nội vụ (qua …) trước ngày …»."""
    text = text.replace("*", "")
    for match in _SENT_TO.finditer(text):
        named = bodies_at(text, match.end())
        if named is not None and text[match.end() : match.end() + 1].isupper():
            return tuple(_BRACKET.sub("", name).strip() for name in named.names)
    return ()


_BRACKET = re.compile(r"\s*\([^()]*\)?$")
