"""What fell due and was not seen, of what one agency must do itself or has taken over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from ...graph import unrecorded_reports
from ...model import Agency, Progress, short_date
from ...schedule import DutyKind, Seen, TrackedDuty
from ...snapshot import Snapshot
from ...value import value_class
from ..engine.environment import vietnamese_number
from ..parts.marks import UNCHECKED
from ..parts.view import document
from ..registers.tasks import last_day_of, task_state
from .agency_before import is_same_body
from .agency_duty_row import DutyRow

_DEADLINE = DutyKind.DEADLINE.value
MOST = 3
"""The latest that a row names."""
DutyKey = tuple[str, str, str]


@value_class
class Missed:
    """One time of a duty that was not seen."""

    day: dt.date
    """Its last."""
    words: str
    """For which time; of what comes once, what was seen instead, if anything."""
    has_day: bool = True
    """Whether the document sets one, and not only how often."""


def _all(snapshot: Snapshot) -> dict[DutyKey, tuple[Missed, ...]]:
    """By key of the duty, the earliest first."""
    found: dict[DutyKey, set[Missed]] = {}
    for (key, last), some in _by_time(snapshot).items():
        if missed := [tracked for tracked in some if tracked.state is Seen.NOT_SEEN]:
            first = missed[0]
            period = (first.about or first.shown_period) if first.duty.every else None
            words = short_date(period) if period else ""
            headings = ", ".join(tracked.heading for tracked in missed if tracked.heading)
            # Of several headings some were seen: which not, is all that is missing.
            if headings and len(missed) < len(some):
                words = f"{words} ({headings})" if words else f"“{headings}”"
            one = Missed(last, words, first.last_good_day is not None)
            found.setdefault(key, set()).add(one)
    for plan in snapshot.portal.plans.values():
        for task in plan.tasks:
            _, step = snapshot.ledger.told_of_task(plan, task.id) or ("", None)
            day = last_day_of(task)
            if day and task_state(snapshot, plan, task, step)[0] == "missing":
                words = "mới thấy đang làm" if step and step.state is Progress.DOING else ""
                found[plan.id, DutyKind.TASK.value, task.id] = {Missed(day, words)}
    return {key: tuple(sorted(some, key=lambda one: one.day)) for key, some in found.items()}


def _by_time(snapshot: Snapshot) -> dict[tuple[DutyKey, dt.date], list[TrackedDuty]]:
    """What is looked for, heading by heading, by the duty and the last day to do it."""
    found: dict[tuple[DutyKey, dt.date], list[TrackedDuty]] = {}
    for tracked in snapshot.ledger.all():
        if tracked.last_day:
            found.setdefault((tracked.duty.key, tracked.last_day), []).append(tracked)
    return found


def missed_by(snapshot: Snapshot, key: tuple[str, str, str]) -> tuple[Missed, ...]:
    """Of one duty; a page that shows it has read no more than that."""
    return snapshot.once(("missed", ""), lambda: _all(snapshot)).get(key, ())


def with_what_was_missed(snapshot: Snapshot, agency: str, rows: Iterable[DutyRow]) -> list[DutyRow]:
    """The same rows, first those that the agency must do itself and of which something that fell
    due in its time was not seen; each with the latest of these."""
    found = [_with(snapshot, agency, row) for row in rows]
    return sorted(found, key=lambda row: (row.is_received, not row.missed))


def _with(snapshot: Snapshot, agency: str, row: DutyRow) -> DutyRow:
    if not row.duty or not row.is_done_by_it or row.draft:
        return row
    end = _end(snapshot, agency)
    some = [
        one
        for one in snapshot.ask(missed_by, row.duty)
        if one.day <= end and (row.since is None or one.day > row.since)
    ]
    words = tuple(one.words for one in some[-MOST:] if one.words)
    has_day = any(one.has_day for one in some)
    plan_id, kind, identifier = row.duty
    maybe = snapshot.ask(unrecorded_under, plan_id) if some and kind == _DEADLINE else ()
    return replace(
        row,
        missed=len(some),
        missed_times=words,
        missed_a_day=has_day,
        maybe=tuple(
            document(snapshot, report)
            for report, maker, owed in maybe
            if maker == agency and identifier in owed
        ),
    )


def unrecorded_under(
    snapshot: Snapshot, plan_id: str
) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Reports under a plan that no record leads to: each with who made it, and the deadlines that
    it may be of."""
    portal = snapshot.portal
    plan, records = portal.plans[plan_id], snapshot.ledger.records_of(plan_id)
    return tuple(
        (report.id, report.agency, tuple(deadline.id for deadline in owed))
        for report, owed in unrecorded_reports(plan, portal, records)
    )


def left_undone(
    snapshot: Snapshot, agency: Agency, former: Iterable[tuple[Agency, Iterable[DutyRow]]]
) -> list[tuple[Agency, int]]:
    """How much of what documents that hold set for each body in whose place it stands fell due in
    that one's time and was not seen: it stands on that one's page."""
    found: list[tuple[Agency, int]] = []
    for body, rows in former:
        if is_same_body(snapshot.portal, body.id, agency.id):
            continue
        some = with_what_was_missed(snapshot, body.id, rows)
        if left := {row.duty for row in some if row.missed and not row.over}:
            found.append((body, len(left)))
    return found


def _end(snapshot: Snapshot, agency: str) -> dt.date:
    held = snapshot.portal.agencies[agency]
    return held.valid_to.last if held.valid_to else dt.date.max


def _times_of(rows: Sequence[DutyRow], duties: Collection[DutyKey | None]) -> str:
    """« (3 kỳ)»: how many times of these were not seen, where that is more than each once."""
    most: dict[DutyKey | None, int] = {}
    for row in rows:
        if row.duty in duties:
            most[row.duty] = max(most.get(row.duty, 0), row.missed)
    times = sum(most.values())
    return f" ({vietnamese_number(times)} kỳ)" if times > len(most) else ""


def missed_in_words(snapshot: Snapshot, rows: Sequence[DutyRow]) -> str:
    """How many duties fell due and were not seen, those of documents that hold first, as
    sentences."""
    some = [row for row in rows if row.missed and row.duty and not (row.over or row.group)]
    own = {row.duty for row in some if not row.under or row.is_renamed}
    taken = {row.duty for row in some} - own
    told: list[str] = []
    if own:
        count = f"{vietnamese_number(len(own))} việc phải làm{_times_of(some, own)}"
        told.append(f"{count} đã đến hạn mà cổng chưa thấy.")
    if taken:
        also = "việc nữa" if own else "việc"
        told.append(
            f"{vietnamese_number(len(taken))} {also} mà văn bản ghi cho cơ quan trước"
            f"{_times_of(some, taken)}"
            " đã đến hạn, cổng chưa thấy."
        )
    ended = {row.duty for row in rows if row.missed and row.duty and row.over and not row.group}
    if ended:
        also = " nữa" if told else ""
        told.append(
            f"{vietnamese_number(len(ended))} việc{also} của văn bản đã hết thời gian hoặc hiệu "
            "lực, cổng chưa thấy."
        )
    plans = snapshot.portal.plans
    if any(plans[duty[0]].is_imported for duty in own | taken | ended if duty):
        told[-1] = f"{told[-1][:-1]}; có văn bản do {UNCHECKED}."
    return " ".join(told)
