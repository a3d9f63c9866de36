"""The blocks of a plan's text: paragraphs, items, headings, tables; and what may open one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..expressions import expression
from ..value import record_class

HASHES = expression(r"(#{1,6})[^\S\n]+(.*)")
_CAPITALS = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
# Rank says what holds what: a chapter holds Roman sections, these hold numbers, then letters.
_MARKERS: tuple[tuple[str, re.Pattern[str], str, int], ...] = tuple(
    (first, expression(pattern), name, rank)
    for first, pattern, name, rank in (
        ("[PC]", r"(Phần|PHẦN|Chương|CHƯƠNG)\s+([IVXLC]+|\d+)[.:]?(?:\s+|$)", "part", 0),
        ("[IVX]", r"([IVX]+)(?:\.|\s?[-–/](?=\s+[^\W\d_a-z]))\s+", "roman", 2),
        ("[A-Z]", r"([A-Z])\.\s+", "capital", 1),
        ("Đ", r"(?:Điều|ĐIỀU)\s+(\d+[a-zđ]?)\.\s*", "article", 2),
        (r"\d", r"(?!\d{1,3}(?:\.\d{3})+\s)(\d+(?:\.\d+)+)[.)]?\s+", "dotted", 3),
        # «2- Đảng ủy …», as the Party counts
        (r"\d", rf"(\d+)(?:[.)]|(?<!\d{{3}})[-–](?=\s+[{_CAPITALS}]))\s+", "number", 3),
        ("[a-zđ]", r"([a-zđ]{1,2})\)\s*", "letter", 7),
        ("[-–—•*]", r"([-–—•*])\s+", "dash", 8),
        (r"\+", r"(\+)\s+", "plus", 9),
    )
)
RULE = expression(r"(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}")


Marker = tuple[re.Match[str], str, int]
"""What opens a block: the match, the name of its form, its rank."""


@record_class
class Block:
    line: int
    """From 0."""
    body: str
    start: int
    """Moves past the marker once that is read."""
    end: int


def blocks(body: str) -> Iterator[Block]:
    """The blocks of a body; a marker at the start of a line opens one."""
    lines: list[str] = []
    first = begin = offset = 0
    fresh = True
    for number, raw in enumerate(body.split("\n")):
        line = raw.strip()
        start = offset
        offset += len(raw) + 1
        if not line:
            fresh = True
            continue
        is_row = line[0] == "|"
        table = is_row and bool(lines) and lines[0][0] == "|"
        if not lines or (not (table and not fresh) and (fresh or is_row or _opens(line))):
            if lines:
                yield _block(body, first, begin, lines)
            first, begin, lines = number, start + len(raw) - len(raw.lstrip()), [line]
        else:
            lines.append(line)
        fresh = line[0] in "#*-_" and bool(HASHES.match(line) or RULE.fullmatch(line))
    if lines:
        yield _block(body, first, begin, lines)


def _block(body: str, line: int, start: int, lines: list[str]) -> Block:
    text = lines[0] if len(lines) == 1 else "\n".join(lines)
    if body.startswith(text, start):
        return Block(line, body, start, start + len(text))
    return Block(line, text, 0, len(text))  # its lines were indented


def _opens(line: str) -> bool:
    return line[0] in "#-–—•+" or (
        (line[0].isalnum() or line[0] == "*") and marker_of(line, 0, len(line)) is not None
    )


@lru_cache(maxsize=1024)
def _beginning(character: str) -> tuple[tuple[re.Pattern[str], str, int], ...]:
    """The markers that may begin with a character."""
    return tuple(marker[1:] for marker in _MARKERS if re.match(marker[0], character))


def marker_of(body: str, start: int, end: int) -> Marker | None:
    for pattern, name, rank in _beginning(body[start]) if start < end else ():
        if match := pattern.match(body, start, end):
            return match, name, rank
    return None
