"""The part that each has in what one plan asks for: who does it, helps, hands on, receives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

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
HANDS_ON = "Chuyển tiếp"
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
    via: tuple[Party, ...] = ()
    """Through whom it goes."""
    senders: tuple[Party, ...] = ()
    """Of whoever hands it on, from whom it comes."""


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
            (HANDS_ON, deadline.via, deadline.to, deadline.inferred),
            (RECEIVES, deadline.to, deadline.who, deadline.inferred),
        ]
        key = (DutyKind.DEADLINE, deadline.id)
        found = _of_one(parts, deadline.what, rule, deadline.section, key, _last(deadline))
        yield from _on_its_way(found, deadline.via, deadline.who)
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
            (HANDS_ON, task.via, (), task.inferred),
        ]
        key = (DutyKind.TASK, task.id)
        found = _of_one(parts, task.what, rule, task.section, key, _last(task))
        yield from _on_its_way(found, task.via, task.lead)
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


def _on_its_way(
    parts: Iterator[RoleInDuty], via: tuple[Party, ...], who: tuple[Party, ...]
) -> Iterator[RoleInDuty]:
    """Each with through whom it goes; of those who hand it on, from whom."""
    for part in parts:
        hands_on = part.role == HANDS_ON
        yield replace(part, senders=who) if hands_on else replace(part, via=via) if via else part


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
