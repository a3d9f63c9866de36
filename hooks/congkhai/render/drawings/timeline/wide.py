"""A plan's timeline on a broad page: time runs to the right, each kind of date in its lane."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from itertools import pairwise

from ....dates import period_in_words, written_day
from ....schedule import PhaseTime
from .facts import DatedEvent, EventSeries, TimelineFacts, lane_names, phase_state
from .scale import Scale, partial_month, today_on
from .shapes import (
    EventMark,
    Label,
    PhaseBar,
    Plate,
    Shape,
    TimeLine,
    TimelineDrawing,
    lines_of,
    text_width,
)
from .stacked import stacked

WIDTH, LEFT, RIGHT = 800.0, 150.0, 792.0
TOP = 66.0
BAR, GAP = 34.0, 6.0
LINE = 18.0
"""From one line of words to the next."""
LEVELS = 6
MOST_LANES = 8
DENSE = 7.0
MOST_WORDS = 560.0
MOST_LINES = 3
BESIDE = 8.0
"""From a mark to how many it stands for."""


@dataclass(slots=True)
class Lane:
    """Words already placed in a lane: stretches that are taken, by level."""

    y: float
    taken: list[list[tuple[float, float]]] = field(
        default_factory=lambda: [[] for _ in range(LEVELS)]
    )

    def place(self, centre: float, width: float, lines: int = 1) -> tuple[float, float] | None:
        """Left edge and first baseline of the first free stretch of so many lines, else None."""
        left = min(max(centre - width / 2, LEFT), RIGHT - width)
        for level in range(LEVELS - lines + 1):
            wanted = self.taken[level : level + lines]
            stretches = [stretch for taken in wanted for stretch in taken]
            if all(left + width + 8 <= start or left >= end + 8 for start, end in stretches):
                for taken in wanted:
                    taken.append((left, left + width))
                return left, self.y + 24 + level * LINE
        return None

    @property
    def bottom(self) -> float:
        used = max((level for level, taken in enumerate(self.taken, 1) if taken), default=0)
        return self.y + 14 + used * LINE


@dataclass(slots=True)
class Sheet:
    """What has been drawn so far."""

    scale: Scale
    lines: list[TimeLine] = field(default_factory=list)
    bars: list[PhaseBar] = field(default_factory=list)
    plates: list[Plate] = field(default_factory=list)
    marks: list[EventMark] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)


def draw_wide(
    facts: TimelineFacts, scale: Scale, key: str, title: str, description: str
) -> TimelineDrawing:
    sheet = Sheet(scale)
    bottom = _phases(sheet, facts)
    if facts.events:
        bottom = _events(sheet, facts, bottom + 24)
    shown = facts.series[:MOST_LANES]
    for series, name in zip(shown, lane_names(shown), strict=True):
        # A lane is as high as its name.
        more = 8 * max(len(_name_lines(name)) - 2, 0)
        y = bottom + 22 + more
        bottom = max(_series(sheet, series, name, y), y + 12 + more)
    if left_out := facts.series[MOST_LANES:]:
        words = f"và {len(left_out)} việc lặp lại khác, xem bảng bên dưới"
        sheet.labels.append(Label(x=LEFT, y=bottom + 20, text=words, kind="m"))
        bottom += 24
    places = [(scale.at(tick.day), tick.text) for tick in scale.ticks()]
    grid = [TimeLine(((x, 56), (x, bottom))) for x, _ in places]
    years = [
        Label(x=x + 6, y=48, text=name, kind="m")
        for x, name in places
        if x + 6 + text_width(name) <= WIDTH
    ]
    axis = TimeLine(((LEFT, 56), (RIGHT, 56)), "axis")
    return TimelineDrawing(
        key=key,
        form="wide",
        width=WIDTH,
        height=round(bottom + 12),
        title=title,
        description=description,
        lines=(*grid, axis, *sheet.lines),
        bars=tuple(sheet.bars),
        plates=tuple(sheet.plates),
        marks=tuple(sheet.marks),
        labels=(*years, *sheet.labels),
        today=today_on(scale, "x", facts.time.today, 24, bottom),
    )


def _phases(sheet: Sheet, facts: TimelineFacts) -> float:
    """Bars for the phases; those that overlap stand below each other."""
    phases = facts.time.phases
    if not phases:
        return _whole(sheet, facts)
    _lane_name(sheet, "Giai đoạn", TOP + 21)
    rows: list[PhaseTime] = []
    bottom = TOP
    for phase in phases:
        row = next(
            (n for n, last in enumerate(rows) if last.phase.end.last < phase.phase.start.first),
            len(rows),
        )
        rows[row : row + 1] = [phase]
        y = TOP + row * (BAR + GAP)
        bottom = max(bottom, y + BAR)
        words = period_in_words(phase.phase.start, phase.phase.end)
        full = f"{phase.phase.name} · {words}"
        state = phase_state(phase, facts.time)
        now = [f"{full} · {state}"] if phase.when == "current" or not facts.time.binding else []
        first, last = phase.phase.start.first, phase.phase.end.last
        choices = [*now, full, phase.phase.name, str(phase.number)]
        labelled_bar(sheet, first, last, facts, y, choices, f"{full}, {state}")
    return bottom


def _whole(sheet: Sheet, facts: TimelineFacts) -> float:
    """One bar for the plan's period, where the document names no phases."""
    start, end = facts.time.start, facts.time.end
    if not (start and end and facts.plan.period):
        return TOP - 10
    _lane_name(sheet, "Thời gian", TOP + 21)
    period = facts.plan.period
    words = period_in_words(period.start, facts.time.last_of(period))
    labelled_bar(sheet, start, end, facts, TOP, [words], f"Thời gian thực hiện {words}")
    return TOP + BAR


