"""The picture of a target: where it starts, what was reached, what is to be reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..model import Target
from ..model.record import Result
from .frame import number

WIDTH, HEIGHT = 356, 224
LEFT, BOTTOM, TOP = 48, 196, 36
MOST = 7
"""Bars that still leave room for their words."""


@dataclass(frozen=True, slots=True)
class Bar:
    kind: str
    """base or bar."""
    x: Decimal
    y: Decimal
    width: Decimal
    height: Decimal
    value: Decimal
    label: str
    inside: bool
    """The value stands in the bar; else above it."""


@dataclass(frozen=True, slots=True)
class TargetChart:
    key: str
    title: str
    description: str
    goal: Decimal
    """Height of the line to reach."""
    goal_words: str
    bars: tuple[Bar, ...]


def target_chart(target: Target, results: Sequence[Result]) -> TargetChart | None:
    """None for a direction without a number, and where nothing has been reached yet.

    Bars start at zero; a target with numbers below zero has only its table.
    """
    if target.value is None or not results:
        return None
    named: list[tuple[str, str, Decimal]] = []
    base = target.baseline
    if base and base.value is not None:
        named.append(("base", base.when.written() if base.when else "mốc", base.value))
    shown = results[-(MOST - len(named)) :]
    named += [("bar", _short(one), one.value) for one in shown]
    top = max(target.value, *(value for _, _, value in named))
    if min(value for _, _, value in named) < 0 or top <= 0:
        return None
    scale = Decimal(BOTTOM - TOP) / top
    step = Decimal(WIDTH - LEFT - 4) / len(named)
    bars = tuple(
        _bar(kind, label, value, place, step, scale)
        for place, (kind, label, value) in enumerate(named)
    )
    said = ", ".join(f"{number(value)} ({label})" for _, label, value in named)
    return TargetChart(
        f"ct-{target.id}",
        f"{target.what}: chỉ tiêu {number(target.value)} {target.unit}".strip(),
        f"{said}. Bảng bên cạnh có cùng số liệu.",
        Decimal(BOTTOM) - target.value * scale,
        f"Chỉ tiêu, nét đứt: {number(target.value)} {target.unit}".strip(),
        bars,
    )


def _bar(kind: str, label: str, value: Decimal, place: int, step: Decimal, scale: Decimal) -> Bar:
    height = round(value * scale, 1)
    width = round(step * Decimal("0.66"), 1)
    x = round(LEFT + step * place + (step - width) / 2, 1)
    return Bar(kind, x, BOTTOM - height, width, height, value, label, height > 26)


def _short(result: Result) -> str:
    date = result.date
    if date.precision == "year" or (date.last.month, date.last.day) == (12, 31):
        return str(date.year)
    return f"{date.last.month}/{date.year}"
