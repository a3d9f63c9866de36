"""The document by which a plan holds no longer: replaced, repealed, or let go on until a day."""

from __future__ import annotations

import datetime as dt

from ..model import Plan, Portal, RelationKind, Status
from ..value import value_class
from .amendments import acting_on

_OUTRIGHT = (RelationKind.REPLACES, RelationKind.REPEALS)


@value_class
class End:
    """From this day on a plan does not hold, by that document."""

    since: dt.date
    kind: RelationKind
    by: str
    """The id of the plan that ends it."""

    @property
    def last(self) -> dt.date:
        """The last day on which it holds."""
        return self.since - dt.timedelta(days=1)


def document_end(plan: Plan, portal: Portal) -> End | None:
    """The first that comes."""
    found = [
        End(day, kind, newer.id)
        for kind in _OUTRIGHT
        for day, newer in acting_on(plan, portal, kind)
    ]
    if limit := _goes_on_until(plan, portal):
        found.append(limit)
    return min(found, key=lambda end: (end.since, end.by), default=None)


def over_from(plan: Plan, portal: Portal, today: dt.date) -> dt.date | None:
    """The day from which it does not hold: of a document, or of now where its source says that it
    has ended."""
    if end := document_end(plan, portal):
        return end.since
    # A day of its own: what is kept may not tell of others that it was looked at.
    return today.replace() if plan.status in {Status.ENDED, Status.REPLACED} else None


def _goes_on_until(plan: Plan, portal: Portal) -> End | None:
    """By the latest document that lets it go on, where that names a last day."""
    latest = (dt.date.min, "", dt.date.max)
    for edge in portal.edges_to.get(plan.id, ()):
        newer = portal.plans.get(edge.source) if edge.kind is RelationKind.RESUMES else None
        since = (edge.effective or newer.issued) if newer and newer.status.binds else None
        if newer and since:
            until = edge.until.last if edge.until else dt.date.max
            latest = max(latest, (since.first, newer.id, until))
    _, by, until = latest
    if until == dt.date.max:
        return None
    return End(until + dt.timedelta(days=1), RelationKind.RESUMES, by)
