"""The letters of a PDF page put together to words, where they stand on it."""

from __future__ import annotations

import ctypes
import itertools
from typing import Final

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from ...expressions import expression
from .page_layout import PlacedWord, rejoined

MOST_CHARACTERS = 60_000
"""On one page; a page that says more is not a document's."""

_WIDEST, _CLOSER = 0.6, 0.35
"""Gaps between letters of a word, in their height."""
_MOST_BACKWARD = 3
"""Words of a page that step back on their line; with more, letters were drawn font by font."""
_HYPHEN: Final = 2
"""How the engine marks a hyphen at the end of a line."""
_HALVES = expression("[\ud800-\udfff]")


def words_of(page: pdfium.PdfPage) -> tuple[list[PlacedWord], float] | None:
    """The words of a page as its reader sees them, and its width; None where it holds too many."""
    text = page.get_textpage()
    if text.count_chars() > MOST_CHARACTERS:
        text.close()
        return None
    words = _drawn(page, text, _WIDEST)
    pairs = itertools.pairwise(words)
    if sum(_is_backward(word, following) for word, following in pairs) > _MOST_BACKWARD:
        words = rejoined(_drawn(page, text, _CLOSER))
    text.close()
    return words, page.get_size()[0]


class _Letters(dict[int, str]):
    """What each code prints; nothing where a word ends."""

    def __missing__(self, code: int) -> str:
        letter = "-" if code == _HYPHEN else chr(code) if 0 < code < 0x110000 else ""
        if letter.isspace() or code in (0xFFFE, 0xFFFF):
            letter = ""
        self[code] = letter
        return letter


def _drawn(page: pdfium.PdfPage, text: pdfium.PdfTextPage, widest: float) -> list[PlacedWord]:
    """Words in the order in which they were drawn.

    A long document has a million letters: each costs two calls of the engine and little more.
    """
    size = page.get_size()
    height = size[1]
    rotation = page.get_rotation()
    words: list[PlacedWord] = []
    written = ""
    first = last = highest = lowest = 0.0
    sides = (ctypes.c_double * 4)()
    step = ctypes.sizeof(ctypes.c_double)
    pointers = [ctypes.byref(ctypes.c_double.from_buffer(sides, step * n)) for n in range(4)]
    letters = _Letters()
    handle, code_at, box_at = text.raw, raw.FPDFText_GetUnicode, raw.FPDFText_GetCharBox
    for index in range(text.count_chars()):
        letter = letters[code_at(handle, index)]
        if not letter:
            if written:
                words.append(PlacedWord(_whole(written), first, last, highest, lowest))
                written = ""
            continue
        if not box_at(handle, index, *pointers):
            continue
        left, right, below, above = sides
        if rotation:
            left, right, top, bottom = _upright((left, right, below, above), size, rotation)
        else:
            top, bottom = height - above, height - below
        if written:
            tall = max(lowest - highest, bottom - top, 4.0)
            if (
                -0.8 * tall < left - last < widest * tall
                and min(lowest, bottom) - max(highest, top) > -0.5 * tall
            ):
                written += letter
                first, last = min(first, left), max(last, right)
                highest, lowest = min(highest, top), max(lowest, bottom)
                continue
            words.append(PlacedWord(_whole(written), first, last, highest, lowest))
        written = letter
        first, last, highest, lowest = left, right, top, bottom
    if written:
        words.append(PlacedWord(_whole(written), first, last, highest, lowest))
    return words


def _is_backward(word: PlacedWord, following: PlacedWord) -> bool:
    """The next word as drawn stands to the left on the same line."""
    if following.left >= word.left:
        return False
    overlap = min(word.bottom, following.bottom) - max(word.top, following.top)
    return overlap > 0.5 * min(word.height, following.height)


def _whole(text: str) -> str:
    """Letters beyond the basic plane come as two halves."""
    if text.isascii() or not _HALVES.search(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _upright(
    sides: tuple[float, float, float, float], size: tuple[float, float], rotation: int
) -> tuple[float, float, float, float]:
    """Left, right, top, bottom from the top left corner of a turned page as shown."""
    left, right, bottom, top = sides
    width, height = size
    if rotation == 90:
        return bottom, top, left, right
    if rotation == 180:
        return width - right, width - left, bottom, top
    return width - top, width - bottom, height - right, height - left
