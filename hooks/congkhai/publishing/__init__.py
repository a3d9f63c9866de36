"""A finished site takes its place whole: readers see the old one or the new one, never a mix."""

from .edition import Edition, is_littered
from .mark import MARK, marked_paths, remove_marked
from .refusal import CannotPublish, system_reason
from .turn import Holder
from .whole_file import write_new, write_over

__all__ = [
    "MARK",
    "CannotPublish",
    "Edition",
    "Holder",
    "is_littered",
    "marked_paths",
    "remove_marked",
    "system_reason",
    "write_new",
    "write_over",
]
