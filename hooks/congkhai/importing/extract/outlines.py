"""Outlines of reports that a document encloses: what is to be told there is nobody's task."""

from __future__ import annotations

from collections.abc import Sequence

from ...expressions import expression
from ..structure import genre
from ..structure.paragraphs import Kind, Paragraph

# «ĐỀ CƯƠNG BÁO CÁO PHỤC VỤ KIỂM TRA», «MẪU BÁO CÁO KẾT QUẢ», below «Phụ lục II»
_OUTLINE = expression(r"^\W*(?:de cuong|mau(?: so \S+)?\W{0,3}(?:de cuong|bao cao))\b")
_APPENDIX = expression(r"^\W*phu luc\b")
_NEXT = expression(r"^\W*(?:bieu (?:so|mau)|mau so|danh (?:muc|sach)|ke hoach|lich)\b")
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
            if _OUTLINE.match(plain) and genre.is_capitals(paragraph.text):
                is_outline = True
            elif _APPENDIX.match(plain) or (
                _NEXT.match(plain) and genre.is_capitals(paragraph.text.split("(")[0])
            ):
                is_outline = False
        if not is_outline:
            kept.append(paragraph)
    return kept
