"""Names that the end of a line cut in two, and figures cut off what they count."""

from __future__ import annotations

from collections.abc import Sequence

from ...expressions import expression
from ..readers.lines import TextLine

# «… đảng ủy trực thuộc» / «Trung ương», «… Đài Truyền hình Việt» / «Nam».
_ALWAYS = frozenset({"thuộc Trung", "thuộc Chính", "thuộc Bộ", "thuộc Sở", "Việt Nam", "Hồ Chí"})
_PAIR = expression(r"(?=(?<!\w)([^\W\d_]+ [A-ZĐ][^\W\d_A-ZĐ]+)(?!\w))")

# «… quận» / «I - TP. Hồ Chí Minh», «lần thứ» / «II. …»: a figure of what stands before it.
BEFORE_ROMAN = frozenset({"quận", "quý", "kỳ", "thứ", "khóa", "khoá", "hạng", "loại", "cấp"})
BEFORE_VI = frozenset({"phạm", "hành", "đơn", "địa"})
"""First halves of words that end in «vi» or «vị», which a mark of six seems to open."""

# A line that ends so goes on below, whatever follows.
OPEN_WORDS = frozenset({"và", "của", "các", "với", "trên", "tại", "những", "do", "bởi", "từ"})
# These open the name of a body or of a document, which goes on in capitals below.
_NAME_HEADS = """
Sở Bộ Ban Ủy Uỷ Phòng Hội Cục Vụ Công Trung Viện Trường Đảng Mặt Liên Huyện Tỉnh Thành Chi Nghị
Quyết Chỉ Kế Kết Thông Chương Luật Hiệp Tổng Bệnh Báo Đài
"""
OPEN_NAMES = frozenset(_NAME_HEADS.split())
OPEN_BEFORE_FIGURES = frozenset(
    {"số", "ngày", "tháng", "năm", "khoản", "điểm", "điều", "mục", "quý", "phần", "đến"}
)


def expects_figures(text: str) -> bool:
    """«… tại Thông tư số», «… ngày», which a line that opens with figures goes on."""
    last = text.rstrip(" *:").rpartition(" ")[2].lower()
    return last in OPEN_BEFORE_FIGURES


# «… báo cáo trước» / «15/6 và 15/12»
_DAY = expression(r"\d{1,2}\s?/\s?\d{1,2}(?!\d)")
_BEFORE_DAYS = frozenset({"trước", "hết", "từ", "và", "tới", "nhất", "vào"})


_LONGEST_BRACKET = 60


def goes_on_by_sense(before: str, text: str) -> bool:
    """Whether a line of figures goes on the one before, or the rest of its bracket: «… trước ngày»
    / «15/6 (6 tháng)», «… (mỗi khối» / «≥01 đề án), …»."""
    opened = before.rfind("(")
    is_open = opened > before.rfind(")") and len(before) - opened < _LONGEST_BRACKET
    if is_open and (not text[:1].isdigit() or before.rstrip().endswith(":")):
        closed = text.find(")", 0, _LONGEST_BRACKET)
        return closed > 0 and "(" not in text[:closed]
    last = before.rstrip(" *:").rpartition(" ")[2].lower()
    day = _DAY.match(text)
    if day is not None and text[day.end() :].lstrip().startswith(":"):
        # «15/11: Tổng kết» is a line of a timetable.
        return False
    return text[:1].isdigit() and (expects_figures(before) or (last in _BEFORE_DAYS and bool(day)))


def name_pairs(lines: Sequence[TextLine]) -> frozenset[str]:
    """Words and the capitalised ones behind them in a line: «Việt Nam», «tế Đông»."""
    return frozenset(pair for line in lines for pair in _PAIR.findall(line.text))


def is_cut_name(before: TextLine, line: TextLine, names: frozenset[str]) -> bool:
    """«… Đài Tiếng nói Việt» / «Nam, Thông tấn xã …»: one name, as another line has it."""
    last, first = before.text.split()[-1:], line.text.split()[:1]
    if before.cell or line.cell or not (last and first):
        return False
    pair = f"{last[0]} {first[0].rstrip(',;')}"
    return pair in names or pair in _ALWAYS
