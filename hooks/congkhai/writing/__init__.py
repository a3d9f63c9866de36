"""A file of text stands whole or not at all; what the system refuses, and waiting for a file that
another program holds."""

from .patience import rename_when_free
from .refusal import CannotPublish, refused_by_system, system_reason
from .whole_file import write_new, write_over

__all__ = [
    "CannotPublish",
    "refused_by_system",
    "rename_when_free",
    "system_reason",
    "write_new",
    "write_over",
]
