"""Which registers a plan's facts fill, with their columns in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..model import Plan
from ..snapshot import Snapshot
from .duty_rows import deadline_rows, obligation_rows
from .record_rows import RECORDS, STATES, record_rows, state_rows
from .rows import (
    award_rows,
    consultation_rows,
    criteria_rows,
    erratum_rows,
    expected_rows,
    phase_rows,
    recipient_rows,
    target_rows,
    task_rows,
)
from .table import Row

RowsOfPlan = Callable[[Snapshot, Plan], Iterator[Row]]

_AT = ("plan", "section", "url")
OF_PLANS: tuple[tuple[str, str, tuple[str, ...], RowsOfPlan], ...] = (
    (
        "deadlines",
        "Hạn và mốc",
        (
            "plan",
            "id",
            "kind",
            "list",
            "what",
            "category",
            "comparator",
            "every",
            "due",
            "days",
            "rule",
            "trigger",
            "next",
            "last_good_day",
            "who",
            "who_names",
            "via",
            "to",
            "binding",
            "ends",
            "inferred",
            "section",
            "url",
            "printed",
        ),
        deadline_rows,
    ),
    (
        "phases",
        "Giai đoạn",
        (*_AT, "place", "name", "start", "end", "what", "printed"),
        phase_rows,
    ),
    ("criteria", "Tiêu chí", (*_AT, "place", "audience", "text"), criteria_rows),
    (
        "targets",
        "Chỉ tiêu",
        (
            *_AT,
            "id",
            "what",
            "value",
            "unit",
            "bound",
            "direction",
            "quantified",
            "baseline",
            "baseline_when",
            "every",
            "due",
            "scope",
            "inferred",
            "printed",
        ),
        target_rows,
    ),
    (
        "tasks",
        "Nhiệm vụ",
        (
            *_AT,
            "id",
            "what",
            "lead",
            "who_names",
            "partners",
            "via",
            "deliverable",
            "monitors",
            "every",
            "due",
            "comparator",
            "rule",
            "inferred",
            "binding",
            "printed",
        ),
        task_rows,
    ),
    (
        "awards",
        "Hình thức khen mà kế hoạch nêu",
        (*_AT, "occasion", "form", "tier", "proposed", "recipients", "start", "end", "printed"),
        award_rows,
    ),
    (
        "obligations",
        "Nghĩa vụ, theo loại",
        (
            *_AT,
            "id",
            "what",
            "category",
            "must_be_public",
            "headings",
            "every",
            "due",
            "comparator",
            "rule",
            "trigger",
            "who",
            "who_names",
            "audience_list",
            "binding",
            "inferred",
            "printed",
        ),
        obligation_rows,
    ),
    (
        "expected",
        "Ai phải lập kế hoạch con",
        (*_AT, "who", "who_names", "what", "found", "unseen", "binding", "inferred", "printed"),
        expected_rows,
    ),
    ("recipients", "Nơi nhận", (*_AT, "place", "group", "name"), recipient_rows),
    (
        "consultations",
        "Lấy ý kiến",
        (*_AT, "on", "opens", "closes", "state", "whom", "send_to", "printed"),
        consultation_rows,
    ),
    ("errata", "Chỗ in sai", (*_AT, "place", "printed", "meant", "why"), erratum_rows),
    ("states", "Đã hứa gì, đã thấy gì", STATES, state_rows),
    ("records", "Bản ghi", RECORDS, record_rows),
)
