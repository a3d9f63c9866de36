"""PDF streams that grow beyond all measure when unpacked, found before the engine opens them."""

from __future__ import annotations

import zlib
from mmap import mmap

from ...expressions import expression

MOST_UNPACKED = 16_000_000
"""Bytes of one stream of drawing, text or font; a picture may hold more."""
MOST_TOGETHER = 400_000_000
SMALLEST = 8_000
"""Packed bytes: deflate packs at most 1,032 to one, so less cannot grow too large."""

_STREAM = expression(rb"stream\r?\n")
_LENGTH = expression(rb"/Length\s+(\d{1,10})(?!\s+\d+\s+R)")
_DEFLATED = expression(rb"/Fl(?:ateDecode)?\b")
_PICTURE = expression(rb"/Subtype\s*/Image\b|/ImageMask\b")
_CHUNK = 1_000_000


def is_bomb(data: bytes | mmap) -> bool:
    """Whether a stream of text or drawing would unpack to more than any document holds."""
    total = 0
    for match in _STREAM.finditer(data):
        dictionary = data[max(0, match.start() - 700) : match.start()]
        dictionary = dictionary[dictionary.rfind(b"obj") :]
        filters = len(_DEFLATED.findall(dictionary))
        if not filters or _PICTURE.search(dictionary):
            continue
        end = data.find(b"endstream", match.end())
        packed = data[match.end() : end if end > 0 else len(data)]
        if len(packed) < SMALLEST and filters == 1:
            continue
        if filters > 1:
            # Packed twice: what the first unpacking gives may grow again.
            packed = _unpacked(packed, MOST_UNPACKED)
        size = _size(packed)
        total += size
        if size > MOST_UNPACKED or total > MOST_TOGETHER:
            return True
    return False


def _size(packed: bytes) -> int:
    """How many bytes deflate gives, counted only up to the bound."""
    engine = zlib.decompressobj()
    size = 0
    waiting = packed
    # Behind the end of what was packed the engine keeps handing back what it was given.
    while waiting and not engine.eof and size <= MOST_UNPACKED:
        try:
            piece = engine.decompress(waiting, _CHUNK)
        except zlib.error:
            return size
        size += len(piece)
        waiting = engine.unconsumed_tail
        if not piece and not waiting:
            break
    return size


def _unpacked(packed: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, most)
    except zlib.error:
        return b""
