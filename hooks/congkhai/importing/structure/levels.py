"""How deep paragraphs stand below one another."""

from __future__ import annotations

from ..readers.lines import bare
from .paragraphs import Kind, Paragraph

LETTER, BULLET, PLUS, TEXT = 20.0, 30.0, 40.0, 60.0


def depth_of(paragraph: Paragraph) -> float:
    """How deep a paragraph stands: parts, Roman numbers, figures, letters, bullets, then text."""
    mark = paragraph.mark
    if paragraph.level is not None:
        return paragraph.level
    if paragraph.kind is Kind.SECTION:
        plain = bare(mark)
        if " " in plain or not plain:
            return 0.0
        return 1.0 if set(plain) <= set("ivxl1") else 0.5
    if paragraph.kind is Kind.ARTICLE:
        return 1.0
    if paragraph.kind in {Kind.HEADING, Kind.ITEM}:
        if mark[:1].isdigit():
            return 3.0 + mark.count(".")
        return LETTER + mark.count(".")
    if paragraph.kind is Kind.BULLET:
        return PLUS if mark[:1] in {"+", "•", "o", "◦"} else BULLET
    return TEXT
