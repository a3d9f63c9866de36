"""Sorted postings as the bytes of each key."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..value import value_class
from .pieces import CLASS_BITS, HELD_BITS
from .reading import Counts, Numbers

_AT_ONCE = 100_000


@value_class
class Packed:
    keys: Numbers
    """In rising order."""
    entries: Counts
    """How many hold each key."""
    ends: Counts
    """Where the bytes of each key end."""
    data: bytes
    """How far each entry is from the one before, above the two bits of its class: seven bits a
    byte, the lowest first; all but the last byte of a number have the eighth."""


def pack(held: Numbers) -> Packed:
    """Of each key the entries that hold it; sorts in place."""
    # It comes in stretches that are in order, which this way of sorting makes use of.
    held.sort(kind="stable")
    parts = [*map(_part, _cut(held))] or [_part(held)]
    keys, entries, sizes, data = zip(*parts, strict=True)
    return Packed(
        np.concatenate(keys),
        np.concatenate(entries),
        np.cumsum(np.concatenate(sizes)),
        b"".join(data),
    )


def _cut(held: Numbers) -> Iterator[Numbers]:
    """In parts, so that working on them takes little room; no key is in two."""
    start = 0
    while start < len(held):
        end = min(start + _AT_ONCE, len(held))
        if end < len(held):
            end = int(np.searchsorted(held, ((held[end - 1] >> HELD_BITS) + 1) << HELD_BITS))
        yield held[start:end]
        start = end


def _part(held: Numbers) -> tuple[Numbers, Counts, Counts, bytes]:
    keys: Numbers = held >> np.uint64(HELD_BITS)
    starts = np.flatnonzero(np.diff(keys, prepend=~keys[:1]))
    values = (held & ((1 << HELD_BITS) - 1)).astype(np.int64)
    before = np.concatenate(([0], values[:-1] >> CLASS_BITS << CLASS_BITS))
    before[starts] = 0
    steps = values - before
    # No more than 21 bits: postings hold fewer.
    more, most = steps >= 1 << 7, steps >= 1 << 14
    lengths = 1 + more.astype(np.int64) + most
    ends = np.cumsum(lengths)
    at = ends - lengths
    out = np.empty(lengths.sum(), np.uint8)
    out[at] = steps & 127 | more << 7
    out[at[more] + 1] = steps[more] >> 7 & 127 | most[more] << 7
    out[at[most] + 2] = steps[most] >> 14
    sizes: Counts = np.diff(ends[starts[1:] - 1], prepend=0, append=len(out))
    entries: Counts = np.diff(starts, append=len(held))
    return keys[starts], entries, sizes, out.tobytes()
