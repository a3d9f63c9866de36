"""Files named for what they hold, pressed as soon as they are known and then given away."""

from __future__ import annotations

import base64
import hashlib

from .gzipped import gzipped

NAME = 6
"""Letters, of five bits each."""
_NAMES = 1 << 5 * NAME


class Files:
    """Files made in one of so many rooms share no name with those that others make."""

    def __init__(self, room: int = 0, rooms: int = 1) -> None:
        self._names = _NAMES // rooms
        self._first = room * self._names
        self._digests: dict[str, bytes] = {}
        self._made: list[tuple[str, bytes]] = []

    def add(self, folder: str, content: bytes, level: int = 6) -> str:
        """Its name in the folder; what is there already is not made again."""
        digest = hashlib.sha256(content).digest()
        name = self._name(digest)
        # These few bits tell builds apart; within one, names must not clash at all.
        while self._digests.get(f"{folder}/{name}", digest) != digest:
            name = self._name(hashlib.sha256(name.encode() + digest).digest())
        path = f"{folder}/{name}"
        if path not in self._digests:
            self._digests[path] = digest
            self.put(f"{path}.bin", content, level)
        return name

    def put(self, path: str, content: bytes, level: int, scattered: bytes = b"") -> None:
        self._made.append((path, gzipped(content, level, scattered)))

    def taken(self) -> list[tuple[str, bytes]]:
        """Path and bytes of all that was made since the last time; they are kept no longer."""
        made, self._made = self._made, []
        return made

    def _name(self, digest: bytes) -> str:
        number = self._first + int.from_bytes(digest[:4], "big") % self._names
        return base64.b32encode((number << 10).to_bytes(5, "big")).decode().lower()[:NAME]
