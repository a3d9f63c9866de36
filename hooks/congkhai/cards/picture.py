"""Draws a card: ink on paper and the portal's accent, as a PNG of sixteen colours."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from ..settings import Colour
from .letters import REGULAR, SEMIBOLD, drawn, face, width
from .lines import Lines, fitted, height_of
from .words import CardWords

if TYPE_CHECKING:
    from PIL.Image import Image

SIZE = (1200, 630)
"""What those who show links ask for; they take no drawing in SVG."""
INK: Colour = (21, 24, 29)
ACCENT: Colour = (29, 68, 128)
PAPER: Colour = (255, 255, 255)
_MARGIN = 80
_ROOM = SIZE[0] - 2 * _MARGIN
_TOP = 152
"""Where the title begins."""
_TITLES = (66, 60, 54, 48, 44, 40, 36)
_MARK = (
    *((0, 0, 34, 6), (0, 0, 6, 34), (0, 28, 34, 34)),
    *((28, 0, 34, 10), (28, 24, 34, 34), (16, 14, 34, 20)),
)
_STEPS = 8
"""Shades of each colour, from paper to full."""
_PACKING = 6
"""As small as at the slowest but for a twentieth, in a sixth of the time."""


@cache
def can_draw() -> bool:
    """Whether Pillow is here and reads the typeface as browsers get it; else no card is made."""
    try:
        face("vietnamese", SEMIBOLD, 20)
    except (ImportError, OSError):
        return False
    return True


def card_picture(words: CardWords, portal: str, accent: Colour = ACCENT) -> bytes:
    """The card of what `words` say, signed by the portal; the same bytes for the same words."""
    from PIL import Image, ImageChops

    ink, colour = Image.new("L", SIZE), Image.new("L", SIZE)
    _fill(ink, (_MARGIN, 64, SIZE[0] - _MARGIN, 72))
    kicker = fitted(words.kicker, SEMIBOLD, (_ROOM, 44), (32, 30, 28, 26))
    _write(colour, kicker, _MARGIN, 90)
    lowest = _foot(ink, colour, words, portal)
    title = fitted(words.title, SEMIBOLD, (_ROOM, lowest - 24 - _TOP), _TITLES)
    _write(ink, title, _MARGIN, _TOP)
    shades = [
        ink.point([_STEPS * level // 256 for level in range(256)]),
        colour.point([_STEPS + _STEPS * level // 256 if level > 15 else 0 for level in range(256)]),
    ]
    return _png(ImageChops.lighter(*shades).tobytes(), (INK, accent))


def _foot(ink: Image, colour: Image, words: CardWords, portal: str) -> int:
    """Whose it is and where on the left, the portal on the right; returns where it begins."""
    brand = fitted(portal, SEMIBOLD, (300, 82), (30, 28, 26, 24, 22))
    brand_width = max(width(line, brand.weight, brand.size) for line in brand.texts)
    left = SIZE[0] - _MARGIN - round(brand_width)
    room = left - 72 - 40 - _MARGIN
    parts = [fitted(words.agency, SEMIBOLD, (room, 82), (30, 28, 26))] if words.agency else []
    parts += [fitted(words.place, REGULAR, (room, 38), (28, 26, 24))] if words.place else []
    height = max(sum(part.height for part in parts), brand.height)
    top = SIZE[1] - 56 - height
    _fill(ink, (_MARGIN, top - 20, SIZE[0] - _MARGIN, top - 18), 110)
    below = top
    for part in parts:
        _write(ink, part, _MARGIN, below)
        below += part.height
    above = top + (height - brand.height)
    _write(ink, brand, left, above)
    _mark(colour, left - 52, above + round(height_of(1, brand.size) / 2) - 17)
    return top - 20


def _write(canvas: Image, lines: Lines, left: int, top: int) -> None:
    for number, text in enumerate(lines.texts):
        across = left
        base = top + height_of(number, lines.size) + round(0.8 * height_of(1, lines.size))
        for letter in text.replace("\xa0", " "):
            one = drawn(letter, lines.weight, lines.size)
            canvas.paste(255, (across + one.right, base + one.down), one.mask)
            across += one.advance


def _fill(canvas: Image, box: tuple[int, int, int, int], level: int = 255) -> None:
    canvas.paste(level, box)


def _mark(colour: Image, left: int, top: int) -> None:
    """The mark of the site's head: a frame open on the right, and a line that leads into it."""
    for box in _MARK:
        _fill(colour, (left + box[0], top + box[1], left + box[2], top + box[3]))


def _png(shades: bytes, colours: Sequence[Colour]) -> bytes:
    """ISO/IEC 15948: two pixels a byte, their colours in a palette; the packing is Python's own."""
    columns, rows = SIZE
    high, low = shades[::2], shades[1::2]
    packed = (int.from_bytes(high) << 4 | int.from_bytes(low)).to_bytes(len(high))
    half = columns // 2
    lines = b"".join(b"\0" + packed[row * half : (row + 1) * half] for row in range(rows))
    palette = bytes(
        round(paper + (full - paper) * step / (_STEPS - 1))
        for colour in colours
        for step in range(_STEPS)
        for paper, full in zip(PAPER, colour, strict=True)
    )
    head = struct.pack(">IIBBBBB", columns, rows, 4, 3, 0, 0, 0)
    chunks = (
        (b"IHDR", head),
        (b"PLTE", palette),
        (b"IDAT", zlib.compress(lines, _PACKING)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
