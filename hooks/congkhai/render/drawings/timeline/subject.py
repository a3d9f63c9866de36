"""A plan among others on one axis: what is drawn of it, and what the table says of that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from ....model import Plan
from ....schedule import DutyKind, DutyState, Occurrence, PlanTime, phase_in_words
from ....value import value_class
from .facts import DatedEvent, HasRecord, TimelineFacts, event_of, facts_of, single_events
from .shapes import Shape

MOST_MARKS = 24
"""Of more dates of one agency in one plan, the first, the next and the last are marked."""


@value_class
class Subject:
    """A plan with its time and the name it goes by here."""

    plan: Plan
    time: PlanTime
    name: str
    group: str
    owed: tuple[Occurrence, ...] | None = None
    """What one agency owes in it, on a timeline of that agency."""
    is_issued: bool = True
    """Whether that agency issued it: then its issue and the milestones of all are marked, too."""

    stage: str = ""
    """How far it is, in words."""
    issuer_end: dt.date | None = None
    """The last day of who issued it, where that is over: it goes on no longer."""

    @property
    def said_stage(self) -> str:
        return self.stage or phase_in_words(self.time)

    @property
    def next(self) -> Occurrence | None:
        if self.owed is None:
            return self.time.next
        return next((occurrence for occurrence in self.owed if occurrence.state.is_open), None)

    @property
    def days(self) -> list[dt.date]:
        """All days that the axis must hold."""
        days = [day for day in (self.time.start, self.time.end) if day]
        if self.plan.issued:
            days.append(self.plan.issued.first)
        return [*days, *(occurrence.last_good_day for occurrence in self.owed or ())]


Marks = Sequence[tuple[Shape, DatedEvent]]


def events_of_subject(subject: Subject, has_record: HasRecord) -> list[tuple[Shape, DatedEvent]]:
    """The issue, the milestones and what is next; for an agency, all that it owes."""
    marks = _milestones(subject, has_record) if subject.is_issued else []
    if subject.owed is not None:
        seen = {event.occurrence for _, event in marks}
        marks += [
            (
                "circle" if owed.duty.every else "diamond",
                event_of(owed, subject.time, has_record, is_next=owed is subject.next),
            )
            for owed in _few(subject)
            if owed not in seen
        ]
        return marks
    ahead = subject.time.next
    if ahead and ahead.duty.every and ahead.state is not DutyState.NOT_BINDING:
        marks.append(("circle", event_of(ahead, subject.time, has_record, is_next=True)))
    return marks


def _milestones(subject: Subject, has_record: HasRecord) -> list[tuple[Shape, DatedEvent]]:
    return [
        ("diamond", event)
        for event in single_events(subject.plan, subject.time, has_record)
        if _is_milestone(event) and not _is_of_others(subject, event)
    ]


def _is_milestone(event: DatedEvent) -> bool:
    return event.occurrence is None or event.occurrence.duty.kind is DutyKind.MILESTONE


def _is_of_others(subject: Subject, event: DatedEvent) -> bool:
    """On a timeline of one agency, whether others alone are to do it."""
    if subject.owed is None or event.occurrence is None or not event.occurrence.duty.who:
        return False
    return event.occurrence not in subject.owed


def _few(subject: Subject) -> list[Occurrence]:
    owed = list(subject.owed or ())
    if len(owed) <= MOST_MARKS:
        return owed
    wanted = (owed[0], subject.next, owed[-1])
    return [each for each in owed if any(each is kept for kept in wanted)]


def said_of(subject: Subject, events: Marks, has_record: HasRecord) -> tuple[str, ...]:
    """Its marks in words: each by itself, an agency's series in one line."""
    if subject.owed is None:
        return tuple(event.title for _, event in events)
    time = replace(subject.time, occurrences=subject.owed, next=subject.next)
    facts: TimelineFacts = facts_of(subject.plan, time, has_record)
    said = [event.title for _, event in events if subject.is_issued and _is_milestone(event)]
    said += [event.title for event in facts.events if event.occurrence and event.title not in said]
    for series in facts.series:
        parts = [series.passed_in_words] if series.passed else []
        if ahead := series.next:
            parts.append(f"kỳ tới {ahead.when}")
        words = "; ".join(parts) or series.events[-1].state
        said.append(f"{series.name}: {series.rule} ({words})")
    return tuple(said)
