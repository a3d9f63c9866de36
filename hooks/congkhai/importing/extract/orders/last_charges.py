"""The last sentence of an item that hands what is below it to another body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ....expressions import expression
from ...structure.clauses import clauses
from ...structure.levels import depth_of
from ...structure.paragraphs import Kind, Paragraph
from .orders import order_in, without_number

_OF_ITS_OWN = frozenset({Kind.ITEM, Kind.HEADING, Kind.BULLET, Kind.ARTICLE})
_BELOW = 0.4
# «Điều 3. Sở A có trách nhiệm:», joined to what stood above it; «Riêng thôn B …».
_JOINED = expression(
    r"Điều \d{1,3}[.:]\s+|(?P<apart>(?:riêng|đồng thời|ngoài ra),?\s+)", re.IGNORECASE
)
_CHARGED = expression(r"(?:có|chịu) trách nhiệm\b|có nhiệm vụ(?!,? (?:và )?quyền hạn)\b")


def last_charge_apart(paragraph: Paragraph) -> Iterator[Paragraph]:
    """«1. Thôn A lập sổ. Thôn B có trách nhiệm:»: what is below is the second's alone."""
    text = paragraph.text
    start = _start_of_last(text) if paragraph.kind in _OF_ITS_OWN else 0
    joined = _JOINED.match(text, start)
    words = text[joined.end() if joined else start :]
    order = order_in(words) if start else None
    is_handed = order is not None and (
        order.is_opened
        or _CHARGED.search(words) is not None
        or (joined is not None and joined["apart"] is not None)
    )
    if not is_handed:
        yield paragraph
        return
    yield replace(paragraph, text=text[:start].rstrip())
    level = depth_of(paragraph) + _BELOW
    yield replace(paragraph, text=words, kind=Kind.ITEM, mark="", level=level)


def _start_of_last(text: str) -> int:
    """Where the last of several sentences begins that a colon ends; 0 for none."""
    start = clauses(text)[-1][0] if text.endswith(":") else 0
    start += len(text[start:]) - len(text[start:].lstrip())
    before = without_number(text[:start].rstrip())
    return start if before.endswith(".") and len(before.split()) > 1 else 0
