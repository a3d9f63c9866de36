"""One time that a duty falls due, and where it stands on a day."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from ..dates import Comparator, PartialDate, Slot
from ..value import value_class
from .duties import Duty
from .suspensions import Suspension, suspended_on

SOON = 30
"""A duty is «sắp đến hạn» for so many days before its last good day."""


class DutyState(StrEnum):
    """Where a duty stands on a day."""

    UPCOMING = "upcoming"
    DUE_SOON = "due_soon"
    DUE_TODAY = "due_today"
    PASSED = "passed"
    NOT_BINDING = "not_binding"
    EVENT = "event"
    """It takes place on that day, before and after it alike."""
    UNDATED = "undated"
    ON_REQUEST = "on_request"
    MOVED = "moved"
    """A later document sets another date from its effective day on."""
    DOER_ENDED = "doer_ended"
    """Nobody is left by then who could do it."""
    SUSPENDED = "suspended"
    """On that day another document has suspended the plan: nothing is asked then."""
    CANCELLED = "cancelled"
    """The plan no longer holds on that day: replaced or ended."""

    @property
    def is_open(self) -> bool:
        """Still binding and in time."""
        return self in _OPEN


GONE = frozenset({DutyState.CANCELLED, DutyState.MOVED, DutyState.SUSPENDED})
"""States of a time that its document no longer sets."""
NOT_ASKED = GONE | {DutyState.DOER_ENDED}
"""… or that nobody is left for."""
_OPEN = frozenset({DutyState.UPCOMING, DutyState.DUE_SOON, DutyState.DUE_TODAY})
NEXT = _OPEN | {DutyState.NOT_BINDING}
"""… of one that is to come: of what binds, or what a draft would have done."""


@value_class
class Occurrence:
    """One time that a duty falls due."""

    plan_id: str
    duty_id: str
    due: PartialDate
    last_good_day: dt.date
    first_day: dt.date
    """First day of the month, quarter or year that the date names; else the last good day."""
    comparator: Comparator
    state: DutyState
    duty: Duty
    about: PartialDate | None = None
    """The stretch before its day, where that is what it is about."""


@value_class
class Undated:
    """A duty that no calendar can show: no day is written, or it is owed only on request."""

    plan_id: str
    duty_id: str
    state: DutyState
    """UNDATED or ON_REQUEST."""
    duty: Duty


def occurrence(
    duty: Duty,
    slot: Slot,
    today: dt.date,
    until: tuple[dt.date, DutyState] | None,
    suspensions: tuple[Suspension, ...] = (),
) -> Occurrence:
    """`until` is the day from which the duty no longer holds, and the state it then has."""
    good = slot.last_good_day
    first = good if duty.comparator is Comparator.BEFORE else slot.due.first
    if until is not None and good >= until[0]:
        state = until[1]
    elif suspensions and suspended_on(suspensions, good):
        state = DutyState.SUSPENDED
    elif not duty.binding or duty.is_criterion:
        state = DutyState.NOT_BINDING
    elif duty.is_event:
        state = DutyState.EVENT
    else:
        state = state_on(good, today)
    return Occurrence(
        plan_id=duty.plan_id,
        duty_id=duty.id,
        due=slot.due,
        last_good_day=good,
        first_day=first,
        comparator=duty.comparator,
        state=state,
        duty=duty,
        about=slot.about or duty.about(slot.due),
    )


def state_on(last_good_day: dt.date, today: dt.date) -> DutyState:
    left = (last_good_day - today).days
    if left < 0:
        return DutyState.PASSED
    if left == 0:
        return DutyState.DUE_TODAY
    return DutyState.DUE_SOON if left <= SOON else DutyState.UPCOMING


def in_time(occurrence: Occurrence) -> tuple[dt.date, str, str]:
    """Order: the soonest last good day first, then by plan and duty."""
    return occurrence.last_good_day, occurrence.plan_id, occurrence.duty_id
