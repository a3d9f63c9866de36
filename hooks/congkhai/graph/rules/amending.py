"""What an editor may forget where one document amends another."""

from __future__ import annotations

from collections.abc import Iterator

from ...dates import PartialDate, said_date
from ...model import Document, Plan, Portal, RelationKind, Status
from ...problems import Place, Problem, found
from ...schedule import acting_on
from ..citations.name import name_key
from .formatting import where

_CHANGING = frozenset(
    {
        RelationKind.AMENDS,
        RelationKind.REPLACES,
        RelationKind.REPEALS,
        RelationKind.CORRECTS,
        RelationKind.SUSPENDS,
        RelationKind.RESUMES,
    }
)


def amended_plans_say_so(portal: Portal) -> Iterator[Problem]:
    """A plan that another amends bears that status."""
    for plan in portal.plans.values():
        if plan.status is not Status.ISSUED:
            continue
        acting = [newer.id for _, newer in acting_on(plan, portal, RelationKind.AMENDS)]
        edge = next(
            (
                edge
                for edge in portal.edges_to.get(plan.id, ())
                if edge.kind is RelationKind.AMENDS and edge.source in acting
            ),
            None,
        )
        if edge:
            yield found(edge.at, "K645", old=plan.heading, file=plan.at.file)


def effects_follow_their_documents(portal: Portal) -> Iterator[Problem]:
    """Nothing changes a document before it is issued itself, nor before what it changes is."""
    for plan in portal.plans.values():
        own = plan.effective
        if own and plan.issued and own.last < plan.issued.first:
            yield _before(plan.at, own, plan)
        for relation in plan.relations:
            day = relation.effective
            if relation.type not in _CHANGING or day is None:
                continue
            held = (plan, portal.of(relation.to or ""))
            late = [one for one in held if one and one.issued and day.last < one.issued.first]
            if late:
                yield _before(relation.at, day, late[-1])


def _before(at: Place, day: PartialDate, held: Plan | Document) -> Problem:
    issued = said_date(held.issued) if held.issued else ""
    return found(at, "K646", day=said_date(day), issued=issued, other=where(held.at))


def amended_duties_keep_their_ids(portal: Portal) -> Iterator[Problem]:
    """What an amending document says of a duty stands under the id that it has in the plan."""
    for plan in portal.plans.values():
        for _, newer in acting_on(plan, portal, RelationKind.AMENDS):
            own, changed = _named(plan), _named(newer)
            ids = {identifier for identifier, _, _ in own}
            kept = {identifier for identifier, _, _ in changed}
            for identifier, what, at in changed:
                key = name_key(what)
                former = [one for one, words, _ in own if name_key(words) == key]
                if identifier not in ids and len(former) == 1 and former[0] not in kept:
                    yield found(
                        at,
                        "K647",
                        what=what,
                        id=identifier,
                        former=former[0],
                        other=where(plan.at),
                    )


def _named(plan: Plan) -> list[tuple[str, str, Place]]:
    """Id and words of all that an amending document can put another in place of."""
    some = [(stone.id, stone.name, stone.at) for stone in plan.milestones]
    some += [(report.id, report.what, report.at) for report in plan.deadlines]
    some += [(duty.id, duty.what, duty.at) for duty in plan.obligations]
    return some + [(task.id, task.what, task.at) for task in plan.tasks]
