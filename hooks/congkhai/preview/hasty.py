"""A plan's page at once: what the plan itself says is new, what others say of it as it last was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..assembly import CITING
from ..comparing import MARKS
from ..graph import MentionsOfOthers, identities
from ..model import Plan
from ..problems import CODES, Problem
from ..products import NamedParts, StoredParts
from ..schedule import schedule
from ..site import Page
from ..snapshot import Snapshot
from ..sources import check_plan, read_version
from ..text import Outline
from ..value import value_class
from ..whereabouts import sorts_by_name
from .desk import Desk


@value_class
class EditedPlan:
    plan: Plan
    outline: Outline
    problems: tuple[Problem, ...]


def edited_plan(known: Snapshot, former: Plan, data: bytes) -> EditedPlan | None:
    """What a plan's file now says; nothing where it is another plan, or none any more."""
    plan, outline, problems = check_plan(read_version(data, former.at.file))
    if plan is None or outline is None or plan.id != former.id:
        return None
    beside = replace(plan, original=former.original, pictures=former.pictures)
    held = [problem for problem in known.problems_of(former.at.file) if _is_of_several(problem)]
    return EditedPlan(plan=beside, outline=outline, problems=(*problems, *held))


def _is_of_several(problem: Problem) -> bool:
    """Whether it was found by comparing documents."""
    code = CODES.get(problem.code)
    return bool(code and code.about_documents)


def hasty_page(
    desk: Desk, subscriptions: frozenset[str], edited: EditedPlan
) -> tuple[str, bytes] | None:
    """The file of the plan's page, without looking at other texts; `subscriptions` are the files
    that could last be subscribed to."""
    former, plan = desk.snapshot, edited.plan
    snapshot = replace(
        former,
        portal=replace(former.portal, plans={**former.portal.plans, plan.id: plan}),
        outlines={**former.outlines, plan.id: edited.outline},
        problems=edited.problems,
        parts=(parts := StoredParts(desk.store)),
        marks=NamedParts(parts, MARKS),
        citing=NamedParts(parts, CITING),
        subscriptions=subscriptions,
    )
    if former.portal.plans.get(plan.id) is not plan:
        snapshot.timeline = schedule(snapshot.portal, snapshot.today)
    own = MentionsOfOthers(identities(snapshot.portal), {plan.id: edited.outline})
    snapshot.once(("mentions", ""), lambda: own)
    made: Iterator[object] = iter(sorts_by_name()["plan"].make(snapshot, plan.id))
    for page in made:
        if isinstance(page, Page):
            return f"{page.url}index.html", desk.around.frame.join(page)
    return None
