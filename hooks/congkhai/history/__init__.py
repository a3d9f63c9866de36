"""What Git knows of the sources, and which dates an edit changed."""

from ..git import Edit, History, branch_of, changed_since, read_history
from .date_changes import DateChange, recall

__all__ = [
    "DateChange",
    "Edit",
    "History",
    "branch_of",
    "changed_since",
    "read_history",
    "recall",
]
