"""What a plan's timeline shows: its phases, its events and its series, told in words and dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from ....dates import Comparator, written_day
from ....model import Category, Plan
from ....schedule import (
    NOT_ASKED,
    Duty,
    DutyKind,
    DutyState,
    Kept,
    Occurrence,
    PhaseTime,
    PlanTime,
    ended_in_words,
    occurrence_in_words,
    rule_in_words,
    state_in_words,
)
from ....value import value_class
from ...parts.marks import UNCHECKED
from .shapes import MarkKind

HasRecord = Callable[[Occurrence], Kept | None]
"""How much the portal holds that shows the duty was met; None where nothing could."""
PARTLY = "mới thấy một phần trên cổng này"
"""Of a time of which some headings were seen."""
PHASE = {"past": "đã qua", "current": "đang diễn ra", "later": "chưa đến"}
CALLED = {
    Category.REPORT: "Báo cáo",
    Category.REVIEW: "Sơ kết, tổng kết",
    Category.DISCLOSE: "Công khai",
    Category.PROGRAMME: "Ban hành chương trình",
}


ENDINGS = {
    DutyState.MOVED: "đổi sang ngày khác theo văn bản sửa đổi",
    DutyState.SUSPENDED: "văn bản tạm ngưng thi hành",
    DutyState.CANCELLED: "không còn hiệu lực",
}


@value_class
class DatedEvent:
    """One mark: a milestone, a single date, or one time of a series."""

    first: dt.date
    last: dt.date
    name: str
    when: str
    kind: MarkKind
    state: str
    occurrence: Occurrence | None = None

    @property
    def title(self) -> str:
        return (
            f"{self.name}: {self.when}, {self.state}" if self.state else f"{self.name}: {self.when}"
        )

    def is_in(self, state: DutyState) -> bool:
        return self.occurrence is not None and self.occurrence.state is state

    @property
    def is_gone(self) -> bool:
        """Nobody is held to it any more: it was moved, ended or suspended, or nobody is left."""
        return self.occurrence is not None and self.occurrence.state in NOT_ASKED

    @property
    def at_its_end(self) -> tuple[dt.date, int]:
        """After what is of one day where both end."""
        return self.last, -self.first.toordinal()

    @property
    def is_window(self) -> bool:
        return self.first < self.last

    @property
    def short(self) -> str:
        """When, in few words: «chậm nhất trong ngày 18/12/2023» is «18/12/2023»."""
        occurrence = self.occurrence
        if occurrence is None or self.is_window or occurrence.comparator is Comparator.BEFORE:
            return self.when
        return occurrence.due.written()


@value_class
class EventSeries:
    """A duty that returns."""

    name: str
    rule: str
    events: tuple[DatedEvent, ...]
    duty: Duty

    @property
    def next(self) -> DatedEvent | None:
        return next((event for event in self.events if event.kind == "due"), None)

    @property
    def standing(self) -> tuple[DatedEvent, ...]:
        """The times that are still set, which alone are drawn."""
        return tuple(event for event in self.events if not event.is_gone)

    @property
    def _ended(self) -> str:
        return ended_in_words(self.duty.who)

    @property
    def endings(self) -> tuple[str, ...]:
        """From which time on it holds no longer, and why."""
        firsts = (
            (next((event for event in self.events if event.is_in(state)), None), words)
            for state, words in (*ENDINGS.items(), (DutyState.DOER_ENDED, self._ended))
        )
        return tuple(f"từ kỳ {written_day(gone.last)} {words}" for gone, words in firsts if gone)

    @property
    def passed(self) -> tuple[DatedEvent, ...]:
        return tuple(event for event in self.events if event.kind in {"none", "full"})

    @property
    def passed_in_words(self) -> str:
        passed = self.passed
        kept = sum(event.kind == "full" for event in passed)
        partly = sum(event.kind == "none" and event.state == PARTLY for event in passed)
        some = f", một phần {partly} kỳ" if partly else ""
        records = f"có bản ghi{' đủ' if partly else ''} {kept} kỳ{some}"
        if not kept:
            records = f"mới có bản ghi{some[1:]}" if partly else "chưa có bản ghi"
        return f"{len(passed)} kỳ đã qua, {records}"


@value_class
class TimelineFacts:
    plan: Plan
    time: PlanTime
    events: tuple[DatedEvent, ...]
    series: tuple[EventSeries, ...]

    @property
    def days(self) -> list[dt.date]:
        """All days that the axis must hold."""
        days = [day for day in (self.time.start, self.time.end) if day]
        for phase in self.plan.phases:
            days += [phase.start.first, phase.end.last]
        for event in (*self.events, *(e for series in self.series for e in series.events)):
            days += [event.first, event.last]
        return days


def single_events(plan: Plan, time: PlanTime, has_record: HasRecord) -> tuple[DatedEvent, ...]:
    """Its issue and all that happens once, in order: a quarter or a year stands at its end."""
    events = [
        event_of(occurrence, time, has_record)
        for occurrence in time.occurrences
        if not occurrence.duty.every
    ]
    if plan.issued:
        issued, name = plan.issued, "Ban hành" if plan.status.binds else "Bản dự thảo"
        issue = DatedEvent(
            first=issued.first,
            last=issued.last,
            name=name,
            when=issued.written(),
            kind="full",
            state="",
        )
        events.insert(0, issue)
    return tuple(sorted(events, key=lambda event: event.at_its_end))


def facts_of(plan: Plan, time: PlanTime, has_record: HasRecord) -> TimelineFacts:
    returning: dict[tuple[str, str, str], list[Occurrence]] = {}
    for occurrence in time.occurrences:
        if occurrence.duty.every:
            returning.setdefault(occurrence.duty.key, []).append(occurrence)
    series = [
        EventSeries(
            found[0].duty.what,
            rule_in_words(found[0].duty),
            tuple(event_of(event, time, has_record, is_next=event is ahead) for event in found),
            found[0].duty,
        )
        for found in returning.values()
        for ahead in [next((event for event in found if event.state.is_open), None)]
    ]
    return TimelineFacts(plan, time, single_events(plan, time, has_record), tuple(series))


def event_of(
    occurrence: Occurrence, time: PlanTime, has_record: HasRecord, is_next: bool | None = None
) -> DatedEvent:
    state = occurrence.state
    soon = state.is_open and occurrence == time.next if is_next is None else is_next
    kind: MarkKind = "due" if soon else "far"
    words = state_in_words(occurrence)
    if state is DutyState.PASSED:
        kept = has_record(occurrence)
        duty = occurrence.duty
        is_task = duty.kind is DutyKind.TASK and not duty.every
        # Of a task one may have seen that it is under way.
        unseen = "chưa thấy kết quả trên cổng này" if is_task else "chưa thấy trên cổng này"
        kind, words = ("full", "đã có") if kept else ("none", unseen)
        if kept is None:
            kind, words = "far", state_in_words(occurrence)
        if occurrence.duty.blames_nobody and not kept:
            # That it has come and gone is all that is known.
            why = UNCHECKED if occurrence.duty.is_unchecked else "ai làm là suy ra"
            kind, words = "far", f"đã qua, {why}"
        if kept is Kept.PARTLY:
            kind, words = "far" if occurrence.duty.blames_nobody else "none", PARTLY
        if occurrence.duty.category is Category.CONSULT:
            # Nobody has to publish that they were asked.
            kind, words = "full", "đã hết hạn"
    first = min(occurrence.first_day, occurrence.last_good_day)
    when = occurrence_in_words(occurrence)
    return DatedEvent(
        first=first,
        last=occurrence.last_good_day,
        name=occurrence.duty.what,
        when=when,
        kind=kind,
        state=words,
        occurrence=occurrence,
    )


def lane_names(some: tuple[EventSeries, ...]) -> tuple[str, ...]:
    """What lanes are called: in few words where these tell them apart; the table says all."""
    short = [
        CALLED.get(name.duty.category, name.name)
        if name.duty.kind is DutyKind.DEADLINE
        else name.name
        for name in some
    ]
    return tuple(
        name if short.count(name) == 1 else whole.name
        for name, whole in zip(short, some, strict=True)
    )


def phase_state(phase: PhaseTime, time: PlanTime) -> str:
    """What a draft foresees is not going on."""
    return PHASE[phase.when] if time.binding else "theo dự thảo"
