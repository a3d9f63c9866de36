"""What a build took: as a table, one line for each sort of product."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

# A build that finds nothing to do has no costs, and need not know what makes some.
if TYPE_CHECKING:
    from ..products import SortCost


class Stopwatch:
    """Counts what the process and its children take, from its making on."""

    def __init__(self) -> None:
        self._wall = time.monotonic()

    def lines(self, costs: Mapping[str, SortCost]) -> list[str]:
        """The columns: processor seconds, made, kept, gone, bytes; then the whole build."""
        width = max((len(name) for name in costs), default=4)
        head = f"{'':{width}}  {'CPU s':>7} {'made':>6} {'kept':>6} {'gone':>6} {'bytes':>12}"
        rows = [
            f"{name:{width}}  {cost.seconds:7.2f} {cost.made:6} {cost.kept:6} {cost.gone:6}"
            f" {cost.bytes:12,}"
            for name, cost in costs.items()
        ]
        return [head, *rows, self._whole()]

    def _whole(self) -> str:
        own = time.process_time()
        wall = time.monotonic() - self._wall
        memory, children = _resources()
        shares = f" ({own:.2f} here, {children:.2f} by others)" if children else ""
        return f"CPU {own + children:.2f} s{shares}, wall {wall:.2f} s, memory {memory} MiB"


def _resources() -> tuple[int, float]:
    """The most memory held, in MiB, and what ended children took of the processor."""
    if sys.platform == "win32":
        return 0, 0.0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    # macOS counts bytes, others kilobytes.
    return most >> (20 if sys.platform == "darwin" else 10), ended.ru_utime + ended.ru_stime
