"""The plans of a campaign, a row each."""

from __future__ import annotations

from ...dates import period_in_words, written_day
from ...model import Plan
from ...schedule import ended_before
from ...snapshot import Snapshot
from ...value import value_class
from ..parts.standing import stage_in_words
from ..parts.unread import unstated
from ..parts.view import DocumentView, document


def _unstated(plan: Plan) -> str:
    return "theo giai đoạn" if plan.phases else unstated(plan)


@value_class
class CampaignPlanRow:
    document: DocumentView
    period: str
    phase: str
    next: object
    no_next: str
    """What stands where `next` is empty."""


def campaign_row(snapshot: Snapshot, plan: Plan) -> CampaignPlanRow:
    time = snapshot.timeline.of(plan.id)
    held = plan.period
    period = period_in_words(held.start, time.last_of(held)) if held else _unstated(plan)
    return CampaignPlanRow(
        document(snapshot, plan.id),
        period,
        stage_in_words(snapshot, plan),
        time.next.last_good_day if time.next and time.next.state.is_open else None,
        _no_next(snapshot, plan),
    )


def _no_next(snapshot: Snapshot, plan: Plan) -> str:
    time = snapshot.timeline.of(plan.id)
    if time.next:
        return f"{written_day(time.next.last_good_day)}, không ràng buộc"
    return "Không định ngày" if _waits_for_no_day(snapshot, plan) else "Không có"


def _waits_for_no_day(snapshot: Snapshot, plan: Plan) -> bool:
    """Whether it still asks somebody who is left for what no day is set for."""
    time = snapshot.timeline.of(plan.id)
    return (
        plan.status.binds
        and not time.ended
        and any(
            not ended_before(snapshot.portal, plan, undated.duty.who, snapshot.today)
            for undated in time.undated
        )
    )
