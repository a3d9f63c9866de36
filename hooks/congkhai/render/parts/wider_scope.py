"""Where a plan prints what is wider than its issuer's place or work: rows say so, and nobody is
late with it."""

from __future__ import annotations

from ...model import Plan, Target, is_criterion
from ...schedule import beyond_its_place, beyond_its_work, own_place
from ...snapshot import Snapshot
from ..engine.environment import lower_first

_NOBODYS = "không tính cho cơ quan nào"


def nobody_answers(snapshot: Snapshot, plan: Plan, target: Target) -> str:
    """Why its issuer alone can neither reach a target nor be late with it; empty where it can."""
    if is_criterion(plan.criteria, target.section):
        return _NOBODYS
    words = (target.what, target.scope, target.printed)
    if wider := beyond_its_place(snapshot.portal, plan, words):
        return f"“{wider}” rộng hơn địa bàn của cơ quan ban hành, {_NOBODYS}"
    whole = beyond_its_work(snapshot.portal, plan, target)
    return f"“{whole}” là của cả địa bàn, {_NOBODYS}" if whole else ""


def wider_scope(snapshot: Snapshot, plan: Plan, *words: str) -> str:
    """A note for the row of a fact in these words; empty where they stay in its place."""
    wider = beyond_its_place(snapshot.portal, plan, words)
    territory = own_place(snapshot.portal, plan) if wider else None
    if territory is None:
        return ""
    return f"Văn bản ghi “{wider}”, dù kế hoạch là của {lower_first(territory.name)}."
