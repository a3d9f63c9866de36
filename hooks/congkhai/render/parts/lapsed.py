"""Why nothing was due on a day that a document sets: it or its doers had gone, or the day moved."""

from __future__ import annotations

import datetime as dt

from ...model import Party, Plan
from ...schedule import GONE, DutyKind, DutyState, ended_before, suspended_on
from ...snapshot import Snapshot
from .marks import Mark


def lapsed(
    snapshot: Snapshot, plan: Plan, who: tuple[Party, ...], day: dt.date, task: str = ""
) -> tuple[Mark, str] | None:
    """Of what binds and falls to these on that day, and is that task; None where it is due."""
    time = snapshot.timeline.of(plan.id)
    if time.ended_from and day >= time.ended_from:
        return "bind", "Văn bản không còn hiệu lực vào ngày này"
    if suspended_on(time.suspensions, day):
        return "bind", "Văn bản tạm ngưng thi hành vào ngày này"
    if task and task in snapshot.once(("moved tasks", plan.id), lambda: _moved(snapshot, plan)):
        return "bind", "Văn bản khác đã đặt ngày khác"
    if ended_before(snapshot.portal, plan, who, day):
        return "free", doer_gone(who)
    return None


def doer_gone(who: tuple[Party, ...]) -> str:
    """Why nobody is late; where no registered body is named the issuer's end tells."""
    doer = "phải làm" if who and all(party.agency for party in who) else "ban hành"
    return f"Cơ quan {doer} đã hết trước hạn này, không tính"


def _moved(snapshot: Snapshot, plan: Plan) -> frozenset[str]:
    """Tasks of which every day is set anew elsewhere."""
    states: dict[str, set[DutyState]] = {}
    for occurrence in snapshot.timeline.of(plan.id).occurrences:
        duty = occurrence.duty
        if duty.kind is DutyKind.TASK and duty.plan_id == plan.id:
            states.setdefault(duty.id, set()).add(occurrence.state)
    return frozenset(
        task for task, some in states.items() if some <= GONE and DutyState.MOVED in some
    )
