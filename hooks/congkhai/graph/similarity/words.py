"""The words of texts as numbers, and the pairs of neighbours, which tell how much two share."""

from __future__ import annotations

from array import array
from collections.abc import Set
from zlib import crc32

from .mark import comparable_words

WORD = 2
"""Words are kept by number, in so many bytes each."""


class TextVocabulary(dict[bytes, bytes]):
    """What stands between blanks → the numbers of its words.

    A number comes from the word alone: what else a portal holds changes no plan's marks. Among
    tens of thousands two may have one number, so texts that seem equal are to be read again.
    """

    def __missing__(self, written: bytes) -> bytes:
        numbers = [crc32(word.encode()) for word in comparable_words(written.decode())]
        self[written] = found = b"".join(
            [number.to_bytes(4, "little")[:WORD] for number in numbers]
        )
        return found

    def read(self, text: bytes) -> bytes:
        """The words of a text; no word goes across a blank."""
        return b"".join(map(self.__getitem__, text.split()))


class WordArray:
    """The words of many texts, one after the other, each padded to whole pairs."""

    def __init__(self) -> None:
        self._all = bytearray()
        self._starts = array("I")
        self._lengths = array("I")

    def add(self, words: bytes) -> None:
        self._starts.append(len(self._all) // (2 * WORD))
        self._lengths.append(len(words) // WORD)
        self._all += words
        if len(words) & WORD:
            self._all += bytes(WORD)

    def of(self, text: int) -> bytearray:
        start = 2 * WORD * self._starts[text]
        return self._all[start : start + WORD * self._lengths[text]]

    def pairs(self, common: Set[int]) -> Pairs:
        """All texts, when none is to come."""
        return Pairs(self._all, self._starts, self._lengths, common)


class Pairs:
    """Each two neighbouring words of a text as one number; none that is in the common names."""

    def __init__(
        self, words: bytearray, starts: array[int], lengths: array[int], common: Set[int]
    ) -> None:
        self._even = memoryview(words).cast("I")
        self._odd = memoryview(words)[WORD : max(WORD, len(words) - WORD)].cast("I")
        self._starts = starts
        self._lengths = lengths
        self._common = common

    def of(self, text: int) -> set[int]:
        start, length = self._starts[text], self._lengths[text]
        found = set(self._even[start : start + length // 2])
        found.update(self._odd[start : start + (length - 1) // 2])
        found -= self._common
        return found


def pairs(words: bytes) -> set[int]:
    """Those of one text."""
    array = WordArray()
    array.add(words)
    return array.pairs(frozenset()).of(0)
