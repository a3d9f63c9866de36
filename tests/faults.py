"""A file system that refuses: for tests, at the n-th time something is asked of it."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# What Python tells before it asks the system, with where the path stands among what it tells.
_CHANGES = {
    "os.mkdir": 0,
    "os.rename": 0,
    "os.remove": 0,
    "os.rmdir": 0,
    "os.link": 1,
    "os.symlink": 1,
    "os.truncate": 0,
}
_READS = {"os.scandir": 0, "os.listdir": 0}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Fault:
    """Refuses the n-th act and all that follow, or that one alone."""

    def __init__(self, folder: Path, at: int, number: int, is_lasting: bool, reads: bool) -> None:
        self.folder = str(folder)
        self.at = at
        self.number = number
        self.is_lasting = is_lasting
        self.reads = reads
        self.seen = 0

    def meet(self, event: str, arguments: tuple[object, ...]) -> None:
        path = self._path(event, arguments)
        if path is None or not path.startswith(self.folder):
            return
        self.seen += 1
        if self.seen == self.at or (self.is_lasting and self.seen > self.at):
            raise OSError(self.number, os.strerror(self.number), path)

    def _path(self, event: str, arguments: tuple[object, ...]) -> str | None:
        known = _READS if self.reads else _CHANGES
        place = known.get(event)
        if event == "open":
            mode, flags = arguments[1], arguments[2]
            writes = (
                any(letter in mode for letter in "wxa+")
                if isinstance(mode, str)
                else bool(isinstance(flags, int) and flags & _WRITING)
            )
            place = 0 if writes != self.reads else None
        if place is None:
            return None
        path = arguments[place]
        if not isinstance(path, str | bytes | os.PathLike):
            return None
        return str(Path(os.fsdecode(path)).absolute())


_fault: Fault | None = None
_is_installed = False


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _fault is not None:
        _fault.meet(event, arguments)


@contextmanager
def failing(
    folder: Path,
    at: int = 1,
    number: int = errno.ENOSPC,
    is_lasting: bool = True,
    reads: bool = False,
) -> Iterator[Fault]:
    """While it lasts, the n-th change below the folder fails; with `reads`, the n-th reading.

    An audit hook cannot be taken away again, so one stays and mostly does nothing.
    """
    global _fault, _is_installed
    if not _is_installed:
        sys.addaudithook(_hook)
        _is_installed = True
    _fault = Fault(folder, at, number, is_lasting, reads)
    try:
        yield _fault
    finally:
        _fault = None
