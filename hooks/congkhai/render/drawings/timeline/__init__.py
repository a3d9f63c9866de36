"""Timelines as values: what a template writes out as SVG and as a table."""

from .campaign import CampaignTimeline, campaign_timeline
from .plan import PlanTimeline, plan_timeline
from .subject import Subject

__all__ = ["CampaignTimeline", "PlanTimeline", "Subject", "campaign_timeline", "plan_timeline"]
