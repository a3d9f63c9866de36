"""What stands at the end of a document, as a value."""

from __future__ import annotations

from ...value import value_class


@value_class
class Closing:
    """Recipients as printed (a wrapped one counts once) and who signs."""

    recipients: tuple[str, ...] = ()
    groups: tuple[tuple[str, int], ...] = ()
    """A label among the recipients, and how many stand before it."""
    capacity: tuple[str, ...] = ()
    office: str | None = None
    name: str | None = None
    number: int = 0
    placed: frozenset[int] = frozenset()
    aside: frozenset[int] = frozenset()
    start: int = 0
    end: int = 0
    posts: tuple[str, ...] = ()
    """Offices printed below the first, or below the name: what the signer is besides."""
    others: frozenset[int] = frozenset()
    """Lines (as indices) of who signs besides, for another body."""
    slips: tuple[str, ...] = ()
    """Offices and names whose marks were misread or mistyped, as printed."""
