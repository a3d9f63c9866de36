"""What plans ask of all of a level («các sở, ngành», «UBND cấp xã»), on the page of one of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ...dates import written_day
from ...model import Agency
from ...schedule import GONE
from ...snapshot import Snapshot
from ...value import value_class
from .agency_duties import Roles
from .agency_duty_row import DutyRow

_NAMED = 3
"""So many ways in which it is called stand in the sentence."""


@value_class
class Called:
    """Duties of a level, those that fall due next first."""

    rows: tuple[DutyRow, ...] = ()
    words: tuple[str, ...] = ()
    """How plans call those who must do them, of those that fall due next first."""
    more: bool = False
    """Whether they are called in other words, too."""
    next: dt.date | None = None

    @property
    def when(self) -> str:
        return written_day(self.next) if self.next else ""


def called_in(snapshot: Snapshot, agency: Agency, roles: Roles) -> Called:
    """Of who has ended nothing."""
    if agency.valid_to and agency.valid_to.last < snapshot.today:
        return Called()
    rows = roles.called(agency)
    days = _days(snapshot, rows)
    rows.sort(key=lambda row: days.get(row.duty, dt.date.max))
    words = tuple(dict.fromkeys(row.called for row in rows))
    return Called(
        tuple(rows), words[:_NAMED], len(words) > _NAMED, min(days.values(), default=None)
    )


def _days(
    snapshot: Snapshot, rows: Sequence[DutyRow]
) -> dict[tuple[str, str, str] | None, dt.date]:
    """When each falls due next, of those that do."""
    wanted = {row.duty for row in rows if row.duty}
    found: dict[tuple[str, str, str] | None, dt.date] = {}
    for plan in dict.fromkeys(duty[0] for duty in wanted if duty):
        for one in snapshot.timeline.of(plan).occurrences:
            day = one.last_good_day
            if one.duty.key in wanted and day >= snapshot.today and one.state not in GONE:
                found[one.duty.key] = min(found.get(one.duty.key, day), day)
    return found
