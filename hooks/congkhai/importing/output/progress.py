"""How far a call with many files has come, on a terminal only."""

from __future__ import annotations

from typing import TextIO

from ...value import value_class

MANY = 5
"""From so many files on."""
_WIDE = 20
_CLEAR = "\r\033[K"


@value_class
class ProgressBar:
    """A bar on one line, which gives way to what is said about a file."""

    total: int
    stream: TextIO

    @property
    def is_shown(self) -> bool:
        return self.total >= MANY and self.stream.isatty()

    def show(self, done: int, name: str) -> None:
        if self.is_shown:
            filled = _WIDE * done // self.total
            bar = "█" * filled + "░" * (_WIDE - filled)
            self.stream.write(f"{_CLEAR}{bar} {done}/{self.total} {name[:40]}")
            self.stream.flush()

    def clear(self) -> None:
        if self.is_shown:
            self.stream.write(_CLEAR)
            self.stream.flush()
