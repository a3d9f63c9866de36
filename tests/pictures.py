"""Pictures made for tests, as the formats' standards describe them."""

from __future__ import annotations

import struct
import zlib


def chunk(kind: bytes, content: bytes = b"") -> bytes:
    check = zlib.crc32(kind + content).to_bytes(4, "big")
    return len(content).to_bytes(4, "big") + kind + content + check


def png(width: int = 4, height: int = 3, *more: bytes) -> bytes:
    """A grey picture; `more` are chunks before the dots."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    dots = chunk(b"IDAT", zlib.compress(b"\0" + b"\x99" * width if width < 100 else b""))
    if width < 100 and height < 100:
        dots = chunk(b"IDAT", zlib.compress((b"\0" + b"\x99" * width) * height))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + dots + chunk(b"IEND")


def exif(*tags: tuple[int, int], order: str = "<") -> bytes:
    """Exif data whose first directory holds these tags as numbers of two or four bytes."""
    sign = b"II*\0" if order == "<" else b"MM\0*"
    entries = b"".join(
        struct.pack(f"{order}HHI", tag, 3, 1) + struct.pack(f"{order}HH", value, 0)
        for tag, value in tags
    )
    return sign + struct.pack(f"{order}IH", 8, len(tags)) + entries + b"\0" * 4


def jpeg(width: int = 4, height: int = 3, *segments: tuple[int, bytes]) -> bytes:
    """The parts that say what it is; the dots are none that a viewer would show."""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\1\x11\0"
    parts = (*segments, (0xC0, frame), (0xDA, b"\1\1\0\0\x3f\0"))
    written = b"".join(
        bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2, "big") + content
        for marker, content in parts
    )
    return b"\xff\xd8" + written + b"\0\0\xff\xd9"


def webp(width: int = 4, height: int = 3, *chunks: tuple[bytes, bytes]) -> bytes:
    head = b"\0" * 4 + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBP"
    for kind, content in ((b"VP8X", head), *chunks, (b"VP8L", b"\x2f\0\0\0\0")):
        body += kind + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)
    return b"RIFF" + len(body).to_bytes(4, "little") + body
