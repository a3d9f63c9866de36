"""Until when another document is suspended or goes on: told of these alone, after the first day."""

from __future__ import annotations

from collections.abc import Iterator

from ...dates import said_date
from ...model import Plan, RelationKind
from ...problems import Problem, found


def suspensions_are_stretches(plan: Plan) -> Iterator[Problem]:
    """What suspends or lets go on ends no sooner than it begins; all else has no end."""
    for relation in plan.relations:
        until = relation.until
        if until is None:
            continue
        if relation.type not in {RelationKind.SUSPENDS, RelationKind.RESUMES}:
            yield found(relation.at, "K322", type=relation.type.value)
            continue
        since = relation.effective or plan.effective or plan.issued
        if since and until.last < since.first:
            name = relation.printed or relation.type.value
            yield found(
                relation.at, "K301", name=name, end=said_date(until), start=said_date(since)
            )
