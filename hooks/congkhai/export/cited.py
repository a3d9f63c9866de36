"""Which documents a plan names: those that its facts state, and those that its text tells of."""

from __future__ import annotations

from ..model import Edge, Plan, RelationKind
from ..snapshot import Snapshot


def targets_of(edges: tuple[Edge, ...], kind: RelationKind) -> list[str]:
    return list(dict.fromkeys(edge.target for edge in edges if edge.kind is kind))


def named_in_text(snapshot: Snapshot, plan: Plan) -> dict[str, str]:
    """Documents that the text names and no relation states, as the plan's page lists them: the
    item that names each first."""
    edges = snapshot.portal.edges_from.get(plan.id, ())
    stated = {edge.target for edge in edges}
    named: dict[str, str] = {}
    for anchor, mentions in snapshot.mentions.get(plan.id, {}).items():
        for mention in mentions:
            if mention.target and mention.target not in stated:
                named.setdefault(mention.target, anchor)
    return named
