"""The ruled tables of a PDF page, found from the lines that are drawn."""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from itertools import product
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from ...value import value_class

MOST_LINES = 4_000
_NEAR = 3.0
_MOSTLY = 0.6
"""Of the side of a cell: what is ruled so far parts it."""
_MOST_OPEN = 0.6
"""Of all sides; where more lack their rule, the rules are of another kind."""
_DEEPEST = 3
"""Forms within forms: stamps and headers of a page."""


@value_class
class Grid:
    """A table: positions of its rules in points from the left and the top."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    left_open: frozenset[tuple[int, int]] = field(default=frozenset())
    """Places (row, column) that no rule parts from the one to their left."""
    top_open: frozenset[tuple[int, int]] = field(default=frozenset())
    """Those that no rule parts from the one above."""

    @property
    def top(self) -> float:
        return self.rows[0]

    def cell_of(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the cell at a point, the first of a merged one; None outside."""
        if not (self.columns[0] <= x <= self.columns[-1] and self.rows[0] <= y <= self.rows[-1]):
            return None
        row = min(bisect_right(self.rows, y), len(self.rows) - 1) - 1
        column = min(bisect_right(self.columns, x), len(self.columns) - 1) - 1
        while True:
            if (row, column) in self.left_open:
                column -= 1
            elif (row, column) in self.top_open:
                row -= 1
            else:
                return row, column

    def sides(self, column: int, wide: int) -> tuple[float, float]:
        return self.columns[column], self.columns[min(column + wide, len(self.columns) - 1)]

    def extent(self, row: int, column: int) -> tuple[int, int]:
        """How many columns and rows the cell covers that begins there."""
        wide = tall = 1
        while (row, column + wide) in self.left_open:
            wide += 1
        while (row + tall, column) in self.top_open:
            tall += 1
        return wide, tall


@value_class
class _Rule:
    """A line: where it lies across, and from where to where it goes along."""

    at: float
    start: float
    end: float


def grids(page: pdfium.PdfPage) -> list[Grid]:
    """Tables with at least two columns and two rows that are ruled all round."""
    if page.get_rotation():
        return []
    _, height = page.get_size()
    across: list[_Rule] = []
    down: list[_Rule] = []
    sides = [ctypes.c_float() for _ in range(4)]
    pointers = [ctypes.byref(side) for side in sides]
    for count, path in enumerate(_paths(page.raw, _DEEPEST)):
        if count > MOST_LINES:
            return []
        if raw.FPDFPageObj_GetBounds(path, *pointers):
            left, bottom, right, top = (side.value for side in sides)
            _sort_out(left, right, height - top, height - bottom, across, down, path)
    tables: list[Grid] = []
    for group in _touching(down):
        low, high = min(r.start for r in group), max(r.end for r in group)
        columns = _places(rule.at for rule in group)
        within = [
            rule
            for rule in across
            if low - _NEAR < rule.at < high + _NEAR
            and rule.start < columns[-1] - _NEAR
            and rule.end > columns[0] + _NEAR
        ]
        rows = _places(rule.at for rule in within)
        # One row alone may end a table that began on the page before.
        if (len(columns) > 2 and len(rows) > 2) or (len(columns) > 4 and len(rows) == 2):
            tables.append(_grid(columns, rows, group, within))
    return tables


def _grid(
    columns: tuple[float, ...],
    rows: tuple[float, ...],
    down: Sequence[_Rule],
    across: Sequence[_Rule],
) -> Grid:
    """The table with the cells that were merged; without them where hardly a cell has its rules."""
    ruled = _drawn(across, rows, columns)
    # A rule that parts no cell from the one above underlines words.
    parting = {row for row, _ in ruled}
    kept = [n for n in range(len(rows)) if n in parting or n in {0, len(rows) - 1}]
    rows = tuple(rows[number] for number in kept)
    again = {number: row for row, number in enumerate(kept)}
    parted_above = {(again[row], column) for row, column in ruled}
    parted_left = {(row, column) for column, row in _drawn(down, columns, rows)}
    inner = len(columns) - 1
    beside = set(product(range(len(rows) - 1), range(1, inner)))
    below = set(product(range(1, len(rows) - 1), range(inner)))
    left_open, top_open = beside - parted_left, below - parted_above
    if len(left_open) + len(top_open) > _MOST_OPEN * (len(beside) + len(below)):
        return Grid(columns, rows)
    return Grid(columns, rows, frozenset(left_open), frozenset(top_open))


def _drawn(
    rules: Iterable[_Rule], places: Sequence[float], between: Sequence[float]
) -> set[tuple[int, int]]:
    """At which of the places rules run along most of the stretch between two others."""
    covered: dict[tuple[int, int], float] = {}
    last = len(between) - 1
    # Neighbours draw the side between them twice.
    for where, begin, end in {(int(r.at), int(r.start), int(r.end)) for r in rules}:
        at = bisect_right(places, where + _NEAR) - 1
        if at < 0:
            continue
        for number in range(max(bisect_right(between, begin) - 1, 0), last):
            if between[number] >= end:
                break
            length = min(end, between[number + 1]) - max(begin, between[number])
            covered[at, number] = covered.get((at, number), 0.0) + max(length, 0.0)
    return {
        (at, number)
        for (at, number), length in covered.items()
        if length > _MOSTLY * (between[number + 1] - between[number])
    }


def _paths(parent: Any, depth: int, is_form: bool = False) -> Iterator[Any]:
    """The engine's own handles of what is drawn; a page may have thousands, mostly letters."""
    number_in = raw.FPDFFormObj_CountObjects if is_form else raw.FPDFPage_CountObjects
    item_of = raw.FPDFFormObj_GetObject if is_form else raw.FPDFPage_GetObject
    for index in range(number_in(parent)):
        item = item_of(parent, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            yield item
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth > 1:
            yield from _paths(item, depth - 1, is_form=True)


def _is_stroked(path: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    return bool(stroke.value)


def _sort_out(
    left: float,
    right: float,
    top: float,
    bottom: float,
    across: list[_Rule],
    down: list[_Rule],
    path: Any,
) -> None:
    """A thin box is a rule; a large one the four sides of a cell, or only a paragraph's shade."""
    wide, tall = right - left, bottom - top
    if wide < 3 and tall > 6:
        down.append(_Rule((left + right) / 2, top, bottom))
    elif tall < 3 and wide > 6:
        across.append(_Rule((top + bottom) / 2, left, right))
    elif wide > 12 and tall > 8 and _is_stroked(path):
        down += [_Rule(left, top, bottom), _Rule(right, top, bottom)]
        across += [_Rule(top, left, right), _Rule(bottom, left, right)]


def _touching(rules: Sequence[_Rule]) -> list[list[_Rule]]:
    """Upright rules that overlap in height stand in one table."""
    groups: list[list[_Rule]] = []
    reach = float("-inf")
    for rule in sorted(rules, key=lambda r: r.start):
        if groups and rule.start <= reach + _NEAR:
            groups[-1].append(rule)
            reach = max(reach, rule.end)
        else:
            groups.append([rule])
            reach = rule.end
    return groups


def _places(values: Iterable[float]) -> tuple[float, ...]:
    """Positions that differ by more than a rule's thickness."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _NEAR:
            places.append(value)
    return tuple(places) or (0.0,)
