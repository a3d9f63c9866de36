"""Where the cells of a Word table stand: merged ones keep their width and height."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from .lines import TableCell

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WIDEST = 63
"""Word allows so many columns (ECMA-376, 17.4.17); a span beyond them is an error of the file."""


def within(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also inside content controls."""
    for element in parent:
        if element.tag == f"{_W}{name}":
            yield element
        elif element.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins"}:
            yield from within(element, name)


def placed_cells(table: etree._Element, number: int) -> Iterator[tuple[TableCell, etree._Element]]:
    """The cells of a table row by row; cells that only continue a merged one are left out."""
    grid: list[list[tuple[int, int, etree._Element, bool]]] = []
    for row in within(table, "tr"):
        column = min(_figure(row, "trPr", "gridBefore"), WIDEST)
        placed: list[tuple[int, int, etree._Element, bool]] = []
        for cell in within(row, "tc"):
            wide = min(max(1, _figure(cell, "tcPr", "gridSpan")), WIDEST)
            placed.append((column, wide, cell, _continues(cell)))
            column += wide
        grid.append(placed)
    below: dict[int, int] = {}
    heights: list[dict[int, int]] = []
    for placed in reversed(grid):
        tall = {column: below.get(column, 0) + 1 for column, _, _, _ in placed}
        heights.append(tall)
        below = {column: tall[column] for column, _, _, continues in placed if continues}
    heights.reverse()
    for row_number, (placed, tall) in enumerate(zip(grid, heights, strict=True)):
        for column, wide, cell, continues in placed:
            if continues and row_number and not _has_letters(cell):
                continue
            place = TableCell(
                table=number, row=row_number, column=column, wide=wide, tall=tall[column]
            )
            yield place, cell


def _figure(element: etree._Element, properties: str, name: str) -> int:
    found = element.find(f"{_W}{properties}/{_W}{name}")
    value = found.get(f"{_W}val") if found is not None else None
    return int(value) if value and value.isdecimal() and len(value) < 4 else 0


def _continues(cell: etree._Element) -> bool:
    """The cell belongs to the one above it."""
    merge = cell.find(f"{_W}tcPr/{_W}vMerge")
    return merge is not None and merge.get(f"{_W}val") != "restart"


def _has_letters(cell: etree._Element) -> bool:
    return any((text.text or "").strip() for text in cell.iter(f"{_W}t"))
