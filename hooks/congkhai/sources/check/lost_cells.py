"""Rows of a table with more cells than its head: what is too many is not shown."""

from __future__ import annotations

from collections.abc import Iterator

from ...bilingual import Bilingual
from ...expressions import expression
from ...value import value_class

_CELL_END = expression(r"(?<!\\)\|")
_RULE = expression(r":?-+:?")
_FENCE = ("```", "~~~")

IS_LOST = Bilingual("ô thừa không lên trang", "what is too many is not shown")
IS_NO_TABLE = Bilingual("nên cả bảng hiện thành một đoạn", "so the table is shown as a paragraph")


@value_class
class WrongRow:
    """A row that has not as many cells as the head, and what comes of it."""

    offset: int
    """Of its line in the text."""
    cells: int
    columns: int
    result: Bilingual


def wrong_rows(text: str) -> Iterator[WrongRow]:
    """In their order; a row that ends early, or in blank cells, loses nothing."""
    if "|" not in text:
        return
    above: list[str] = []
    columns = at = 0
    is_fenced = False
    for line in text.splitlines(keepends=True):
        is_fence = line.lstrip().startswith(_FENCE)
        is_fenced ^= is_fence
        cells = [] if is_fenced or is_fence else _cells(line)
        if not cells:
            columns = 0
        elif columns:
            if any(cells[columns:]):
                yield WrongRow(at, len(cells), columns, IS_LOST)
        elif above and all(map(_RULE.fullmatch, cells)):
            columns = len(above)
            if len(cells) != columns:
                yield WrongRow(at, len(cells), columns, IS_NO_TABLE)
                columns = 0
        above = cells
        at += len(line)


def _cells(line: str) -> list[str]:
    """Nothing where the line does not begin with a bar."""
    row = line.strip()
    if not row.startswith("|"):
        return []
    cells = [cell.strip() for cell in _CELL_END.split(row[1:])]
    return cells if cells[-1] else cells[:-1]
