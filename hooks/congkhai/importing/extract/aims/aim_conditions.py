"""Lists of marks and conditions, and definitions: their figures say when something holds.

1. Thôn đặc biệt khó khăn là thôn đáp ứng ít nhất một trong các tiêu chí sau:

   - Có dưới 80% đường ngõ được đổ nhựa;
   - …
"""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ...structure.paragraphs import Kind, Paragraph
from .aim_headings import heads_aims

# «… đáp ứng các tiêu chí sau:», «… khi có một trong các điều kiện:»
_LISTS = expression(
    r"\b(?:tieu chi|tieu chuan|dieu kien|dau hieu|truong hop"
    r"|doi tuong (?:duoc |thu )?(?:huong|ho tro|ap dung)|dap ung (?:cac )?yeu cau"
    r"|ho so(?: [a-z]+){0,5} gom)\b[^.;]{0,60}:\W*$",
    holds=("dap ung", "dau hieu", "dieu kien", "doi tuong", "ho so", "tieu ch", "truong hop"),
)
_WHEN = expression(
    r"\b(?:dap ung|dat|thoa man|co|la|mot trong|bao gom|gom|neu|khi|theo|xac dinh|trong|cac|sau)\b"
)
# Below «Mục tiêu» a list of marks is to be reached, «Đến năm 2030 xã đạt các tiêu chí sau:», unless
# it says what something is, or when: «Thôn khó khăn là thôn đạt …», «… khi đạt …».
_DEFINED = expression(r"\b(?:la|khi|neu|mot trong|truong hop)\b")
_TO_BE = expression(r"\b(?:phai|nam 20\d{2}|xay dung)\b")
# «1. Tiêu chí xác định thôn khó khăn», «2. Điều kiện hỗ trợ»
_HEADS = expression(
    r"\W*(?:\w{1,4}[.)]\s*)?(?:cac )?(?:tieu chi|tieu chuan|dieu kien|dinh muc|muc ho tro|muc chi"
    r"|doi tuong)(?: (?:va|,)? ?(?:dieu kien|tieu chi|dinh muc|muc))? "
    r"(?:xac dinh|phan loai|danh gia|cong nhan|lua chon|xet|phan dinh|ho tro|duoc|thu huong|ap dung"
    r"|huong|cong bo|cham diem|xep loai|phan bo)\b",
    holds="tieu chi|tieu chuan|dieu kien|dinh muc|muc ho tro|muc chi|doi tuong",
)
# «Thôn khó khăn là thôn có …», «… được hiểu là …»
_DEFINES = expression(
    r"\W*(?:\w{1,3}[.)]\s*)?(?P<noun>[a-z]+(?: [a-z]+)?)\b[^,;:.%\d]{2,70} la (?P=noun)\b"
    r"|.{0,120}\b(?:duoc (?:hieu|xac dinh|goi|coi|tinh|quy uoc)|goi chung) la\b",
    holds=" la",
)
# «Mức tốt tương ứng với kết quả từ 80% đến dưới 90%», «Xếp loại khá khi đạt từ 70%»; whom a grade
# is of makes an aim of its share: «Học sinh xếp loại khá đạt 70%»; «Phân loại rác khi …» is none.
_GRADE = (
    r"(?:do )?(?:[a-e]|\d|[ivx]{1,3}|xuat sac|(?:rat )?tot|gioi|kha|trung binh|yeu|kem|cao|thap"
    r"|nhat|nhi|ba|xanh|vang|cam|do|(?:khong |chua )?(?:dat|hoan thanh))"
)
_BETWEEN = r"\b(?:tu )?\d[\d,.]* ?(?:%|diem)? ?(?:tro len )?den duoi\b"
_GRADES = expression(
    r"\W*(?:\w{1,3}[.)]\s*)?(?:"
    rf"(?:xep|danh gia) (?:muc|loai|hang|nhom)\b[^,;.%\d]{{1,60}}?(?:\b(?:khi|neu)\b|{_BETWEEN})"
    rf"|(?:(?:xep|danh gia|dat|phan) )?(?:muc|loai|hang|bac|nhom) {_GRADE}\b[^,;.%\d]{{0,60}}?"
    rf"(?:\bkhi\b|{_BETWEEN})"
    r"|(?:(?:xep|danh gia|dat|phan) )?(?:muc|loai|hang|bac|nhom)\b[^,;.%\d]{1,60}?"
    r"\b(?:tuong ung|ung voi|neu)\b)",
    holds="muc|loai|hang|nhom|bac",
)
# «hộ từ 5 người trở lên … đạt 90%»: of whom the share is; «mời từ 5 người trở lên, trong đó 40% là
# nữ»: of whom a part is.
OF_SIZE = expression(
    r"tu \d[\d.,]* (?:\S+ ){1,3}?tro "
    r"(?:len\b(?:(?! trong do\b)[^;]){0,160}\d ?%|(?:len|xuong) ?:)",
    holds=("tro len", "tro xuong"),
)
_WHAT_IS_GIVEN = r"(?:giay khen|bang khen|co thi dua|ky niem chuong|danh hieu|huan chuong)"
# «Khen thưởng tập thể vượt 110% chỉ tiêu: Giấy khen …», «Tặng Bằng khen cho tổ đạt trên 95%»: from
# which figure on an award is given.
_GIVEN_FOR = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:(?:kip thoi|xem xet|xet|de nghi|de xuat|trinh|bieu duong|ton vinh"
    r"|to chuc|thuc hien),? (?:va )?){0,3}"
    rf"(?:khen(?: thuong)?|thuong (?:dot xuat|nong|tien|cho|\d)"
    rf"|(?:tang|trao)(?: tang| thuong)? (?:\d{{1,3}} )?{_WHAT_IS_GIVEN})\b"
    r"(?:(?!\bphan dau\b)[^;%]){0,160}?\b(?:vuot|dat|hoan thanh|thuc hien|tu|tren)\b[^;:%\d]{0,40}"
    r"\d[\d.,]* ?%",
    holds="khen|thuong|tang|trao",
)
# «Tập thể đạt từ 105% chỉ tiêu trở lên được tặng Giấy khen»
_EARNS = expression(
    r"\b(?:tap the|ca nhan|don vi|co quan|to|doi|thon|xa|phuong|truong|lop|chi bo|chi doan|chi hoi"
    r"|cong doan|ho|nguoi|can bo|doan vien|hoi vien|cong chuc|vien chuc|nguoi lao dong)\b"
    r"(?:(?!\bphan dau\b)[^;:%\d]){0,60}\b(?:vuot|dat|hoan thanh|thuc hien)\b[^;:%\d]{0,40}"
    r"\d[\d.,]* ?%[^;%]{0,80}?\b(?:duoc|de nghi|xet)\b[^;%]{0,60}?"
    rf"\b(?:khen|bieu duong|{_WHAT_IS_GIVEN}|tien thuong)\b",
    holds="duoc|de nghi|xet",
)
# «Giấy khen kèm 1.000.000 đồng», «mức thưởng 500.000 đồng/người», «Giải Nhất: 2.000.000 đồng»
_PRIZE = expression(
    rf"\b(?:{_WHAT_IS_GIVEN}|(?:tien|muc|phan) thuong|(?<!quy )(?<!dua )khen(?: thuong)?"
    r"|(?<!khen )thuong (?:dot xuat|nong|cho|moi)"
    r"|giai (?:nhat|nhi|ba|dac biet|khuyen khich|thuong))\b"
    r"(?:(?!\b(?:phan dau|huy dong|van dong|dat|thu)\b)[^.;]){0,80}$",
    holds="khen|thuong|thi dua|ky niem|danh hieu|huan chuong|giai ",
)
_STRIVES = expression(r"\b(?:phan dau|muc tieu|chi tieu)\b", holds="phan dau|muc tieu|chi tieu")


