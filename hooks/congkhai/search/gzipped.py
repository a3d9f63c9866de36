"""Packed files, the same whichever Python packs them."""

from __future__ import annotations

import zlib

_GZIP = 31
"""What zlib calls the format of RFC 1952: its largest window, with gzip's head and tail."""
_RAW = -15
_SYSTEM = 9
"""RFC 1952, 2.3: where the head names the system that packed; Python 3.13 no longer says Unix."""
UNKNOWN_SYSTEM = b"\xff"


def gzipped(content: bytes, level: int, scattered: bytes = b"") -> bytes:
    """`scattered` is a part of it in which nothing comes twice: its letters alone are counted, and
    by themselves, which makes a third less of it."""
    data = (
        _in_parts(content, level, scattered) if scattered else zlib.compress(content, level, _GZIP)
    )
    return data[:_SYSTEM] + UNKNOWN_SYSTEM + data[_SYSTEM + 1 :]


def _in_parts(content: bytes, level: int, scattered: bytes) -> bytes:
    before, _, after = content.partition(scattered)
    first = zlib.compressobj(level, wbits=_GZIP)
    middle = zlib.compressobj(level, wbits=_RAW, strategy=zlib.Z_HUFFMAN_ONLY)
    last = zlib.compressobj(level, wbits=_RAW)
    # A part that is flushed ends with a byte, and the next may follow.
    parts = [
        *(first.compress(before), first.flush(zlib.Z_SYNC_FLUSH)),
        *(middle.compress(scattered), middle.flush(zlib.Z_SYNC_FLUSH)),
        *(last.compress(after), last.flush()),
        *(number.to_bytes(4, "little") for number in (zlib.crc32(content), len(content))),
    ]
    return b"".join(parts)
