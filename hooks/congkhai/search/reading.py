"""Texts as numbers: every word of the portal has one, every pair of neighbours another."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ..text import fold
from ..value import value_class
from .pieces import WORD_BITS
from .words import spelled, words

BREAK = "\x01"
"""Stands alone between texts, whose words are no neighbours. No source may hold it."""
_BREAK_NUMBER = 1
SECOND = (1 << WORD_BITS) - 1
"""The bits of the second."""
_BREAK = array("I", [_BREAK_NUMBER]).tobytes()
_MOST_TOKENS = 500_000

Numbers = NDArray[np.uint64]
Row = NDArray[np.uint32]
Counts = NDArray[np.int64]


@value_class
class WordCount:
    """The words of a text in their order, and how often each word and each pair comes."""

    row: Row
    keys: Numbers
    """Words and pairs in rising order, each once."""
    times: Counts
    """Of each of them."""

    def times_of(self, keys: Numbers) -> dict[int, int]:
        """Those keys that come in the text, and how often."""
        at, held = places(keys, self.keys)
        return dict(zip(keys[held].tolist(), self.times[at[held]].tolist(), strict=True))


def places(wanted: Numbers, keys: Numbers) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Where each of the wanted would stand among sorted keys, and whether it stands there."""
    at = np.searchsorted(keys, wanted)
    at[at == len(keys)] = 0
    return at, (keys[at] == wanted) if len(keys) else np.zeros(len(wanted), np.bool_)


class WatchedWords:
    """Numbers words as they come; `watched` are folded words and pairs to be noticed in texts."""

    def __init__(self, watched: Iterable[str] = ()) -> None:
        self._numbers: dict[str, int] = {}
        self._words = ["", BREAK]
        self._tokens = _Tokens(self)
        self._watch: dict[int, str] = {}
        self._watching: Numbers = np.array([], np.uint64)
        self._watched: dict[str, list[str]] = {}
        for key in watched:
            for word in key.split():
                self._watched.setdefault(word, []).append(key)
        self._spellings: dict[str, list[int]] = {word: [] for word in self._watched}

    def number(self, key: str) -> int:
        """Of a word in its one spelling, or of a key that is no word."""
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._words)
            self._words.append(key)
            folded = fold(key)
            if folded in self._watched:
                self._notice(number, folded)
        return number

    def spelled(self, numbers: Numbers) -> tuple[str, ...]:
        """The words and other keys that bear these numbers."""
        return tuple(self._words[number] for number in numbers.tolist())

    def _notice(self, number: int, word: str) -> None:
        self._spellings[word].append(number)
        for key in self._watched[word]:
            first, _, second = key.partition(" ")
            if not second:
                self._watch[number] = key
                continue
            for left in self._spellings[first]:
                for right in self._spellings[second]:
                    if number in (left, right):
                        self._watch[_pair(left, right)] = key

    def read(self, text: str, often: str = "", times: int = 0) -> WordCount:
        """`often` is a further text that stands there so many times."""
        packed = self._packed(text)
        if often:
            packed = _BREAK.join([packed, *[self._packed(often)] * times])
        row = np.frombuffer(packed, np.uint32)
        ours = row != _BREAK_NUMBER
        words = row.astype(np.uint64)
        pairs = (words[:-1] << WORD_BITS | words[1:])[ours[:-1] & ours[1:]]
        held = np.concatenate((words[ours], pairs))
        held.sort()
        starts = np.flatnonzero(np.diff(held, prepend=~held[:1]))
        return WordCount(row, held[starts], np.diff(starts, append=len(held)))

    def _packed(self, text: str) -> bytes:
        return b"".join(map(self._tokens.__getitem__, text.split()))

    def held(self, reading: WordCount) -> dict[int, int]:
        """Which of the words and pairs that were to be noticed, and how often each comes."""
        if len(self._watching) < len(self._watch):
            self._watching = np.array(sorted(self._watch), np.uint64)
        return reading.times_of(self._watching)

    def noticed(self, held: Mapping[int, int]) -> dict[str, list[int]]:
        """The same by what was to be noticed: the numbers that it has, in whatever spelling."""
        numbers: dict[str, list[int]] = {}
        for number in held:
            numbers.setdefault(self._watch[number], []).append(number)
        return numbers

    def written(self, number: int) -> str:
        """The word or the pair of this number, with its marks."""
        if number >> WORD_BITS:
            return f"{self._words[number >> WORD_BITS]} {self._words[number & SECOND]}"
        return self._words[number]

    def times(self, text: PlacesInText, form: Sequence[str]) -> int:
        """How often watched words follow each other in this spelling."""
        way = [self._numbers.get(word, 0) for word in form]
        keys = [_pair(*pair) for pair in pairwise(way)] or way
        if not all(way) or not all(key in text.held for key in keys):
            return 0
        return len(text.starts(keys)) if len(keys) > 1 else text.held[keys[0]]

    def comes(self, text: PlacesInText, form: Sequence[str], before: Iterable[str]) -> bool:
        """Whether watched words follow each other in this spelling, none of some `before` them."""
        way = [self._numbers.get(word, 0) for word in form]
        if not all(way):
            # A word that no text has had until now.
            return False
        # Of most forms the first pair is not there.
        keys = [_pair(*pair) for pair in pairwise(way)] or way
        if not all(key in text.held for key in keys):
            return False
        starts = text.starts(keys)
        if starts and starts[0] == 0:
            return True
        stop = {number for word in before if (number := self._numbers.get(word))}
        return not stop.issuperset(text.words_before(starts))


