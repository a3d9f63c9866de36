"""Campaigns that documents name and nobody has tied: in a key of their own, or in the title."""

from __future__ import annotations

import re

from ...expressions import expression
from ...model import Plan, document_name
from ...snapshot import Snapshot

MOST = 20
"""So many documents are named."""
_CAMPAIGN = expression(
    r"\bphong trào\b|\b(?:phát động|đợt)\s+(?:\w+\s+){0,3}?thi đua\b|\bcuộc vận động\b",
    re.IGNORECASE,
)


def printed_campaigns(snapshot: Snapshot) -> list[tuple[str, str, str]]:
    """Each in its words, with the address and the name of the document."""
    agencies = snapshot.portal.agencies
    return [
        (words, plan.url, document_name(plan, agencies))
        for plan in snapshot.portal.plans.values()
        if not plan.campaign and (words := plan.campaign_printed or _launched(plan))
    ][:MOST]


def _launched(plan: Plan) -> str:
    """The title where it speaks of a campaign; nobody has told which it is."""
    return plan.title if _CAMPAIGN.search(plan.title) else ""
