"""Procedures that a decision makes public: what each office does with a request is no duty."""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ...readers.lines import bare
from ...structure import genre
from ...structure.paragraphs import Kind, Paragraph
from .outlines import heads_orders

# «Công bố thủ tục hành chính …», «… quy trình giải quyết thủ tục hành chính», as bare text.
_MAKES_PUBLIC = expression(
    r"^(?!.*\bke hoach\b).*\b(?:cong bo|quy trinh)\b.*\b(?:thu tuc hanh chinh|tthc)\b",
    holds=("cong bo", "quy trinh"),
)
_APPENDIX = expression(r"^\W*phu luc\b")
# What is told of every procedure.
_DESCRIBES = expression(
    r"\b(?:trinh tu|cach thuc) thuc hien\b|\bthanh phan(?:, so luong)? ho so\b"
    r"|\bthoi (?:han|gian) giai quyet\b|\bquy trinh\b|\bthu tuc\b|\btthc\b"
    r"|\bdoi tuong thuc hien\b|\bco quan (?:giai quyet|thuc hien)\b|\bbuoc 1\b"
)
_LONGEST = 200


def described_procedures(
    paragraphs: Sequence[Paragraph], appended: Paragraph | None, title: str | None
) -> set[int]:
    """The paragraphs (by `id`) of appendices that describe procedures, up to a list of orders."""
    if appended is None or _MAKES_PUBLIC.search(bare(title or "")) is None:
        return set()
    start = next((i for i, p in enumerate(paragraphs) if p is appended), len(paragraphs))
    found: set[int] = set()
    appendix: list[Paragraph] = []
    is_described = is_over = False
    for paragraph in [*paragraphs[start:], None]:
        if paragraph is None or _APPENDIX.match(paragraph.bare):
            found |= set(map(id, appendix)) if is_described else set()
            appendix, is_described, is_over = [], False, False
        if paragraph is None:
            break
        is_over = is_over or _heads_orders(paragraph)
        if not is_over:
            appendix.append(paragraph)
            is_described = is_described or _DESCRIBES.search(paragraph.bare) is not None
    return found


def _heads_orders(paragraph: Paragraph) -> bool:
    is_title = paragraph.kind is not Kind.TABLE and len(paragraph.text) < _LONGEST
    return is_title and genre.is_capitals(paragraph.text) and heads_orders(paragraph.bare)
