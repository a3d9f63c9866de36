"""The stretches in which other documents suspend a plan as a whole: nothing falls due in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from ..model import Document, Edge, Plan, Portal, RelationKind
from ..value import value_class


@value_class
class Suspension:
    """From one day to another, or until nobody knows when."""

    since: dt.date
    until: dt.date | None
    """The last day of it, by its own words or since another document resumes the plan."""
    by: str
    """The id of the plan or document that suspends."""
    is_resumed: bool = False
    """Whether another document has ended it."""

    def holds_on(self, day: dt.date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)

    def meets(self, first: dt.date, last: dt.date) -> bool:
        return self.since <= last and (self.until is None or first <= self.until)


def suspensions_of(held: Plan | Document, portal: Portal) -> tuple[Suspension, ...]:
    """In the order of time. What binds can be suspended, by what binds."""
    if isinstance(held, Plan) and not held.status.binds:
        return ()
    edges = portal.edges_to.get(held.id, ())
    resumed = sorted(day for day, _ in _acting(edges, portal, RelationKind.RESUMES))
    found: list[Suspension] = []
    for day, edge in _acting(edges, portal, RelationKind.SUSPENDS):
        until = edge.until.last if edge.until else None
        again = next((other for other in resumed if other > day), None)
        is_resumed = again is not None and (until is None or again <= until)
        if again is not None and is_resumed:
            until = again - dt.timedelta(days=1)
        if until is None or until >= day:
            found.append(Suspension(day, until, edge.source, is_resumed))
    return tuple(sorted(found, key=lambda one: (one.since, one.by)))


def carried_on_by(plan: Plan, portal: Portal, today: dt.date) -> str | None:
    """The id of the latest document that lets go on what a body issued that has ended by today;
    what ended a suspension while the body was there says nothing of that."""
    agency = portal.agencies.get(plan.agency)
    if agency is None or agency.valid_to is None or agency.valid_to.last >= today:
        return None
    acting = _acting(portal.edges_to.get(plan.id, ()), portal, RelationKind.RESUMES)
    lifted = {
        one.until + dt.timedelta(days=1)
        for one in suspensions_of(plan, portal)
        if one.until and one.is_resumed and one.until < agency.valid_to.last
    }
    known = [(day, edge.source) for day, edge in acting if day <= today and day not in lifted]
    return max(known)[1] if known else None


def suspended_on(some: Iterable[Suspension], day: dt.date) -> Suspension | None:
    """The first that holds on that day."""
    return next((one for one in some if one.holds_on(day)), None)


def _acting(
    edges: Iterable[Edge], portal: Portal, kind: RelationKind
) -> Iterator[tuple[dt.date, Edge]]:
    for edge in edges:
        held = portal.named(edge.source) if edge.kind is kind else None
        if held is None or (isinstance(held, Plan) and not held.status.binds):
            continue
        effective = edge.effective or held.issued
        if effective:
            yield effective.first, edge
