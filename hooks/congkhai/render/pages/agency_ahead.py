"""What an agency owes in the time to come, under all names that it has had."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from ...model import Agency
from ...schedule import NOT_ASKED, Kept, Occurrence
from ...snapshot import Snapshot
from ..drawings.agency_timeline import Owed
from ..drawings.coming_months import last_shown
from .agency_before import falls_to, others_until, was_of_group


def owed_by(
    snapshot: Snapshot, agency: Agency, former: Sequence[Agency], groups: Iterable[Agency]
) -> list[Owed]:
    """What falls to it: its own, its forerunners', and what is asked of groups it is one of."""
    owed = [(body, snapshot.timeline.of_agency(body.id)) for body in (agency, *former)]
    owed += [(agency, _of_group(snapshot, agency, former, group)) for group in groups]
    return [(body, _falling_to(snapshot, agency, body, some)) for body, some in owed]


def owed_ahead(snapshot: Snapshot, owed: Sequence[Owed]) -> list[Occurrence]:
    """What it owes in the year to come: its own, and what falls to it from those in whose place
    it stands, but for what it has handed in and what it is only judged by. Where that is nothing,
    what it owes next."""
    found: list[Occurrence] = []
    bodies = {body.id for body, _ in owed}
    far = last_shown(snapshot.today).first + dt.timedelta(days=31)
    for _, some in owed:
        for occurrence in some:
            if occurrence.last_good_day < snapshot.today or occurrence.state in NOT_ASKED:
                continue
            if occurrence.duty.is_criterion:
                continue
            if occurrence.last_good_day > far and found:
                break
            if snapshot.ledger.has_record_of(occurrence, bodies) is Kept.WHOLE:
                continue
            found.append(occurrence)
    return sorted(found, key=lambda occurrence: (occurrence.last_good_day, occurrence.duty.key))


def _falling_to(
    snapshot: Snapshot, agency: Agency, body: Agency, some: Sequence[Occurrence]
) -> tuple[Occurrence, ...]:
    return tuple(one for one in some if falls_to(snapshot.portal, agency, body, one))


def _of_group(
    snapshot: Snapshot, agency: Agency, former: Sequence[Agency], group: Agency
) -> tuple[Occurrence, ...]:
    """What all of a group owe, of plans of its time, or its forerunners', that are not its own."""
    plans = snapshot.portal.plans
    begun = others_until(snapshot.portal, agency, former)
    return tuple(
        occurrence
        for occurrence in snapshot.timeline.of_agency(group.id)
        for plan in (plans[occurrence.plan_id],)
        if plan.agency != agency.id and was_of_group(agency, former, group, plan.issued)
        if agency.stood_on(plan.issued) or begun is None or occurrence.last_good_day > begun
    )


def next_of_each_owed(ahead: Sequence[Occurrence]) -> list[Occurrence]:
    """A yearly report is there once."""
    found: dict[tuple[str, str, str], Occurrence] = {}
    for occurrence in ahead:
        found.setdefault(occurrence.duty.key, occurrence)
    return list(found.values())
