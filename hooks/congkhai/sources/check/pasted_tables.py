"""Tables shown as one paragraph: tabs part their cells, or no rule is below their head."""

from __future__ import annotations

from collections.abc import Iterator

from ...expressions import expression
from ...value import value_class

# «-⇥Trồng cây», «2.⇥Sở tổng kết»: an item of a list, as Word copies it.
_ITEM = expression(r"(?:[-–—•+*]|\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđ]|[IVX]{1,6})[.)]?[.)])")
_FENCE = ("```", "~~~")
_FEWEST_ROWS = 2
_LONGEST_CELL = 40


@value_class
class PastedTable:
    """Lines that stand one below the other with cells between tabs."""

    offset: int
    """Of its first line in the text."""
    rows: int
    first: str
    """The first line as a row of a table."""
    rule: str
    """What stands below that row."""


def pasted_tables(text: str) -> Iterator[PastedTable]:
    """In their order; lines of a list or of a code block are none."""
    if "\t" not in text and "|" not in text:
        return
    rows: list[list[str]] = []
    start = at = 0
    is_fenced = False
    for line in [*text.splitlines(keepends=True), "\n"]:
        is_fence = line.lstrip().startswith(_FENCE)
        is_fenced ^= is_fence
        cells = [] if is_fenced or is_fence else _cells(line)
        if cells and not rows:
            start = at
        if cells:
            rows.append(cells)
        elif rows:
            yield from _table(start, rows)
            rows = []
        at += len(line)


def _table(start: int, rows: list[list[str]]) -> Iterator[PastedTable]:
    if len(rows) < _FEWEST_ROWS or any(set("".join(row)) <= {"-", ":", " "} for row in rows[:2]):
        return
    first = [cell[:_LONGEST_CELL].strip().replace("|", "\\|") for cell in rows[0]]
    width = len(first)
    yield PastedTable(start, len(rows), f"| {' | '.join(first)} |", f"|{'---|' * width}")


def _cells(line: str) -> list[str]:
    """What tabs or bars part in a line; nothing where it is no row."""
    whole = line.strip()
    is_barred = whole.count("|") > 1 and ("\t" not in whole or whole.startswith("|"))
    if is_barred and "](" not in whole and "`" not in whole:
        return [cell.strip() for cell in whole.strip("|").split("|")]
    if whole.startswith("|") or "\t" not in whole:
        return []
    cells = [cell.strip() for cell in whole.split("\t")]
    is_item = len(cells) == len(("mark", "words")) and _ITEM.fullmatch(cells[0]) is not None
    return [] if is_item else cells
