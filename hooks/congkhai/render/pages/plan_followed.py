"""What a plan orders as far as records follow it: its rows, and what of them is past its day."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Category, Plan
from ...schedule import TRACKED, DutyKind, DutyState, PlanTime, Seen, running_periods
from ...snapshot import Snapshot
from ...value import value_class
from ..parts.marks import NOT_LATE
from ..parts.standing import (
    Past,
    apart_in_words,
    running_in_words,
    unseen_in_words,
    unseen_places,
)
from ..registers.duty_strips import duty_strips
from ..registers.plan_records import PlanRecords, plan_records
from ..registers.targets import TargetRow, target_table
from ..registers.tasks import TaskRow
from ..registers.tracked_rows import PromiseRow, promise_rows


@value_class
class Followed:
    """The rows of a plan's promises, records and targets."""

    promises: tuple[PromiseRow, ...]
    recorded: PlanRecords
    targets: tuple[TargetRow, ...]

    @property
    def late(self) -> list[PromiseRow]:
        return [row for row in self.promises if row.promise.state is Seen.NOT_SEEN]

    @property
    def late_tasks(self) -> int:
        return _overdue(self.recorded.tasks)

    @property
    def late_targets(self) -> int:
        return _overdue(self.targets)


def followed_of(snapshot: Snapshot, plan: Plan) -> Followed:
    return Followed(
        promises=tuple(promise_rows(snapshot, snapshot.ledger.of(plan.id))),
        recorded=plan_records(snapshot, plan),
        targets=tuple(target_table(snapshot, plan)),
    )


def past_of(snapshot: Snapshot, plan: Plan, followed: Followed) -> Past:
    """What is past its day, by what the rows say of it."""
    promises, tasks, targets = followed.promises, followed.recorded.tasks, followed.targets
    states = [row.state for some in (promises, tasks, targets) for row in some]
    is_counted = (
        any(row.promise.is_due for row in promises)
        or any("không tính" in state for state in states)
        or any(row.mark in {"pub", "late"} for some in (tasks, targets) for row in some)
    )
    running = running_periods(snapshot.ledger.of(plan.id)) if plan.status.binds else {}
    return Past(
        unseen=unseen_in_words(len(followed.late), followed.late_tasks, followed.late_targets),
        partly=sum(row.promise.state is Seen.PARTLY for row in promises),
        unchecked=sum(NOT_LATE in state for state in states),
        apart=_passed_apart(snapshot.timeline.of(plan.id)),
        is_counted=is_counted,
        running=running_in_words(running),
    )


def followed_values(followed: Followed, past: Past) -> dict[str, object]:
    """What the templates ask of the rows."""
    late = followed.late
    to_publish = sum(row.promise.duty.category.orders_publication for row in late)
    others = len(late) - to_publish
    register = [*duty_strips(followed.promises)]
    return {
        "missing": late,
        "unseen": past.unseen,
        "past": past,
        "past_apart": apart_in_words(past),
        "unseen_places": unseen_places(
            to_publish, others, followed.late_tasks, followed.late_targets
        ),
        "ordered": [row for row in register if row.orders_publication],
        "followed": [row for row in register if not row.orders_publication],
        "targets": followed.targets,
        "recorded": followed.recorded,
    }


def _overdue(rows: Iterable[TaskRow | TargetRow]) -> int:
    return sum(row.mark == "missing" for row in rows)


def _passed_apart(time: PlanTime) -> tuple[str, ...]:
    """What fell due and is of a kind that no record follows: one name for each time."""
    return tuple(
        duty.what
        for occurrence in time.occurrences
        for duty in (occurrence.duty,)
        if occurrence.state is DutyState.PASSED
        and duty.category not in {*TRACKED, Category.CONSULT}
        and (duty.kind is not DutyKind.TASK or duty.every is not None)
    )
