"""One build at a time for each output: the second waits, and knows for whom."""

from __future__ import annotations

import json
import os
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from ..value import value_class
from ..writing import CannotPublish

_PAUSE = 0.2


@value_class
class Holder:
    """Who is building."""

    process: int
    host: str


class Turn:
    """Held from `take` to `give_back`; the system ends it for a process that dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = -1

    def take(self, waits: Callable[[Holder | None], None]) -> None:
        """Waits for its turn; `waits` is told once for whom. Raises CannotPublish or OSError."""
        told = False
        while True:
            file = self._opened()
            try:
                while not _lock(file):
                    if not told:
                        waits(_holder(file))
                        told = True
                    time.sleep(_PAUSE)
                # Whoever held it took the file away as they left: then this is no longer it.
                with suppress(FileNotFoundError):
                    if os.path.samestat(os.fstat(file), self._path.stat()):
                        self._sign(file)
                        self._file, file = file, -1
                        return
            finally:
                if file >= 0:
                    os.close(file)

    def give_back(self) -> None:
        """The file goes while it is still held: nobody can take one that is about to go."""
        if self._file >= 0:
            with suppress(OSError):
                self._path.unlink()
            os.close(self._file)
            self._file = -1

    def _opened(self) -> int:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        if self._path.is_symlink() or (self._path.exists() and not self._path.is_file()):
            raise CannotPublish("leftover", self._path)
        file = os.open(self._path, flags, 0o644)
        if os.fstat(file).st_size and _holder(file) is None:
            os.close(file)
            raise CannotPublish("leftover", self._path)
        return file

    def _sign(self, file: int) -> None:
        words = json.dumps({"congkhai": os.getpid(), "host": socket.gethostname()})
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, words.encode())


def _holder(file: int) -> Holder | None:
    """Whom the file names; nobody while it is being signed."""
    try:
        os.lseek(file, 0, os.SEEK_SET)
        words = json.loads(os.read(file, 1000))
        return Holder(int(words["congkhai"]), str(words["host"]))
    except (ValueError, KeyError, TypeError):
        return None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        os.lseek(file, 1 << 30, os.SEEK_SET)  # beyond what others read
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
