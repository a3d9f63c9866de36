"""Lets what somebody looks at be worked out before what nobody waits for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

_LONGEST = 1.0
"""Seconds for which one stands aside at a time: whoever has precedence may wait for another."""


class Precedence:
    """Python works on one thing at a time: in threads that take turns each takes twice as long."""

    def __init__(self) -> None:
        self._is_free = threading.Event()
        self._is_free.set()

    @contextmanager
    def taken(self) -> Iterator[None]:
        self._is_free.clear()
        try:
            yield
        finally:
            self._is_free.set()

    def stand_aside(self) -> None:
        """Called often by what takes long, without holding what others ask for."""
        if not self._is_free.is_set():
            self._is_free.wait(_LONGEST)
