"""Tables that a text draws with signs: a frame of «+---+», or bars alone at the same columns.

+-----------+------------+      | TT | Nhiệm vụ |       each becomes a row between bars, as
| SỞ A      | CỘNG HÒA … |      |1   |Phát động |       Markdown has, with a break where a
+-----------+------------+      |    |phong trào|       cell's lines are parted by a gap
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...expressions import expression

_BORDER = expression(r"^\s*\+(?:[-=:]{3,}\+)+\s*$", holds=("+",))
_BARRED = expression(r"^\s*\|.*\|\s*$")
_DASHES = expression(r"^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$")
_LAYOUT = expression(r"nơi nhận|cộng h[oò][aà] xã hội|độc lập ?[-–] ?tự do|đảng cộng sản")
_FEWEST_LINES = 3


def without_frames(text: str) -> str:
    """The text with such tables as rows between bars; lines below keep their numbers."""
    if "|" not in text:
        return text
    lines = _barred_at_the_ends(text.split("\n"))
    found: list[str] = []
    at = 0
    while at < len(lines):
        end = _end_of_grid(lines, at) or _end_of_bars(lines, at)
        if end is None:
            found.append(lines[at])
            at += 1
            continue
        block = [unicodedata.normalize("NFC", line) for line in lines[at:end]]
        rows = _rows_of_grid(block) if _BORDER.match(block[0]) else _rows_of_bars(block)
        if _is_below_row(found, block):
            if len(rows) == len(block) or _is_below_row(found[:-1], block):
                # Each line is a row already, of other width than those above.
                found += lines[at:end]
                at = end
                continue
            head = found.pop().strip()[1:-1].split("|")
            rows.insert(0, [[cell.strip()] for cell in head])
        written = list(_written(rows))
        found += [*written, *[""] * (end - at - len(written))]
        at = end
    return "\n".join(found)


# «TT | Việc | Hạn», lines without a bar at their ends.
_OPEN_ROW = expression(r"^[ \t]*[^|\s][^|]*(?:\s\|(?:\s[^|]*)?){2,}$", holds="|")


def _barred_at_the_ends(lines: Sequence[str]) -> list[str]:
    """Lines with as many bars, one below the other, as rows that bars enclose too."""
    found: list[str] = []
    run: list[str] = []
    for line in (*lines, ""):
        is_row = _OPEN_ROW.match(line) is not None
        if run and not (is_row and line.count("|") == run[0].count("|")):
            is_table = len(run) >= _FEWEST_LINES
            found += [f"| {row.strip()} |" if is_table else row for row in run]
            run = []
        if is_row:
            run.append(line)
        else:
            found.append(line)
    return found[:-1]


def _is_below_row(above: Sequence[str], block: Sequence[str]) -> bool:
    """Whether a row of as many cells stands above, whose bars are at other columns."""
    if not above or not _BARRED.match(block[0]) or not _BARRED.match(above[-1]):
        return False
    return not _DASHES.match(above[-1]) and above[-1].count("|") == block[0].count("|")


def _end_of_grid(lines: Sequence[str], start: int) -> int | None:
    if not _BORDER.match(lines[start]):
        return None
    last = start
    for at in range(start + 1, len(lines)):
        if _BORDER.match(lines[at]):
            last = at
        elif not lines[at].lstrip().startswith(("|", "+")):
            break
    return last + 1 if last > start else None


def _end_of_bars(lines: Sequence[str], start: int) -> int | None:
    """Lines of bars at one and the same columns, with none of Markdown's dashes below the first."""
    columns = _bars(lines[start])
    if len(columns) < 3 or (start + 1 < len(lines) and _DASHES.match(lines[start + 1])):
        return None
    end = start
    while end < len(lines) and _bars(lines[end]) == columns:
        end += 1
    return end if end - start >= _FEWEST_LINES else None


def _bars(line: str) -> list[int]:
    if not _BARRED.match(line):
        return []
    return [at for at, sign in enumerate(unicodedata.normalize("NFC", line)) if sign == "|"]


def _rows_of_grid(block: Sequence[str]) -> list[list[list[str]]]:
    """Rows of cells of lines: a border ends a row, and the crosses of all tell the columns.

    A cell that is wide as two columns stands in the first of them.
    """
    borders = [line for line in block if _BORDER.match(line)]
    columns = sorted({at for line in borders for at, sign in enumerate(line) if sign == "+"})
    rows: list[list[list[str]]] = []
    lines: list[str] = []
    for line in block[1:]:
        if not _BORDER.match(line):
            lines.append(line)
        elif lines:
            rows.append(_cells_of(lines, columns))
            lines = []
    return rows


def _cells_of(lines: Sequence[str], columns: Sequence[int]) -> list[list[str]]:
    parted = [at for at in columns if all(line[at : at + 1] in {"|", "+"} for line in lines)]
    cells: list[list[str]] = [[] for _ in columns[1:]]
    for left, right in pairwise(parted):
        cells[columns.index(left)] = [line[left + 1 : right].strip(" |") for line in lines]
    return cells


def _rows_of_bars(block: Sequence[str]) -> list[list[list[str]]]:
    """Rows of cells: one begins where its first cell is filled; a head is one row altogether."""
    cells = [[cell.strip() for cell in line.strip()[1:-1].split("|")] for line in block]
    is_layout = _LAYOUT.search("\n".join(block).lower()) is not None
    rows: list[list[list[str]]] = []
    for line in cells:
        if not rows or (line[0] and not is_layout):
            rows.append([[] for _ in line])
        for cell, words in zip(rows[-1], line, strict=True):
            # Of a head each line stands for itself.
            cell += [words, ""] if is_layout else [words]
    return rows


def _written(rows: Sequence[Sequence[Sequence[str]]]) -> Iterator[str]:
    for number, row in enumerate(rows):
        yield f"| {' | '.join(_as_lines(cell) for cell in row)} |"
        if number == 0:
            yield f"|{' --- |' * len(row)}"


def _as_lines(cell: Sequence[str]) -> str:
    """The paragraphs of a cell with a break between them; wrapped lines put together."""
    text = "\n".join(cell).strip("\n")
    parts = re.split(r"\n{2,}", text)
    return "<br>".join(" ".join(part.split()) for part in parts if part.strip())
