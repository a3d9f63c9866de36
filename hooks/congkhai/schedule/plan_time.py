"""Where one plan stands on one day."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from ..model import Phase
from ..value import value_class
from .occurrence import Occurrence, Undated


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
    end_is_dated: bool = True
    """Whether a document gives that day; else it is only known that the plan has ended."""

    @property
    def binds_now(self) -> bool:
        return self.binding and not self.ended

    @property
    def phase_count(self) -> int:
        return len(self.phases)