def _pair(first: int, second: int) -> int:
    return first << WORD_BITS | second


class PlacesInText:
    """Where watched words follow each other in a text; each pair is looked for once."""

    def __init__(self, row: Row, held: Mapping[int, int]) -> None:
        """`held` are the words and pairs of which it is asked, with how often each comes."""
        self._row = row
        self._words = memoryview(row.data)
        self.held = held
        self._known: dict[int, list[int]] = {}

    def together(self, pairs: Sequence[Sequence[int]]) -> int:
        """How often pairs follow each other, each sharing a word with the next: of the first any
        of the numbers that are given for it, then any for the second, and so on."""
        ways = [[number] for number in pairs[0]]
        for some in pairs[1:]:
            ways = [
                [*way, number]
                for way in ways
                for number in some
                if way[-1] & SECOND == number >> WORD_BITS
            ]
        return sum(len(self.starts(way)) for way in ways)

    def starts(self, pairs: Sequence[int]) -> list[int]:
        """Where these pairs, or one word, begin in this order."""
        if len(pairs) == 1:
            return self._places(pairs[0])
        # The rarest leaves the fewest places to look at.
        times = [self.held[pair] for pair in pairs]
        before = times.index(min(times))
        words = array("I", [pairs[0] >> WORD_BITS, *(pair & SECOND for pair in pairs)])
        wanted, size, row = memoryview(words), len(words), self._words
        starts = [place - before for place in self._places(pairs[before])]
        return [at for at in starts if at >= 0 and row[at : at + size] == wanted]

    def words_before(self, starts: Iterable[int]) -> set[int]:
        """Those just before places of which none is the head of the text."""
        return {self._words[at - 1] for at in starts}

    def _places(self, key: int) -> list[int]:
        """Of a word, or of a pair."""
        if key not in self._known:
            row, first = self._row, key >> WORD_BITS
            if first:
                found = np.flatnonzero(row[:-1] == first)
                found = found[row[found + 1] == key & SECOND]
            else:
                found = np.flatnonzero(row == key)
            self._known[key] = found.tolist()
        return self._known[key]


class _Tokens(dict[str, bytes]):
    """Words between two blanks as written, «(KH-UBND;», remembered: few make up every text."""

    def __init__(self, vocabulary: WatchedWords) -> None:
        super().__init__({BREAK: _BREAK})
        self._vocabulary = vocabulary

    def __missing__(self, token: str) -> bytes:
        number = self._vocabulary.number
        found = array("I", [number(spelled(word)) for word in words(token)]).tobytes()
        if len(self) < _MOST_TOKENS:
            self[token] = found
        return found
