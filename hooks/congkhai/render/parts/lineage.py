"""Where a plan stands: what it implements, what stands beside it, and what implements it."""

from __future__ import annotations

from ...model import Edge, Plan
from ...snapshot import Snapshot
from ...value import value_class
from ..drawings.cascade import Wait, wait_of
from .item_links import ItemLink, item
from .stated_parents import stated_parents
from .view import DocumentView, document

SIDE = 12
"""So many that stand beside a plan are named; where there are more its campaign names them."""
DOWN = 60
"""And so many that implement it."""


@value_class
class ParentRow:
    """What the plan implements, or what that in turn implements."""

    document: DocumentView | None
    """None where the plan's words do not tell which document it is."""
    remark: str
    link: ItemLink | None


@value_class
class SiblingRow:
    """Another that implements the same."""

    document: DocumentView
    parent: DocumentView


@value_class
class Below:
    document: DocumentView
    inferred: str


@value_class
class Awaiting:
    """A plan that this one asks of somebody, not seen yet."""

    wait: Wait
    link: ItemLink | None


@value_class
class Lineage:
    up: tuple[ParentRow, ...]
    side: tuple[SiblingRow, ...]
    more_beside: bool
    down: tuple[Below, ...]
    more_below: int
    awaiting: tuple[Awaiting, ...]


def lineage_of(snapshot: Snapshot, plan: Plan) -> Lineage:
    """Short even where thousands implement the same document."""
    # What says so itself stands before what is inferred.
    children = sorted(snapshot.portal.children(plan.id), key=lambda edge: bool(edge.inferred))
    beside = _beside(snapshot, plan)
    outline = snapshot.outlines.get(plan.id)
    return Lineage(
        up=tuple(_above(snapshot, plan)),
        side=tuple(beside[:SIDE]),
        more_beside=len(beside) > SIDE,
        down=tuple(Below(document(snapshot, e.source), e.inferred) for e in children[:DOWN]),
        more_below=len(children[DOWN:]),
        awaiting=tuple(
            Awaiting(wait_of(snapshot, plan, expected, awaited), item(outline, expected.section))
            for expected, some in snapshot.expectations.of(plan.id)
            for awaited in some
            if not awaited.is_seen
        ),
    )


def _above(snapshot: Snapshot, plan: Plan) -> list[ParentRow]:
    """What is two steps up comes first: the list goes downwards."""
    portal = snapshot.portal
    outline = snapshot.outlines.get(plan.id)
    parents = portal.parents(plan.id)
    direct = {edge.target for edge in parents}
    rows = []
    for parent in parents:
        for edge in portal.parents(parent.target):
            if edge.target not in direct and edge.target != plan.id:
                direct.add(edge.target)
                via = document(snapshot, edge.source).words
                reason = f"; {edge.inferred}" if edge.inferred else ""
                remark = f"Suy ra qua {via}{reason}"
                rows.append(ParentRow(document(snapshot, edge.target), remark, None))
    rows += [
        ParentRow(document(snapshot, edge.target), _said(edge), item(outline, edge.section))
        for edge in parents
    ]
    for stated in stated_parents(snapshot, plan):
        relation = stated.relation
        named = document(snapshot, stated.target) if stated.target else None
        words = f"Văn bản ghi: “{relation.printed}”." if named else relation.printed
        rows.append(ParentRow(named, words, item(outline, relation.section)))
    return rows


def _said(edge: Edge) -> str:
    if edge.inferred:
        return f"Suy ra: {edge.inferred}"
    return f"Văn bản ghi: “{edge.printed}”." if edge.printed else "Văn bản nêu."


def _beside(snapshot: Snapshot, plan: Plan) -> list[SiblingRow]:
    """At most one more than are shown: a document may have thousands of children."""
    portal = snapshot.portal
    found: dict[str, SiblingRow] = {}
    # What it implements, or is implemented by, stands above or below it, not beside.
    own = {plan.id, *(edge.target for edge in portal.parents(plan.id))}
    own |= {edge.source for edge in portal.children(plan.id)}
    for parent in portal.parents(plan.id):
        for edge in portal.edges_to.get(parent.target, ()):
            if len(found) > SIDE:
                break
            known = edge.source in own or edge.source in found
            if not known and edge.kind is parent.kind and portal.plan_named(edge.source):
                above = document(snapshot, parent.target)
                found[edge.source] = SiblingRow(document(snapshot, edge.source), above)
    return [found[key] for key in sorted(found)]
