"""What Git knows of the sources, and which dates an edit changed."""

from .date_changes import DateChange, recall
from .git import Edit, History, branch_of, changed_since, read_history, state_in_git

__all__ = [
    "DateChange",
    "Edit",
    "History",
    "branch_of",
    "changed_since",
    "read_history",
    "recall",
    "state_in_git",
]
