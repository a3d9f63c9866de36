"""Tables that lost their frame on the way: cells parted by tabs, or one a line below «STT».

STT                     Copied from Word or a web page, a row is a line whose cells tabs part, or
Nội dung                each cell is a line; there the first column counts: a figure opens a row,
Thời hạn                and as many lines follow as there are headings.
1
Lập danh sách
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ...expressions import expression
from .lines import TableCell, TextLine

UNFRAMED = 10_000
"""The number of the first such table: behind all others of a file."""
FEWEST_COLUMNS = 3
MOST_COLUMNS = 9
FEWEST_ROWS = 3
_LONGEST_HEADING = 60
_COUNTS = expression(r"^\W*(?:stt|tt|so tt|so thu tu)\W*$", holds=("so thu tu", "tt"))
_GROUP = expression(r"^[IVX]{1,5}\W?$|^[A-HĐ]\W?$")
# «II. NỘI DUNG», «2. Chi hội …», «a) …», «- …», «Nơi nhận:»
_BEHIND = expression(
    r"\s*(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-zđA-ZĐ])[.)/]\s*[^\W\d]|[-–+*•]\s|Nơi nhận"
    r"|Điều \d|PHẦN |Phần )"
)
_NEXT_PART = expression(r"\s*(?:[IVX]{1,5}\.\s*[^\W\d_a-z]|Nơi nhận\b|PHẦN )")


def unframed_tables(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines with such tables as cells, numbered from `UNFRAMED` on."""
    found: list[TextLine] = []
    table = UNFRAMED
    filled = [number for number, line in enumerate(lines) if not line.is_blank]
    index = 0
    while index < len(lines):
        line = lines[index]
        rows: list[list[TextLine]] = []
        end = index
        if line.cell is None and line.text.count("\t") >= FEWEST_COLUMNS - 1:
            rows, end = _tabbed(lines, index)
        elif line.cell is None and len(line.text) < 12 and _COUNTS.match(line.bare):
            rows, end = _counted(lines, filled, index)
        if len(rows) < FEWEST_ROWS:
            end = index + 1 if rows else max(end, index + 1)
            found += lines[index:end]
            index = end
            continue
        for number, row in enumerate(rows):
            found += _written(row, table, number)
        table += 1
        index = end
    return found


def _written(row: Sequence[TextLine], table: int, number: int) -> Iterator[TextLine]:
    for column, cell in enumerate(row):
        if cell.text.strip():
            place = TableCell(table=table, row=number, column=column)
            yield replace(cell, text=cell.text.strip(), cell=place)


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


def _counted(
    lines: Sequence[TextLine], filled: Sequence[int], start: int
) -> tuple[list[list[TextLine]], int]:
    """The rows below headings that stand one a line, the first of them «STT», and their end.

    Where the rows turn out to be none, the end of what need not be gone through again.
    """
    head = bisect_left(filled, start)
    heads = filled[head : head + MOST_COLUMNS + 1]
    columns = next((n for n, i in enumerate(heads) if lines[i].text.strip(" .") in {"1", "I"}), 0)
    is_short = all(len(lines[i].text) < _LONGEST_HEADING for i in heads[:columns])
    if not columns >= FEWEST_COLUMNS or not is_short:
        return [], start
    starts = [head]
    expected, at = 1, head + columns
    while at < len(filled):
        text = lines[filled[at]].text.strip()
        if text.rstrip(" .") != str(expected) and not _GROUP.match(text):
            break
        width = _width(lines, filled, at, expected, columns)
        if not width and _opens_later(lines, filled, at + columns, expected + 1):
            return [], filled[at] if len(starts) > FEWEST_ROWS else start
        starts.append(at)
        expected += text[:1].isdigit()
        at += width or _width_of_last(lines, filled, starts, columns)
    rows = [
        [lines[i] for i in filled[first:following]] for first, following in pairwise([*starts, at])
    ]
    return rows, (filled[at] if at < len(filled) else len(lines))


def _width(
    lines: Sequence[TextLine], filled: Sequence[int], at: int, number: int, columns: int
) -> int:
    """How many lines a row has, up to the next figure; 0 where none opens another row.

    A cell may hold that very figure: a row is whole where the next opens behind as many lines as
    there are headings, or the table ends there and what the figure would open has no next.
    """
    following = number + lines[filled[at]].text.strip()[:1].isdigit()
    found = [n for n in range(1, columns + 1) if _opens_row(lines, filled, at + n, following)]
    if not found or found[-1] == columns:
        return found[-1] if found else 0
    # «cuộc | 4 | 4 | Tặng quà»: behind the figure that opens a row stand words.
    width = next((n for n in found if _has_words(lines, filled, at + n + 1)), found[0])
    first = at + width
    is_followed = any(
        _opens_row(lines, filled, first + n, following + 1) for n in range(1, columns + 1)
    )
    is_cell = not is_followed and _is_over(lines, filled, at + columns)
    return 0 if is_cell else width


def _opens_row(lines: Sequence[TextLine], filled: Sequence[int], place: int, number: int) -> bool:
    """Whether the row of this number opens there, or a group of rows."""
    text = lines[filled[place]].text.strip() if place < len(filled) else ""
    return text.rstrip(" .") == str(number) or _GROUP.match(text) is not None


def _has_words(lines: Sequence[TextLine], filled: Sequence[int], place: int) -> bool:
    return place < len(filled) and any(map(str.isalpha, lines[filled[place]].text))


def _is_over(lines: Sequence[TextLine], filled: Sequence[int], place: int) -> bool:
    """Whether the text goes on there otherwise than by cells: at its end, by a heading, an item or
    a sentence."""
    if place >= len(filled):
        return True
    line = lines[filled[place]]
    return _BEHIND.match(line.text) is not None or len(line.text) > _LONGEST_HEADING


def _width_of_last(
    lines: Sequence[TextLine], filled: Sequence[int], starts: Sequence[int], columns: int
) -> int:
    """How many lines the last row has: a paragraph behind the table is none of its cells."""
    *_, last = starts
    opening = set(starts)
    is_apart = any(
        filled[n] - filled[n - 1] > 1 for n in range(starts[0] + 1, last) if n not in opening
    )
    for width in range(1, min(columns, len(filled) - last)):
        above = [first + width for first, end in pairwise(starts) if first + width < end]
        is_parted = not is_apart and filled[last + width] - filled[last + width - 1] > 1
        is_sentence = _is_sentence(lines[filled[last + width]])
        is_next_part = _NEXT_PART.match(lines[filled[last + width]].text) is not None
        if (
            is_parted
            or is_next_part
            or (is_sentence and not any(_is_sentence(lines[filled[n]]) for n in above))
        ):
            return width
    return min(columns, len(filled) - last)


def _is_sentence(line: TextLine) -> bool:
    return len(line.text) > _LONGEST_HEADING and line.text.rstrip().endswith(".")


def _opens_later(lines: Sequence[TextLine], filled: Sequence[int], at: int, number: int) -> bool:
    """Whether the next row opens further down: then a cell holds several lines."""
    return any(lines[i].text.strip(" .") == str(number) for i in filled[at : at + 3])
