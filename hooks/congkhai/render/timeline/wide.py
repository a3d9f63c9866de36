"""A plan's timeline on a broad page: time runs to the right, each kind of date in its lane."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...dates import period_in_words, written
from ...schedule import PhaseTime
from .facts import Event, Facts, Series
from .scale import Scale, today_on
from .shapes import Bar, Drawing, Label, Line, Mark, Plate, cut_to, lines_of, text_width

WIDTH, LEFT, RIGHT = 800.0, 150.0, 792.0
TOP = 66.0
BAR, GAP = 34.0, 6.0
LINE = 18.0
"""From one line of words to the next."""
LEVELS = 3
MOST_LANES = 8


@dataclass(slots=True)
class Lane:
    """Words already placed in a lane: stretches that are taken, by level."""

    y: float
    taken: list[list[tuple[float, float]]] = field(default_factory=lambda: [[] for _ in range(LEVELS)])

    def place(self, centre: float, width: float) -> tuple[float, float] | None:
        """Left edge and baseline of the first free stretch, else None."""
        left = min(max(centre - width / 2, LEFT), RIGHT - width)
        for level, taken in enumerate(self.taken):
            if all(left + width + 8 <= start or left >= end + 8 for start, end in taken):
                taken.append((left, left + width))
                return left, self.y + 24 + level * LINE
        return None

    @property
    def bottom(self) -> float:
        used = sum(1 for taken in self.taken if taken)
        return self.y + 14 + used * LINE


@dataclass(slots=True)
class Sheet:
    """What has been drawn so far."""

    scale: Scale
    lines: list[Line] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    plates: list[Plate] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)


def draw_wide(facts: Facts, scale: Scale, key: str, title: str, description: str) -> Drawing:
    sheet = Sheet(scale)
    bottom = _phases(sheet, facts)
    if facts.events:
        bottom = _events(sheet, facts, bottom + 24)
    for series in facts.series[:MOST_LANES]:
        bottom = _series(sheet, series, bottom + 22)
    if left_out := facts.series[MOST_LANES:]:
        words = f"và {len(left_out)} việc lặp lại khác, xem bảng bên dưới"
        sheet.labels.append(Label(LEFT, bottom + 20, words, "m"))
        bottom += 24
    grid = [
        Line(((scale.at(tick.day), 56), (scale.at(tick.day), bottom))) for tick in scale.ticks()
    ]
    years = [Label(scale.at(tick.day) + 6, 48, tick.text, "m") for tick in scale.ticks()
             if scale.at(tick.day) + 6 + text_width(tick.text) <= WIDTH]  # fmt: skip
    axis = Line(((LEFT, 56), (RIGHT, 56)), "axis")
    return Drawing(
        key, "wide", WIDTH, round(bottom + 12), title, description,
        (*grid, axis, *sheet.lines), tuple(sheet.bars), tuple(sheet.plates), tuple(sheet.marks),
        (*years, *sheet.labels), today_on(scale, "x", facts.time.today, 24, bottom),
    )  # fmt: skip


def _phases(sheet: Sheet, facts: Facts) -> float:
    """Bars for the phases; those that overlap stand below each other."""
    phases = facts.time.phases
    if not phases:
        return _whole(sheet, facts)
    _lane_name(sheet, "Giai đoạn", TOP + 21)
    rows: list[PhaseTime] = []
    bottom = TOP
    for phase in phases:
        row = next((n for n, last in enumerate(rows)
                    if last.phase.end.last < phase.phase.start.first), len(rows))  # fmt: skip
        rows[row : row + 1] = [phase]
        y = TOP + row * (BAR + GAP)
        bottom = max(bottom, y + BAR)
        words = period_in_words(phase.phase.start, phase.phase.end)
        full = f"{phase.phase.name} · {words}"
        now = [f"{full} · đang diễn ra"] if phase.when == "current" and facts.time.phase else []
        first, last = phase.phase.start.first, phase.phase.end.last
        choices = [*now, full, phase.phase.name, str(phase.number)]
        stretch(sheet, first, last, facts, y, BAR, choices, f"{full}, {_PHASE[phase.when]}")
    return bottom


_PHASE = {"past": "đã qua", "current": "đang diễn ra", "later": "chưa đến"}


def _whole(sheet: Sheet, facts: Facts) -> float:
    """One bar for the plan's period, where the document names no phases."""
    start, end = facts.time.start, facts.time.end
    if not (start and end and facts.plan.period):
        return TOP - 10
    _lane_name(sheet, "Thời gian", TOP + 21)
    words = period_in_words(facts.plan.period.start, facts.plan.period.end)
    stretch(sheet, start, end, facts, TOP, BAR, [words], f"Thời gian thực hiện {words}")
    return TOP + BAR


def stretch(sheet, first, last, facts, y, height, choices, title):  # type: ignore[no-untyped-def]
    raise NotImplementedError
