"""What is to come for an agency and what was seen of its plans, in one sentence or two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from ...dates import written_day
from ...model import Agency
from ...schedule import Occurrence, TrackedDuty, carried_on_by, running_periods
from ...snapshot import Snapshot
from ...value import value_class
from ..drawings.coming_months import last_shown
from ..engine.environment import lower_first
from ..parts.standing import running_in_words
from ..registers.seen_grid import seen_in_one_sentence
from .agency_before import is_same_body
from .agency_duty_row import DutyRow


def running(
    snapshot: Snapshot, agency: Agency, rows: Sequence[DutyRow]
) -> dict[tuple[str, str, str], dt.date]:
    """What it is to do again and again without a day: when the period that runs ends. For who has
    ended none runs, and what is only inferred to be its work is not told of as its own."""
    if agency.valid_to and agency.valid_to.last < snapshot.today:
        return {}
    owed = {
        row.duty
        for row in rows
        if row.duty and row.is_done_by_it and not (row.is_judged or row.is_doubtful)
    }
    plans = dict.fromkeys(duty[0] for duty in owed)
    every = running_periods(one for plan in plans for one in snapshot.ledger.of(plan))
    return {duty: day for duty, day in every.items() if duty in owed}


def in_one_sentence(
    snapshot: Snapshot,
    agency: Agency,
    ahead: Sequence[Occurrence],
    promised: Sequence[TrackedDuty],
    periods: Mapping[tuple[str, str, str], dt.date],
    shown: Mapping[str, object],
) -> str:
    """What is to come, and what of its own plans has been seen."""
    if ahead:
        day = written_day(ahead[0].last_good_day)
        last = last_shown(snapshot.today)
        shown_ahead = [
            occurrence
            for occurrence in ahead
            if (occurrence.last_good_day.year, occurrence.last_good_day.month)
            <= (last.year, last.month)
        ]
        count = len(shown_ahead)
        told = (
            f"Từ nay đến hết tháng {last.month:02}/{last.year} có {count} hạn"
            f"{_inferred(shown_ahead)}{', gần nhất là' if count > 1 else ':'} {day}."
            if count
            else ""
        )
        told = told or f"Hạn gần nhất là {day}{_inferred(ahead[:1])}."
    else:
        told = _nothing_owed(snapshot, agency, shown, bool(periods))
    told = f"{told} {running_in_words(periods)}".rstrip()
    if not promised:
        return told
    whose = ""
    if any(agency.id not in {who.agency for who in one.duty.who} for one in promised):
        whose = ", kể cả việc của nơi khác và việc không ghi ai làm"
    seen = lower_first(seen_in_one_sentence(promised))
    return f"{told} Kế hoạch do cơ quan này ban hành{whose}: {seen}"


def _inferred(ahead: Sequence[Occurrence]) -> str:
    """How many of them no sentence gives it."""
    count = sum(bool(occurrence.duty.inferred) for occurrence in ahead)
    if 0 < count == len(ahead):
        return " (suy ra)" if count == 1 else " (đều là suy ra)"
    return f" ({count} là suy ra)" if count else ""


def _nothing_owed(
    snapshot: Snapshot, agency: Agency, shown: Mapping[str, object], some_run: bool
) -> str:
    """What its plans set for others, or for nobody whom they name, may be ahead all the same."""
    seen = "chưa đọc" if shown["unread"] else "không"
    dated = " có ngày" if some_run else ""
    own = "riêng " if shown["is_called"] else ""
    told = f"Cổng {seen} thấy hạn nào{dated} sắp tới giao {own}cho cơ quan này"
    if shown["named_in"]:
        told = "Trong việc cổng biết chắc là của cơ quan này, không hạn nào sắp tới có ngày"
    if found := _next_of_plans(snapshot, agency):
        return (
            f"{told}; hạn kế tiếp trong kế hoạch do cơ quan này ban hành là {written_day(found)}."
        )
    return f"{told}."


def _next_of_plans(snapshot: Snapshot, agency: Agency) -> dt.date | None:
    """The next day that plans which it issued set, for whomever."""
    issued = snapshot.portal.plans_by_agency.get(agency.id, ())
    # A draft was not issued, as far as the portal knows, and binds nobody.
    binding = (plan for plan in issued if snapshot.portal.plans[plan].status.binds)
    times = (snapshot.timeline.of(plan).next for plan in binding)
    return min((time.last_good_day for time in times if time), default=None)


@value_class
class PlansBefore:
    """What became of the plans of a body in whose place another stands."""

    body: Agency
    told: str
    is_settled: bool
    """Whether a document says, or it goes without saying, that those which are not over are the
    other's now."""


def of_plans_before(
    snapshot: Snapshot, agency: Agency, former: Sequence[tuple[Agency, Sequence[TrackedDuty]]]
) -> list[PlansBefore]:
    """Of each body in whose place it stands, with what its plans promised: whoever opens the page
    of today's is told what is due of them."""
    found: list[PlansBefore] = []
    portal = snapshot.portal
    if agency.valid_to and agency.valid_to.last < snapshot.today:
        return found
    for body, promised in former:
        told = [seen_in_one_sentence(promised)] if promised else []
        if day := _next_of_plans(snapshot, body):
            told.append(f"Hạn kế tiếp là {written_day(day)}.")
        if told:
            times = map(snapshot.timeline.of, portal.plans_by_agency.get(body.id, ()))
            running = (portal.plans[one.plan_id] for one in times if one.binding and not one.ended)
            settled = is_same_body(portal, body.id, agency.id) or all(
                carried_on_by(plan, portal, snapshot.today) for plan in running
            )
            found.append(PlansBefore(body, lower_first(" ".join(told)), settled))
    return found
