"""What stands before the first section, and the sections of the highest rank."""

from __future__ import annotations

from collections.abc import Sequence

from ..readers.lines import bare
from ..structure import genre
from ..structure.paragraphs import Kind, Paragraph
from .bodies import are_bodies
from .orders import without_number


def preamble(body: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs before the first section, article or numbered item."""
    found: list[Paragraph] = []
    for paragraph in body:
        is_numbered = paragraph.kind is Kind.ITEM and paragraph.mark[:1].isdigit()
        if paragraph.kind in {Kind.SECTION, Kind.ARTICLE, Kind.HEADING} or is_numbered:
            break
        found.append(paragraph)
    return found


def top_sections(body: Sequence[Paragraph]) -> list[Paragraph]:
    """The headings of the highest rank: parts and chapters, Roman numbers, else capitals."""
    headings = [p for p in body if p.kind is Kind.SECTION]
    if headings:
        rank = _rank(headings[0])
        is_roman = rank == "roman"
        return [p for p in headings if _rank(p) == rank or (is_roman and _is_misread(p, headings))]
    numbered = [p for p in body if p.mark.isdecimal() and p.kind in {Kind.HEADING, Kind.ITEM}]
    in_capitals = [p for p in numbered if genre.is_capitals(p.text)]
    if len(in_capitals) > 1:
        return in_capitals
    # Figures alone: headings that count from one, and name no bodies.
    headings = [p for p in numbered if p.kind is Kind.HEADING]
    counts = [int(p.mark) for p in headings] == list(range(1, len(headings) + 1))
    if len(headings) < 2 or not counts or len(headings) < len(numbered) - 1:
        return []
    is_charging = any(are_bodies(without_number(p.text)) for p in headings)
    return [] if is_charging else headings


def _is_misread(paragraph: Paragraph, headings: Sequence[Paragraph]) -> bool:
    """«H.» between I and III is II, misread: no «G.» stands before it."""
    return paragraph.mark == "H" and not any(p.mark == "G" for p in headings)


def _rank(paragraph: Paragraph) -> str:
    mark = bare(paragraph.mark)
    if " " in mark:
        return mark.split()[0]
    if not mark:
        return "phu luc"
    return "roman" if set(mark) <= set("ivxl1") else "letter"
