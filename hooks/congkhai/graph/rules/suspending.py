"""What resumes follows what suspended."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Portal, RelationKind, dated_name
from ...problems import Problem, found
from ...schedule import suspensions_of


def resumed_was_suspended(portal: Portal) -> Iterator[Problem]:
    """What a document resumes, another on the portal has suspended until then."""
    for plan in portal.plans.values():
        for edge in portal.edges_from.get(plan.id, ()):
            held = portal.of(edge.target) if edge.kind is RelationKind.RESUMES else None
            if held is None or not plan.status.binds:
                continue
            if not any(stretch.is_resumed for stretch in suspensions_of(held, portal)):
                yield found(edge.at, "K649", old=dated_name(held, portal.agencies), id=held.id)
