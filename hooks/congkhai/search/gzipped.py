"""Packed files, the same whichever Python packs them."""

from __future__ import annotations

import zlib

_GZIP = 31
"""What zlib calls the format of RFC 1952: its largest window, with gzip's head and tail."""
_SYSTEM = 9
"""RFC 1952, 2.3: where the head names the system that packed; Python 3.13 no longer says Unix."""
UNKNOWN_SYSTEM = b"\xff"


def gzipped(content: bytes, level: int) -> bytes:
    data = zlib.compress(content, level, wbits=_GZIP)
    return data[:_SYSTEM] + UNKNOWN_SYSTEM + data[_SYSTEM + 1 :]