def labelled_bar(
    sheet: Sheet,
    first: dt.date,
    last: dt.date,
    facts: TimelineFacts,
    y: float,
    choices: list[str],
    title: str,
) -> None:
    """A bar with the longest of the choices that fits on it; its title always says all."""
    today, scale = facts.time.today, sheet.scale
    left, right = scale.at(first) + 1, scale.after(last) - 2
    width = max(right - left, 1.5)
    if last < today or facts.time.ended:
        sheet.bars.append(PhaseBar(x=left, y=y, width=width, height=BAR, kind="past", title=title))
        if words := _fitting(choices, width - 28):
            sheet.plates.append(Plate(left + 8, y + 5, text_width(words) + 12, BAR - 10))
            sheet.labels.append(Label(x=left + 14, y=y + 22, text=words))
        return
    sheet.bars.append(PhaseBar(x=left, y=y, width=width, height=BAR, kind="rest", title=title))
    done = max(scale.at(partial_month(today).first) - left, 0) if first <= today else 0
    if done:
        sheet.bars.append(PhaseBar(x=left, y=y, width=done, height=BAR, kind="cur", title=title))
    if words := _fitting(choices, width - done - 22, bold=bool(done)):
        sheet.labels.append(
            Label(x=left + done + 12, y=y + 22, text=words, kind="b" if done else "")
        )
    elif words := _fitting(choices, done - 20, bold=True):
        sheet.labels.append(Label(x=left + 10, y=y + 22, text=words, kind="b on"))


def _fitting(choices: list[str], width: float, bold: bool = False) -> str:
    return next((words for words in choices if text_width(words, bold) <= width), "")


def _events(sheet: Sheet, facts: TimelineFacts, y: float) -> float:
    """Milestones and single dates on one line; the words of those that bind next come first."""
    _lane_name(sheet, "Mốc", y + 5)
    lane = Lane(y)
    placed = sorted(facts.events, key=lambda event: (_RANK[event.kind], event.first))
    already = len(sheet.marks)
    for event in facts.events:
        _mark(sheet, event, _centre(sheet.scale, event), y, "diamond", 7)
    own, sheet.marks = sheet.marks[already:], sheet.marks[:already]
    shown_marks = stacked(own, lambda mark: mark.x)
    ends = [*(mark.x for mark, _ in shown_marks[1:]), WIDTH - BESIDE]
    for (mark, count), end in zip(shown_marks, ends, strict=True):
        sheet.marks.append(mark)
        if count > 1:
            many = f"{count} mốc"
            many = many if mark.x + text_width(many) < end else str(count)
            sheet.labels.append(Label(x=mark.x + BESIDE, y=y - 7, text=many, kind="m"))
    for event in placed:
        words, bold = f"{event.name} {event.short}", event.kind == "due"
        if event.is_gone:
            words += f", {event.state}"
        lines = lines_of(words, MOST_WORDS, MOST_LINES, bold=bold)
        if " ".join(lines) != words:
            lines = (*lines_of(event.name, MOST_WORDS, MOST_LINES - 1, bold=bold), event.short)
        width = max(text_width(line, bold) for line in lines)
        if spot := lane.place(_centre(sheet.scale, event), width, len(lines)):
            kind = "a h" if event.kind == "due" else "h"
            whole = words if " ".join(lines) != words else ""
            for number, line in enumerate(lines):
                x, y_line = spot[0], spot[1] + number * LINE
                sheet.labels.append(Label(x=x, y=y_line, text=line, kind=kind, whole=whole))
                whole = ""
    return lane.bottom


