"""A plan's timeline on a phone: time runs down, words stand beside their marks."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter

from ....dates import period_in_words, written_day
from ....model import Phase
from ....schedule import PhaseTime, when
from ....value import value_class
from ...engine.environment import vietnamese_number
from .facts import DatedEvent, TimelineFacts, lane_names, phase_state
from .scale import Scale, partial_month, today_on
from .shapes import (
    EventMark,
    Label,
    MarkKind,
    PhaseBar,
    Plate,
    Shape,
    TimeLine,
    TimelineDrawing,
    Today,
    cut_to,
    lines_of,
    text_width,
)
from .uneven import Spot, UnevenScale

WIDTH = 340.0
BAR_RIGHT = 142.0
MARK_X, TEXT_X = 157.0, 172.0
TOP = 14.0
LINE = 18.0
TAG = 26.0
"""The height of today's words, which nothing else may cover."""
ABOVE = 9.0
"""From the upper edge of words to the middle of their first line."""
YEAR, LEAST_YEAR = 74.0, 24.0
LEAST, MOST = 260.0, 1100.0
MOST_NOTES = 28
MOST_LINES = 8
THICK = 10.0
"""On a short axis a month is long: then words may stand on it."""


@value_class
class Note:
    """A mark with its words: one line, or two."""

    first: dt.date
    last: dt.date
    event: DatedEvent
    shape: Shape
    lines: tuple[tuple[str, str], ...]
    """Words and class of each line."""
    whole: str
    height: float
    order: tuple[dt.date, str]
    """By their middles, then by what they say."""


_order = attrgetter("order")


def draw_tall(
    facts: TimelineFacts, first: dt.date, last: dt.date, key: str, title: str, description: str
) -> TimelineDrawing:
    notes, left_out = _notes(facts)
    scale, places = _scale_of(facts, notes, first, last)
    today = _today(scale, facts.time.today)
    ticks = scale.ticks(room=-10)
    left = 62.0 if any("/" in tick.text for tick in ticks) else 44.0
    bars, plates, words = _phases(facts, scale, left)
    lines, marks, labels = _beside(notes, places, scale)
    ends = [(scale.at(tick.day), tick.text) for tick in ticks]
    grid = [TimeLine(((0, y), (BAR_RIGHT, y))) for y in (*(y for y, _ in ends), scale.end)]
    names = [
        Label(x=0, y=y + 17, text=name, kind="m") for y, name in ends if y + 17 <= scale.end + 4
    ]
    height = scale.end + 14
    if left_out:
        height += LINE
        more = f"và {vietnamese_number(left_out)} mốc, kỳ nữa, xem bảng bên dưới"
        labels.append(Label(x=0, y=height - 6, text=more, kind="m"))
    return TimelineDrawing(
        key=key,
        form="tall",
        width=WIDTH,
        height=round(height),
        title=title,
        description=description,
        lines=(*grid, *lines),
        bars=tuple(bars),
        plates=tuple(plates),
        marks=tuple(marks),
        labels=(*names, *words, *labels),
        today=today,
    )


def _scale_of(
    facts: TimelineFacts, notes: list[Note], first: dt.date, last: dt.date
) -> tuple[UnevenScale, list[float]]:
    """The axis, and where on it each note's mark and first line are."""
    month = partial_month(facts.time.today).first
    days = (last - first).days + 1
    if month <= first:
        now = Spot(0, 0, TAG)
    else:
        now = Spot(min((month - first).days, days), TAG, ABOVE / 2)
    spots = [Spot(_middle(note, first), ABOVE, note.height - ABOVE) for note in notes]
    before = sum(1 for spot in spots if spot.at < now.at)
    needed = sum(spot.above + spot.below for spot in (*spots, now))
    years = days / 365.25
    wanted = max(min(max(years * YEAR, LEAST), MOST), needed + min(years * LEAST_YEAR, LEAST))
    scale = UnevenScale(first, last, TOP, wanted, [*spots[:before], now, *spots[before:]])
    return scale, [*scale.places[:before], *scale.places[before + 1 :]]


