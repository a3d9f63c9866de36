"""What later documents set in place of a plan's own dates and doers, each from its day on."""

from __future__ import annotations

import datetime as dt

from ...model import Plan
from ...schedule import duties_of, later_changes, rule_in_words
from ...snapshot import Snapshot
from ...value import value_class
from .view import DocumentView, PartyView, document, parties


@value_class
class Amended:
    since: dt.date
    rule: str
    """Empty where the day stays as it was."""
    who: tuple[PartyView, ...]
    """Who does it from then on, and to whom it goes; empty where that stays."""
    to: tuple[PartyView, ...]
    document: DocumentView


def amended(snapshot: Snapshot, plan: Plan, duty_id: str) -> tuple[Amended, ...]:
    """One after the other; empty while nothing changes the plan's own entry."""
    changes = later_changes(plan, duty_id, snapshot.portal)
    if not changes:
        return ()
    found: list[Amended] = []
    before = next((duty for duty in duties_of(plan) if duty.id == duty_id), changes[0].duty)
    for change in changes:
        now = change.duty
        rule = rule_in_words(now)
        is_other = [
            bool(new) and new != old for new, old in ((now.who, before.who), (now.to, before.to))
        ]
        is_same_day = rule == rule_in_words(before) and any(is_other)
        found.append(
            Amended(
                since=change.since,
                rule="" if is_same_day else rule,
                who=parties(snapshot, now.who) if is_other[0] else (),
                to=parties(snapshot, now.to) if is_other[1] else (),
                document=document(snapshot, change.plan.id),
            )
        )
        before = now
    return tuple(found)
