"""The cells of a table of data by row and column, merged and repeated ones filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare, squeezed
from ...structure.paragraphs import Paragraph

_DITTO = expression(r"^\W*(?:nt|nhu tren|″|〃|\"|''|“|”|-\"-)\W*$|^[\"″〃”]+$")
_HIGHEST_FIRST = 3
# «(1)», «A», «5=4/3»
_FIGURES = expression(r"^\W*(?:(?P<count>\d{1,2})|[a-h])\W*(?:=[\s\d/+x*:().-]+%?)?\W*$")


@value_class
class GridCell:
    """The text of a cell, its paragraphs on lines of their own."""

    text: str
    line: int
    wide: int = 1
    tall: int = 1
    is_guessed: bool = False
    """That it covers the rows below was not printed."""


@value_class
class TableRow:
    cells: Mapping[int, GridCell]
    line: int

    def text(self, column: int | None) -> str:
        cell = self.cells.get(column) if column is not None else None
        return cell.text if cell else ""

    def is_carried(self, columns: Iterable[int]) -> bool:
        """Whether a cell of these is guessed to be the one that stands above."""
        cells = (self.cells[column] for column in columns if column in self.cells)
        return any(cell.is_guessed and cell.line < self.line for cell in cells)

    @property
    def is_numbering(self) -> bool:
        """«(1) (2) (3)», «A | B | 1 | 2=1/B» below the headings."""
        texts = [cell.text.lower() for cell in self.cells.values()]
        found = [_FIGURES.match(text) for text in texts]
        counted = [int(match["count"]) for match in found if match and match["count"]]
        # «7 | 45 | 28» are figures of the seventh form.
        counts_on = counted == sorted(counted) and (not counted or counted[0] <= _HIGHEST_FIRST)
        return len(texts) > 1 and all(found) and counts_on


def table_rows(paragraph: Paragraph) -> list[TableRow]:
    """The rows of a table in their order, as printed."""
    rows: dict[tuple[int, int], dict[int, GridCell]] = {}
    for line in paragraph.lines:
        if line.cell is None:
            continue
        row = rows.setdefault((line.cell.table, line.cell.row), {})
        before = row.get(line.cell.column)
        text = line.text.strip()
        row[line.cell.column] = GridCell(
            f"{before.text}\n{text}" if before else text,
            before.line if before else line.number,
            line.cell.wide,
            line.cell.tall,
            line.cell.is_guessed,
        )
    return [
        TableRow(dict(sorted(cells.items())), min(cell.line for cell in cells.values()))
        for _, cells in sorted(rows.items())
    ]


def filled_rows(rows: Sequence[TableRow]) -> list[TableRow]:
    """Merged cells carried down, «-nt-» replaced by the cell above."""
    found: list[TableRow] = []
    open_cells: dict[int, tuple[GridCell, int]] = {}
    above: Mapping[int, GridCell] = {}
    for row in rows:
        cells: dict[int, GridCell] = {}
        for column, (cell, left) in list(open_cells.items()):
            if column not in row.cells and left > 0:
                cells[column] = cell
                open_cells[column] = (cell, left - 1)
            else:
                del open_cells[column]
        for column, cell in row.cells.items():
            if is_ditto(cell.text) and column in above:
                cells[column] = above[column]
                continue
            cells[column] = cell
            if cell.tall > 1:
                open_cells[column] = (cell, cell.tall - 1)
        found.append(TableRow(dict(sorted(cells.items())), row.line))
        above = {**above, **cells}
    return found


def is_ditto(text: str) -> bool:
    return bool(_DITTO.match(bare(squeezed(text))))
