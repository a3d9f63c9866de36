"""What the records show that one agency has done of what it is given, alone or with others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...model import Agency, short_date
from ...schedule import Doers
from ...snapshot import Snapshot
from ..registers.lateness import EvidenceView, evidence_view
from .agency_duties import DutyRow

MOST = 3
"""The latest that a row names."""
_Seen = tuple[str, EvidenceView]
"""For which time, and where it can be seen."""


def with_what_was_seen(
    snapshot: Snapshot, agency: Agency, former: Sequence[Agency], rows: Sequence[DutyRow]
) -> list[DutyRow]:
    """The same rows, each with the latest records of it that are this agency's."""
    wanted = {row.duty for row in rows if row.duty and row.is_done_by_it}
    found: dict[tuple[str, str, str] | None, dict[_Seen, None]] = {}
    for plan in dict.fromkeys(duty[0] for duty in wanted):
        for tracked in snapshot.ledger.of(plan):
            if not tracked.records or tracked.duty.key not in wanted:
                continue
            doers = Doers(snapshot.portal, tracked.duty.who)
            bodies = {agency.id, *(body.id for body in former)}
            for seen in tracked.records:
                if doers.shows(seen.record, bodies):
                    told = evidence_view(tracked, seen)
                    own = replace(told, whose="") if told.whose == agency.name else told
                    period = seen.record.period
                    # What answers several headings is there once.
                    some = found.setdefault(tracked.duty.key, {})
                    some[short_date(period) if period else "", own] = None
    return [_with(row, [*found[row.duty]]) if row.duty in found else row for row in rows]


def _with(row: DutyRow, some: list[_Seen]) -> DutyRow:
    if not row.is_done_by_it:
        return row
    return replace(row, seen=tuple(some[-MOST:]), seen_before=len(some[:-MOST]))
