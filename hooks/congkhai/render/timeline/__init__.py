"""Timelines as values: what a template writes out as SVG and as a table."""

from .plan import PlanTimeline, plan_timeline

__all__ = ["PlanTimeline", "plan_timeline"]
