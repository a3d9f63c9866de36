"""What the records show that one agency has done of what it is given, alone or with others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import replace

from ...addresses import DISCLOSURES_PAGE, REPORTS_PAGE
from ...model import Agency, Progress, evidence, short_date
from ...schedule import Doers, DutyKind
from ...snapshot import Snapshot
from ..parts.view import document
from ..registers.holdings import Holdings
from ..registers.lateness import EvidenceView, evidence_view
from ..registers.tasks import task_state
from .agency_duty_row import DutyRow, TaskProgress

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
    bodies = {agency.id, *(body.id for body in former)}
    for plan in dict.fromkeys(duty[0] for duty in wanted):
        for tracked in snapshot.ledger.of(plan):
            if not tracked.records or tracked.duty.key not in wanted:
                continue
            doers = Doers(snapshot.portal, tracked.duty.who)
            for seen in tracked.records:
                if doers.shows(seen.record, bodies):
                    told = evidence_view(tracked, seen)
                    own = replace(told, whose="") if told.whose == agency.name else told
                    period = seen.record.period
                    # What answers several headings is there once.
                    some = found.setdefault(tracked.duty.key, {})
                    some[short_date(period) if period else "", own] = None
    return [
        _with_own_plans(snapshot, bodies, _with_step(snapshot, _with(row, found))) for row in rows
    ]


def _with(row: DutyRow, found: dict[tuple[str, str, str] | None, dict[_Seen, None]]) -> DutyRow:
    if not row.is_done_by_it or row.duty not in found:
        return row
    some = sorted(found[row.duty], key=_day)
    return replace(row, seen=tuple(some[-MOST:]), seen_before=len(some[:-MOST]))


def _day(seen: _Seen) -> dt.date:
    """Headings of one duty follow one another: their records, in the order of time."""
    day = seen[1].date
    return day.last if day else dt.date.min


def _with_step(snapshot: Snapshot, row: DutyRow) -> DutyRow:
    """What became of a task, for all who have a part in it; why one is missed, is told beside."""
    if not row.duty or row.duty[1] != DutyKind.TASK.value or row.missed:
        return row
    plan = snapshot.portal.plans[row.duty[0]]
    told = snapshot.ledger.told_of_task(plan, row.duty[2])
    if told is None or told[1].state is Progress.NOT_STARTED:
        return row
    under, step = told
    task = next(task for task in plan.tasks if task.id == row.duty[2])
    mark, words = task_state(snapshot, plan, task, step)
    link = evidence(under, step.link)
    return replace(
        row,
        progress=TaskProgress(
            mark=mark, words=words, day=step.date, link=link, decision=step.decision
        ),
    )


def _with_own_plans(snapshot: Snapshot, bodies: Collection[str], row: DutyRow) -> DutyRow:
    """Of a group, another's plan is not this one's."""
    plans = snapshot.portal.plans
    own = [plan for plan in row.own_plans if plans[plan].agency in bodies]
    return replace(row, issued_by_it=tuple(document(snapshot, plan) for plan in own))


def rows_in_registers(
    holdings: Holdings, bodies: Sequence[Agency]
) -> list[tuple[Agency, list[tuple[str, str]]]]:
    """Of these, who has rows in the registers of disclosures and of reports, and in which: the
    register's address and what its rows are about."""
    registers = ((DISCLOSURES_PAGE, "điều phải công khai"), (REPORTS_PAGE, "báo cáo, sơ kết"))
    held = [
        (body, [(page, rows) for page, rows in registers if holdings.has("co-quan", body.id, page)])
        for body in bodies
    ]
    return [(body, some) for body, some in held if some]
