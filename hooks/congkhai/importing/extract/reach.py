"""How far the name of a body reaches down a text."""

from __future__ import annotations

from dataclasses import dataclass


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
