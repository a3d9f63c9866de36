"""The headings of the columns of a table, one above another, however their cells are merged."""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ...readers.lines import bare, squeezed
from .table_rows import TableRow
from .target_cells import is_figure

_MOST_HEADS = 4
_LONGEST_HEAD = 70
"""Letters of a heading below another."""
YEARS = expression(
    r"\W*(?:(?:ke hoach|muc tieu|chi tieu|phan dau|kh|den|het|cuoi|trong|thoi ky|lo trinh|5 nam"
    r"|giao|du kien|dang ky) )*(?:nam hoc |nam |giai doan |nhiem ky )?"
    r"20\d{2}(?:\s?[-–]\s?20\d{2})?\W*$"
)


def below_headings(rows: Sequence[TableRow], start: int) -> int:
    """The first row below the headings that open at `start`."""
    end = start + 1
    while end < min(len(rows), start + _MOST_HEADS) and _is_subheading(rows, start, end):
        end += 1
    return end


def _is_subheading(rows: Sequence[TableRow], start: int, at: int) -> bool:
    """Whether a row holds headings below wider ones, and nothing that a row of figures has."""
    above, row = rows[at - 1], rows[at]
    new = {
        column: squeezed(cell.text)
        for column, cell in row.cells.items()
        if cell.text.strip() and cell is not above.cells.get(column)
    }
    kept = {c for c in new if c in above.cells and squeezed(above.cells[c].text) == new[c]}
    told = {column: text for column, text in new.items() if column not in kept}
    if not told or row.is_numbering:
        return False
    if all(map(is_year, told.values())) and len(told) > 1:
        return True
    widths = _widths(rows[start:at], rows[at:])
    if not all(widths.get(column, 1) > 1 for column in told):
        return False
    return all(
        len(text) < _LONGEST_HEAD and (is_year(text) or not is_figure(text))
        for text in told.values()
    )


def is_year(text: str) -> bool:
    return YEARS.match(bare(text)) is not None


def _widths(heads: Sequence[TableRow], below: Sequence[TableRow]) -> dict[int, int]:
    """Over how many columns the lowest heading above each of them stands."""
    last = max((c for row in (*heads, *below) for c in row.cells), default=0)
    found: dict[int, int] = {}
    for row in heads:
        for column, (_, covered) in _spans(row, last).items():
            found[column] = covered
    return found


def _spans(row: TableRow, last: int) -> dict[int, tuple[str, int]]:
    """The heading of each column of a row; one goes on over those behind it that have none."""
    found: dict[int, tuple[str, int]] = {}
    columns = sorted(column for column, cell in row.cells.items() if cell.text.strip())
    for number, column in enumerate(columns):
        behind = columns[number + 1] if columns[number + 1 :] else last + 1
        end = max(behind, column + row.cells[column].wide)
        text = squeezed(row.cells[column].text.replace("\n", " ").replace("*", ""))
        for covered in range(column, end):
            found[covered] = (text, end - column)
    return found


def paths_of(heads: Sequence[TableRow], below: Sequence[TableRow]) -> dict[int, tuple[str, ...]]:
    last = max((c for row in (*heads, *below) for c in row.cells), default=0)
    paths: dict[int, tuple[str, ...]] = {}
    for number, row in enumerate(heads):
        is_last = number == len(heads) - 1
        moved = _moved(row, heads[:number], below)
        for column, (text, wide) in _spans(row, last).items():
            own = row.cells.get(column)
            if is_last and own is None and (wide > 1 and not _reaches(row, column)):
                # Behind a heading of the last row stands a column without one.
                continue
            path = paths.get(column + moved, ())
            if not path or path[-1] != text:
                paths[column + moved] = (*path, text)
    return paths


def _reaches(row: TableRow, column: int) -> bool:
    """Whether a merged cell of the row stands over a column."""
    return any(at < column < at + cell.wide for at, cell in row.cells.items())


def _moved(row: TableRow, above: Sequence[TableRow], below: Sequence[TableRow]) -> int:
    """How far a row of years was moved: they stand below the last heading alone, «Giai đoạn 2026 -
    2028», and a converter put them below the first."""
    texts = {c: cell.text for c, cell in row.cells.items() if cell.text.strip()}
    last = max((c for each in above for c in each.cells), default=0)
    if not texts or not last or min(texts) or not all(map(is_year, texts.values())):
        return 0
    return last if any(max(r.cells, default=0) == last + max(texts) for r in below) else 0
