"""What stands above a bullet, and what alone stands below a heading."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ....expressions import expression
from ...readers.lines import squeezed
from ...structure.paragraphs import Kind, Paragraph
from .orders import without_number


def headings_above(paragraphs: Sequence[Paragraph]) -> dict[int, str]:
    """For each paragraph (by `id`) the numbered heading or item it stands below."""
    found: dict[int, str] = {}
    above = ""
    for paragraph in paragraphs:
        if paragraph.kind is Kind.SECTION:
            above = ""
        elif paragraph.kind in {Kind.HEADING, Kind.ITEM}:
            above = squeezed(without_number(paragraph.text)).strip(" :;.")
        elif paragraph.kind is Kind.BULLET:
            found[id(paragraph)] = above
    return found


def lines_below(paragraphs: Sequence[Paragraph]) -> dict[int, str]:
    """What the first bullet below a paragraph says, where only one stands there."""
    found: dict[int, str] = {}
    for paragraph, following in pairwise(paragraphs):
        if following.kind is Kind.BULLET and paragraph.kind in {Kind.HEADING, Kind.ITEM}:
            found[id(paragraph)] = squeezed(without_number(following.text)).strip(" ;.")
    return found


_IN_BRACKETS = expression(r"\W{0,3}\((?:\d{1,2}|[ivx]{1,5})\)\.?\s", holds=("(",))


def is_counted(paragraph: Paragraph) -> bool:
    """Whether it has a number or a bullet, be it «(1)»."""
    return paragraph.kind is not Kind.TEXT or _IN_BRACKETS.match(paragraph.text) is not None
