"""Portal and today → Timeline: where each plan stands, what falls due, and how to say it."""

from ..dates import left_in_words
from .duties import Duty, DutyKind, reach
from .occurrence import SOON, DutyState, Occurrence, Undated, in_time
from .timeline import Dated, Outline, PhaseTime, PlanTime, Timeline, schedule
from .words import (
    due_in_words,
    frequency_in_words,
    occurrence_in_words,
    phase_in_words,
    phase_span_in_words,
    rule_in_words,
    state_in_words,
)

__all__ = [
    "SOON",
    "Dated",
    "Duty",
    "DutyKind",
    "DutyState",
    "Occurrence",
    "Outline",
    "PhaseTime",
    "PlanTime",
    "Timeline",
    "Undated",
    "due_in_words",
    "frequency_in_words",
    "in_time",
    "left_in_words",
    "occurrence_in_words",
    "phase_in_words",
    "phase_span_in_words",
    "reach",
    "rule_in_words",
    "schedule",
    "state_in_words",
]
