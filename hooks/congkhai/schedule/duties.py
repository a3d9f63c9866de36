"""What a plan asks for, in one shape: its deadlines, milestones, obligations, dated tasks."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from ..dates import Comparator, Every, PartialDate, YearlyDay, is_early, stretch
from ..model import (
    Category,
    Consultation,
    Deadline,
    Milestone,
    Obligation,
    Party,
    Plan,
    Task,
    is_at_an_hour,
    is_criterion,
)
from ..value import value_class

LOOKING_BACK = frozenset({Category.REPORT, Category.REVIEW})
# What is handed over is due, though an hour is set for it.
_HANDED_OVER = frozenset(
    {Category.REPORT, Category.DISCLOSE, Category.PROGRAMME, Category.SUBMIT, Category.CONSULT}
)


class DutyKind(StrEnum):
    """Which list of the plan a duty comes from."""

    DEADLINE = "deadline"
    MILESTONE = "milestone"
    OBLIGATION = "obligation"
    TASK = "task"
    CONSULTATION = "consultation"


@value_class
class Duty:
    """One thing to be done, whichever list of the plan it stands in; `id` is unique in its kind."""

    plan_id: str
    kind: DutyKind
    id: str
    what: str
    category: Category
    every: Every | None
    due: tuple[PartialDate | YearlyDay, ...]
    comparator: Comparator
    trigger: str = ""
    who: tuple[Party, ...] = ()
    via: tuple[Party, ...] = ()
    to: tuple[Party, ...] = ()
    binding: bool = True
    is_event: bool = False
    """It takes place on its day: it is held then, and nothing falls due."""
    inferred: str = ""
    """What the editor inferred of it, mostly who does it, and why: nobody is late for that."""
    section: str | None = None
    printed: str = ""
    is_unchecked: bool = False
    """A program has read it and nobody has compared it: nobody is late for that either."""
    is_criterion: bool = False
    """Somebody is judged by it, and nobody is ordered to do it: nobody can be late with that."""

    @property
    def falls_due(self) -> bool:
        """Whether somebody who does nothing by its day is late."""
        return self.binding and not self.is_event and not self.is_criterion

    @property
    def orders_publication(self) -> bool:
        """Whether a sentence binds somebody to make something public."""
        return self.category.orders_publication and not self.is_criterion

    @property
    def key(self) -> tuple[str, str, str]:
        """What names the duty in the whole portal."""
        return self.plan_id, self.kind.value, self.id

    def about(self, due: PartialDate) -> PartialDate | None:
        """Of a report that is due early in a stretch: the stretch before. No words tell so, but it
        can hardly be about days to come."""
        return self._stretch_before(due) if self.category in LOOKING_BACK else None

    def perhaps_about(self, due: PartialDate) -> PartialDate | None:
        """The same of a disclosure, which may as well be about what is to come: what a record says
        tells which."""
        return self._stretch_before(due) if self.category is Category.DISCLOSE else None

    def _stretch_before(self, due: PartialDate) -> PartialDate | None:
        if not self.every or due.day is None or not self._has_rhythm:
            return None
        return stretch(due.first, self.every, 1) if is_early(due.first, self.every) else None

    @property
    def is_of_before_when_early(self) -> bool:
        """Whether what is due early in a stretch is about the one before."""
        return self.category in LOOKING_BACK and self._has_rhythm

    @property
    def _has_rhythm(self) -> bool:
        """Several days a year are as good as a list of dates."""
        return self.every is not None and (self.every is not Every.YEAR or len(self.due) == 1)

    @property
    def blames_nobody(self) -> bool:
        return bool(self.inferred) or self.is_unchecked

    @property
    def is_dated(self) -> bool:
        """Whether a calendar can show it: a day without a year needs to return."""
        if self.every:
            return bool(self.due)
        return any(isinstance(due, PartialDate) for due in self.due)


def duties_of(plan: Plan) -> tuple[Duty, ...]:
    """All duties of a plan, in the order written; of tasks, those with a date or a frequency."""
    binds = plan.status.binds
    return tuple(_duties(plan, binds))


def _duties(plan: Plan, binds: bool) -> Iterator[Duty]:
    asked = plan.consultation
    if asked and not any(
        deadline.category is Category.CONSULT and asked.closes in deadline.due
        for deadline in plan.deadlines
    ):
        yield _consultation(plan.id, asked)
    for milestone in plan.milestones:
        yield _milestone(plan.id, milestone, binds)
    for deadline in plan.deadlines:
        yield _deadline(plan.id, deadline, binds)
    for obligation in plan.obligations:
        judged = is_criterion(plan.criteria, obligation.section)
        yield _obligation(plan.id, obligation, binds, judged)
    for task in plan.tasks:
        # A sentence that breaks off orders nothing that could be late.
        if (task.due or task.every) and not task.unfinished:
            yield _task(plan.id, task, binds, is_criterion(plan.criteria, task.section))


def _consultation(plan_id: str, asked: Consultation) -> Duty:
    # Asking for opinions binds in its own right: the draft does not, the date to answer by does.
    return Duty(
        plan_id=plan_id,
        kind=DutyKind.CONSULTATION,
        id="gop-y",
        what="Góp ý dự thảo",
        category=Category.CONSULT,
        every=None,
        due=(asked.closes,),
        comparator=Comparator.NO_LATER_THAN,
        who=asked.whom,
        to=asked.send_to,
        section=asked.section,
        printed=asked.printed,
    )


def _milestone(plan_id: str, milestone: Milestone, binds: bool) -> Duty:
    return Duty(
        plan_id=plan_id,
        kind=DutyKind.MILESTONE,
        id=milestone.id,
        what=milestone.name,
        category=milestone.category,
        every=None,
        due=milestone.due,
        comparator=milestone.comparator,
        who=milestone.who,
        binding=binds,
        inferred=milestone.inferred,
        section=milestone.section,
        printed=milestone.printed,
        is_unchecked=milestone.is_unchecked,
        is_event=_is_held(milestone),
    )


def _deadline(plan_id: str, deadline: Deadline, binds: bool) -> Duty:
    return Duty(
        plan_id=plan_id,
        kind=DutyKind.DEADLINE,
        id=deadline.id,
        what=deadline.what,
        category=deadline.category,
        every=deadline.every,
        due=deadline.due,
        comparator=deadline.comparator,
        trigger=deadline.trigger,
        who=deadline.who,
        via=deadline.via,
        to=deadline.to,
        binding=binds and deadline.binding,
        inferred=deadline.inferred,
        section=deadline.section,
        printed=deadline.printed,
        is_unchecked=deadline.is_unchecked,
        is_event=_is_held(deadline),
    )


def _obligation(plan_id: str, duty: Obligation, binds: bool, judged: bool) -> Duty:
    return Duty(
        plan_id=plan_id,
        kind=DutyKind.OBLIGATION,
        id=duty.id,
        what=duty.what,
        category=duty.category,
        every=duty.every,
        due=duty.due,
        comparator=duty.comparator,
        trigger=duty.trigger,
        who=duty.who,
        via=(),
        to=duty.audience,
        binding=binds,
        inferred=duty.inferred,
        section=duty.section,
        printed=duty.printed,
        is_unchecked=duty.is_unchecked,
        is_event=_is_held(duty),
        is_criterion=judged,
    )


def _is_held(duty: Milestone | Deadline | Obligation) -> bool:
    """«Tổng kết, 8h30 - 9h00»."""
    return duty.category not in _HANDED_OVER and is_at_an_hour(duty.comparator, duty.printed)


def _task(plan_id: str, task: Task, binds: bool, judged: bool) -> Duty:
    return Duty(
        plan_id=plan_id,
        kind=DutyKind.TASK,
        id=task.id,
        what=task.what,
        category=Category.OTHER,
        every=task.every,
        due=task.due,
        comparator=task.comparator,
        who=task.lead,
        via=task.via,
        binding=binds,
        is_event=task.is_event,
        inferred=task.inferred,
        section=task.section,
        printed=task.printed,
        is_unchecked=task.is_unchecked,
        is_criterion=judged,
    )
