"""Signatures behind the first one: a joint document bears one of each body."""

from __future__ import annotations

from collections.abc import Sequence

from ..readers.lines import TextLine, bare
from .genre import is_capacity, is_capitals, is_office, is_running_office, person_named

_MOST_LINES = 6
"""Of one signature."""
_LONGEST = 70


def other_signatures(lines: Sequence[TextLine], start: int, end: int) -> frozenset[int]:
    """The lines right behind a signature that are another's: body, office and name."""
    found: list[int] = []
    at = start
    while block := other_signature(lines, at, end):
        found += block
        at = block[-1] + 1
    return frozenset(found)


def other_signature(lines: Sequence[TextLine], start: int, end: int) -> list[int]:
    """Lines in capitals, one of them an office, and a name below them."""
    block: list[int] = []
    has_office = False
    for index in range(start, end):
        line = lines[index]
        text = line.text.strip(" *_")
        if line.is_blank:
            continue
        if line.cell or len(text) > _LONGEST or len(block) >= _MOST_LINES:
            return []
        if is_capitals(text):
            # «KẾ HOẠCH», «PHỤ LỤC» open what stands behind, which is no signature.
            if bare(text).startswith(_OPENS):
                return []
            has_office = has_office or any(
                told(text) for told in (is_capacity, is_office, is_running_office)
            )
            block.append(index)
            continue
        is_name = has_office and person_named(text, is_expected=True) is not None
        return [*block, index] if block and is_name else []
    return []


_OPENS = ("phu luc", "ke hoach", "quy che", "quy dinh", "danh sach", "bieu", "mau", "chuong trinh")
