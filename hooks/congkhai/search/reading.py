"""Texts as numbers: every word of the portal has one, every pair of neighbours another."""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from congkhai.search.words import spelled, words
from congkhai.viet import fold

BREAK = "\x01"
"""Stands alone between texts, whose words are no neighbours. No source may hold it."""
BREAK_NUMBER = 1
# A word is four bytes of a row; where two stand together, their eight are the pair's number.
_BITS = 32
_LOW = (1 << _BITS) - 1
_FIRST, _SECOND = (0, _BITS) if sys.byteorder == "little" else (_BITS, 0)
_WORD, _PAIR = 4, 8
_BREAK = array("I", [BREAK_NUMBER]).tobytes()
_MOST_TOKENS = 500_000


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a text in their order, and how often each word and each pair comes.

    Breaks count as words: without them nothing has to be done for each word of a long text.
    """

    row: bytes
    counts: Counter[int]

    def and_again(self, other: Reading, times: int) -> Reading:
        """With another text that stands there so often that where else its keys come is all one."""
        dict.update(self.counts, dict.fromkeys(other.counts, times))
        return Reading(_BREAK.join([self.row, *[other.row] * times]), self.counts)


class Vocabulary:
    """Numbers words as they come; `watched` are folded words and pairs to be noticed in texts."""

    def __init__(self, watched: Iterable[str] = ()) -> None:
        self._numbers: dict[str, int] = {}
        self._words = ["", BREAK]
        self._folded = ["", BREAK]
        self._tokens = _Tokens(self)
        self._watch: dict[int, str] = {}
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
            self._folded.append(folded)
            if folded in self._watched:
                self._notice(number, folded)
        return number

    def _notice(self, number: int, word: str) -> None:
        self._spellings[word].append(number)
        for key in self._watched[word]:
            first, _, second = key.partition(" ")
            if not second:
                self._watch[number] = key
                continue
            for one in self._spellings[first]:
                for other in self._spellings[second]:
                    if number in (one, other):
                        self._watch[_pair(one, other)] = key

    def read(self, text: str) -> Reading:
        row = b"".join(map(self._tokens.__getitem__, text.split()))
        even, odd = row[: len(row) & -_PAIR], row[_WORD:]
        counts = Counter(array("Q", even))
        counts.update(array("Q", odd[: len(odd) & -_PAIR]))
        # Counted apart, while there are few: looking among the pairs takes twice as long.
        dict.update(counts, Counter(array("I", row)))
        return Reading(row, counts)

    def held(self, reading: Reading) -> dict[str, int]:
        """What was to be noticed, and how often it comes in any spelling."""
        times: dict[str, int] = {}
        for number in self._watch.keys() & reading.counts.keys():
            key = self._watch[number]
            times[key] = times.get(key, 0) + reading.counts[number]
        return times

    def together(self, reading: Reading, form: Sequence[str]) -> int:
        """How often these watched words follow each other in a text, in any spelling."""
        counts, spellings = reading.counts, self._spellings
        ways: list[tuple[int, ...]] = [(one,) for one in spellings[form[0]] if one in counts]
        for word in form[1:]:
            ways = [
                (*way, other)
                for way in ways
                for other in spellings[word]
                if _pair(way[-1], other) in counts
            ]
        return sum(_times(array("I", way).tobytes(), reading.row) for way in ways)

    def words(self) -> Iterable[tuple[str, str, int]]:
        """Folded, as spelled, and the number, of every word and every key that is no word."""
        return ((self._folded[at], word, at) for at, word in enumerate(self._words) if at > 1)

    def in_order(self, numbers: Iterable[int]) -> Iterator[tuple[bytes, bytes, int]]:
        """Keys folded and as spelled, in UTF-8, sorted so, and their numbers.

        A blank comes before any letter: pairs are in order where their words are.
        """
        major, minor = _places(self._folded), _places(self._words)

        def place(number: int) -> int:
            first, second = _parts(number)
            alike = major[first] << _BITS | major[second]
            return (alike << _BITS | minor[first]) << _BITS | minor[second]

        folded = [word.encode() for word in self._folded]
        spelled = [word.encode() for word in self._words]
        for number in sorted(numbers, key=place):
            first, second = _parts(number)
            if second:
                key = folded[first] + b" " + folded[second]
                yield key, spelled[first] + b" " + spelled[second], number
            else:
                yield folded[first], spelled[first], number


def is_break(number: int) -> bool:
    """Whether a key is a break, or a pair that is none because a break is part of it."""
    return BREAK_NUMBER in (number, number >> _BITS, number & _LOW)


def _pair(first: int, second: int) -> int:
    return first << _FIRST | second << _SECOND


def _places(words: Sequence[str]) -> list[int]:
    """Of each word how many others come before it; nothing comes first."""
    place = {word: at for at, word in enumerate(sorted({*words}))}
    return [place[word] for word in words]


def _parts(number: int) -> tuple[int, int]:
    """The words of a pair; of a word itself and none."""
    if number <= _LOW:
        return number, 0
    return number >> _FIRST & _LOW, number >> _SECOND & _LOW


def _times(words: bytes, row: bytes) -> int:
    """How often a row holds these words, no word counted twice."""
    times = 0
    at = row.find(words)
    while at >= 0:
        # The bytes of other words may be the same a byte or two on.
        fits = at % _WORD == 0
        times += fits
        at = row.find(words, at + len(words) if fits else at + 1)
    return times


class _Tokens(dict[str, bytes]):
    """Words between two blanks as written, «(KH-UBND;», remembered: few make up every text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__({BREAK: _BREAK})
        self._vocabulary = vocabulary

    def __missing__(self, token: str) -> bytes:
        number = self._vocabulary.number
        found = array("I", [number(spelled(word)) for word in words(token)]).tobytes()
        if len(self) < _MOST_TOKENS:
            self[token] = found
        return found
