"""The files of a site: written, or known to stand as they were left."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
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
    status: Status

    @property
    def size(self) -> int:
        return self.status[1]

    def left(self) -> Left:
        return self.path, self.digest, self.status


Left = tuple[str, bytes, Status]
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

    def stand(self, files: Iterable[Left]) -> bool:
        """Whether the standing site holds these files as they were left."""
        if not self._standing:
            return not [*files]
        seen = self._seen
        for left in files:
            address, _, told = left
            status = self._status(address) if seen is None else seen.get(address)
            if status != told and not self._is_copy(status, left):
                return False
        return True

    def _is_copy(self, status: Status | None, left: Left) -> bool:
        """Whether another file that stands there has the same letters."""
        address, digest, told = left
        if status is None or status[1] != told[1] or not S_ISREG(status[0]):
            return False
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
        self._digest = hashlib.sha256()
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
        mode, _, changed, inode = status_of(self._status)
        return Output(self._path, self._digest.digest()[:SIZE], (mode, self._size, changed, inode))


def _digest_of_file(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123
        return hashlib.file_digest(file, hashlib.sha256).digest()[:SIZE]
