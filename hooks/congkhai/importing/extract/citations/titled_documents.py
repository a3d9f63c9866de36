"""Documents that a title names by their numbers: which, and the days that it alone prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...readers.lines import TextLine
from ...structure.paragraphs import Paragraph, paragraphs
from .citation import ReadCitation
from .citations import cited


def in_title_alone(
    title: str | None, citations: Sequence[tuple[Paragraph, ReadCitation]], line: int
) -> list[tuple[Paragraph, ReadCitation]]:
    """Documents that the title names by number and the text below does not."""
    told = {citation.number for _, citation in citations}
    return [
        (paragraph, citation)
        for paragraph in paragraphs([TextLine(text=title, number=line)] if title else [])
        for citation in cited(paragraph)
        if citation.number and citation.number not in told
    ]


def dated_as_titled(
    citations: Sequence[tuple[Paragraph, ReadCitation]], title: str | None
) -> list[tuple[Paragraph, ReadCitation]]:
    """The citations, with its day one that the title names with the day and the text without."""
    days = {c.number: c.date for _, c in in_title_alone(title, (), 1) if c.date}
    return [
        (p, c if c.date or c.number not in days else replace(c, date=days[c.number]))
        for p, c in citations
    ]
