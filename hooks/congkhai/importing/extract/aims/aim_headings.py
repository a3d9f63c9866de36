"""Headings of aims, of what was and of conditions, below which figures tell different things."""

from __future__ import annotations

from ....expressions import expression
from ...readers.lines import bare, squeezed
from ...structure.paragraphs import Kind, Paragraph
from ..orders.orders import without_number

_LONGEST_YEAR = 60
"""Letters of a line that tells a year and nothing else."""
_LONGEST_HEAD = 160
PAST_ZONE = expression(
    r"\b(?:tinh hinh|ket qua (?:dat duoc|thuc hien)|danh gia (?:chung|ket qua)|thuc trang"
    r"|uu diem|han che|ton tai)\b",
    holds=("danh gia ", "han che", "ket qua ", "thuc trang", "tinh hinh", "ton tai", "uu diem"),
)
# «1. Đánh giá tình hình thực hiện nhiệm vụ 9 tháng»: below such a heading stands what was.
PAST_HEADING = expression(
    r"^\W*(?:\w{1,3}[.)/-]\s*|\d{1,2}\s)?"
    r"(?:danh gia (?:tinh hinh|ket qua|chung)|tinh hinh|ket qua|hien trang|thuc trang)\b",
    holds=("danh gia ", "hien trang", "ket qua", "thuc trang", "tinh hinh"),
)
# «Chương trình mục tiêu quốc gia», «hỗ trợ có mục tiêu» name money, «chỉ tiêu biên chế» posts.
_AIM_ZONE = expression(
    r"\b(?:(?<!chuong trinh )(?<!bo sung co )(?<!ho tro co )(?<!dau tu co )(?<!bat )muc tieu"
    r"|chi tieu(?! (?:bien che|tuyen sinh|tuyen dung|thong tin|nhap ngu|\d))"
    r"|(?:chi so|ket qua)(?: [^\W\d_]+){0,5} (?:can|phai) dat"
    # «Dự kiến các sản phẩm của Chương trình», «Kết quả dự kiến của Đề án»
    r"|du kien (?:cac |mot so )?(?:san pham|ket qua)|(?:san pham|ket qua) (?:du kien|dau ra))\b",
    holds=("chi tieu", "muc tieu", "chi so", "ket qua", "san pham"),
)
_STRIVES = expression(
    r"\bphan dau\b|\bquyet tam\b(?=[^;.]{0,80}\d)", holds=("phan dau", "quyet tam")
)
OF_WORK = expression(r"^\W*(?:\w{1,4}[.)]\s*)?(?:noi dung|nhiem vu|chi tieu)\b")
_REACHES = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:hoan thanh|thuc hien|bao dam|dam bao)\b.*\b(?:chi|muc) tieu"
)
ASIDE_ZONE = expression(
    r"\b(?:tieu chuan|tieu chi|dieu kien|kinh phi|khen thuong|thanh phan|muc chi)\b"
)


# «b) Đến năm 2030», «- Tầm nhìn đến năm 2035», «Giai đoạn 2026-2030»: a line of nothing else.
_YEAR_ALONE = expression(
    r"^\W*(?:\w{1,4}[.)/]\W*)?(?:(?:muc tieu|chi tieu|tam nhin|dinh huong|phan dau|cu the)[ ,:]*)*"
    r"(?:tu nay )?(?:den|trong|giai doan)(?: (?:het|cuoi))*(?: nam)? ?20\d{2}"
    r"(?:\s?[-–]\s?20\d{2})?\W*$",
    holds=("20",),
)


def names_year_alone(plain: str) -> bool:
    """Whether a line, of whatever kind, only tells for when what stands below it is aimed."""
    return len(plain) < _LONGEST_YEAR and _YEAR_ALONE.match(plain) is not None


# A part that names nothing but what is to come out: its sections tell of what.
_PRODUCTS = expression(
    r"^\W*(?:phan (?:thu )?\w{1,4}\W*)?(?:du kien (?:cac |mot so )?(?:san pham|ket qua)"
    r"|(?:san pham|ket qua) (?:du kien|dau ra))\b",
    holds=("san pham", "ket qua"),
)


def heads_products(text: str) -> bool:
    """«Phần thứ Hai: Dự kiến các sản phẩm của Chương trình»."""
    return _PRODUCTS.match(bare(text)) is not None


def heads_aims(text: str) -> bool:
    """«II. MỤC TIÊU»; not «1. Hoàn thành mục tiêu mở trên 30 km đường», which is work."""
    return names_aim(text) and not _REACHES.search(bare(text))


def names_aim(text: str) -> bool:
    """Whether words name what is to be reached; «chi tiêu» is what is spent."""
    return any(
        text[match.start() : match.end()].lower() != "chi tiêu"
        for match in _AIM_ZONE.finditer(bare(text))
    )


def list_headed_by(paragraph: Paragraph) -> str:
    """«1. Tỷ lệ ngõ sạch:» above «- Năm 2026: 60%»."""
    words = without_number(paragraph.text).replace("*", " ")
    is_short = paragraph.kind is not Kind.SECTION and len(words) < _LONGEST_HEAD
    # «1. Giữ ngõ sạch.» heads nothing.
    is_short = is_short and not words.rstrip().endswith((".", ";"))
    return squeezed(words).rstrip(" :.;") if is_short else ""


def aimed_from(text: str) -> int | None:
    """Behind which words of a clause what is to be reached is told; None where it is nowhere."""
    plain = bare(text)
    ends = [m.end() for m in (_STRIVES.search(plain),) if m]
    ends += [
        m.end()
        for m in _AIM_ZONE.finditer(plain)
        if text[m.start() : m.end()].lower() != "chi tiêu"
    ]
    return min(ends, default=None)


def strives(text: str) -> bool:
    """«Phấn đấu …», «… đạt mục tiêu …»."""
    return bool(_STRIVES.search(bare(text))) or names_aim(text)
