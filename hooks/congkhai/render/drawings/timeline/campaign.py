"""Many plans on one axis: drawn together while they are few, a strip each in groups when many."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from ....dates import period_in_words
from ....schedule import Kept
from ....value import value_class
from .facts import DatedEvent, HasRecord
from .key import KeyEntry, legend_of
from .scale import Scale, partial_month, span_of, today_on
from .shapes import EventMark, Label, PhaseBar, Shape, TimeLine, TimelineDrawing, lines_of
from .stacked import stacked
from .subject import Subject, events_of_subject, said_of

FEW = 12
"""So many plans are drawn together; more get a strip each, in groups that fold."""
LEFT, RIGHT = 176.0, 792.0
ROW, BAR = 46.0, 30.0
NARROW_ROW, NARROW_BAR = 44.0, 14.0


@value_class
class PlanStrip:
    """A plan in a group; `shape` is the index of its drawing, shared by plans that look alike."""

    name: str
    url: str
    shape: int
    period: str
    phase: str
    next: dt.date | None
    says: tuple[str, ...]
    """What the marks of the drawing stand for; empty where only its bars are drawn."""


@value_class
class StripShape:
    """The bars of a strip, in thousandths of the axis."""

    key: str
    bars: tuple[PhaseBar, ...]


@value_class
class StripGroup:
    name: str
    strips: tuple[PlanStrip, ...]


@value_class
class CampaignTimeline:
    """`wide` and `tall` for few plans, else `shapes` and `groups`; the table is in `strips`."""

    wide: TimelineDrawing | None
    tall: TimelineDrawing | None
    shapes: tuple[StripShape, ...]
    groups: tuple[StripGroup, ...]
    first: int
    last: int
    month_at: float
    month_long: float
    """In thousandths of the axis; 0 when the month of today is outside."""
    key: tuple[KeyEntry, ...] = ()


def campaign_timeline(
    subjects: Sequence[Subject],
    today: dt.date,
    has_record: HasRecord = lambda occurrence: Kept.NONE,
    key: str = "j",
    title: str = "Dòng thời gian chung",
) -> CampaignTimeline | None:
    """None when no plan has a date. Groups follow the order in which they first appear."""
    dated = [
        subject for subject in subjects if subject.owed or (subject.time.start and subject.time.end)
    ]
    days = [day for marked in dated for day in marked.days]
    if not days:
        return None
    first, last = span_of(days)
    strips = Scale(first, last, 0, 1000)
    few = len(dated) <= FEW
    marked = [
        _Marked(marked, tuple(events_of_subject(marked, has_record)) if few else ())
        for marked in dated
    ]
    shapes, groups = _strips(marked, strips, has_record if few else None)
    month = partial_month(today)
    at = strips.at(month.first)
    long = strips.after(month.last) - at if strips.covers(today) else 0.0
    wide = tall = None
    signs: tuple[KeyEntry, ...] = ()
    if few:
        title = f"{title}: {len(dated)} văn bản"
        said = _described(dated)
        wide = _wide(marked, Scale(first, last, LEFT, RIGHT), today, key, title, said)
        tall = _tall(marked, Scale(first, last, 0, 338), today, key, title, said)
        signs = legend_of(wide, ("đã qua", "đang diễn ra", "còn lại"))
    return CampaignTimeline(
        wide=wide,
        tall=tall,
        shapes=shapes,
        groups=groups,
        first=first.year,
        last=last.year,
        month_at=at,
        month_long=long,
        key=signs,
    )


def _described(subjects: Sequence[Subject]) -> str:
    said = [f"{subject.name}: {_span(subject)}, {subject.said_stage}." for subject in subjects]
    return f"{' '.join(said)} Bảng bên dưới có cùng dữ kiện."


def _span(subject: Subject) -> str:
    period = subject.plan.period
    if period:
        return period_in_words(period.start, subject.time.last_of(period))
    return "theo các giai đoạn" if subject.plan.phases else "không nêu thời gian"


def _bars(subject: Subject, scale: Scale, y: float, height: float) -> list[PhaseBar]:
    """A bar for each phase, or for the whole period."""
    time = subject.time
    stretches = [
        (phase.phase.start.first, phase.phase.end.last, phase.phase.name) for phase in time.phases
    ]
    if not stretches and time.start and time.end:
        stretches = [(time.start, time.end, "Thời gian thực hiện")]
    bars: list[PhaseBar] = []
    for first, planned, name in stretches:
        last = min(planned, subject.issuer_end or planned)
        if last < first:
            continue
        left, right = scale.at(first) + 1, scale.after(last) - 2
        width = max(right - left, 1.5)
        title = f"{subject.name}: {name}"
        if last < time.today or time.ended:
            bars.append(PhaseBar(x=left, y=y, width=width, height=height, kind="past", title=title))
            continue
        bars.append(PhaseBar(x=left, y=y, width=width, height=height, kind="rest", title=title))
        done = scale.at(partial_month(time.today).first) - left if first <= time.today else 0
        if done > 0:
            bars.append(
                PhaseBar(
                    x=left, y=y, width=min(done, width), height=height, kind="cur", title=title
                )
            )
    return bars


@value_class
class _Marked:
    """A plan with what is marked of it."""

    subject: Subject
    events: tuple[tuple[Shape, DatedEvent], ...]


def _marks(marked: _Marked, scale: Scale, y: float, r: float) -> list[EventMark]:
    """Those that would touch are one, and its title tells them all."""
    own = [
        EventMark(
            shape=shape,
            x=scale.between(event.first if shape == "diamond" else event.last, event.last),
            y=y,
            r=r if shape == "diamond" else r - 1,
            kind=event.kind,
            title=f"{marked.subject.name}, {event.title}",
        )
        for shape, event in marked.events
    ]
    return [mark for mark, _ in stacked(own, lambda mark: mark.x)]


def _wide(
    subjects: Sequence[_Marked], scale: Scale, today: dt.date, key: str, title: str, said: str
) -> TimelineDrawing:
    bottom = 56 + len(subjects) * ROW + 6
    bars: list[PhaseBar] = []
    marks: list[EventMark] = []
    labels: list[Label] = []
    for number, marked in enumerate(subjects):
        subject, y = marked.subject, 66 + number * ROW
        lines = lines_of(subject.name, LEFT - 12, bold=True)
        whole = subject.name if " ".join(lines) != subject.name else ""
        for place, words in enumerate(lines):
            baseline = y + 20 - (len(lines) - 1) * 8 + place * 16
            labels.append(
                Label(x=0, y=baseline, text=words, kind="b", whole=whole if place == 0 else "")
            )
        bars += _bars(subject, scale, y, BAR)
        marks += _marks(marked, scale, y + BAR / 2, 7)
    ticks = scale.ticks()
    grid = [TimeLine(((scale.at(tick.day), 56), (scale.at(tick.day), bottom))) for tick in ticks]
    labels += [Label(x=scale.at(tick.day) + 5, y=48, text=tick.text, kind="m") for tick in ticks]
    axis = TimeLine(((LEFT, 56), (RIGHT, 56)), "axis")
    return TimelineDrawing(
        key=f"{key}w",
        form="wide",
        width=800,
        height=bottom + 4,
        title=title,
        description=said,
        lines=(*grid, axis),
        bars=tuple(bars),
        plates=(),
        marks=tuple(marks),
        labels=tuple(labels),
        today=today_on(scale, "x", today, 24, bottom),
    )


def _tall(
    subjects: Sequence[_Marked], scale: Scale, today: dt.date, key: str, title: str, said: str
) -> TimelineDrawing:
    """On a phone time still runs right, so that plans stay aligned; names stand above the bars."""
    bottom = 62 + len(subjects) * NARROW_ROW
    bars: list[PhaseBar] = []
    marks: list[EventMark] = []
    labels: list[Label] = []
    for number, marked in enumerate(subjects):
        subject, y = marked.subject, 62 + number * NARROW_ROW
        (words,) = lines_of(subject.name, 336, 1, bold=True) or ("",)
        labels.append(
            Label(
                x=0,
                y=y + 15,
                text=words,
                kind="b h",
                whole=subject.name if words != subject.name else "",
            )
        )
        bars += _bars(subject, scale, y + 22, NARROW_BAR)
        marks += _marks(marked, scale, y + 22 + NARROW_BAR / 2, 6)
    ticks = scale.ticks()
    grid = [TimeLine(((scale.at(tick.day), 56), (scale.at(tick.day), bottom))) for tick in ticks]
    labels += [Label(x=scale.at(tick.day) + 3, y=48, text=tick.text, kind="m") for tick in ticks]
    return TimelineDrawing(
        key=f"{key}n",
        form="tall",
        width=340,
        height=bottom + 4,
        title=title,
        description=said,
        lines=tuple(grid),
        bars=tuple(bars),
        plates=(),
        marks=tuple(marks),
        labels=tuple(labels),
        today=today_on(scale, "x", today, 24, bottom),
    )


def _strips(
    subjects: Iterable[_Marked], scale: Scale, has_record: HasRecord | None
) -> tuple[tuple[StripShape, ...], tuple[StripGroup, ...]]:
    shapes: dict[object, int] = {}
    drawn: list[StripShape] = []
    groups: dict[str, list[PlanStrip]] = {}
    for marked in subjects:
        subject = marked.subject
        alike = (
            subject.time.start,
            subject.time.end,
            subject.time.ended,
            subject.issuer_end,
            tuple((phase.phase.start, phase.phase.end) for phase in subject.time.phases),
        )
        if alike not in shapes:
            shapes[alike] = len(drawn)
            drawn.append(StripShape(f"dai-{len(drawn)}", tuple(_bars(subject, scale, 1, 16))))
        ahead = subject.next if subject.time.binding else None
        groups.setdefault(subject.group, []).append(
            PlanStrip(
                name=subject.name,
                url=subject.plan.url,
                shape=shapes[alike],
                period=_span(subject),
                phase=subject.said_stage,
                next=ahead.last_good_day if ahead else None,
                says=said_of(subject, marked.events, has_record) if has_record else (),
            )
        )
    return tuple(drawn), tuple(StripGroup(name, tuple(some)) for name, some in groups.items())
