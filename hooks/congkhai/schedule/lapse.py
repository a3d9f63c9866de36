"""Why nothing was due on a day that a document sets: it or its doers had gone, or the day moved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from enum import StrEnum

from ..model import Party, Plan, Portal
from .amendments import amended_by
from .duties import DutyKind
from .ends import over_from
from .force import ended_before
from .occurrence import GONE, DutyState
from .plan_time import PlanTime
from .suspensions import suspended_on
from .versions import versions


class Lapse(StrEnum):
    NOT_ISSUED = "not_issued"
    """The document was still to come: nobody is held to a day before it."""
    OVER = "over"
    """The document held no longer."""
    SUSPENDED = "suspended"
    MOVED = "moved"
    """Another document has set another day."""
    DOER_ENDED = "doer_ended"


def lapse_of(
    time: PlanTime,
    portal: Portal,
    plan: Plan,
    who: tuple[Party, ...],
    day: dt.date,
    task: str = "",
    moved: Collection[str] = (),
    target: str = "",
) -> Lapse | None:
    """Of what binds and falls to these on that day, and is that task or that target; None where it
    is due."""
    if plan.issued and day < plan.issued.first:
        return Lapse.NOT_ISSUED
    if time.ended_from and day >= time.ended_from:
        return Lapse.OVER
    if _is_over_with_the_amended(time, portal, plan, day, ("tasks", task), ("targets", target)):
        return Lapse.OVER
    if suspended_on(time.suspensions, day):
        return Lapse.SUSPENDED
    if task and task in moved:
        return Lapse.MOVED
    return Lapse.DOER_ENDED if ended_before(portal, plan, who, day) else None


def _is_over_with_the_amended(
    time: PlanTime, portal: Portal, plan: Plan, day: dt.date, *entries: tuple[str, str]
) -> bool:
    """Whether it sets that entry of another plan anew, which holds no longer on that day."""
    amended = amended_by(plan, portal)
    over = over_from(amended, portal, time.today) if amended else None
    if over is None or day < over:
        return False
    first = (
        versions(plan, list_name, identifier, portal)[:1]
        for list_name, identifier in entries
        if identifier
    )
    return any(some and some[0].plan.id != plan.id for some in first)


def moved_tasks(time: PlanTime, plan: str) -> frozenset[str]:
    """Tasks of which every day is set anew elsewhere."""
    states: dict[str, set[DutyState]] = {}
    for occurrence in time.occurrences:
        duty = occurrence.duty
        if duty.kind is DutyKind.TASK and duty.plan_id == plan:
            states.setdefault(duty.id, set()).add(occurrence.state)
    return frozenset(
        task for task, some in states.items() if some <= GONE and DutyState.MOVED in some
    )
