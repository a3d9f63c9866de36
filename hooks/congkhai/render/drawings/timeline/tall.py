"""A plan's timeline on a phone: time runs down, words stand beside their marks."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from operator import attrgetter

from ....dates import period_in_words, written_day
from ....model import Phase
from ....schedule import PhaseTime, when
from ....value import value_class
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
from .stacked import stacked

WIDTH = 340.0
BAR_RIGHT = 142.0
MARK_X, TEXT_X = 157.0, 172.0
TOP = 14.0
LINE = 18.0
TAG = 26.0
"""The height of today's words, which nothing else may cover."""
YEAR = 74.0
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
    notes = _notes(facts)
    years = ((last - first).days + 1) / 365.25
    # A note that does not fit before today's words leaves the room before them unused.
    slack = max((note.height for note in notes), default=0)
    needed = sum(note.height for note in notes) + TAG + slack
    length = max(min(max(years * YEAR, LEAST), MOST), needed)
    scale = Scale(first, last, TOP, TOP + length)
    today = today_on(scale, "y", facts.time.today, 0, WIDTH)
    ticks = scale.ticks(room=-10)
    left = 62.0 if any("/" in tick.text for tick in ticks) else 44.0
    bars, plates, words = _phases(facts, scale, left)
    lines, marks, labels = _beside(notes, scale, today)
    places = [(scale.at(tick.day), tick.text) for tick in ticks]
    grid = [TimeLine(((0, y), (BAR_RIGHT, y))) for y in (*(y for y, _ in places), scale.end)]
    names = [
        Label(x=0, y=y + 17, text=name, kind="m") for y, name in places if y + 17 <= scale.end + 4
    ]
    return TimelineDrawing(
        key=key,
        form="tall",
        width=WIDTH,
        height=round(scale.end + 14),
        title=title,
        description=description,
        lines=(*grid, *lines),
        bars=tuple(bars),
        plates=tuple(plates),
        marks=tuple(marks),
        labels=(*names, *words, *labels),
        today=today,
    )


def _notes(facts: TimelineFacts) -> list[Note]:
    """Every single date; of a series all times while there is room, else the ones that matter."""
    notes = [_note(event, event.name, "diamond") for event in facts.events]
    count = sum(len(series.events) for series in facts.series)
    for series, name in zip(facts.series, lane_names(facts.series), strict=True):
        ends = {0, len(series.events) - 1}
        for place, event in enumerate(series.events):
            near = event.kind == "due" or place in ends
            if near or len(notes) + count <= MOST_NOTES:
                notes.append(_note(event, name, "circle"))
    notes.sort(key=_order)
    chosen = [note for note in notes if note.event.kind == "due"]
    seen = {note.whole for note in chosen}
    for note in notes:
        # Notes are costly to compare, their words are not.
        is_new = note.whole not in seen or note not in chosen
        if is_new and len(chosen) < MOST_NOTES:
            chosen.append(note)
            seen.add(note.whole)
    return sorted(chosen, key=_order)


def _note(event: DatedEvent, name: str, shape: Shape) -> Note:
    when = written_day(event.last) if shape == "circle" and not event.is_window else event.short
    lines = _lines(name, when, event.kind, event.state)
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
    notes: list[Note], scale: Scale, today: Today
) -> tuple[list[TimeLine], list[EventMark], list[Label]]:
    """Marks at their days; words pushed apart until none touch, tied to a mark they left."""
    lines: list[TimeLine] = []
    marks: list[EventMark] = []
    labels: list[Label] = []
    middles = [scale.between(note.first, note.last) for note in notes]
    tops = _tops(notes, middles, scale.end, today)
    for note, y, top in zip(notes, middles, tops, strict=True):
        if note.first < note.last:
            above, below = scale.at(note.first) + 3, scale.after(note.last) - 3
            if below - above > 20:
                x = MARK_X
                points = ((x - 5, above), (x, above), (x, below), (x - 5, below))
                lines.append(TimeLine(points, "span"))
        radius = 7 if note.shape == "diamond" else 6
        # Its words stand beside it, and nothing hovers over a phone.
        marks.append(EventMark(shape=note.shape, x=MARK_X, y=y, r=radius, kind=note.event.kind))
        if abs(top + 9 - y) > 5:
            lines.append(TimeLine(((MARK_X + radius, y), (TEXT_X - 3, top + 9)), "grid"))
        for number, (words, kind) in enumerate(note.lines):
            is_left = note.event.kind == "due" and number == len(note.lines) - 1
            whole = note.whole if number == 0 and "…" in words else ""
            y_words = top + 14 + number * LINE
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
    # Words that left their mark are tied to it, so that how many it stands for is seen.
    return lines, [mark for mark, _ in stacked(marks, lambda mark: mark.y)], labels


def _tops(notes: list[Note], middles: list[float], end: float, today: Today) -> list[float]:
    """Where the words of each note begin: near its mark, none on another nor on today's words."""
    heights = [note.height for note in notes]
    wanted = [middle - 9 for middle in middles]
    tag = today.tag_y
    below = max(tag + TAG, today.at + min(today.thick, THICK) + 2)
    bottom = end + 10
    count = sum(1 for top in wanted if top < tag)
    while count and sum(heights[:count]) > tag:
        count -= 1
    while sum(heights[count:]) > bottom - below and count < len(notes):
        count += 1
    return [
        *_apart(wanted[:count], heights[:count], 0, tag),
        *_apart(wanted[count:], heights[count:], below, bottom),
    ]


def _apart(wanted: list[float], heights: list[float], low: float, high: float) -> list[float]:
    """As wanted, then down, then up, until all fit between the two edges."""
    tops: list[float] = []
    for top, height in zip(wanted, heights, strict=True):
        tops.append(max(top, low))
        low = tops[-1] + height
    for place in range(len(tops) - 1, -1, -1):
        tops[place] = high = min(tops[place], high - heights[place])
    return tops


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
