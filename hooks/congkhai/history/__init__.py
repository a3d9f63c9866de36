"""What Git knows of the sources, and which dates an edit changed."""

from .date_changes import DateChange, recall
from .git import Edit, History, branch_of, changed_since, read_history

__all__ = [
    "DateChange",
    "Edit",
    "History",
    "branch_of",
    "changed_since",
    "read_history",
    "recall",
]
