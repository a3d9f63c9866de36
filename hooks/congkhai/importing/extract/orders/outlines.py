"""Outlines of reports that a document encloses: what is to be told there is nobody's task."""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ...structure import genre
from ...structure.paragraphs import Kind, Paragraph

# «ĐỀ CƯƠNG BÁO CÁO PHỤC VỤ KIỂM TRA», «MẪU BÁO CÁO KẾT QUẢ», below «Phụ lục II»
_OUTLINE = expression(
    r"^\W*(?:phu luc \S{1,5}\W+)?(?:de cuong|mau(?: so \S+)?\W{0,3}(?:de cuong|bao cao|phieu)"
    r"|phieu (?:cung cap|thu thap|khao sat|dieu tra|dang ky|tu danh gia|danh gia|hoi|lay y kien"
    r"|thong tin)|bang (?:hoi|kiem)|huong dan (?:cach )?(?:dien|ghi|ke khai|tra loi))\b"
)
_APPENDIX = expression(r"^\W*phu luc\b")
_NEXT = expression(
    r"^\W*(?:bieu (?:so|mau)|mau so|danh (?:muc|sach)|(?:du thao )?ke hoach|lich|chuong trinh"
    r"|quy (?:che|dinh)|huong dan|bang|du toan|thoi gian bieu|quyet dinh|cong van)\b"
)
# «III. TỔ CHỨC THỰC HIỆN», «PHÂN CÔNG NHIỆM VỤ CỤ THỂ»: who has to do something, no more to tell.
_CHARGES = expression(
    r"^\W*(?:(?:bang|bieu|danh muc|lich) )?(?:phan cong|giao nhiem vu"
    r"|nhiem vu (?:cu the|cua|duoc giao)"
    r"|to chuc (?:thuc hien|trien khai)|trach nhiem (?:cua|thuc hien)|tien do"
    r"|thoi (?:gian|han) (?:thuc hien|hoan thanh|nop|gui|bao cao)|che do bao cao)\b",
    holds="phan cong|giao nhiem vu|nhiem vu |to chuc t|trach nhiem |tien do|thoi |che do bao cao",
)
_NUMBER = expression(r"^\W*(?:phan\s+)?(?:[ivx]{1,5}|\d{1,2}|[a-h])\s?[.:)/-]\s*")
_LONGEST = 200


def without_outlines(
    paragraphs: Sequence[Paragraph], appended: Paragraph | None
) -> Sequence[Paragraph]:
    """The paragraphs less those of outlines; `appended` is the first one of the appendix."""
    if appended is None:
        return paragraphs
    kept: list[Paragraph] = []
    is_enclosed = is_outline = False
    for paragraph in paragraphs:
        is_enclosed = is_enclosed or paragraph is appended
        is_title = is_enclosed and paragraph.kind in {Kind.TEXT, Kind.SECTION}
        if is_title and len(paragraph.text) < _LONGEST:
            plain = paragraph.bare
            is_capitals = genre.is_capitals(paragraph.text.split("(")[0])
            if _OUTLINE.match(plain) and genre.is_capitals(paragraph.text):
                is_outline = True
            elif _APPENDIX.match(plain) or (is_capitals and _ends_outline(plain)):
                is_outline = False
        if not is_outline:
            kept.append(paragraph)
    return kept


def _ends_outline(title: str) -> bool:
    return _NEXT.match(title) is not None or heads_orders(title)


def heads_orders(title: str) -> bool:
    """Whether a title, as bare text, heads who has to do what."""
    return _CHARGES.match(_NUMBER.sub("", title)) is not None
