"""Everyday words in files of their own: a question reads only those that it may need."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from zlib import crc32

from ..text import fold

Saying = tuple[str, Sequence[str], Sequence[str]]
"""Key, what people say with its marks, what is printed without them."""
Form = tuple[str, str, str]
"""What it opens with, itself, its key."""
_SMALLEST, _LARGEST, _CUT = 25, 60, 20
"""How many forms lie in one file."""
_ROOM = 6
"""Bits of the mask for each opening: few are believed to be there that are not."""
_LEAST, _MOST = 10, 16


def opening(form: str) -> str:
    """What a form is looked up by: its first two words, without their marks."""
    return " ".join(fold(form).split(" ")[:2])


def saying_mask(openings: Iterable[str]) -> str:
    """Bits, set where an opening is: who asks for another need not read its file."""
    known = sorted({*openings})
    width = min(max(_LEAST, (_ROOM * len(known)).bit_length()), _MOST)
    bits = bytearray((1 << width) // 8)
    for form in known:
        for place in _places(form, width):
            bits[place >> 3] |= 1 << (place & 7)
    return base64.b64encode(bits).decode()


def _places(form: str, width: int) -> tuple[int, int]:
    """Two places of a mask, from one number (FNV-1a)."""
    number = 2166136261
    for letter in form:
        number = (number ^ ord(letter)) * 16777619 & 0xFFFFFFFF
    last = (1 << width) - 1
    return number & last, number >> 16 & last


def saying_files(sayings: Iterable[Saying]) -> Iterator[tuple[str, list[list[object]]]]:
    """Opening of the first form, and rows: each key with some of its forms and what is printed."""
    rows = list(sayings)
    printed: Mapping[str, Sequence[str]] = {key: forms for key, _, forms in rows}
    forms = sorted((opening(form), form, key) for key, said, _ in rows for form in said)
    for part in _parts(forms):
        by_key = sorted((key, form) for _, form, key in part)
        yield (
            part[0][0],
            [
                [key, [form for _, form in alike], list(printed[key])]
                for key, alike in groupby(by_key, itemgetter(0))
            ],
        )


def _parts(forms: list[Form]) -> Iterator[list[Form]]:
    """What opens alike lies together. Cuts depend on the words: an edit moves no far cut."""
    part: list[Form] = []
    for first, alike in groupby(forms, itemgetter(0)):
        size = len(part)
        if size >= _LARGEST or (size >= _SMALLEST and crc32(first.encode()) % _CUT == 0):
            yield part
            part = []
        part += alike
    if part:
        yield part
