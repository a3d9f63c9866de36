"""Tasks and targets whose day has passed without a result here, as the pages count them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from ..dates import PartialDate, stretch
from ..model import Plan, Result, Target, Task, is_criterion
from ..schedule import is_beyond_its_issuer, lapse_of, moved_tasks, nobody_from, set_elsewhere
from ..snapshot import Snapshot


def unseen_tasks(snapshot: Snapshot, plan: Plan) -> Collection[str]:
    """Their ids; what another document sets today is that one's."""
    elsewhere = set_elsewhere(plan, snapshot.portal, snapshot.today)
    moved = moved_tasks(snapshot.timeline.of(plan.id), plan.id)
    return {
        task.id
        for task in plan.tasks
        if ("tasks", task.id) not in elsewhere and _is_unseen(snapshot, plan, task, moved)
    }


def _is_unseen(snapshot: Snapshot, plan: Plan, task: Task, moved: Collection[str]) -> bool:
    dated = [due for due in task.due if isinstance(due, PartialDate)]
    last = max((due.last for due in dated), default=snapshot.today)
    if last >= snapshot.today or task.every:
        return False
    _, step = snapshot.ledger.told_of_task(plan, task.id) or ("", None)
    if step and not step.state.is_open:
        return False
    if task.is_event or task.unfinished or task.inferred or task.is_unchecked:
        return False
    if is_criterion(plan.criteria, task.section):
        return False
    time = snapshot.timeline.of(plan.id)
    return plan.status.binds and not lapse_of(
        time, snapshot.portal, plan, task.lead, last, task.id, moved
    )


def unseen_targets(snapshot: Snapshot, plan: Plan) -> Collection[str]:
    elsewhere = set_elsewhere(plan, snapshot.portal, snapshot.today)
    found: set[str] = set()
    for target in plan.targets:
        is_told_apart = (
            target.is_unchecked
            or is_criterion(plan.criteria, target.section)
            or is_beyond_its_issuer(snapshot.portal, plan, target)
        )
        if ("targets", target.id) not in elsewhere and not is_told_apart:
            given = [result for _, result in snapshot.ledger.results_of(plan, target.id)]
            if _lacks_result(snapshot, plan, target, given):
                found.add(target.id)
    return found


def _lacks_result(snapshot: Snapshot, plan: Plan, target: Target, given: Sequence[Result]) -> bool:
    returning = _of_its_time(snapshot, plan, target, given[-1]) if given else None
    if returning is not None:
        return returning
    if target.due is None or target.due.last >= snapshot.today or not plan.status.binds:
        return False
    time = snapshot.timeline.of(plan.id)
    if lapse_of(time, snapshot.portal, plan, (), target.due.last, target=target.id):
        return False
    if given:
        return not any(result.date.year >= target.due.year for result in given)
    return not target.inferred


def _of_its_time(snapshot: Snapshot, plan: Plan, target: Target, last: Result) -> bool | None:
    """Of what is to be reached each year, whether one that is over lacks a result; None where the
    last result is of the one that runs."""
    if not target.every:
        return None
    last_day = _last_day(snapshot, plan, target)
    own, now = stretch(last.date.last, target.every), stretch(last_day, target.every)
    if now.first <= own.first:
        return None
    missed = now if now.last <= last_day else stretch(now.first, target.every, 1)
    return missed.first > own.first


def _last_day(snapshot: Snapshot, plan: Plan, target: Target) -> dt.date:
    time = snapshot.timeline.of(plan.id)
    firsts = (time.ended_from, nobody_from(snapshot.portal, plan, ()))
    gone = (day - dt.timedelta(days=1) for day in firsts if day)
    ends = (target.due.last if target.due else None, time.end, *gone, snapshot.today)
    return min(day for day in ends if day)
