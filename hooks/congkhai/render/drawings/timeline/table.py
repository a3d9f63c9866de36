"""The table that says what a plan's timeline shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from ....dates import Comparator, period_in_words, written_day
from ....model import Category
from ....schedule import (
    Duty,
    DutyState,
    Occurrence,
    PhaseTime,
    PlanTime,
    Undated,
    asked_in_words,
    rule_in_words,
    state_in_words,
)
from ....text import capitalize_first
from ....value import value_class
from ...parts.marks import Mark
from ...parts.unread import as_read
from .facts import DatedEvent, EventSeries, TimelineFacts, phase_state
from .shapes import MarkKind


@value_class
class SectionLink:
    """The item of a text that says it: where it is, and how it is called."""

    address: str
    words: str


SectionOf = Callable[[str, str], SectionLink]
"""By the id of the plan and the item's anchor."""


@value_class
class TimelineRow:
    """A line of the table that says what the drawing shows."""

    when: str
    what: str
    state: str
    mark: Mark = ""
    machine: str = ""
    """The date for `<time datetime>`, when it is one day, month or year."""
    day: dt.date | None = None
    """The last good day of the next time: a script says how far it is."""
    section: SectionLink | None = None
    order: tuple[dt.date, int] = (dt.date.min, 0)


MARKS: dict[MarkKind, Mark] = {"full": "pub", "none": "missing", "due": "", "far": ""}


def timeline_rows(facts: TimelineFacts, section_of: SectionOf) -> tuple[TimelineRow, ...]:
    """What has dates in order of time, then what has none."""
    rows = [_phase_row(phase, facts.time, section_of) for phase in facts.time.phases]
    rows += [_event_row(event, facts.plan.id, section_of) for event in facts.events]
    rows += [_series_row(series, facts.time, section_of) for series in facts.series]
    rows.sort(key=lambda row: row.order)
    for undated in facts.time.undated:
        words = as_read(
            facts.plan, rule_in_words(undated.duty), undated.duty.what, undated.duty.printed
        )
        rows.append(
            TimelineRow(
                when=capitalize_first(words),
                what=undated.duty.what,
                state=_state_of(undated),
                section=_section(undated.duty, section_of),
            )
        )
    return tuple(rows)


def _state_of(undated: Undated) -> str:
    """What returns is counted by its periods, though no day is set."""
    if undated.state is DutyState.ON_REQUEST:
        return asked_in_words(undated.duty.trigger)
    returns = undated.state is DutyState.UNDATED and undated.duty.every and undated.duty.binding
    return "tính theo từng kỳ" if returns else state_in_words(undated)


def _phase_row(phase_time: PhaseTime, time: PlanTime, section_of: SectionOf) -> TimelineRow:
    phase = phase_time.phase
    what = f"{phase.name}: {phase.what}" if phase.what else phase.name
    return TimelineRow(
        when=period_in_words(phase.start, phase.end),
        what=what,
        state=phase_state(phase_time, time),
        order=(phase.start.first, 0),
        section=section_of(time.plan_id, phase.section) if phase.section else None,
    )


def _event_row(event: DatedEvent, plan_id: str, section_of: SectionOf) -> TimelineRow:
    occurrence = event.occurrence
    if occurrence is None:
        return TimelineRow(
            when=capitalize_first(event.when),
            what=event.name,
            state="đã có",
            order=(event.last, 1),
        )
    is_open = occurrence.state.is_open
    open_day = occurrence.last_good_day if is_open else None
    mark: Mark = "bind" if occurrence.state is DutyState.NOT_BINDING else MARKS[event.kind]
    if occurrence.duty.category is Category.CONSULT:
        mark = ""
    is_here = occurrence.duty.plan_id == plan_id
    name = event.name if is_here else f"{event.name}, theo văn bản sửa đổi"
    return TimelineRow(
        when=capitalize_first(event.when),
        what=name,
        state=event.state,
        mark=mark,
        machine=_machine(occurrence),
        day=open_day,
        order=(event.last, 3 if event.is_window else 2),
        section=_section(occurrence.duty, section_of),
    )


def _machine(occurrence: Occurrence) -> str:
    """The last good day where that is another than the document prints, else what it prints."""
    if occurrence.comparator is Comparator.BEFORE:
        return occurrence.last_good_day.isoformat()
    return str(occurrence.due)


def _series_row(series: EventSeries, time: PlanTime, section_of: SectionOf) -> TimelineRow:
    parts = []
    if series.passed:
        parts.append(series.passed_in_words)
    day = None
    if ahead := series.next:
        day = ahead.last
        parts.append(f"kỳ tới {written_day(ahead.last)}")
    parts += series.endings
    unbound = any(event.is_in(DutyState.NOT_BINDING) for event in series.events)
    mark: Mark = "bind" if unbound else ""
    said = "không ràng buộc" if unbound else "; ".join(parts) or series.events[-1].state
    order = (series.events[0].first, 4)
    is_here = series.duty.plan_id == time.plan_id
    name = series.name if is_here else f"{series.name}, theo văn bản sửa đổi"
    return TimelineRow(
        when=capitalize_first(series.rule),
        what=name,
        state=said,
        mark=mark,
        day=day,
        order=order,
        section=_section(series.duty, section_of),
    )


def _section(duty: Duty, section_of: SectionOf) -> SectionLink | None:
    return section_of(duty.plan_id, duty.section) if duty.section else None