_RANK = {"due": 0, "full": 1, "none": 2, "far": 3}


def _series(sheet: Sheet, series: EventSeries, name: str, y: float) -> float:
    """One duty that returns: its marks in a row, words for the next and for those that passed."""
    _lane_name(sheet, name, y + 5, series.name)
    lane = Lane(y - 2)
    standing = series.standing
    centres = [_centre(sheet.scale, event) for event in standing]
    apart = min((b - a for a, b in pairwise(centres)), default=99.0)
    radius = min(max(apart * 0.4, 1.5), 6.0)
    if apart < DENSE:
        # Too many to tell apart: a line for all, marks for the first, the next and the last.
        sheet.lines.append(TimeLine(((centres[0], y), (centres[-1], y)), "span"))
        ends = (standing[0], series.next, standing[-1])
        for event in ends:
            if event:
                _mark(sheet, event, _centre(sheet.scale, event), y, "circle", 6.0)
    else:
        for event, x in zip(standing, centres, strict=True):
            _mark(sheet, event, x, y, "circle", radius)
    if ahead := series.next:
        words = f"{written_day(ahead.last)}, "
        width = text_width(f"{words}đến hạn hôm nay", bold=True)
        if spot := lane.place(_centre(sheet.scale, ahead) + width / 2 - 10, width):
            x, y = spot
            sheet.labels.append(
                Label(x=x, y=y, text=words, kind="a h", day=ahead.last, state=ahead.state)
            )
    if passed := series.passed:
        words = series.passed_in_words
        middle = (_centre(sheet.scale, passed[0]) + _centre(sheet.scale, passed[-1])) / 2
        if spot := lane.place(middle, text_width(words)):
            sheet.labels.append(Label(x=spot[0], y=spot[1], text=words, kind="m h"))
    gone = [event for event in series.events if event.is_gone]
    for words in series.endings:
        if spot := lane.place(_centre(sheet.scale, gone[0]), text_width(words)):
            sheet.labels.append(Label(x=spot[0], y=spot[1], text=words, kind="m h"))
    return lane.bottom


def _lane_name(sheet: Sheet, name: str, baseline: float, whole: str = "") -> None:
    lines = _name_lines(name)
    up = (len(lines) - 1) * 8
    full = whole or name
    for number, words in enumerate(lines):
        cut = full if full != " ".join(lines) and number == 0 else ""
        sheet.labels.append(
            Label(x=0, y=baseline - up + number * 16, text=words, kind="b", whole=cut)
        )


def _name_lines(name: str) -> tuple[str, ...]:
    return lines_of(name, LEFT - 16, 4, bold=True)


def _centre(scale: Scale, event: DatedEvent) -> float:
    return scale.between(event.first if event.is_window else event.last, event.last)


def _mark(sheet: Sheet, event: DatedEvent, x: float, y: float, shape: Shape, r: float) -> None:
    """A window of months or a year gets a bracket around its mark."""
    if event.is_window:
        left, right = sheet.scale.at(event.first) + 3, sheet.scale.after(event.last) - 3
        if right - left > 4 * r:
            points = ((left, y - 7), (left, y), (right, y), (right, y - 7))
            sheet.lines.append(TimeLine(points, "span"))
    sheet.marks.append(EventMark(shape=shape, x=x, y=y, r=r, kind=event.kind, title=event.title))
