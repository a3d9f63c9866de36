"""What tells whether a value is still the same: a digest that only its content decides."""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Callable, Mapping
from typing import Any

SIZE = 16
ABSENT = b"\0" * SIZE
"""For what is not there."""
Reducer = Callable[[Any], tuple[Any, ...]]


class Digester:
    """`reducers` say, by type, what counts of a value, as `object.__reduce__` would."""

    def __init__(self, reducers: Mapping[type, Reducer]) -> None:
        self._reducers = dict(reducers)

    def __call__(self, value: object) -> bytes:
        stream = io.BytesIO()
        pickler = pickle.Pickler(stream, 5)
        # Without a memo: whether two equal texts are one object must not count.
        pickler.fast = True
        pickler.dispatch_table = self._reducers
        pickler.dump(value)
        return digest_of_bytes(stream.getbuffer())


def digest_of_bytes(data: bytes | memoryview) -> bytes:
    return hashlib.blake2b(data, digest_size=SIZE).digest()
