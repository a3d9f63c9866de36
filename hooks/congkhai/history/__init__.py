"""What Git knows of the sources, and which dates an edit changed."""

from .date_changes import DateChange, recall
from .git import Edit, History

__all__ = [
    "DateChange",
    "Edit",
    "History",
    "recall",
]
