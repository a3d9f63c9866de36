"""Everyday words in files of their own: a question reads only those that it may need."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence

import orjson

from ..text import fold

Saying = tuple[str, Sequence[str], Sequence[str]]
"""Key, what people say with its marks, what is printed without them."""
_FORMS = 8
"""About so many forms lie in one file."""
_ROOM = 9
"""Bits of the mask for two openings: one in five is believed to be there and is not."""


def opening(form: str) -> str:
    """What a form is looked up by: its first two words, without their marks."""
    return " ".join(fold(form).split(" ")[:2])


def saying_mask(openings: Iterable[str]) -> str:
    """Bits, set where an opening is: who asks for another need not read its file."""
    known = {*openings}
    bits = bytearray(max(1, len(known) * _ROOM // 16))
    for form in known:
        place = _number(form) % (len(bits) * 8)
        bits[place >> 3] |= 1 << (place & 7)
    return base64.b64encode(bits).decode()


def _number(text: str) -> int:
    """FNV-1a."""
    number = 2166136261
    for letter in text:
        number = (number ^ ord(letter)) * 16777619 & 0xFFFFFFFF
    return number


def saying_files(sayings: Iterable[Saying]) -> tuple[str, set[str], list[list[Saying]]]:
    """What they are called together, the openings of all forms, and the rows of each file: a key,
    some of its forms, what is printed.

    Which file a form is in is told by its opening alone, so that no list of files is needed.
    """
    rows = list(sayings)
    count = 1 + sum(len(said) for _, said, _ in rows) // _FORMS
    files: list[list[Saying]] = [[] for _ in range(count)]
    numbers: dict[str, int] = {}
    for key, said, printed in rows:
        parts: dict[int, list[str]] = {}
        for form in said:
            first = opening(form)
            if first not in numbers:
                numbers[first] = _number(first)
            parts.setdefault(numbers[first] % count, []).append(form)
        for number, some in parts.items():
            files[number].append((key, some, printed))
    return hashlib.sha256(orjson.dumps(files)).hexdigest()[:6], {*numbers}, files
