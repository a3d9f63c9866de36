"""What tells whether a value is still the same: a digest that only its content decides."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import pickle
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any
from zlib import crc32

import orjson

SIZE = 16
ABSENT = b"\0" * SIZE
"""For what is not there."""
# A text or a day of a class of its own may hold more than it shows: it is asked what it holds.
_OPTIONS = orjson.OPT_PASSTHROUGH_SUBCLASS | orjson.OPT_NON_STR_KEYS
_HELD: dict[type, Callable[[Any], object]] = {
    bytes: lambda data: ["bytes", digest_of_bytes(data).hex()],
    Decimal: lambda number: ["number", str(number)],
}


class Digester:
    """Of values by the fields that they hold, of collections of them, of texts, numbers and days.

    `more` says, by type, what counts of anything else. Of which class a value is does not count:
    where two may stand for each other their fields tell them apart (`tests/test_digest.py`).
    """

    def __init__(self, more: Mapping[type, Callable[[Any], object]] | None = None) -> None:
        self._more = {**_HELD, **(more or {})}

    def __call__(self, value: object) -> bytes:
        try:
            data = orjson.dumps(value, self._held, _OPTIONS)
        except orjson.JSONEncodeError:
            # Keys that are no texts, halves of letters, long numbers: rare, and ten times slower.
            data = _pickled(value)
        return digest_of_bytes(data)

    def _held(self, value: Any) -> object:
        if isinstance(value, dt.date):
            return value.isoformat()
        return self._more[type(value)](value)


class HeldDigests:
    """Of values whose digest is known, each told by being the same object; where not all of a value
    is meant, `what` says which digest it is."""

    def __init__(self) -> None:
        self._held: dict[tuple[int, str], tuple[object, bytes]] = {}

    def hold(self, value: object, digest: bytes, what: str = "") -> None:
        self._held[id(value), what] = value, digest

    def of(self, value: object, what: str = "") -> bytes | None:
        held = self._held.get((id(value), what))
        return held[1] if held else None

    def __reduce__(self) -> tuple[type[HeldDigests], tuple[()]]:
        # In another process other objects have these numbers.
        return HeldDigests, ()


def digest_of_bytes(data: bytes | memoryview) -> bytes:
    # Processors have this one built in: a build that makes little has a hundred megabytes to tell.
    return hashlib.sha256(data).digest()[:SIZE]


def seal_of(data: bytes) -> int:
    """What tells whether bytes that were written down are still those: as good as any against a
    disk's faults, and twice as quick as a digest."""
    return crc32(data)


def _pickled(value: object) -> bytes:
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, 5)
    # Without a memo: whether two equal texts are one object must not count.
    pickler.fast = True
    pickler.dump(value)
    return stream.getvalue()
