"""Where one plan stands on one day."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from ..dates import PartialDate, of_day
from ..model import Period, Phase
from ..value import value_class
from .amendments import Extension
from .ends import End
from .occurrence import Occurrence, Undated
from .suspensions import Suspension, suspended_on


@value_class
class PhaseTime:
    """A phase of a plan on a day; `number` counts from 1."""

    number: int
    phase: Phase
    when: Literal["past", "current", "later"]


@value_class
class PlanTime:
    """Where one plan stands on one day."""

    plan_id: str
    today: dt.date
    start: dt.date | None
    end: dt.date | None
    binding: bool
    ended: bool
    """The period is over, or the plan was replaced or ended."""
    phases: tuple[PhaseTime, ...]
    phase: PhaseTime | None
    """The current phase: of two that overlap, the one written first."""
    next: Occurrence | None
    """The first that is still in time; of a draft, the first that would be."""
    last: Occurrence | None
    """The latest that has passed; nothing of a draft has."""
    occurrences: tuple[Occurrence, ...]
    """In order of time; those that an amending document sets bear its `plan_id`."""
    undated: tuple[Undated, ...]
    ended_from: dt.date | None = None
    """From this day on the plan no longer holds: it was replaced or ended."""
    dated_end: End | None = None
    """The document that gives that day; else it is only known that the plan has ended."""
    own_end: dt.date | None = None
    """The last day of the time that it states; what it asks for once may come later."""
    extension: Extension | None = None
    """The latest document by which it goes on beyond its own end."""

    suspensions: tuple[Suspension, ...] = ()
    """The stretches in which other documents suspend it."""

    @property
    def stage(self) -> PhaseTime | None:
        """The current phase, else the stretch of today that it asks for, though that is no part of
        its time as a whole."""
        if self.ended or self.start is not None:
            return self.phase
        return self.phase or next((phase for phase in self.phases if phase.when == "current"), None)

    @property
    def binds_now(self) -> bool:
        return self.binding and not self.ended and not self.suspension

    @property
    def suspension(self) -> Suspension | None:
        """The one that holds today; of what is over there is none to speak of."""
        return None if self.ended else suspended_on(self.suspensions, self.today)

    def last_of(self, period: Period) -> PartialDate:
        """The end of the plan's period, as other documents extend it."""
        return of_day(self.extension.end) if self.extension else period.end

    @property
    def has_late_days(self) -> bool:
        """Whether something that it asks for once comes after its own time, and no document has
        made that longer."""
        return not self.extension and bool(self.own_end and self.end and self.end > self.own_end)

    @property
    def phase_count(self) -> int:
        return len(self.phases)
