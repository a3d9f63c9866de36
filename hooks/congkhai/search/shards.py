"""Keys with the entries that hold them, sorted by folded key and packed into small files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from zlib import crc32

from ..value import value_class

# Small shards make a query light; very small ones compress badly.
_SMALLEST, _LARGEST = 1_200, 3_400
_CUT = 21

Row = tuple[bytes, bytes, int, bytes]
"""A key folded and as it is spelled, how many entries hold it so, and which, packed."""


@value_class
class Shard:
    first: str
    """The folded key that opens it."""
    data: bytes


def shards(rows: Iterable[Row]) -> Iterator[Shard]:
    """From sorted rows. Cuts depend on the key, so that an edit moves no far cut."""
    pieces: list[bytes] = []
    size = 0
    first = previous = b""
    varint = _Varints().__getitem__
    for key, alike in groupby(rows, itemgetter(0)):
        if size > _LARGEST or (size > _SMALLEST and crc32(key) % _CUT == 0):
            yield Shard(first.decode(), b"".join(pieces))
            pieces, size = [], 0
        if not size:
            first, previous = key, b""
        shared = _shared(previous, key)
        previous = key
        spelled = [
            b"".join(
                (
                    varint(0 if spelling == key else len(spelling)),
                    b"" if spelling == key else spelling,
                    varint(entries),
                    varint(len(packed)),
                    packed,
                )
            )
            for _, spelling, entries, packed in alike
        ]
        lengths = bytes((shared, len(key) - shared))
        piece = b"".join((lengths, key[shared:], varint(len(spelled)), *spelled))
        pieces.append(piece)
        size += len(piece)
    if pieces:
        yield Shard(first.decode(), b"".join(pieces))


def _shared(before: bytes, key: bytes) -> int:
    """How many bytes two keys begin alike."""
    length = min(len(before), len(key))
    apart = int.from_bytes(before[:length], "big") ^ int.from_bytes(key[:length], "big")
    return length - (apart.bit_length() + 7) // 8


class _Varints(dict[int, bytes]):
    """Seven bits a byte, the lowest first; all but the last byte of a number have the eighth."""

    def __missing__(self, number: int) -> bytes:
        rest, out = number, bytearray()
        while rest > 127:
            out.append(rest & 127 | 128)
            rest >>= 7
        out.append(rest)
        made = self[number] = bytes(out)
        return made
