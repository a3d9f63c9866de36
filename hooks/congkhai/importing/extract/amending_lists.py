"""What stands below «Điều chỉnh một số nội dung của Kế hoạch … như sau:», item by item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...expressions import expression
from ..readers.lines import bare, squeezed
from ..structure.clauses import clauses
from ..structure.levels import depth_of
from ..structure.paragraphs import Kind, Paragraph
from .orders.formulas import is_closing

_CHANGES = expression(
    r"\b(?:sua doi|bo sung|dieu chinh|dinh chinh|thay the|cap nhat|gia han|keo dai|thay doi)\b"
)
_LEADS_IN = (":", "nhu sau")
_HIGH = frozenset({Kind.SECTION, Kind.ARTICLE})
# «Mục 4 phần I», «Phụ lục 2», «ngày 5», «năm 2026»: which one it is.
_NUMBERED = (
    r"(?:so|nam|thang|ngay|quy|dieu|khoan|muc|thu|khoa|ky|dot|cap|hang|loai|lop|phan|tieu chi|diem"
    r"|nhom|bang|phu luc|chuong|to|khu|ap|thon|giai doan|trang|dong|cot|y|tiet|doan|nhiem vu|viec"
    r"|noi dung|gach dau dong|nam hoc|bieu|mau|tuan)"
)
_FIGURE = expression(
    r"(?<![\w./,\-–])(?:(?!(?:19|20)\d\d\b)\d[\d.,]*\s?(?:%|[a-z]{2,}\b)|\d[\d.,]*\s?%)"
)
_IS_NUMBERED = expression(rf"\b{_NUMBERED}(?: thu)?:? ?[“\"«]?(?:\d(?:[\d., –-]|va|den)*)?$")
_OF_PART = expression(
    r"(?:va|den|cua|tai|la|o|trong|thuoc|nhu|theo|thanh|bang|phan|muc|khoan|dieu|diem|chuong|ban"
    r" hanh|kem|noi dung|nay|neu)\b"
)
_NEAR = 40


def listed_amendments(body: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, other than tables, below a clause that says that another document is changed
    «như sau:», up to the next that counts as high as it or closes the text."""
    above: Paragraph | None = None
    for paragraph in body:
        if above is not None and _is_over(above, paragraph):
            above = None
        if paragraph.kind is Kind.TABLE:
            continue
        if above is not None:
            yield paragraph
        elif paragraph.bare.rstrip(" .*").endswith(_LEADS_IN) and _CHANGES.search(paragraph.bare):
            above = paragraph


def _is_over(above: Paragraph, paragraph: Paragraph) -> bool:
    if is_closing(paragraph.text):
        return True
    if above.kind is Kind.TEXT:
        return paragraph.kind in _HIGH
    return depth_of(paragraph) <= depth_of(above)


def has_figure(plain: str, cited: Sequence[tuple[int, int]]) -> bool:
    """Whether bare words hold a figure of something, outside of documents that they cite."""
    return any(
        not any(start <= match.start() < end for start, end in cited)
        and not _IS_NUMBERED.search(plain[max(match.start() - _NEAR, 0) : match.start()])
        and not _OF_PART.match(match[0].lstrip("0123456789., "))
        for match in _FIGURE.finditer(plain)
    )


def clauses_left_out(paragraph: Paragraph, read: Sequence[str]) -> Iterator[str]:
    """Of an item of which something was read the clauses with a figure that no fact quotes."""
    quoted = [bare(words).strip(_MARKS) for words in read[:_MOST_READ]]
    spans = list(clauses(paragraph.text)) if quoted else []
    for start, end in spans if len(spans) > 1 else ():
        plain = paragraph.bare[start:end].strip(_MARKS)
        is_read = any(plain in words or words in plain for words in quoted if words)
        if not is_read and has_figure(plain, ()):
            yield squeezed(paragraph.text[start:end]).strip(_MARKS)


_MOST_READ = 60
"""Facts of one paragraph that are compared with its clauses."""
_MARKS = " ;.,:*"
