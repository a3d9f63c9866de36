"""How far an agency is what stood before it: of one name after another it is the same body."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ...dates import PartialDate
from ...graph import heirs
from ...model import Agency, Portal, SuccessionKind
from ...schedule import Occurrence


def only_renamed(portal: Portal, agency_id: str) -> bool:
    """A name changes nothing of what a body has to do, and no document needs to say so."""
    steps = portal.successions_from.get(agency_id, ())
    return bool(steps) and all(step.kind is SuccessionKind.RENAME for step in steps)


def is_same_body(portal: Portal, former_id: str, agency_id: str) -> bool:
    """Whether nothing but names lies between the two."""
    passed: set[str] = set()
    while former_id != agency_id:
        if former_id in passed or not only_renamed(portal, former_id):
            return False
        passed.add(former_id)
        steps = portal.successions_from[former_id]
        targets = {target for step in steps for target in step.targets}
        if len(targets) != 1:
            return False
        [former_id] = targets
    return True


def others_until(portal: Portal, agency: Agency, former: Sequence[Agency]) -> dt.date | None:
    """The last day of the bodies in whose place it stands that are others than itself."""
    ends = [
        body.valid_to.last
        for body in former
        if body.valid_to and not is_same_body(portal, body.id, agency.id)
    ]
    return max(ends, default=None)


def falls_to(portal: Portal, agency: Agency, duty_of: Agency, occurrence: Occurrence) -> bool:
    """Whether it, and none before or after it, has to do that time of what one of these owes."""
    day = occurrence.last_good_day
    if agency.valid_to and day > agency.valid_to.last:
        return False
    if duty_of is agency or is_same_body(portal, duty_of.id, agency.id):
        return True
    after = heirs(portal, duty_of.id, day)
    return after is not None and any(
        is_same_body(portal, heir.id, agency.id) for heir in after.agencies
    )


def was_of_group(
    agency: Agency, former: Sequence[Agency], group: Agency, day: PartialDate | None
) -> bool:
    """Whether it, or one in whose place it stands, was there and in the group on that day."""
    some = (agency, *(body for body in former if group.id in body.member_of))
    return any(body.stood_on(day) for body in some)
