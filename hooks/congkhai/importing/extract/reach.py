"""How far the name of a body reaches down a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .levels import LETTER


@dataclass(slots=True)
class Reach:
    """How far a body's name reaches: to the next paragraph of its own level."""

    level: float
    lead: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    is_task: bool = False
    is_aside: bool = False
    is_past: bool = False
    is_name: bool = False
    """The name itself, no sentence that hands it on."""
    is_heading: bool = False


def is_aside(reaches: Sequence[Reach]) -> bool:
    """Below what is aside, and no heading that names a body since."""
    for reach in reversed(reaches):
        if reach.is_aside or (reach.is_heading and reach.lead):
            return reach.is_aside
    return False


def level_of_introduction(reaches: Sequence[Reach]) -> float:
    """A sentence without a number that introduces duties stands below the last heading."""
    return max((reach.level for reach in reaches if reach.level < LETTER), default=0.0) + 0.5
