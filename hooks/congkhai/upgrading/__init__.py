"""Brings an older portal to this version: what would change, told first, then changed."""

from .apply import Unfinished, apply_plan, changed_by_hand
from .plan import UNDONE, FileChange, UpgradePlan, planned
from .steps import RenamedKey, Step

__all__ = [
    "UNDONE",
    "FileChange",
    "RenamedKey",
    "Step",
    "Unfinished",
    "UpgradePlan",
    "apply_plan",
    "changed_by_hand",
    "planned",
]
