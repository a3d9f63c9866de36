"""Counts year by year: small bars in up to three parts, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Literal

from ...value import value_class
from ..engine.environment import vietnamese_number

Part = Literal["bar", "past", "base"]
"""Solid, hatched, open: told apart without colour."""
WIDTH = 356.0
LEFT, BOTTOM, TOP = 4.0, 172.0, 26.0
MOST = 10
"""Years that still leave room for their numbers; the table has them all."""
LEAST = 2
"""One year is no course of time."""
ROOM = 18.0
"""Height that a number needs inside its part."""


@value_class
class ChartSeries:
    words: str
    part: Part


@value_class
class ChartBlock:
    part: Part
    x: float
    y: float
    width: float
    height: float
    value: str
    """Empty where it has no room."""


@value_class
class YearColumn:
    year: int
    middle: float
    top: float
    total: str
    blocks: tuple[ChartBlock, ...]


@value_class
class YearRow:
    year: int
    counts: tuple[Decimal, ...]
    total: Decimal


@value_class
class YearChart:
    key: str
    """Makes ids unique on the page."""
    title: str
    description: str
    series: tuple[ChartSeries, ...]
    columns: tuple[YearColumn, ...]
    rows: tuple[YearRow, ...]
    """Oldest first, with every year between."""


def year_chart(
    key: str,
    title: str,
    series: Sequence[ChartSeries],
    counts: Mapping[int, Sequence[int | Decimal]],
) -> YearChart | None:
    """`counts` gives each year its numbers in the order of `series`; None for a single year."""
    if len(counts) < LEAST:
        return None
    none = (0,) * len(series)
    rows = tuple(_row(year, counts.get(year, none)) for year in range(min(counts), max(counts) + 1))
    shown = rows[-MOST:]
    highest = max(row.total for row in shown)
    if highest <= 0:
        return None
    step = (WIDTH - 2 * LEFT) / len(shown)
    scale = (BOTTOM - TOP) / float(highest)
    columns = tuple(_column(row, place, step, scale, series) for place, row in enumerate(shown))
    return YearChart(
        key=key,
        title=title,
        description=" ".join(_said(rows, series)),
        series=tuple(series),
        columns=columns,
        rows=rows,
    )


def _row(year: int, counts: Sequence[int | Decimal]) -> YearRow:
    exact = tuple(Decimal(count) for count in counts)
    return YearRow(year, exact, sum(exact, Decimal(0)))


def _said(rows: Iterable[YearRow], series: Sequence[ChartSeries]) -> Iterable[str]:
    for row in rows:
        pairs = zip(row.counts, series, strict=True)
        parts = ", ".join(f"{vietnamese_number(count)} {series.words}" for count, series in pairs)
        yield f"Năm {row.year}: {parts}."


def _column(
    row: YearRow, place: int, step: float, scale: float, series: Sequence[ChartSeries]
) -> YearColumn:
    width = min(step * 0.7, 56.0)
    x = LEFT + step * place + (step - width) / 2
    y = BOTTOM
    blocks: list[ChartBlock] = []
    for count, part in zip(row.counts, series, strict=True):
        height = float(count) * scale
        if height <= 0:
            continue
        y -= height
        # A bar of one part has its number above it already.
        alone = count == row.total
        value = "" if alone or height < ROOM else vietnamese_number(count)
        blocks.append(ChartBlock(part=part.part, x=x, y=y, width=width, height=height, value=value))
    return YearColumn(row.year, x + width / 2, y, vietnamese_number(row.total), tuple(blocks))