def _middle(note: Note, first: dt.date) -> float:
    """In days; of a day, its noon."""
    return ((note.first - first).days + (note.last - first).days + 1) / 2


def _today(scale: UnevenScale, today: dt.date) -> Today:
    """Within a month that many words have made long its line stays below today's words."""
    drawn = today_on(scale, "y", today, 0, WIDTH)
    month = partial_month(today).first
    thick = min(drawn.thick, THICK)
    first, start = max(month, scale.first), drawn.at
    return replace(drawn, thick=thick, first=first, start=start, end=start + thick)


def _notes(facts: TimelineFacts) -> tuple[list[Note], int]:
    """Every single date and every time of a series that is still set, while there is room; else
    those that matter, and how many others there are."""
    ranked = [
        (0 if event.kind == "due" else 1, _note(event, event.name, "diamond"))
        for event in facts.events
    ]
    for series, name in zip(facts.series, lane_names(facts.series), strict=True):
        for event in series.standing:
            is_end = event is series.standing[-1]
            rank = min(_RANK[event.kind], 1 if is_end else 9)
            ranked.append((rank, _note(event, name, "circle")))
    # The month, by which nothing changes from one day to the next.
    now = partial_month(facts.time.today).first
    ranked.sort(key=lambda one: (one[0], abs((one[1].last - now).days), one[1].order))
    unlike = {(note.whole, note.shape): note for _, note in reversed(ranked)}
    chosen = [*reversed(unlike.values())][:MOST_NOTES]
    return sorted(chosen, key=_order), len(unlike) - len(chosen)


_RANK: dict[MarkKind, int] = {"due": 0, "none": 2, "full": 3, "far": 4}


def _note(event: DatedEvent, name: str, shape: Shape) -> Note:
    when = written_day(event.last) if shape == "circle" and not event.is_window else event.short
    lines = _lines(name, when, event.kind, event.state)
    if event.is_gone:
        lines += tuple((line, "m") for line in lines_of(event.state, WIDTH - TEXT_X))
    whole = f"{event.name}: {event.when}"
    middle = event.first + (event.last - event.first) / 2 if event.is_window else event.last
    height = LINE * len(lines) + 4
    return Note(
        first=event.first,
        last=event.last,
        event=event,
        shape=shape,
        lines=lines,
        whole=whole,
        height=height,
        order=(middle, whole),
    )


@lru_cache(maxsize=8192)
def _lines(name: str, when: str, kind: MarkKind, state: str) -> tuple[tuple[str, str], ...]:
    """The words beside a mark and the class of each line."""
    room = WIDTH - TEXT_X
    full = f"{name} {when}"
    style = {"due": "a", "far": "m", "none": "", "full": ""}[kind]
    bold = kind == "due"
    if text_width(full, bold) <= room:
        lines = [(full, style)]
    else:
        words = lines_of(name, room, most=MOST_LINES, bold=bold)
        lines = [*((line, style) for line in words), (cut_to(when, room), style or "m")]
    if bold:
        lines.append((state, "a"))
    return tuple(line for line in lines if line[0])


