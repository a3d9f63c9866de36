"""Tasks and targets whose day has passed without a result here, as registers count them."""

from __future__ import annotations

from ...schedule import set_elsewhere
from ...snapshot import Snapshot
from .targets import target_state
from .tasks import task_state


def past_due(snapshot: Snapshot, plan_id: str) -> tuple[int, int]:
    """How many tasks and how many targets of one plan; what another document sets today is its."""
    plan = snapshot.portal.plans[plan_id]
    elsewhere = set_elsewhere(plan, snapshot.portal, snapshot.today)
    tasks = targets = 0
    for task in plan.tasks:
        if ("tasks", task.id) not in elsewhere:
            _, step = snapshot.ledger.told_of_task(plan, task.id) or (plan.id, None)
            tasks += task_state(snapshot, plan, task, step)[0] == "missing"
    for target in plan.targets:
        if ("targets", target.id) not in elsewhere:
            results = [result for _, result in snapshot.ledger.results_of(plan, target.id)]
            targets += target_state(snapshot, plan, target, results)[0] == "missing"
    return tasks, targets
