"""Findings with their places, and the catalogue of what each code means."""

from .catalogue import (
    CODES,
    LEVELS,
    Language,
    accepted,
    as_line,
    fails,
    finding_alone,
    found,
    in_language,
)
from .entry import Code
from .problem import RANK, Place, Problem, Severity, in_order
from .visible import visible

__all__ = [
    "CODES",
    "LEVELS",
    "RANK",
    "Code",
    "Language",
    "Place",
    "Problem",
    "Severity",
    "accepted",
    "as_line",
    "fails",
    "finding_alone",
    "found",
    "in_language",
    "in_order",
    "visible",
]
