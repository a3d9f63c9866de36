"""Which dates later documents set in place of a plan's own, each from its day on."""

from __future__ import annotations

import datetime as dt

from ...model import Plan
from ...schedule.amendments import changes
from ...schedule.phrases import rule_in_words
from ...snapshot import Edition
from ...value import frozen
from .view import DocumentView, document


@frozen
class Amended:
    since: dt.date
    rule: str
    document: DocumentView


def amended(edition: Edition, plan: Plan, duty_id: str) -> tuple[Amended, ...]:
    """One after the other; empty while nothing changes the plan's own date."""
    return tuple(
        Amended(one.since, rule_in_words(one.duty), document(edition, one.plan.id))
        for one in changes(plan, edition.portal).get(duty_id, ())
    )
