"""Tables that lost their frame on the way: cells parted by tabs, or one a line below «STT».

STT                     Copied from Word or a web page, a row is a line whose cells tabs part, or
Nội dung                each cell is a line; there the first column counts: a figure opens a row,
Thời hạn                and as many lines follow as there are headings.
1
Lập danh sách
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .lines import TableCell, TextLine

UNFRAMED = 10_000
"""The number of the first such table: behind all others of a file."""
FEWEST_COLUMNS = 3
MOST_COLUMNS = 9
FEWEST_ROWS = 3
_LONGEST_HEADING = 60
_COUNTS = re.compile(r"^\W*(?:stt|tt|so tt|so thu tu)\W*$")
_GROUP = re.compile(r"^[IVX]{1,5}\W?$|^[A-HĐ]\W?$")


def unframed_tables(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines with such tables as cells, numbered from `UNFRAMED` on."""
    found: list[TextLine] = []
    table = UNFRAMED
    index = 0
    while index < len(lines):
        line = lines[index]
        rows: list[list[TextLine]] = []
        end = index
        if line.cell is None and line.text.count("\t") >= FEWEST_COLUMNS - 1:
            rows, end = _tabbed(lines, index)
        elif line.cell is None and len(line.text) < 12 and _COUNTS.match(line.bare):
            rows, end = _counted(lines, index)
        if len(rows) < FEWEST_ROWS:
            found.append(line)
            index += 1
            continue
        for number, row in enumerate(rows):
            found += _written(row, table, number)
        table += 1
        index = end
    return found


def _written(row: Sequence[TextLine], table: int, number: int) -> Iterator[TextLine]:
    for column, cell in enumerate(row):
        if cell.text.strip():
            yield replace(cell, text=cell.text.strip(), cell=TableCell(table, number, column))


def _tabbed(lines: Sequence[TextLine], start: int) -> tuple[list[list[TextLine]], int]:
    """The rows of lines with no more tabs than the first: empty cells at the end may be lost."""
    count = lines[start].text.count("\t")
    end = start
    while end < len(lines) and 0 < lines[end].text.count("\t") <= count and not lines[end].cell:
        end += 1
    rows = [
        [replace(line, text=cell) for cell in line.text.split("\t")] for line in lines[start:end]
    ]
    return rows, end


def _counted(lines: Sequence[TextLine], start: int) -> tuple[list[list[TextLine]], int]:
    """The rows below headings that stand one a line, the first of them «STT»."""
    filled = [i for i in range(start, len(lines)) if not lines[i].is_blank]
    heads = filled[: MOST_COLUMNS + 1]
    first = next((n for n, i in enumerate(heads) if lines[i].text.strip(" .") in {"1", "I"}), 0)
    is_short = all(len(lines[i].text) < _LONGEST_HEADING for i in heads[:first])
    if not first >= FEWEST_COLUMNS or not is_short:
        return [], start
    rows = [[lines[i] for i in heads[:first]]]
    expected, at = 1, first
    while at < len(filled):
        text = lines[filled[at]].text.strip()
        width = _width(lines, filled[at:], expected, first)
        if text.rstrip(" .") != str(expected) and not _GROUP.match(text):
            break
        if not width:
            return [], start
        rows.append([lines[i] for i in filled[at : at + width]])
        expected += text[:1].isdigit()
        at += width
    return rows, (filled[at] if at < len(filled) else len(lines))


def _width(lines: Sequence[TextLine], filled: Sequence[int], number: int, columns: int) -> int:
    """How many lines a row has: up to the next figure; 0 where they are more than headings."""
    for width in range(1, columns + 1):
        following = lines[filled[width]].text.strip() if width < len(filled) else ""
        nexts = {str(number), str(number + 1)}
        if following.rstrip(" .") in nexts or _GROUP.match(following):
            return width
    return columns if not _opens_later(lines, filled[columns:], number + 1) else 0


def _opens_later(lines: Sequence[TextLine], filled: Sequence[int], number: int) -> bool:
    """Whether the next row opens further down: then a cell holds several lines."""
    return any(lines[i].text.strip(" .") == str(number) for i in filled[:3])
