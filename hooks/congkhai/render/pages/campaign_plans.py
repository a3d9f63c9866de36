"""The plans of a campaign, a row each."""

from __future__ import annotations

from ...dates import period_in_words
from ...model import Plan
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
    period = period_in_words(plan.period.start, plan.period.end) if plan.period else _unstated(plan)
    return CampaignPlanRow(
        document(snapshot, plan.id),
        period,
        stage_in_words(snapshot, plan),
        time.next.last_good_day if time.next and time.binding else None,
        "Không có" if time.ended or not plan.status.binds else "Không định ngày",
    )
