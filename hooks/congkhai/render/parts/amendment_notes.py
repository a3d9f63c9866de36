"""Which dates later documents set in place of a plan's own, each from its day on."""

from __future__ import annotations

import datetime as dt

from ...model import Plan
from ...schedule import later_changes, rule_in_words
from ...snapshot import Snapshot
from ...value import value_class
from .view import DocumentView, document


@value_class
class Amended:
    since: dt.date
    rule: str
    document: DocumentView


def amended(snapshot: Snapshot, plan: Plan, duty_id: str) -> tuple[Amended, ...]:
    """One after the other; empty while nothing changes the plan's own date."""
    return tuple(
        Amended(
            amendment.since, rule_in_words(amendment.duty), document(snapshot, amendment.plan.id)
        )
        for amendment in later_changes(plan, duty_id, snapshot.portal)
    )
