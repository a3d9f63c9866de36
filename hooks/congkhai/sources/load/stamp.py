"""What the system says of a file: while that is the same, its letters need not be read."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from stat import S_ISREG

Stamp = tuple[int, ...]
"""Size, times, disk and inode."""
_DOUBT = 2_000_000_000
"""Nanoseconds: clocks of file systems are as coarse as two seconds (FAT)."""


def stamp_of(path: Path) -> Stamp | None:
    """None where it would not tell: for a file that was changed so lately that its clock might not
    show another change, and where the system keeps no time of change."""
    now = time.time_ns()
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    times = status.st_mtime_ns, status.st_ctime_ns
    if sys.platform == "win32" or max(times) > now - _DOUBT or not S_ISREG(status.st_mode):
        return None
    return status.st_size, *times, status.st_dev, status.st_ino
