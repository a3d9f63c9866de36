"""The files of a site: written, or known to stand as they were left."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

from ..publishing import Status, status_of
from ..value import value_class
from .digest import SIZE


@value_class
class Output:
    """A file as it was left, so that one may see whether it still is."""

    path: str
    digest: bytes
    size: int
    changed: int
    """In nanoseconds."""
    number: int
    """Of the inode."""

    def left(self) -> Left:
        return self.path, self.digest, self.size, self.changed, self.number


Left = tuple[str, bytes, int, int, int]
"""The same, as it is kept."""


class Tree:
    """A new site beside the one that stands, if any does."""

    def __init__(
        self, building: Path, standing: Path | None, seen: Mapping[str, Status] | None = None
    ) -> None:
        """`seen` are all files of `standing`, where somebody has just looked at them."""
        self._building = str(building)
        self._standing = str(standing) if standing and standing.is_dir() else ""
        self._seen = seen
        self._folders: set[str] = set()

    def stands(self, left: Left) -> bool:
        """Whether the standing site holds this file as it was left."""
        if not self._standing:
            return False
        address, digest, size, changed, number = left
        seen = self._seen
        status = self._status(address) if seen is None else seen.get(address)
        if status is None or status[1] != size or not S_ISREG(status[0]):
            return False
        if status[2:] == (changed, number):
            return True
        # Another copy of it, or another file: its letters tell.
        return _digest_of_file(f"{self._standing}/{address}") == digest

    def _status(self, address: str) -> Status | None:
        with suppress(OSError):
            return status_of(os.lstat(f"{self._standing}/{address}"))
        return None

    def write(self, path: str, data: bytes, begun: Writing | None = None) -> Writing:
        """Writes a file, or goes on where `begun` ended."""
        self._make_folder(path)
        flags = os.O_WRONLY | os.O_CREAT | (os.O_APPEND if begun else os.O_TRUNC)
        descriptor = os.open(f"{self._building}/{path}", flags, 0o644)
        try:
            writing = begun or Writing(path)
            writing.add(descriptor, data)
        finally:
            os.close(descriptor)
        return writing

    def _make_folder(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(f"{self._building}/{folder}", exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)


class Writing:
    """A file that has been written, or begun."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._digest = hashlib.blake2b(digest_size=SIZE)
        self._size = 0
        """Counted: others may be writing the same file, which for a moment is empty then."""
        self._status: os.stat_result | None = None

    def add(self, descriptor: int, data: bytes) -> None:
        self._digest.update(data)
        self._size += len(data)
        while data:
            data = data[os.write(descriptor, data) :]
        self._status = os.fstat(descriptor)

    def output(self) -> Output:
        assert self._status
        return Output(
            path=self._path,
            digest=self._digest.digest(),
            size=self._size,
            changed=self._status.st_mtime_ns,
            number=self._status.st_ino,
        )


def _digest_of_file(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=SIZE)).digest()
