"""What an agency issued and what it owes, over time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ...model import Agency, Plan, brief_name
from ...schedule import DutyState, Occurrence, in_time
from ...snapshot import Snapshot
from ..parts.standing import issuer_end, stage_in_words
from .timeline import CampaignTimeline, Subject, campaign_timeline

MOST = 200
"""So many plans are drawn: those in which something falls due soonest."""


Owed = tuple[Agency, tuple[Occurrence, ...]]
"""An agency, the one in question or one before it, with what falls to the one in question."""


def agency_timeline(
    snapshot: Snapshot, agency: Agency, owed_by: Sequence[Owed]
) -> tuple[CampaignTimeline | None, int]:
    """The plans that it issued or owes something in, and what fell to it from those before it.

    With it, how many plans are left out.
    """
    portal = snapshot.portal
    owed: dict[str, list[Occurrence]] = {
        plan_id: [] for plan_id in portal.plans_by_agency.get(agency.id, ())
    }
    for _, occurrences in owed_by:
        for occurrence in occurrences:
            if occurrence.state is not DutyState.MOVED:
                owed.setdefault(occurrence.plan_id, []).append(occurrence)
    subjects = []
    for plan_id, some in owed.items():
        plan = portal.plans[plan_id]
        campaign = portal.campaigns.get(plan.campaign or "")
        group = campaign.short if campaign else "Không thuộc phong trào nào"
        time = snapshot.timeline.of(plan_id)
        issued = plan.agency == agency.id
        shown = tuple(sorted(some, key=in_time))
        subjects.append(
            Subject(
                plan=plan,
                time=time,
                name=_lane(snapshot, plan),
                group=group,
                owed=shown,
                is_issued=issued,
                stage=stage_in_words(snapshot, plan),
                issuer_end=issuer_end(snapshot, plan),
            )
        )
    subjects.sort(key=_soonest)
    # Records of the others who must do the same show nothing of this one.
    bodies = {agency.id, *(duty.id for duty, _ in owed_by if not duty.group)}
    drawn = campaign_timeline(
        subjects[:MOST],
        snapshot.today,
        lambda occurrence: snapshot.ledger.has_record_of(occurrence, bodies),
        "c",
        f"Dòng thời gian, {agency.short}",
    )
    return drawn, len(subjects[MOST:])


def _lane(snapshot: Snapshot, plan: Plan) -> str:
    brief = brief_name(plan, snapshot.portal.agencies)
    return brief if plan.status.binds else f"Dự thảo, {brief}"


def _soonest(subject: Subject) -> tuple[dt.date, str]:
    return subject.next.last_good_day if subject.next else dt.date.max, subject.plan.id
