"""Pages as they are written, their links, and the writing."""

from .page import File, Heading, Page

__all__ = [
    "File",
    "Heading",
    "Page",
]
