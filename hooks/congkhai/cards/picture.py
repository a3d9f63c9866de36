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

Box = tuple[int, int, int, int]
SIZE = (1200, 630)
"""What those who show links ask for; they take no drawing in SVG."""
INK: Colour = (21, 24, 29)
ACCENT: Colour = (29, 68, 128)
PAPER: Colour = (255, 255, 255)
_MARGIN = 80
_ROOM = SIZE[0] - 2 * _MARGIN
_KICKER, _TOP = 90, 152
"""Where what stands above the title begins, and where the title does."""
_TITLES = (66, 60, 54, 48, 44, 40, 36)
_MARK = (
    *((0, 0, 34, 6), (0, 0, 6, 34), (0, 28, 34, 34)),
    *((28, 0, 34, 10), (28, 24, 34, 34), (16, 14, 34, 20)),
)
"""Of the site's head: a frame open on the right, and a line that leads into it."""
_MARK_SIZE = 34
_STEPS = 8
"""Shades of each colour, from paper to full."""
_INK_SHADES = [_STEPS * level // 256 for level in range(256)]
_ACCENT_SHADES = [_STEPS + _STEPS * level // 256 if level > 15 else 0 for level in range(256)]
_PACKING = 5
"""A twentieth larger than at the usual 6, in three fifths of the time."""


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
    from PIL import Image

    # How much ink there is; nothing else stands in the boxes of what is drawn in the accent.
    canvas = Image.new("L", SIZE)
    _fill(canvas, (_MARGIN, 64, SIZE[0] - _MARGIN, 72))
    kicker = fitted(words.kicker, SEMIBOLD, (_ROOM, 44), (32, 30, 28, 26))
    _write(canvas, kicker, _MARGIN, _KICKER)
    lowest, mark = _foot(canvas, words, portal)
    title = fitted(words.title, SEMIBOLD, (_ROOM, lowest - 24 - _TOP), _TITLES)
    _write(canvas, title, _MARGIN, _TOP)
    shades = canvas.point(_INK_SHADES)
    for box in ((0, _KICKER, SIZE[0], _TOP), mark):
        shades.paste(canvas.crop(box).point(_ACCENT_SHADES), box)
    return _png(shades, (INK, accent))


def _foot(canvas: Image, words: CardWords, portal: str) -> tuple[int, Box]:
    """Whose it is and where on the left, the portal on the right; returns where it begins, and the
    box of the portal's mark."""
    brand = fitted(portal, SEMIBOLD, (300, 82), (30, 28, 26, 24, 22))
    brand_width = max(width(line, brand.weight, brand.size) for line in brand.texts)
    left = SIZE[0] - _MARGIN - round(brand_width)
    room = left - 72 - 40 - _MARGIN
    parts = [fitted(words.agency, SEMIBOLD, (room, 82), (30, 28, 26))] if words.agency else []
    parts += [fitted(words.place, REGULAR, (room, 38), (28, 26, 24))] if words.place else []
    height = max(sum(part.height for part in parts), brand.height)
    top = SIZE[1] - 56 - height
    _fill(canvas, (_MARGIN, top - 20, SIZE[0] - _MARGIN, top - 18), 110)
    below = top
    for part in parts:
        _write(canvas, part, _MARGIN, below)
        below += part.height
    above = top + (height - brand.height)
    _write(canvas, brand, left, above)
    across, down = left - 52, above + round(height_of(1, brand.size) / 2) - 17
    for box in _MARK:
        _fill(canvas, (across + box[0], down + box[1], across + box[2], down + box[3]))
    return top - 20, (across, down, across + _MARK_SIZE, down + _MARK_SIZE)


def _write(canvas: Image, lines: Lines, left: int, top: int) -> None:
    for number, text in enumerate(lines.texts):
        across = left
        base = top + height_of(number, lines.size) + round(0.8 * height_of(1, lines.size))
        for letter in text.replace("\xa0", " "):
            one = drawn(letter, lines.weight, lines.size)
            canvas.paste(255, (across + one.right, base + one.down), one.mask)
            across += one.advance


def _fill(canvas: Image, box: Box, level: int = 255) -> None:
    canvas.paste(level, box)


def _png(shades: Image, colours: Sequence[Colour]) -> bytes:
    """ISO/IEC 15948: two pixels a byte, their colours in a palette; the packing is Python's own."""
    columns, rows = SIZE
    shades.putpalette(b"")
    packed = shades.tobytes("raw", "P;4")
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
