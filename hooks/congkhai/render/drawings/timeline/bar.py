"""The phases of a plan as one bar with today's line: where it stands, at a glance."""

from __future__ import annotations

from ....dates import period_in_words
from ....model import Phase, Plan
from ....schedule import PhaseTime, PlanTime, when
from .facts import TimelineFacts, phase_state
from .scale import Scale, span_of, today_on
from .shapes import Label, TimeLine, TimelineDrawing, text_width
from .wide import BAR, GAP, Sheet, labelled_bar

WIDTH, LEFT, RIGHT = 340.0, 1.0, 339.0
TOP = 30.0
"""Above the bar stand today's words."""


def phase_bar(plan: Plan, time: PlanTime) -> TimelineDrawing | None:
    """None for a plan that does not say how long it lasts."""
    phases = time.phases or _whole(plan, time)
    if not phases:
        return None
    facts = TimelineFacts(plan, time, (), ())
    days = [day for phase in phases for day in (phase.phase.start.first, phase.phase.end.last)]
    scale = Scale(*span_of(days), LEFT, RIGHT)
    sheet = Sheet(scale)
    ends: list[Phase] = []
    for phase in phases:
        row = next(
            (n for n, last in enumerate(ends) if last.end.last < phase.phase.start.first),
            len(ends),
        )
        ends[row : row + 1] = [phase.phase]
        span = period_in_words(phase.phase.start, phase.phase.end)
        labelled_bar(
            sheet,
            phase.phase.start.first,
            phase.phase.end.last,
            facts,
            TOP + row * (BAR + GAP),
            [phase.phase.name, *_short_names(phase)] if time.phases else [phase.phase.name],
            f"{phase.phase.name} · {span}, {phase_state(phase, time)}",
        )
    bottom = TOP + len(ends) * (BAR + GAP) - GAP
    places = [(scale.at(tick.day), tick.text) for tick in scale.ticks()]
    names = [
        Label(x=x, y=bottom + 20, text=text, kind="m")
        for x, text in places
        if x + text_width(text) <= WIDTH
    ]
    return TimelineDrawing(
        key="gd",
        form="bar",
        width=WIDTH,
        height=bottom + 26,
        title=("Các giai đoạn" if time.phases else "Thời gian thực hiện") + " và hôm nay",
        # What has passed of a phase is a bar of its own, with the same words.
        description=" ".join(dict.fromkeys(f"{bar.title}." for bar in sheet.bars)),
        lines=tuple(TimeLine(((x, bottom), (x, bottom + 6))) for x, _ in places),
        bars=tuple(sheet.bars),
        plates=tuple(sheet.plates),
        marks=(),
        labels=(*names, *sheet.labels),
        today=today_on(scale, "x", time.today, 24, bottom + 4),
    )


def _short_names(phase: PhaseTime) -> tuple[str, str]:
    return f"Giai đoạn {phase.number}", str(phase.number)


def _whole(plan: Plan, time: PlanTime) -> tuple[PhaseTime, ...]:
    """The whole period of a plan that names no phases."""
    if plan.period is None:
        return ()
    whole = Phase(
        name="Thời gian thực hiện", start=plan.period.start, end=time.last_of(plan.period)
    )
    return (PhaseTime(1, whole, when(whole, time.today)),)
