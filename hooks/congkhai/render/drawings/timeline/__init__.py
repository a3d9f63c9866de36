"""Timelines as values: what a template writes out as SVG and as a table."""

from .bar import phase_bar
from .campaign import CampaignTimeline, campaign_timeline
from .plan import PlanTimeline, plan_timeline
from .subject import Subject
from .table import SectionLink

__all__ = [
    "CampaignTimeline",
    "PlanTimeline",
    "SectionLink",
    "Subject",
    "campaign_timeline",
    "phase_bar",
    "plan_timeline",
]
