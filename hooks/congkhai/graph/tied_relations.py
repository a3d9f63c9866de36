"""Relations that words alone declare, tied to the one document of that number that they mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..expressions import expression
from ..model import Document, Edge, Plan, Portal, Relation, RelationKind
from .citations import Mention, mentions
from .citations.known import Code, KnownDocuments, code_key
from .link import ACTS, edge_of

_Loose = tuple[Plan, Relation, Mention]
# «… của Quy định kèm theo Quyết định số …» acts on a part, «… theo Quyết định …» on something else.
_ANOTHER = expression(r"\b(?:theo|tại|về|của|căn cứ)\b")


def with_tied_relations(portal: Portal) -> Portal:
    """The same, with an edge for each relation without `to` whose printed number tells which
    document is meant; what may mean several, or none that is here, stays words.

    A text's own citations need no such edge. Linear in the relations and the documents.
    """
    loose = [*_loose(portal)]
    if not loose:
        return portal
    known = KnownDocuments(_bearing(portal, {_code(mention) for *_, mention in loose}))
    from_: dict[str, list[Edge]] = defaultdict(list)
    to: dict[str, list[Edge]] = defaultdict(list)
    for plan, relation, mention in loose:
        target = _meant(known, plan, relation, mention)
        here = (*portal.edges_from.get(plan.id, ()), *from_[plan.id])
        there = (*portal.edges_from.get(target or "", ()), *from_.get(target or "", ()))
        tied = {(edge.kind, edge.target) for edge in here}
        tied |= {(edge.kind, edge.source) for edge in there if edge.target == plan.id}
        if target and (relation.type, target) not in tied:
            edge = edge_of(plan.id, target, relation, plan)
            from_[plan.id].append(edge)
            to[target].append(edge)
    return replace(
        portal,
        edges_from=_joined(portal.edges_from, from_),
        edges_to={
            key: tuple(sorted(edges, key=lambda edge: edge.source))
            for key, edges in _joined(portal.edges_to, to).items()
        },
    )


def _joined(
    held: Mapping[str, tuple[Edge, ...]], more: Mapping[str, list[Edge]]
) -> dict[str, tuple[Edge, ...]]:
    return {**held, **{key: (*held.get(key, ()), *some) for key, some in more.items() if some}}


def _loose(portal: Portal) -> Iterator[_Loose]:
    for plan in portal.plans.values():
        for relation in plan.relations:
            if relation.to is None and relation.type is not RelationKind.CITES:
                # What follows the first tells of that one: «Quyết định A sửa đổi Quyết định B».
                mention = next(mentions(relation.printed), None) if relation.printed else None
                if mention:
                    yield plan, relation, mention


def _code(mention: Mention) -> Code:
    return code_key(mention.number, mention.symbol)


def _bearing(portal: Portal, codes: set[Code]) -> Portal:
    """Of the documents those that bear one of these numbers."""

    def bears(held: Plan | Document) -> bool:
        return bool(held.number) and code_key(held.number, held.symbol) in codes

    return replace(
        portal,
        plans={key: plan for key, plan in portal.plans.items() if bears(plan)},
        documents={key: held for key, held in portal.documents.items() if bears(held)},
    )


def _meant(known: KnownDocuments, plan: Plan, relation: Relation, mention: Mention) -> str | None:
    target, _ = known.by_number(mention, plan)
    held = known.portal.of(target) if target else None
    if target is None or held is None or target == plan.id or not _is_older(held, plan):
        return None
    if relation.type in ACTS:
        # Whoever changes a document names it whole, or it is its own.
        is_own = held.agency is not None and held.agency == plan.agency
        has_day = mention.date is not None and mention.date == held.issued
        if _ANOTHER.search(relation.printed[: mention.start]) or not (is_own or has_day):
            return None
    return target


def _is_older(held: Plan | Document, plan: Plan) -> bool:
    """Nothing rests on what is younger, and no chain of what was tied comes back to itself."""
    if isinstance(held, Plan) and (held.issued is None or not held.status.binds):
        return False
    return held.issued is None or plan.issued is None or held.issued.first <= plan.issued.last


def only_in_words(portal: Portal, plan: Plan) -> tuple[Relation, ...]:
    """What a plan says of documents that the portal cannot tell; what merely cites is left to its
    text."""
    told = {(edge.kind, edge.printed) for edge in portal.edges_from.get(plan.id, ())}
    return tuple(
        relation
        for relation in plan.relations
        if relation.to is None
        and relation.printed
        and relation.type is not RelationKind.CITES
        and (relation.type, relation.printed) not in told
    )
