"""When a preview looks for garbage: not while a portal is read, nor among what it holds.

Looking through all that was read of ten thousand plans takes a second in which nothing else goes
on, and finds nothing.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

REST = 10.0
"""Seconds without a change after which there is time for it."""
_MOST = 8
"""So many states of a portal may leave something behind until then: each of ten thousand plans
leaves some hundred megabytes."""


class Collecting:
    def __init__(self) -> None:
        self._reads = 0

    @contextmanager
    def put_off(self) -> Iterator[None]:
        """What is made in the meantime is taken as held."""
        gc.disable()
        try:
            yield
        finally:
            gc.freeze()
            gc.enable()
            self._reads += 1

    def collect(self, is_at_rest: bool) -> None:
        """What former states of the portal left, if there were any."""
        if self._reads > 1 and (is_at_rest or self._reads > _MOST):
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._reads = 1
