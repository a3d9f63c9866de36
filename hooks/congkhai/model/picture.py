"""A picture that a text shows, once its file has been looked at."""

from __future__ import annotations

from ..value import value_class


@value_class
class Picture:
    """A file beside the source; the page keeps its room free before it has come."""

    href: str
    """As the text writes it."""
    name: str
    width: int
    """In dots, as is the height."""
    height: int
