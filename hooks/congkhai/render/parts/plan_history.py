"""What has changed on a plan's page: days, and the dates that an edit of its source moved."""

from __future__ import annotations

import datetime as dt

from ...dates import day_in_hanoi
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
    for change in snapshot.date_changes.get(plan.id, ()):
        words = "lên cổng." if change.about == "plan" else f"{change.title}. {change.text}"
        told.setdefault(day_in_hanoi(change.at), {})[words] = None
    return [EditDay(day, tuple(told[day])) for day in sorted(told, reverse=True)[:MOST]]
