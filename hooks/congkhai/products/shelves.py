"""Keys on shelves, some in a row on each: what reads a shelf reads anew what one of it became."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32


def shelves(keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """By the first key on each, all keys in their order; about as many shelves as keys on each.

    A shelf ends where a key says so: when keys come or go, the shelves around them change alone.
    Only when there are twice as many are all shelves filled anew.
    """
    every = [*keys]
    width = 1 << (len(every).bit_length() + 1) // 2
    found: list[list[str]] = []
    for key in every:
        size = len(found[-1]) if found else 0
        ends = size >= width // 2 and crc32(key.encode()) % width == 0
        if not found or ends or size >= 2 * width:
            found.append([])
        found[-1].append(key)
    return {shelf[0]: tuple(shelf) for shelf in found}
