"""What a plan orders, as its page asks for it duty by duty: who, by when, in whose words."""

from __future__ import annotations

from collections.abc import Callable

from ...dates import period_in_words
from ...model import Category, Deadline, Matter, Obligation, Party, Plan, Task, is_criterion
from ...schedule import TRACKED, due_in_words, ended_before, rule_in_words
from ...snapshot import Snapshot
from ...value import value_class
from ..parts.amendment_notes import amended
from ..parts.item_links import ItemLink, item
from ..parts.labels import towards
from ..parts.lapsed import doer_gone
from ..parts.unread import as_read, spoken_at
from ..parts.unsaid_doer import unsaid
from ..parts.view import PartyView, above_views, doers, parties

MOST_TASKS = 10
"""Rows that stand open; the rest is folded."""


@value_class
class DutyViews:
    """What is asked of each duty as its row is written."""

    doers: Callable[[Deadline], tuple[PartyView, ...]]
    parties: Callable[[tuple[Party, ...]], tuple[PartyView, ...]]
    towards: Callable[[Deadline], str]
    rule: Callable[[Deadline | Task], str]
    unsaid: Callable[[Deadline | Task], str]
    amended: Callable[[Deadline], object]
    above: Callable[[Deadline], object]
    gone: Callable[[tuple[Party, ...]], str]
    """That who must do it had ended, where nobody took it over; empty otherwise."""
    item: Callable[[str | None], ItemLink | None]


def duty_values(snapshot: Snapshot, plan: Plan) -> dict[str, object]:
    outline = snapshot.outlines.get(plan.id)
    views = DutyViews(
        doers=lambda deadline: doers(snapshot, deadline),
        parties=lambda some: parties(snapshot, some),
        towards=lambda deadline: towards(deadline.category),
        rule=lambda duty: as_read(plan, due_in_words(duty), duty.what, duty.printed),
        unsaid=lambda duty: unsaid(plan, duty.what, duty.printed),
        amended=lambda deadline: amended(snapshot, plan, deadline.id),
        above=lambda deadline: above_views(snapshot, plan, deadline.id),
        gone=lambda who: (
            doer_gone(who, "")
            if plan.status.binds and ended_before(snapshot.portal, plan, who, snapshot.today)
            else ""
        ),
        item=lambda section: item(outline, section),
    )
    return {
        "views": views,
        "parties": views.parties,
        "unsaid": views.unsaid,
        "item": views.item,
        "doers": lambda fact: doers(snapshot, fact),
        "rule": lambda duty: as_read(plan, rule_in_words(duty), duty.what, duty.printed),
        "period": lambda span: period_in_words(span.start, span.end),
        "spoken": lambda matter: item(outline, spoken_at(plan, Matter(matter))),
        "is_criterion": lambda section: is_criterion(plan.criteria, section),
        "other_duties": _other_duties(plan),
        "most_tasks": MOST_TASKS,
        "numbers": sum(bool(target.value) for target in plan.targets),
    }


def _other_duties(plan: Plan) -> list[tuple[Category, list[Obligation]]]:
    """What the plan orders besides publishing, reporting, reviewing and issuing, by kind."""
    groups: dict[Category, list[Obligation]] = {}
    for duty in plan.obligations:
        if duty.category not in TRACKED:
            groups.setdefault(duty.category, []).append(duty)
    return sorted(groups.items(), key=lambda group: list(Category).index(group[0]))
