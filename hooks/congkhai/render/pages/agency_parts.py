"""The part that each has in what one plan asks for: who does it, helps, hands on, receives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...dates import PartialDate
from ...model import (
    Deadline,
    Expected,
    Milestone,
    Obligation,
    Party,
    Plan,
    Task,
    is_criterion,
)
from ...schedule import DutyKind, rule_in_words
from ...value import value_class
from ..engine.environment import lower_first
from ..parts.unread import as_read, dateless, with_doubt

RECEIVES = "Được nhận"
JUDGED = "Được xét"
"""The part of whoever is judged by something that nobody is ordered to do."""
NAMED = "Được nêu tên"
"""The part of whom a sentence names that breaks off before it says what is to be done."""


@value_class
class RoleInDuty:
    """A role, who has it, with whom, and in what."""

    role: str
    who: tuple[Party, ...]
    others: tuple[Party, ...]
    what: str
    rule: str
    section: str | None
    inferred: str
    duty: tuple[DutyKind, str] | None
    """Its list and its id."""
    last: dt.date | None
    """The last day of what comes once."""
    expected: Expected | None = None
    """The plan of their own that they are to issue."""


_Roles = list[tuple[str, tuple[Party, ...], tuple[Party, ...], str]]
"""Roles in one duty: each with who has it, with whom, and why that is inferred."""


def roles_given(plan: Plan) -> Iterator[RoleInDuty]:
    parts: _Roles
    for milestone in plan.milestones:
        rule = with_doubt(
            as_read(plan, rule_in_words(milestone), milestone.printed), milestone.is_unchecked
        )
        key = (DutyKind.MILESTONE, milestone.id)
        parts = [("Phải làm", milestone.who, (), milestone.inferred)]
        yield from _of_one(parts, milestone.name, rule, milestone.section, key, _last(milestone))
    for deadline in plan.deadlines:
        rule = with_doubt(
            as_read(plan, rule_in_words(deadline), deadline.what, deadline.printed),
            deadline.is_unchecked,
        )
        parts = [
            ("Phải làm", deadline.who, deadline.to, deadline.inferred),
            ("Chuyển tiếp", deadline.via, deadline.to, ""),
            (RECEIVES, deadline.to, deadline.who, deadline.inferred),
        ]
        key = (DutyKind.DEADLINE, deadline.id)
        yield from _of_one(parts, deadline.what, rule, deadline.section, key, _last(deadline))
    for task in plan.tasks:
        unstated = lower_first(dateless(plan, task.what, task.printed))
        stated = as_read(plan, rule_in_words(task), task.what, task.printed)
        rule = with_doubt(stated if task.due or task.every else unstated, task.is_unchecked)
        parts = [
            (
                _part_of_lead(plan, task),
                task.lead,
                task.partners,
                task.inferred,
            ),
            ("Phối hợp", task.partners, task.lead, ""),
            ("Chuyển tiếp", task.via, task.lead, ""),
        ]
        key = (DutyKind.TASK, task.id)
        yield from _of_one(parts, task.what, rule, task.section, key, _last(task))
    for duty in plan.obligations:
        rule = with_doubt(
            as_read(plan, rule_in_words(duty), duty.what, duty.printed), duty.is_unchecked
        )
        key = (DutyKind.OBLIGATION, duty.id)
        role = JUDGED if is_criterion(plan.criteria, duty.section) else "Phải làm"
        parts = [(role, duty.who, (), duty.inferred)]
        yield from _of_one(parts, duty.what, rule, duty.section, key, _last(duty))
    for asked in plan.expects:
        what = asked.what or "Lập kế hoạch riêng"
        parts = [("Phải lập", asked.who, (), asked.inferred)]
        rule = lower_first(dateless(plan, asked.what))
        if asked.due:
            rule = with_doubt(rule_in_words(asked), asked.is_unchecked)
        yield from _of_one(parts, what, rule, asked.section, expected=asked)


def _part_of_lead(plan: Plan, task: Task) -> str:
    if task.unfinished:
        return NAMED
    return JUDGED if is_criterion(plan.criteria, task.section) else "Chủ trì"


def _of_one(
    parts: _Roles,
    what: str,
    rule: str,
    section: str | None,
    duty: tuple[DutyKind, str] | None = None,
    last: dt.date | None = None,
    expected: Expected | None = None,
) -> Iterator[RoleInDuty]:
    for role, who, others, inferred in parts:
        yield RoleInDuty(
            role=role,
            who=who,
            others=others,
            what=what,
            rule=rule,
            section=section,
            inferred=inferred,
            duty=duty,
            last=last,
            expected=expected,
        )


def _last(duty: Milestone | Deadline | Task | Obligation) -> dt.date | None:
    """The last day of what comes once; a milestone does."""
    returns = not isinstance(duty, Milestone) and duty.every
    days = [due.last for due in duty.due if isinstance(due, PartialDate)]
    return max(days) if days and not returns else None
