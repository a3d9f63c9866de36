"""How one text became another, word by word.

Words become letters of a made-up alphabet, so that Python's own search for a string in a string
finds what two texts share.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ...value import value_class
from .mark import comparable_words

MOST_WORDS = 100_000
"""Of the alphabet; beyond so many it begins anew."""


@value_class
class WordChange:
    """A run of words: kept («equal»), only in the other text («delete»), only here («insert»)."""

    kind: Literal["equal", "delete", "insert"]
    words: str


class _Alphabet(dict[str, str]):
    """A letter for each word as printed; words that count as the same have the same."""

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}

    def __missing__(self, word: str) -> str:
        plain = " ".join(comparable_words(word)) or word
        letter = self._letters.setdefault(plain, chr(len(self._letters)))
        self[word] = letter
        return letter

    def start_anew_when_full(self) -> None:
        if len(self) > MOST_WORDS:
            self.clear()
            self._letters.clear()


_ALPHABET = _Alphabet()


def difference(before: str, after: str) -> tuple[WordChange, ...]:
    """Word by word, how one text became the other, in its original spelling.

    Words with which both begin and end are kept; between these it is difflib's answer.
    """
    first, other = before.encode(), after.encode()
    start = _same_start(first, other)
    end = _same_end(first[start:], other[start:])
    told = _difference(
        first[start : len(first) - end].decode(), other[start : len(other) - end].decode()
    )
    if not (start or end):
        return tuple(told)
    kept = [WordChange("equal", first[:start].decode().rstrip())] if start else []
    if kept and told and told[0].kind == "equal":
        kept = [WordChange("equal", f"{kept[0].words} {told.pop(0).words}")]
    kept += told
    if end:
        last = other[len(other) - end :].decode().lstrip()
        if kept and kept[-1].kind == "equal":
            last = f"{kept.pop().words} {last}"
        kept.append(WordChange("equal", last))
    return tuple(kept)


def _same_start(first: bytes, other: bytes) -> int:
    """How many bytes of whole words both begin with: in numbers, what comes first weighs most."""
    size = min(len(first), len(other))
    unlike = int.from_bytes(first[:size], "big") ^ int.from_bytes(other[:size], "big")
    return first.rfind(b" ", 0, size - (unlike.bit_length() + 7) // 8) + 1


def _same_end(first: bytes, other: bytes) -> int:
    size = min(len(first), len(other))
    ends = (first[len(first) - size :], other[len(other) - size :])
    unlike = int.from_bytes(ends[0], "little") ^ int.from_bytes(ends[1], "little")
    at = ends[0].find(b" ", (unlike.bit_length() + 7) // 8)
    return size - at if at >= 0 else 0


def _difference(before: str, after: str) -> list[WordChange]:
    _ALPHABET.start_anew_when_full()
    left, right = before.split(), after.split()
    letters = ["".join(map(_ALPHABET.__getitem__, side)) for side in (left, right)]
    changes: list[WordChange] = []
    i = k = 0
    for j, m, length in _shared(*letters):
        if i < j:
            changes.append(WordChange("delete", " ".join(left[i:j])))
        if k < m:
            changes.append(WordChange("insert", " ".join(right[k:m])))
        i, k = j + length, m + length
        if length:
            changes.append(WordChange("equal", " ".join(right[m:k])))
    return changes


def _shared(left: str, right: str) -> Iterator[tuple[int, int, int]]:
    """What both hold in the same order: where in each, how much; then both ends and nothing."""
    start = end = length = 0
    for i, j, more in sorted(_blocks(left, right)):
        if (i, j) == (start + length, end + length):
            length += more
            continue
        if length:
            yield start, end, length
        start, end, length = i, j, more
    if length:
        yield start, end, length
    yield len(left), len(right), 0


def _blocks(left: str, right: str) -> Iterator[tuple[int, int, int]]:
    """The longest run that both hold, then the same before it and behind it."""
    todo = [(left, 0, right, 0)]
    while todo:
        left, i, right, j = todo.pop()
        start, length = _longest(left, right)
        if not length:
            continue
        end = start + length
        place = right.index(left[start:end])
        yield i + start, j + place, length
        todo.append((left[:start], i, right[:place], j))
        todo.append((left[end:], i + end, right[place + length :], j + place + length))


def _longest(left: str, right: str) -> tuple[int, int]:
    """Where the longest run that both hold begins in the left text, and its length."""
    start = length = 0
    for i in range(len(left)):
        end = i + length + 1
        if end > len(left):
            break
        if left[i:end] in right:
            start = i
            end += 1
            while end <= len(left) and left[i:end] in right:
                end += 1
            length = end - 1 - i
    return start, length
