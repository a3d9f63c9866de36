"""Drafts → plans and registers, or the problems that stand in the way."""

from .facts import check_plan
from .reader import read_value

__all__ = ["check_plan", "read_value"]
