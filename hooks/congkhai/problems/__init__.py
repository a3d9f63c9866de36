"""Findings with their places, and the catalogue of what each code means."""

from .broken_yaml import broken_yaml
from .by_file import (
    Finding,
    FoundInFile,
    PackedProblems,
    ProblemsByFile,
    by_gravity,
    unpacked,
    with_more,
)
from .catalogue import (
    CODES,
    LEVELS,
    accepted,
    as_line,
    fails,
    finding_alone,
    found,
    in_language,
)
from .encoding import not_utf8
from .entry import Code
from .no_pairs import no_pairs, written_twice
from .problem import RANK, Place, Problem, Severity, in_order
from .visible import visible

__all__ = [
    "CODES",
    "LEVELS",
    "RANK",
    "Code",
    "Finding",
    "FoundInFile",
    "PackedProblems",
    "Place",
    "Problem",
    "ProblemsByFile",
    "Severity",
    "accepted",
    "as_line",
    "broken_yaml",
    "by_gravity",
    "fails",
    "finding_alone",
    "found",
    "in_language",
    "in_order",
    "no_pairs",
    "not_utf8",
    "unpacked",
    "visible",
    "with_more",
    "written_twice",
]
