"""Mappings of a draft: keys in their order, with remarks for the editor."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

REMARK = "cần xem: "
"""How remarks begin that ask an editor to look."""


class Remarked(dict[str, Any]):
    """Holds texts, figures, and lists and mappings of them."""

    __slots__ = ("above", "beside")

    def __init__(self, entries: Iterable[tuple[str, Any]] = ()) -> None:
        super().__init__(entries)
        self.above: dict[str, list[str]] = {}
        """By key: what stands before it, on lines of their own."""
        self.beside: dict[str, str] = {}
        """By key: what stands behind it on its line."""

    def insert_before(self, key: str, added: str, value: object) -> None:
        """Put a new key before another."""
        entries = list(self.items())
        place = list(self).index(key)
        self.clear()
        self.update([*entries[:place], (added, value), *entries[place:]])


def entry_of(**values: object) -> Remarked:
    """A mapping of what is not blank; nought is a figure («0 vụ»), «no» is blank."""
    return Remarked(
        (key, value)
        for key, value in values.items()
        if value or (value == 0 and not isinstance(value, bool))
    )
