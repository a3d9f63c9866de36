"""The picture of a target: where it starts, the way to it, what was reached, what is to be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Literal

from ...model import Bound, Result, Target
from ...text import capitalize_first
from ...value import value_class
from ..engine.environment import lower_first, vietnamese_number, written_amount
from .timeline.shapes import cut_to, text_width

WIDTH = 356
LEFT, RIGHT, BOTTOM, TOP = 8, 352, 196, 36
MOST = 9
"""Years that still leave room for their words."""


@value_class
class ChartBar:
    kind: Literal["base", "bar"]
    x: float
    y: float
    width: float
    height: float
    label: str
    inside: bool
    """The value stands in the bar; else above it."""


@value_class
class LegendEntry:
    """What a shape of the picture means."""

    icon: str
    words: str


@value_class
class TargetChart:
    title: str
    description: str
    said: str
    """In one sentence: what was reached last, and how far that is from the target."""
    goal: float
    """Height of the line to reach."""
    goal_words: str
    bars: tuple[ChartBar, ...]
    years: tuple[tuple[int, float], ...]
    """Each with the middle of its place."""
    path: str
    """Straight from the start to the target; empty where the document gives no start."""
    missing: float | None
    """Where a date has passed without a result."""
    legend: tuple[LegendEntry, ...]


def target_chart(
    target: Target, results: Sequence[Result], today: dt.date, why_not: str = ""
) -> TargetChart | None:
    """None for a direction without a number, and where there is neither a start nor a result.

    Bars start at zero; a target with numbers below zero has only its table.
    """
    values = {result.date.year: result.value for result in results}
    start, start_value = _start(target)
    if target.value is None or not (values or (start and start_value is not None)):
        return None
    known = [target.value, *values.values(), *((start_value,) if start_value is not None else ())]
    if min(known) < 0 or max(known) <= 0:
        return None
    years = _years(target, start, values)
    step = (RIGHT - LEFT) / len(years)
    middle = {year: LEFT + step * (place + 0.5) for place, year in enumerate(years)}
    scale = (BOTTOM - TOP) / float(max(known))
    goal = BOTTOM - float(target.value) * scale
    missing = None if why_not else unseen_year(target, values, today)
    bars = tuple(
        _bar("bar" if year in values else "base", middle[year], step, scale, value)
        for year, value in sorted({**_pair(start, start_value), **values}.items())
        if year in middle
    )
    path = ""
    if start in middle and start_value is not None and target.due:
        height = BOTTOM - float(start_value) * scale
        path = f"M{middle[start]:.1f} {height:.1f}L{middle[target.due.year]:.1f} {goal:.1f}"
    goal_words = f"{target.bound} {written_amount(target.value, target.unit)}".strip()
    told = (*_numbers(target, start, start_value, results), "Bảng bên cạnh có cùng số liệu.")
    return TargetChart(
        title=f"{target.what}: chỉ tiêu {goal_words}",
        description=" ".join(told),
        said=said(target, results, today, why_not),
        goal=goal,
        goal_words=cut_to(f"Chỉ tiêu: {goal_words}", WIDTH - 60, bold=True),
        bars=bars,
        years=tuple(middle.items()),
        path=path,
        missing=middle.get(missing or 0),
        legend=tuple(_legend(bars, path, missing)),
    )


def _pair(year: int | None, value: Decimal | None) -> dict[int, Decimal]:
    return {year: value} if year is not None and value is not None else {}


def _start(target: Target) -> tuple[int | None, Decimal | None]:
    base = target.baseline
    return (base.when.year if base.when else None, base.value) if base else (None, None)


def _years(target: Target, start: int | None, values: Mapping[int, Decimal]) -> list[int]:
    """Every year from the start to the end; of a long time only those that hold something."""
    ends = [*values, *((start,) if start else ()), *((target.due.year,) if target.due else ())]
    every = list(range(min(ends), max(ends) + 1))
    if len(every) <= MOST:
        return every
    first, *others = sorted(set(ends))
    return [first, *others[-(MOST - 1) :]]


def unseen_year(target: Target, years: Container[int], today: dt.date) -> int | None:
    """The year of the target, when it has passed and no result of it or later was seen."""
    if target.due is None or target.due.last >= today:
        return None
    later = range(target.due.year, today.year + 1)
    return None if any(year in years for year in later) else target.due.year


def _bar(
    kind: Literal["base", "bar"], middle: float, step: float, scale: float, value: Decimal
) -> ChartBar:
    width = min(step * 0.66, 56.0)
    height = float(value) * scale
    label = vietnamese_number(value)
    inside = height > 26 and text_width(label, bold=True) <= width - 4
    return ChartBar(
        kind=kind,
        x=middle - width / 2,
        y=BOTTOM - height,
        width=width,
        height=height,
        label=label,
        inside=inside,
    )


def _numbers(
    target: Target, start: int | None, value: Decimal | None, results: Iterable[Result]
) -> Iterator[str]:
    if start and value is not None:
        yield f"Gốc năm {start}: {written_amount(value, target.unit)}."
    for result in results:
        when = capitalize_first(result.date.written())
        yield f"{when}: {written_amount(result.value, result.unit)}."
    if target.due:
        yield f"Phải đạt đến {target.due.written()}."


def _legend(bars: Iterable[ChartBar], path: str, missing: int | None) -> Iterator[LegendEntry]:
    kinds = {bar.kind for bar in bars}
    if "base" in kinds:
        yield LegendEntry("base", "gốc")
    if "bar" in kinds:
        yield LegendEntry("cur", "kết quả")
    if path:
        yield LegendEntry("", "nét chấm: đi đều từ gốc tới chỉ tiêu")
    if missing:
        yield LegendEntry("missing", "đã qua hạn, chưa thấy kết quả")


def said(target: Target, results: Sequence[Result], today: dt.date, why_not: str) -> str:
    """Never more than the records say; `why_not` tells why nothing had to be reached."""
    late = unseen_year(target, {result.date.year for result in results}, today)
    sentences: list[str] = []
    if results and target.value is not None:
        last = results[-1]
        sentences.append(
            f"{capitalize_first(last.date.written())} {_verb(target)} "
            f"{written_amount(last.value, last.unit)}{_beside(target, target.value, last.value)}"
        )
        start, value = _start(target)
        if start and value is not None:
            change = last.value - value
            how = "tăng" if change > 0 else "giảm" if change < 0 else "không đổi"
            much = f" {_gap(change, target.unit)}" if change else ""
            sentences[-1] += f"; so với năm {start} {how}{much}"
        sentences[-1] += "."
    due = target.due.written() if target.due else ""
    if late and why_not:
        sentences.append(f"Hạn {due}: {lower_first(why_not)}.")
    elif late:
        sentences.append(f"Hạn {due} đã qua, chưa thấy kết quả của năm ấy trên cổng này.")
    elif not results:
        sentences.append("Chưa đến hạn, chưa thấy kết quả trên cổng này.")
    return " ".join(sentences)


_LIMITS = frozenset({Bound.AT_MOST, Bound.UNDER})
_PASSED = {Bound.UNDER: "dưới", Bound.OVER: "trên"}


def _verb(target: Target) -> str:
    """Whoever reached a limit has not kept to it."""
    return "là" if target.side in _LIMITS else "đạt"


def _beside(target: Target, wanted: Decimal, value: Decimal) -> str:
    """«thấp hơn chỉ tiêu 12 km» would say that 12 km are asked for."""
    if value == wanted:
        to_pass = _PASSED.get(target.side)
        return f", chưa {to_pass} mức của chỉ tiêu" if to_pass else ", bằng chỉ tiêu"
    how, unit = "cao" if value > wanted else "thấp", target.unit
    return (
        f"; so với chỉ tiêu {written_amount(wanted, unit)} {how} hơn {_gap(value - wanted, unit)}"
    )


def _gap(difference: Decimal, unit: str) -> str:
    # 12.5 less 0.5 is 12.0 for a machine, 12 for a reader.
    gap = abs(difference)
    whole = gap.to_integral_value()
    plain = whole if gap == whole else gap.normalize()
    return written_amount(plain, "điểm phần trăm" if unit == "%" else unit)
