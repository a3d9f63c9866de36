"""Tables of a PDF that go on behind a page, and rows that its end tore, put together again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from ...expressions import expression
from ...value import record_class
from .lines import TextLine, bare, squeezed
from .table_rules import Grid

_NEAR = 4.0
"""Points by which a table may lie elsewhere on the next page."""
_PAGE_NUMBER = expression(r"^\W*(?:trang )?\d{1,4}(?:\s*/\s*\d{1,4})?\W*$")
_INDEX = expression(r"^\W*(?:\d{1,3}(?:\.\d{1,3})*|[ivxl]{1,5}|[a-hđ])\W*$")


@record_class
class _Part:
    """A table of one page, as lines from `start` to before `end`."""

    number: int
    start: int
    end: int
    page: int
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    moved: dict[int, int | None] = field(default_factory=dict)
    """Where its rows go; None for headings that are told again between the halves of a row."""
    table: int = 0

    @property
    def counts(self) -> bool:
        """Most of its rows, but the headings, open with a number."""
        below = sorted(self.rows)[1:]
        counted = sum(bool(_INDEX.match(bare(self.rows[row].get(0, "")))) for row in below)
        return 2 * counted >= len(below) > 0


def joined_tables(lines: Sequence[TextLine], grids: Sequence[Grid]) -> list[TextLine]:
    """The lines; a table below the end of a page continues the one that the page ended with.

    It has the same columns, and between them stands nothing but the number of a page.
    """
    found = list(lines)
    first: _Part | None = None
    above: _Part | None = None
    for part in _parts(found):
        is_next = above is not None and first is not None and part.page == above.page + 1
        if (
            is_next
            and above is not None
            and first is not None
            and _are_one(grids[above.number], grids[part.number])
            and not _has_other_headings(first, part)
            and all(
                not line.text.strip() or _PAGE_NUMBER.match(line.bare)
                for line in found[above.end : part.start]
            )
        ):
            _continue(first, above, part)
            for at in range(part.start, part.end):
                found[at] = _placed(found[at], part)
        else:
            first = part
        above = part
    return found


def _parts(lines: Sequence[TextLine]) -> list[_Part]:
    parts: list[_Part] = []
    for at, line in enumerate(lines):
        cell = line.cell
        if cell is None:
            continue
        if not parts or parts[-1].number != cell.table:
            parts.append(
                _Part(
                    number=cell.table,
                    start=at,
                    end=at,
                    page=line.page or 0,
                    table=cell.table,
                )
            )
        parts[-1].end = at + 1
        row = parts[-1].rows.setdefault(cell.row, {})
        row[cell.column] = squeezed(f"{row.get(cell.column, '')} {line.text}")
        parts[-1].moved[cell.row] = cell.row
    return parts


def _are_one(above: Grid, below: Grid) -> bool:
    return len(above.columns) == len(below.columns) and all(
        abs(left - right) < _NEAR for left, right in zip(above.columns, below.columns, strict=True)
    )


def _has_other_headings(first: _Part, part: _Part) -> bool:
    """«TT | Họ và tên | Chức vụ» behind «TT | Nội dung | Chủ trì»: a table of its own."""
    above, below = first.rows[min(first.rows)], part.rows[min(part.rows)]
    alike = [bare(below.get(column, "")) == bare(text) for column, text in above.items()]
    is_head = 0 in above and any(map(str.isalpha, above[0])) and not _INDEX.match(bare(above[0]))
    return is_head and above[0] == below.get(0) and 2 * sum(alike) <= len(alike)


def _continue(first: _Part, above: _Part, part: _Part) -> None:
    """Say where the rows of a part go; the headings that every page prints are told once."""
    part.table = first.table
    last = max(row for row in above.moved.values() if row is not None)
    numbers = sorted(part.rows)
    headings = first.rows[min(first.rows)]
    again = int(part.rows[numbers[0]] == headings)
    torn = numbers[again] if len(numbers) > again else None
    if torn is not None and not (
        (first.counts or above.counts) and _is_torn(above.rows[max(above.rows)], part.rows[torn])
    ):
        torn = None
    for row in numbers:
        part.moved[row] = last + 1 + row
    if torn is not None:
        part.moved[torn] = last
        for row in numbers[:again]:
            part.moved[row] = None


def _placed(line: TextLine, part: _Part) -> TextLine:
    if line.cell is None:
        return line
    row = part.moved[line.cell.row]
    if row is None:
        return replace(line, text="", cell=None)
    return replace(line, cell=replace(line.cell, table=part.table, row=row))


def _is_torn(above: Mapping[int, str], below: Mapping[int, str]) -> bool:
    """Whether a row without a number goes on with the one above: a cell of it opens with a small
    letter, or half of its cells are empty.
    """
    if 0 in below or 0 not in above:
        return False
    return any(text[:1].islower() for text in below.values()) or 2 * len(below) <= len(above)
