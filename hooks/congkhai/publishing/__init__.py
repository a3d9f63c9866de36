"""A finished site takes its place whole: readers see the old one or the new one, never a mix."""

from .edition import Edition, is_littered
from .former import remove_former
from .mark import MARK, Status, marked_paths, status_of, statuses_of
from .turn import Holder

__all__ = [
    "MARK",
    "Edition",
    "Holder",
    "Status",
    "is_littered",
    "marked_paths",
    "remove_former",
    "status_of",
    "statuses_of",
]
