"""What has been recorded under one plan, for its own page: the latest first, the rest by a link."""

from __future__ import annotations

from ...model import Outcome, Plan, evidence
from ...snapshot import Snapshot
from ...value import value_class
from ..parts.view import DocumentView, document
from .awards import GrantedRow, granted
from .models import ExampleRow, examples
from .tasks import TaskRow, task_table
from .titles import TitleRow, titled

MOST_AWARDS = 8
"""The register of awards has them all."""
MOST = 20
"""Rows of one kind; the register has them all."""


@value_class
class OutcomeView:
    outcome: Outcome
    link: str
    became: DocumentView | None


@value_class
class PlanRecords:
    tasks: tuple[TaskRow, ...]
    awards: tuple[GrantedRow, ...]
    award_count: int
    titles: tuple[TitleRow, ...]
    title_count: int
    examples: tuple[ExampleRow, ...]
    outcome: OutcomeView | None


def plan_records(snapshot: Snapshot, plan: Plan) -> PlanRecords:
    awards = sorted(granted(snapshot, plan), key=_award_day, reverse=True)
    titles = sorted(titled(snapshot, plan), key=lambda row: row.title.year.sort_key(), reverse=True)
    models = sorted(
        examples(snapshot, plan), key=lambda row: row.example.date.sort_key(), reverse=True
    )
    return PlanRecords(
        tasks=tuple(task_table(snapshot, plan)),
        awards=tuple(awards[:MOST_AWARDS]),
        award_count=len(awards),
        titles=tuple(titles[:MOST]),
        title_count=len(titles),
        examples=tuple(models[:MOST]),
        outcome=_outcome(snapshot, plan),
    )


def _award_day(row: GrantedRow) -> tuple[int, int, int]:
    """The day of the decision, else the end of its year."""
    day = (row.award.date or row.award.year).last
    return day.year, day.month, day.day


def _outcome(snapshot: Snapshot, plan: Plan) -> OutcomeView | None:
    """The last one recorded under the draft, or under the letter that asks about it."""
    asked = plan.consultation
    if asked is None:
        return None
    found = [
        (key, outcome)
        for key in dict.fromkeys((plan.id, asked.on or plan.id))
        for outcome in snapshot.ledger.records_of(key).outcomes
    ]
    if not found:
        return None
    key, last = max(found, key=lambda pair: pair[1].date.sort_key())
    known = last.became if last.became and snapshot.portal.named(last.became) else None
    return OutcomeView(last, evidence(key, last.link), document(snapshot, known) if known else None)
