"""The sentences of related plans, each once: what they are made of and which are like them."""

from __future__ import annotations

import struct
import sys
from array import array
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from zlib import crc32

from .mark import words_of

WORD = 4
"""Words are kept by number, in so many bytes each."""
_SKETCH = 10
_BUCKET = 12
_LIKE = 4
"""So many sentences that are like one are looked at."""
_HOLDERS = 8
"""So many texts are known of each sentence: the first, which are those of earlier generations."""
_TEXTS = 12
"""So many texts with the sentence, or one like it, are looked at."""
_PAIRS_KEPT = 2048
"""So many sentences keep their pairs at hand: the same ones are asked for again and again."""


class _Vocabulary(dict[str, bytes]):
    """What stands between blanks → the numbers of its words, four bytes each."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: dict[str, int] = {}
        self.hashes: list[int] = []

    def __missing__(self, written: str) -> bytes:
        numbers = array("I", [self._number(word) for word in words_of(written)])
        self[written] = found = numbers.tobytes()
        return found

    def _number(self, word: str) -> int:
        number = self.numbers.get(word)
        if number is None:
            number = self.numbers[word] = len(self.hashes)
            # Python's own hash differs from run to run; pages must not.
            self.hashes.append(crc32(word.encode()))
        return number

    def read(self, text: str) -> bytes:
        """The words of a text; no word goes across a blank."""
        return b"".join(map(self.__getitem__, text.split()))

    def triples(self, words: bytes) -> set[int]:
        """A hash of each three neighbouring words: the same whatever else is on the portal.

        One long number holds the hash of a word in each 64 bits, so that a few multiplications
        serve all words at once; products of 32 bits by 32 cannot reach the neighbour.
        """
        count = len(words) // WORD
        if count < 3:
            return set()
        hashes = map(self.hashes.__getitem__, memoryview(words).cast("I"))
        one = int.from_bytes(struct.pack(f"<{count}Q", *hashes), "little")
        low = _low_halves(count - 2)
        mixed = (one * 2654435761 ^ (one >> 64) * 2246822519 ^ (one >> 128) * 3266489917) & low
        mixed = mixed * 668265263 & low
        return set(memoryview(mixed.to_bytes(8 * count - 16, sys.byteorder)).cast("Q"))


@lru_cache(maxsize=512)
def _low_halves(count: int) -> int:
    return int.from_bytes(b"\xff\xff\xff\xff\0\0\0\0" * count, "little")


def _pairs(words: bytes) -> set[int]:
    """Each two neighbouring words, as one number."""
    whole = len(words) & ~7
    pairs = set(memoryview(words[:whole]).cast("Q"))
    shifted = words[WORD:]
    pairs.update(memoryview(shifted[: len(shifted) & ~7]).cast("Q"))
    return pairs


class Sentences:
    """All sentences of a family by number, in the order of reading.

    Plans of a campaign are made of each other's sentences: what is found out about one serves
    every text that holds it.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._vocabulary = _Vocabulary()
        # Every item of a campaign may bear its name; that does not make two items alike.
        self._common = {pair for name in names for pair in _pairs(self._vocabulary.read(name))}
        self._spelled: dict[str, int] = {}
        self._numbers: dict[bytes, int] = {}
        self.words: list[bytes] = []
        self.sizes = array("I")
        """How many word pairs each has, the campaign's name apart."""
        self._sketches = array("I")
        self._sketch_ends = array("I", [0])
        self._buckets: dict[int, int | list[int]] = {}
        self._holders: list[list[int]] = []
        self._alike: dict[int, dict[int, int]] = {}
        self._pairs = self._own_pairs()

    def of(self, text: str) -> list[int]:
        """The sentences of a text, in order; a lead-in in bold is one."""
        known = self._spelled
        numbers: list[int] = []
        for written in (text.replace("** ", ". ") if "**" in text else text).split(". "):
            number = known.get(written)
            if number is None:
                number = known[written] = self._read(written)
            numbers.append(number)
        return numbers

    def _read(self, written: str) -> int:
        words = self._vocabulary.read(written)
        number = self._numbers.get(words)
        if number is not None:
            return number
        number = self._numbers[words] = len(self.words)
        self.words.append(words)
        self.sizes.append(len(self._pairs(number)))
        # The smallest hashes: sentences share many of them as they share many of all.
        sketch = sorted(self._vocabulary.triples(words))[:_SKETCH]
        self._sketches.extend(sketch)
        self._sketch_ends.append(len(self._sketches))
        self._holders.append([])
        buckets = self._buckets
        for value in sketch:
            known = buckets.get(value)
            if isinstance(known, list):
                if len(known) < _BUCKET:
                    known.append(number)
            else:
                buckets[value] = number if known is None else [known, number]
        return number

    def hold(self, text: int, sentences: list[int]) -> None:
        """Note that a text is made of these sentences."""
        for sentence in sentences:
            known = self._holders[sentence]
            if len(known) < _HOLDERS:
                known.append(text)

    def alike(self, sentence: int) -> dict[int, int]:
        """Texts that hold the sentence or one like it, each with the word pairs in common."""
        known = self._alike.get(sentence)
        if known is None:
            known = self._found_alike(sentence)
            if len(self._holders[sentence]) > 1:
                self._alike[sentence] = known
        return known

    def _found_alike(self, sentence: int) -> dict[int, int]:
        size = self.sizes[sentence]
        if not size:
            return {}
        found = dict.fromkeys(self._holders[sentence], size)
        pairs = self._pairs(sentence)
        for other in self._near(sentence):
            shared = len(pairs & self._pairs(other))
            for text in self._holders[other] if 4 * shared >= size else ():
                if text in found:
                    found[text] = min(size, found[text] + shared)
                elif len(found) < _TEXTS:
                    found[text] = shared
        return found

    def _near(self, sentence: int) -> list[int]:
        """Sentences that share most of the sketch, those of earlier generations first."""
        sharing: list[int] = []
        start, end = self._sketch_ends[sentence : sentence + 2]
        for value in self._sketches[start:end]:
            bucket = self._buckets[value]
            if isinstance(bucket, list):
                sharing += bucket
        sharing.sort()
        # The sort below keeps this order among those that share alike.
        shared = Counter(sharing)
        shared.pop(sentence, None)
        return sorted(shared, key=shared.__getitem__, reverse=True)[:_LIKE]

    def _own_pairs(self) -> Callable[[int], set[int]]:
        # A function that held the sentences would keep them: nothing collects circles in a build.
        words, common = self.words, self._common

        @lru_cache(maxsize=_PAIRS_KEPT)
        def pairs(sentence: int) -> set[int]:
            return _pairs(words[sentence]) - common

        return pairs

    def pairs(self, sentences: Iterable[int]) -> set[int]:
        """The neighbouring words of a text, the campaign's name apart."""
        return _pairs(b"".join([self.words[one] for one in sentences])) - self._common