def _beside(
    notes: list[Note], places: list[float], scale: Scale
) -> tuple[list[TimeLine], list[EventMark], list[Label]]:
    """Marks at their days, each on the line of its words."""
    lines: list[TimeLine] = []
    marks: list[EventMark] = []
    labels: list[Label] = []
    for note, y in zip(notes, places, strict=True):
        if note.first < note.last:
            above, below = scale.at(note.first) + 3, scale.after(note.last) - 3
            if below - above > 20:
                x = MARK_X
                points = ((x - 5, above), (x, above), (x, below), (x - 5, below))
                lines.append(TimeLine(points, "span"))
        radius = 7 if note.shape == "diamond" else 6
        # Its words stand beside it, and nothing hovers over a phone.
        marks.append(EventMark(shape=note.shape, x=MARK_X, y=y, r=radius, kind=note.event.kind))
        for number, (words, kind) in enumerate(note.lines):
            is_left = note.event.kind == "due" and number == len(note.lines) - 1
            whole = note.whole if number == 0 and "…" in words else ""
            y_words = y - ABOVE + 14 + number * LINE
            if is_left:
                labels.append(
                    Label(
                        x=TEXT_X, y=y_words, text="", kind="a h", day=note.event.last, state=words
                    )
                )
            else:
                labels.append(
                    Label(x=TEXT_X, y=y_words, text=words, kind=f"{kind} h".strip(), whole=whole)
                )
    return lines, marks, labels


def _phases(
    facts: TimelineFacts, scale: Scale, edge: float
) -> tuple[list[PhaseBar], list[Plate], list[Label]]:
    bars: list[PhaseBar] = []
    plates: list[Plate] = []
    labels: list[Label] = []
    today = facts.time.today
    for column, columns, phase in _columns(_stretches(facts)):
        width = (BAR_RIGHT - edge) / columns
        left = edge + column * width
        first, last = phase.phase.start.first, phase.phase.end.last
        top, bottom = scale.at(first) + 1, scale.after(last) - 2
        height = max(bottom - top, 1.5)
        state = phase_state(phase, facts.time)
        span = period_in_words(phase.phase.start, phase.phase.end)
        title = f"{phase.phase.name} · {span}, {state}"
        past = last < today or facts.time.ended
        bars.append(
            PhaseBar(
                x=left,
                y=top,
                width=width - 2,
                height=height,
                kind="past" if past else "rest",
                title=title,
            )
        )
        # Today is drawn as its month, which a phase may begin in the midst of.
        done = 0.0 if past else max(scale.at(partial_month(today).first) - top, 0.0)
        if done > 0:
            bars.append(
                PhaseBar(x=left, y=top, width=width - 2, height=done, kind="cur", title=title)
            )
        room = width - 12
        name = lines_of(phase.phase.name, room, 2, bold=True) if room > 40 else ()
        words = [*(name or (str(phase.number),)), cut_to(state, room)]
        words = [word for word in words if word]
        lines = min(len(words), int((height - done - 8) // LINE))
        if lines < 1:
            continue
        # Today's words stand above its line, so the phase's words begin below it.
        y = top + done + (26 if done else 22)
        wide = max(text_width(word, bold=True) for word in words[:lines])
        if past:
            plates.append(Plate(left + 4, y - 16, min(wide + 8, width - 10), lines * LINE + 4))
        for number, line in enumerate(words[:lines]):
            kind = "b" if number < max(len(name), 1) else ""
            labels.append(
                Label(
                    x=left + 7,
                    y=y + number * LINE,
                    text=line,
                    kind=kind,
                    whole=title if "…" in line else "",
                )
            )
    return bars, plates, labels


def _stretches(facts: TimelineFacts) -> tuple[PhaseTime, ...]:
    """The phases, or the whole period of a plan that names none."""
    period, today = facts.plan.period, facts.time.today
    if facts.time.phases or period is None:
        return facts.time.phases
    whole = Phase(name="Thời gian", start=period.start, end=facts.time.last_of(period))
    return (PhaseTime(1, whole, when(whole, today)),)


def _columns(phases: tuple[PhaseTime, ...]) -> list[tuple[int, int, PhaseTime]]:
    """Side by side where phases overlap: the column, how many there are, the phase."""
    ends: list[dt.date] = []
    placed: list[tuple[int, PhaseTime]] = []
    for phase in phases:
        first = phase.phase.start.first
        column = next((n for n, end in enumerate(ends) if end < first), len(ends))
        ends[column : column + 1] = [phase.phase.end.last]
        placed.append((column, phase))
    return [(column, max(len(ends), 1), phase) for column, phase in placed]
