"""A head that stands below type and title, or below the heading of a page that carries it.

KẾ HOẠCH                                  the head below belongs to the title above
Phát động phong trào đọc sách
---
UBND XÃ YÊN HẠ · Số: 12/KH-UBND · Yên Hạ, ngày …
"""

from __future__ import annotations

from collections.abc import Sequence

from ...expressions import expression
from ..readers.lines import TextLine, bare
from . import genre
from .agency_names import is_agency
from .head_marks import ORNAMENT, date_read, is_motto, number_read
from .joined_lines import JoinedLine, strips
from .paragraphs import marked

FARTHEST = 16
"""Lines that a head may stand below the title."""
_LONGEST = 130
_OPENING = expression(r"^\W*(?:can cu|thuc hien|kinh gui|dieu \d|theo|trien khai|nham)\b")


def head_opens(lines: Sequence[TextLine], index: int, after: int) -> int:
    """Back over the agency's lines, in capitals, that stand above motto or number."""
    start = index
    blanks = 0
    for i in range(index - 1, after - 1, -1):
        if lines[i].is_blank:
            blanks += 1
            if blanks > 2:
                break
            continue
        text = lines[i].text.strip(" *")
        if not text or ORNAMENT.match(text):
            continue
        if not genre.is_capitals(text) or lines[i].cell or len(text) > 120:
            break
        start, blanks = i, 0
    return start


def head_below(lines: Sequence[TextLine], after: int) -> tuple[int, int] | None:
    """First line and end of a head below `after`; None where the text begins without one."""
    first = last = None
    has_number = False
    others = 0
    seen = 0
    for strip in strips(lines, after):
        if strip.line.is_blank:
            continue
        seen += 1
        kind = _sign_of(strip)
        if seen > FARTHEST or kind == "text":
            break
        if kind == "":
            continue
        has_number = has_number or kind == "number"
        others += kind != "number"
        first = strip.indices[0] if first is None else first
        last = strip.indices[-1]
    if first is None or last is None or not has_number or not others:
        return None
    return first, last + 1


def _sign_of(strip: JoinedLine) -> str:
    """What a line is of a head: its number, another part («»: none that is known), or text."""
    line = strip.line
    text = line.text.strip(" *_")
    if line.cell:
        return "text"
    if any(map(number_read, line.pieces())):
        return "number"
    if is_motto(text) or (date_read(text) and len(text) < 90 and not _OPENING.match(bare(text))):
        return "other"
    if ORNAMENT.match(text):
        return ""
    if genre.is_capitals(text) and is_agency(text) and len(text) < _LONGEST:
        return "other"
    if marked(text) or len(text) > _LONGEST or _OPENING.match(bare(text)):
        return "text"
    return ""
