"""A portal and a day → duties, occurrences, states, and what was seen of what was promised."""

from .abolished import LAST_DAY_OF_DISTRICTS, last_day_of_level
from .amendments import acting_on, amended_by, extensions_of, later_changes, may_be_one
from .answers import Seen, counting_day
from .beyond import beyond_its_place, beyond_its_work, is_beyond_its_issuer, own_place
from .duties import Duty, DutyKind, duties_of
from .ends import End, document_end
from .force import Force, ended_before, force_of, has_run_out, nobody_from, takers
from .lapse import Lapse, lapse_of, moved_tasks
from .ledger import TRACKED, Kept, Ledger, track
from .occurrence import GONE, NOT_ASKED, DutyState, Occurrence, Undated, in_time
from .phrases import (
    CATEGORY,
    NO_DAY,
    among_others,
    asked_in_words,
    due_in_words,
    ended_in_words,
    goal_in_words,
    occurrence_in_words,
    phase_in_words,
    phase_span_in_words,
    rule_in_words,
    state_in_words,
    suspended_in_words,
)
from .plan_duties import Dated, PlanDuties, duties_on
from .plan_time import PhaseTime, PlanTime
from .shares import (
    Share,
    done_without_day,
    published_share,
    running_periods,
    share,
    undated_share,
)
from .suspensions import Suspension, carried_on_by, suspended_on, suspensions_of
from .term import OPEN_YEARS, open_until, reach, rule_of, titled_time
from .timeline import Timeline, schedule, when
from .tracked import SeenRecord, TrackedDuty
from .versions import (
    LISTS,
    Item,
    later_versions,
    set_elsewhere,
    those_in_line,
    versions,
    words_of_item,
)
from .whose import Doers

__all__ = [
    "CATEGORY",
    "GONE",
    "LAST_DAY_OF_DISTRICTS",
    "LISTS",
    "NOT_ASKED",
    "NO_DAY",
    "OPEN_YEARS",
    "TRACKED",
    "Dated",
    "Doers",
    "Duty",
    "DutyKind",
    "DutyState",
    "End",
    "Force",
    "Item",
    "Kept",
    "Lapse",
    "Ledger",
    "Occurrence",
    "PhaseTime",
    "PlanDuties",
    "PlanTime",
    "Seen",
    "SeenRecord",
    "Share",
    "Suspension",
    "Timeline",
    "TrackedDuty",
    "Undated",
    "acting_on",
    "amended_by",
    "among_others",
    "asked_in_words",
    "beyond_its_place",
    "beyond_its_work",
    "carried_on_by",
    "counting_day",
    "document_end",
    "done_without_day",
    "due_in_words",
    "duties_of",
    "duties_on",
    "ended_before",
    "ended_in_words",
    "extensions_of",
    "force_of",
    "goal_in_words",
    "has_run_out",
    "in_time",
    "is_beyond_its_issuer",
    "lapse_of",
    "last_day_of_level",
    "later_changes",
    "later_versions",
    "may_be_one",
    "moved_tasks",
    "nobody_from",
    "occurrence_in_words",
    "open_until",
    "own_place",
    "phase_in_words",
    "phase_span_in_words",
    "published_share",
    "reach",
    "rule_in_words",
    "rule_of",
    "running_periods",
    "schedule",
    "set_elsewhere",
    "share",
    "state_in_words",
    "suspended_in_words",
    "suspended_on",
    "suspensions_of",
    "takers",
    "those_in_line",
    "titled_time",
    "track",
    "undated_share",
    "versions",
    "when",
    "words_of_item",
]
