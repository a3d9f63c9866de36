"""The table of contents: with which key each file begins, in few bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zlib import crc32

# The first key in a file, and the file's name.
Start = tuple[str, str]
_SMALLEST, _LARGEST = 20, 120
_CUT = 40


def listed(files: Sequence[Start]) -> tuple[list[str], str]:
    """Each key as one letter for how much it shares with the one before, then the rest."""
    keys: list[str] = []
    before = ""
    for key, _ in files:
        shared = 0
        while shared < min(len(before), len(key), 25) and before[shared] == key[shared]:
            shared += 1
        keys.append(chr(97 + shared) + key[shared:])
        before = key
    return keys, "".join(name for _, name in files)


def grouped(files: Sequence[Start]) -> Iterator[list[Start]]:
    """Parts of a long list. Cuts depend on the key, so that an edit moves no far cut."""
    group: list[Start] = []
    for key, name in files:
        size = len(group)
        if size >= _LARGEST or (size >= _SMALLEST and crc32(key.encode()) % _CUT == 0):
            yield group
            group = []
        group.append((key, name))
    if group:
        yield group
