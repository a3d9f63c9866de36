"""What has changed on a plan's page: days, and the dates that an edit of its source moved."""

from __future__ import annotations

import datetime as dt

from ...dates import day_in_hanoi
from ...history import DateChange, recall
from ...model import Plan
from ...snapshot import Snapshot
from ...value import value_class

MOST = 5


@value_class
class EditDay:
    """A day on which the page's source was changed, and what of its facts then changed."""

    day: dt.date
    told: tuple[str, ...]


def edit_days(snapshot: Snapshot, plan: Plan) -> list[EditDay]:
    """The latest days on which something was changed: what an edit is called is for editors."""
    told: dict[dt.date, dict[str, None]] = {}
    for edit in snapshot.edits.get(plan.id, ()):
        told.setdefault(day_in_hanoi(edit.at), {})
    for change in snapshot.ask(date_changes_of, plan.id):
        words = "lên cổng." if change.about == "plan" else f"{change.title}. {change.text}"
        told.setdefault(day_in_hanoi(change.at), {})[words] = None
    return [EditDay(day, tuple(told[day])) for day in sorted(told, reverse=True)[:MOST]]


def date_changes_of(snapshot: Snapshot, plan_id: str) -> tuple[DateChange, ...]:
    return tuple(change for change in recent_changes(snapshot, "") if change.plan_id == plan_id)


def recent_changes(snapshot: Snapshot, _: str) -> tuple[DateChange, ...]:
    """Of all plans; the sources that were are read once."""
    return snapshot.once(("recent changes", ""), lambda: recall(snapshot.history))
