"""Texts as numbers: every word of the portal has one, every pair of neighbours another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from operator import or_

from congkhai.search.words import spelled, words
from congkhai.viet import fold

# A pair of words is one number: the first word's number above 22 bits, the second's below.
_BITS = 22
_LOW = (1 << _BITS) - 1
BREAK = "\x01"
"""Stands alone between texts, whose words are no neighbours. No source may hold it."""
# Above every pair, as is any pair that it is part of.
_BREAK_NUMBER = 1 << (2 * _BITS)
_MOST_TOKENS = 500_000


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a text in their order, and how often each word and each pair comes."""

    row: list[int]
    counts: Counter[int]


class Vocabulary:
    """Numbers words as they come; `watched` are folded words and pairs to be noticed in texts."""

    def __init__(self, watched: Iterable[str] = ()) -> None:
        self._numbers: dict[str, int] = {}
        self._words = [""]
        self._folded = [""]
        self._tokens = _Tokens(self)
        self._watch: dict[int, str] = {}
        self._watched: dict[str, list[str]] = {}
        for key in watched:
            for word in key.split():
                self._watched.setdefault(word, []).append(key)
        self._spellings: dict[str, list[int]] = {word: [] for word in self._watched}
        self._signs = {word: _sign(at) for at, word in enumerate(self._watched)}
        self._sign_of: dict[int, str] = defaultdict(_blank)

    def number(self, key: str) -> int:
        """Of a word in its one spelling, or of a key that is no word."""
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._words)
            self._words.append(key)
            folded = fold(key)
            self._folded.append(folded)
            if folded in self._watched:
                self._notice(number, folded)
        return number

    def _notice(self, number: int, word: str) -> None:
        self._spellings[word].append(number)
        self._sign_of[number] = self._signs[word]
        for key in self._watched[word]:
            first, _, second = key.partition(" ")
            if not second:
                self._watch[number] = key
                continue
            for one in self._spellings[first]:
                for other in self._spellings[second]:
                    if number in (one, other):
                        self._watch[one << _BITS | other] = key

    def read(self, text: str) -> Reading:
        row = [*chain.from_iterable(map(self._tokens.__getitem__, text.split()))]
        highs = [number << _BITS for number in row]
        counts = Counter(row)
        counts.update(map(or_, highs, islice(row, 1, None)))
        _without_breaks(row, counts)
        return Reading(row, counts)

    def held(self, reading: Reading) -> dict[str, int]:
        """What was to be noticed, and how often it comes in any spelling."""
        times: dict[str, int] = {}
        for number in self._watch.keys() & reading.counts.keys():
            key = self._watch[number]
            times[key] = times.get(key, 0) + reading.counts[number]
        return times

    def signs(self, reading: Reading) -> str:
        """The text with one sign for each watched word, and a blank for any other."""
        return "".join(map(self._sign_of.__getitem__, reading.row))

    def sign(self, words: Sequence[str]) -> str:
        """What `signs` holds where these watched words stand together."""
        return "".join(map(self._signs.__getitem__, words))

    def name(self, number: int) -> tuple[str, str]:
        """The key of a word or a pair: folded, and as spelled."""
        high, low = number >> _BITS, number & _LOW
        if not high:
            return self._folded[low], self._words[low]
        folded, spelling = self._folded, self._words
        return f"{folded[high]} {folded[low]}", f"{spelling[high]} {spelling[low]}"

    def words(self) -> Iterable[tuple[str, str, int]]:
        """Folded, as spelled, and the number, of every word and every key that is no word."""
        return ((self._folded[at], word, at) for at, word in enumerate(self._words) if at)


def _blank() -> str:
    return " "


def _sign(at: int) -> str:
    # From the first plane without blanks or halves of other letters.
    return chr(0x10000 + at)


def _without_breaks(row: list[int], counts: Counter[int]) -> None:
    at = -1
    for _ in range(counts.pop(_BREAK_NUMBER, 0)):
        at = row.index(_BREAK_NUMBER, at + 1)
        if at:
            counts.pop(row[at - 1] << _BITS | _BREAK_NUMBER, None)
        if at + 1 < len(row):
            counts.pop(_BREAK_NUMBER << _BITS | row[at + 1], None)


class _Tokens(dict[str, tuple[int, ...]]):
    """Words between two blanks as written, «(KH-UBND;», remembered: few make up every text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__({BREAK: (_BREAK_NUMBER,)})
        self._vocabulary = vocabulary

    def __missing__(self, token: str) -> tuple[int, ...]:
        number = self._vocabulary.number
        found = tuple(number(spelled(word)) for word in words(token))
        if len(self) < _MOST_TOKENS:
            self[token] = found
        return found
