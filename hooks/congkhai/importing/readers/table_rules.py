"""The ruled tables of a PDF page, found from the lines that are drawn."""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from ...value import value_class

MOST_LINES = 4_000
_NEAR = 3.0
_DEEPEST = 3
"""Forms within forms: stamps and headers of a page."""


@value_class
class Grid:
    """A table: positions of its rules in points from the left and the top."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]

    @property
    def top(self) -> float:
        return self.rows[0]

    def cell_of(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of a point, or None outside."""
        if not (self.columns[0] <= x <= self.columns[-1] and self.rows[0] <= y <= self.rows[-1]):
            return None
        row = min(bisect_right(self.rows, y), len(self.rows) - 1) - 1
        column = min(bisect_right(self.columns, x), len(self.columns) - 1) - 1
        return row, column


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
        rows = _places(
            rule.at
            for rule in across
            if low - _NEAR < rule.at < high + _NEAR
            and rule.start < columns[-1] - _NEAR
            and rule.end > columns[0] + _NEAR
        )
        # One row alone may end a table that began on the page before.
        if (len(columns) > 2 and len(rows) > 2) or (len(columns) > 4 and len(rows) == 2):
            tables.append(Grid(columns, rows))
    return tables


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
