"""Documents that a title names by their numbers: which, and the days that it alone prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from ....expressions import expression
from ...readers.lines import TextLine
from ...structure.paragraphs import Paragraph, paragraphs
from .citation import ReadCitation
from .citations import cited

Titled: TypeAlias = Sequence[tuple[Paragraph, ReadCitation]]
"""Documents by number, each with the title as a paragraph, or with the paragraph that names it."""


def named_in_title(title: str | None, line: int) -> Titled:
    return [
        (paragraph, citation)
        for paragraph in paragraphs([TextLine(text=title, number=line)] if title else [])
        for citation in cited(paragraph)
        if citation.number
    ]


def in_title_alone(titled: Titled, citations: Titled) -> Titled:
    """Those that the text below does not name."""
    told = {citation.number for _, citation in citations}
    return [(paragraph, citation) for paragraph, citation in titled if citation.number not in told]


# «KẾ HOẠCH / thực hiện Kế hoạch số …», «BÁO CÁO / Kết quả thực hiện …», and the second of two.
_CARRIES_OUT = expression(
    r"^\W*(?:v/v |ve (?:viec )?)?"
    r"(?:(?:bao cao|ket qua|tinh hinh|so ket|tong ket|giua (?:ky|nhiem ky)|\d+ (?:nam|thang)"
    r"|to chuc|tiep tuc|tang cuong|day manh|ke hoach|cong tac|viec|ban hanh) )*"
    r"(?:(?:thuc hien|trien khai|thi hanh|cu the hoa|huong ung)"
    r"(?: (?:tot|nghiem|cac|noi dung))* ?)+\W*$"
)
_BESIDE = expression(r"^\W*(?:va|cung)?\W*$")


def carried_out_by_title(titled: Titled, citations: Titled) -> Titled:
    """What the title says that the document carries out, as the text below names it first."""
    found: list[tuple[Paragraph, ReadCitation]] = []
    before = -1
    for paragraph, citation in titled:
        between = paragraph.bare[max(before, 0) : citation.start]
        is_beside = before >= 0 and _BESIDE.match(between) is not None
        if not is_beside and not _CARRIES_OUT.search(between):
            continue
        before = citation.end
        below = (pair for pair in citations if pair[1].number == citation.number)
        found.append(next(below, (paragraph, citation)))
    return found


def dated_as_titled(
    citations: Sequence[tuple[Paragraph, ReadCitation]], title: str | None
) -> list[tuple[Paragraph, ReadCitation]]:
    """The citations, with its day one that the title names with the day and the text without."""
    days = {c.number: c.date for _, c in named_in_title(title, 1) if c.date}
    return [
        (p, c if c.date or c.number not in days else replace(c, date=days[c.number]))
        for p, c in citations
    ]
