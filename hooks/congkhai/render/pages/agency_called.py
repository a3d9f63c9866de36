"""What plans ask of all of a level («các sở, ngành», «UBND cấp xã»), on the page of one of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ...dates import written_day
from ...model import Agency
from ...schedule import GONE, Occurrence
from ...snapshot import Snapshot
from ...value import value_class
from ..parts.calendar_links import CalendarFile, CalendarFiles
from ..parts.view import DueView, document, due
from .agency_duties import Roles
from .agency_duty_row import DutyRow

_COMING = 4
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
    coming: tuple[DueView, ...] = ()
    """What of it falls due next."""
    calendars: tuple[tuple[str, CalendarFile], ...] = ()
    """Of the plans that ask for these, by their names."""

    @property
    def when(self) -> str:
        return written_day(self.coming[0].day) if self.coming else ""


def called_in(snapshot: Snapshot, agency: Agency, roles: Roles, calendars: CalendarFiles) -> Called:
    """Of who has ended nothing."""
    if agency.valid_to and agency.valid_to.last < snapshot.today:
        return Called()
    rows = roles.called(agency)
    found = _next_of_each(snapshot, rows)
    days = {key: one.last_good_day for key, one in found.items()}
    rows.sort(key=lambda row: days.get(row.duty, dt.date.max))
    words = tuple(dict.fromkeys(row.called for row in rows))
    coming = [found[key] for key in dict.fromkeys(row.duty for row in rows) if key in found]
    plans = dict.fromkeys(one.plan_id for one in coming[:_COMING])
    return Called(
        tuple(rows),
        words[:_NAMED],
        len(words) > _NAMED,
        tuple(due(snapshot, one) for one in coming[:_COMING]),
        tuple(
            (document(snapshot, plan).words, file)
            for plan in plans
            for file in calendars.of("ke-hoach", plan)
        ),
    )


def _next_of_each(
    snapshot: Snapshot, rows: Sequence[DutyRow]
) -> dict[tuple[str, str, str] | None, Occurrence]:
    """When each falls due next, of those that do."""
    wanted = {row.duty for row in rows if row.duty}
    found: dict[tuple[str, str, str] | None, Occurrence] = {}
    for plan in dict.fromkeys(duty[0] for duty in wanted if duty):
        for one in snapshot.timeline.of(plan).occurrences:
            key, day = one.duty.key, one.last_good_day
            if key not in wanted or day < snapshot.today or one.state in GONE:
                continue
            if key not in found or day < found[key].last_good_day:
                found[key] = one
    return found
