"""What a picture's own bytes say: its kind, its size in dots, whether it moves or tells a place."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from ...bilingual import Bilingual, filled
from ...value import value_class

LARGEST = 3_000_000
"""Bytes: what a phone takes in a few seconds."""
LONGEST_SIDE = 8_000
"""Dots; phones give up on larger ones."""
_GPS_TAG = 0x8825
"""Exif 2.32, 4.6.3: where a camera says that it stood."""
_MOST_PARTS = 10_000


@value_class
class PictureFacts:
    kind: str
    width: int
    height: int
    moves: bool = False
    tells_a_place: bool = False


_CUT = Bilingual("tệp bị cắt cụt hoặc hỏng", "the file is cut short or damaged")


def picture_facts(data: bytes) -> PictureFacts | str:
    """What the file holds, or why it is no picture that a page can show."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png(data) or _CUT
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg(data) or _CUT
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _webp(data) or _CUT
    if not data:
        return Bilingual("tệp rỗng", "the file is empty")
    kind = next((kind for sign, kind in _OTHERS if data.startswith(sign)), "")
    if not kind and data[4:8] == b"ftyp":
        kind = "HEIC, AVIF"
    if not kind and b"<svg" in data[:1_000].lower():
        kind = "SVG"
    if not kind:
        return Bilingual("nội dung không phải ảnh", "its content is no picture")
    return filled("nội dung là $kind", "its content is $kind", kind=kind)


_OTHERS = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"<!DOCTYPE", "HTML"),
    (b"<!doctype", "HTML"),
    (b"<html", "HTML"),
)


def _png(data: bytes) -> PictureFacts | None:
    """Chunks up to IEND: https://www.w3.org/TR/png-3/#5DataRep."""
    width = height = 0
    moves = tells = False
    at = 8
    for _ in range(_MOST_PARTS):
        if at + 12 > len(data):
            return None
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        content = data[at + 8 : at + 8 + length]
        if at == 8:
            if kind != b"IHDR" or length != 13 or len(content) < 8:
                return None
            width, height = struct.unpack(">II", content[:8])
        moves |= kind == b"acTL"
        tells |= _tells(kind == b"eXIf", content) or (kind == b"iTXt" and _xmp_tells(content))
        at += 12 + length
        if kind == b"IEND":
            return PictureFacts("png", width, height, moves, tells) if width and height else None
    return None


# Start of frame, of whatever coding; C4, C8 and CC are tables (ITU T.81, B.1).
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SIDEWAYS = frozenset({5, 6, 7, 8})


def _jpeg(data: bytes) -> PictureFacts | None:
    width = height = 0
    tells = False
    orientation = 1
    for marker, content in _segments(data):
        if marker == 0xE1 and content.startswith(b"Exif\0\0"):
            tags = dict(_tags(content[6:]))
            tells |= _GPS_TAG in tags
            orientation = tags.get(0x0112, 1)
        elif marker == 0xE1:
            tells |= _xmp_tells(content)
        elif marker in _FRAMES and len(content) >= 5:
            height, width = struct.unpack(">HH", content[1:5])
    if not (width and height) or b"\xff\xd9" not in data[-4_096:]:
        return None
    if orientation in _SIDEWAYS:
        width, height = height, width
    return PictureFacts("jpg", width, height, tells_a_place=tells)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and content up to the dots themselves."""
    at = 2
    for _ in range(_MOST_PARTS):
        while at + 1 < len(data) and data[at] == 0xFF and data[at + 1] == 0xFF:
            at += 1  # fill bytes
        if at + 4 > len(data) or data[at] != 0xFF:
            return
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == 0xDA or length < 2:
            return
        yield marker, data[at + 4 : at + 2 + length]
        at += 2 + length


def _webp(data: bytes) -> PictureFacts | None:
    """https://developers.google.com/speed/webp/docs/riff_container"""
    if int.from_bytes(data[4:8], "little") + 8 > len(data):
        return None
    size: tuple[int, int] | None = None
    moves = tells = False
    at = 12
    for _ in range(_MOST_PARTS):
        if at + 8 > len(data):
            break
        kind, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        content = data[at + 8 : at + 8 + length]
        moves |= kind in {b"ANIM", b"ANMF"}
        tells |= _tells(kind == b"EXIF", content.removeprefix(b"Exif\0\0"))
        tells |= kind == b"XMP " and _xmp_tells(content)
        size = size or _webp_size(kind, content)
        at += 8 + length + length % 2
    if size is None or 0 in size:
        return None
    return PictureFacts("webp", *size, moves=moves, tells_a_place=tells)


def _webp_size(kind: bytes, content: bytes) -> tuple[int, int] | None:
    if kind == b"VP8X" and len(content) >= 10:
        return (
            int.from_bytes(content[4:7], "little") + 1,
            int.from_bytes(content[7:10], "little") + 1,
        )
    if kind == b"VP8L" and len(content) >= 5 and content[0] == 0x2F:
        bits = int.from_bytes(content[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 " and len(content) >= 10 and content[3:6] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", content[6:10])
        return width & 0x3FFF, height & 0x3FFF
    return None


def _tells(is_exif: bool, content: bytes) -> bool:
    return is_exif and any(tag == _GPS_TAG for tag, _ in _tags(content))


def _tags(tiff: bytes) -> Iterator[tuple[int, int]]:
    """Tags of the first directory of Exif data, with their values where these are short."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 8:
        return
    (at,) = struct.unpack(f"{order}I", tiff[4:8])
    count = struct.unpack(f"{order}H", tiff[at : at + 2])[0] if at + 2 <= len(tiff) else 0
    for entry in range(at + 2, min(at + 2 + 12 * count, len(tiff) - 11), 12):
        tag, _, _, value = struct.unpack(f"{order}HHIH", tiff[entry : entry + 10])
        yield tag, value


def _xmp_tells(content: bytes) -> bool:
    return b"GPSLatitude" in content
