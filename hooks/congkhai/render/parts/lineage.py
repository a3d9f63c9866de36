"""Where a plan stands: what it implements, what stands beside it, and what implements it."""

from __future__ import annotations

from ...model import Plan
from ...model.portal import Edge
from ...snapshot import Edition
from ...value import frozen
from ..drawings.cascade import Wait, wait_of
from .view import DocumentView, ItemLink, document, item

SIDE = 12
"""So many that stand beside a plan are named; where there are more its campaign names them."""
DOWN = 60
"""And so many that implement it."""


@frozen
class Above:
    """What the plan implements, or what that in turn implements."""

    document: DocumentView
    remark: str
    link: ItemLink | None


@frozen
class Beside:
    """Another that implements the same."""

    document: DocumentView
    parent: DocumentView


@frozen
class Below:
    document: DocumentView
    inferred: str


@frozen
class Awaiting:
    """A plan that this one asks of somebody, not seen yet."""

    wait: Wait
    link: ItemLink | None


@frozen
class Lineage:
    up: tuple[Above, ...]
    side: tuple[Beside, ...]
    more_beside: bool
    down: tuple[Below, ...]
    more_below: int
    awaiting: tuple[Awaiting, ...]


def lineage_of(edition: Edition, plan: Plan) -> Lineage:
    """Short even where thousands implement the same document."""
    # What says so itself stands before what is inferred.
    children = sorted(edition.portal.children(plan.id), key=lambda edge: bool(edge.inferred))
    beside = _beside(edition, plan)
    outline = edition.outlines.get(plan.id)
    return Lineage(
        tuple(_above(edition, plan)),
        tuple(beside[:SIDE]),
        len(beside) > SIDE,
        tuple(Below(document(edition, e.source), e.inferred) for e in children[:DOWN]),
        len(children[DOWN:]),
        tuple(
            Awaiting(wait_of(edition, expected, awaited), item(outline, expected.section))
            for expected, some in edition.expectations.of(plan)
            for awaited in some
            if not awaited.is_seen
        ),
    )


def _above(edition: Edition, plan: Plan) -> list[Above]:
    """What is two steps up comes first: the list goes downwards."""
    portal = edition.portal
    outline = edition.outlines.get(plan.id)
    parents = portal.parents(plan.id)
    direct = {edge.target for edge in parents}
    rows = []
    for parent in parents:
        for edge in portal.parents(parent.target):
            if edge.target not in direct and edge.target != plan.id:
                direct.add(edge.target)
                via = document(edition, edge.source).words
                reason = f"; {edge.inferred}" if edge.inferred else ""
                remark = f"Suy ra qua {via}{reason}"
                rows.append(Above(document(edition, edge.target), remark, None))
    rows += [
        Above(document(edition, edge.target), _said(edge), item(outline, edge.section))
        for edge in parents
    ]
    return rows


def _said(edge: Edge) -> str:
    if edge.inferred:
        return f"Suy ra: {edge.inferred}"
    return f"Văn bản in: «{edge.printed}»." if edge.printed else "Văn bản nêu."


def _beside(edition: Edition, plan: Plan) -> list[Beside]:
    """At most one more than are shown: a document may have thousands of children."""
    portal = edition.portal
    found: dict[str, Beside] = {}
    for parent in portal.parents(plan.id):
        for edge in portal.edges_to.get(parent.target, ()):
            if len(found) > SIDE:
                break
            known = edge.source == plan.id or edge.source in found
            if not known and edge.kind is parent.kind and edge.source in portal.plans:
                above = document(edition, parent.target)
                found[edge.source] = Beside(document(edition, edge.source), above)
    return [found[key] for key in sorted(found)]