def defines(plain: str) -> bool:
    """Whether a clause, without marks, says what something is, «Thôn khó khăn là thôn có …», or
    from which figure on a grade is given."""
    is_told = _DEFINES.match(plain) or _GRADES.match(plain)
    return is_told is not None and _STRIVES.search(plain) is None


def awards_from(plain: str, is_aim: bool) -> bool:
    """Whether a clause, without marks, tells from which figure on an award is given; below aims
    («xã đạt 95% chỉ tiêu, được tặng Bằng khen») only where the award opens it."""
    if "phan dau" in plain[: plain.find("%")]:
        return False
    return _GIVEN_FOR.match(plain) is not None or (not is_aim and _EARNS.search(plain) is not None)


def is_prize(before: str) -> bool:
    """Whether money is what comes with an award, as the words `before` it tell."""
    return _PRIZE.search(before) is not None


def below_conditions(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The paragraphs (by `id`) that a list of marks or conditions holds."""
    found: set[int] = set()
    opener: Paragraph | None = None
    is_aim = False
    for paragraph in paragraphs:
        is_aim = heads_aims(paragraph.text) if paragraph.kind is Kind.SECTION else is_aim
        if opener is not None and not _is_below(paragraph, opener):
            opener = None
        if opener is not None:
            found.add(id(paragraph))
        elif _opens(paragraph, is_aim):
            opener = paragraph
    return frozenset(found)


def _opens(paragraph: Paragraph, is_aim: bool) -> bool:
    plain = paragraph.bare
    if heads_aims(paragraph.text) or _STRIVES.search(plain):
        return False
    listed = _LISTS.search(plain)
    if listed is not None:
        told = plain[: listed.end()]
        is_set = is_aim and (_TO_BE.search(told) or not _DEFINED.search(told))
        return not is_set and _WHEN.search(told) is not None
    return paragraph.kind in {Kind.HEADING, Kind.ITEM} and (
        len(plain) < _LONGEST_HEAD and _HEADS.match(plain) is not None
    )


_LONGEST_HEAD = 160


def _is_below(paragraph: Paragraph, opener: Paragraph) -> bool:
    """Deeper than what opens the list: a bullet below an item, «a)» below «1.», «1.1» below «1»."""
    if paragraph.kind in {Kind.SECTION, Kind.ARTICLE}:
        return False
    if opener.kind is Kind.TEXT or paragraph.kind is Kind.TEXT:
        return paragraph.kind in {Kind.BULLET, Kind.ITEM} and paragraph.mark[:1] not in "123456789"
    return _depth(paragraph) > _depth(opener)


def _depth(paragraph: Paragraph) -> int:
    mark = paragraph.mark
    if paragraph.kind is Kind.BULLET:
        return 20 if mark == "+" else 10
    if not mark[:1].isdigit():
        return 8 if paragraph.kind is Kind.ITEM else 0
    return 1 + mark.count(".")
