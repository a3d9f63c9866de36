"""What resumes follows what suspended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...model import Plan, Portal, RelationKind, dated_name
from ...problems import Problem, found
from ...schedule import carried_on_by, suspensions_of


def resumed_was_suspended(portal: Portal) -> Iterator[Problem]:
    """What a document resumes, another on the portal has suspended until then, or its issuer has
    ended."""
    for plan in portal.plans.values():
        for edge in portal.edges_from.get(plan.id, ()):
            held = portal.of(edge.target) if edge.kind is RelationKind.RESUMES else None
            if held is None or not plan.status.binds:
                continue
            if isinstance(held, Plan) and carried_on_by(held, portal, dt.date.max):
                continue
            if not any(stretch.is_resumed for stretch in suspensions_of(held, portal)):
                yield found(edge.at, "K649", old=dated_name(held, portal.agencies), id=held.id)
