"""The letters of a card: which file of the portal's typeface holds each, and how it looks."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..theme import THEME
from ..value import value_class

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

REGULAR, SEMIBOLD = 400, 600
# What the style sheet says of the same files.
_RANGES = {
    "vietnamese": (
        *((0x0102, 0x0103), (0x0110, 0x0111), (0x0128, 0x0129), (0x0168, 0x0169)),
        *((0x01A0, 0x01A1), (0x01AF, 0x01B0), (0x1EA0, 0x1EF9), (0x20AB, 0x20AB)),
    ),
    "latin": (
        *((0x0020, 0x007E), (0x00A0, 0x00FF), (0x2010, 0x2015), (0x2018, 0x201E)),
        *((0x2026, 0x2026), (0x20AC, 0x20AC), (0x2122, 0x2122), (0x2212, 0x2212)),
    ),
}


@cache
def _file_of(letter: str) -> str:
    """Which of the files holds it; empty when none does."""
    code = ord(letter)
    for name, ranges in _RANGES.items():
        if any(first <= code <= last for first, last in ranges):
            return name
    return ""


def written(text: str) -> str:
    """In letters that the typeface has: «ş» is written «s», what has no such form stays."""
    text = unicodedata.normalize("NFC", text)
    return "".join(letter if _file_of(letter) else _plain(letter) for letter in text)


def _plain(letter: str) -> str:
    plain = "".join(
        part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part)
    )
    return plain or letter


def can_be_written(text: str) -> bool:
    return all(map(_file_of, written(text)))


@cache
def face(name: str, weight: int, size: int) -> FreeTypeFont:
    """Raises OSError where this Pillow cannot read the files that browsers get."""
    from PIL import ImageFont

    path: Path = THEME / "assets" / "fonts" / f"be-vietnam-pro-{name}-{weight}-normal.woff2"
    # The other engine lays out by a library that not every computer has.
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


@value_class
class Drawn:
    """A letter as it looks at one size."""

    mask: Image
    """How much ink there is in each pixel of its box."""
    right: int
    """From where the letter begins to its box."""
    down: int
    """From the line that letters stand on."""
    advance: int
    """From where it begins to where the next does."""


@cache
def drawn(letter: str, weight: int, size: int) -> Drawn:
    """Letters come again and again: each is drawn once, and then put where it stands."""
    from PIL import Image, ImageDraw

    font = face(_file_of(letter), weight, size)
    left, top, right, bottom = map(round, font.getbbox(letter, anchor="ls"))
    mask = Image.new("L", (max(right - left, 1), max(bottom - top, 1)))
    ImageDraw.Draw(mask).text((-left, -top), letter, fill=255, font=font, anchor="ls")
    return Drawn(mask, left, top, round(font.getlength(letter)))


def width(text: str, weight: int, size: int) -> int:
    """In pixels; letter stands behind letter, without kerning."""
    return sum(drawn(letter, weight, size).advance for letter in text)
