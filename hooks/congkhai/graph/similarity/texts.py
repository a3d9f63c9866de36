"""The wordings of related plans, each once, and how alike they are."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Set

from ...text import Item
from .index import PhraseIndex
from .mark import comparable_words
from .words import WORD, TextVocabulary, WordArray

SIMILAR = 0.45
"""Items that share so much of their word pairs, on average of both, are one item changed."""
SHARED = 0.25
"""… and at least so much of the longer one: a heading inside a paragraph is no likeness."""
SHORT = 6
"""Items of fewer words are only compared whole: short ones resemble each other by chance."""
NONE = 0xFFFFFFFF


class NumberedTexts:
    """Each text has a number, from 0 on in the order of reading; the same words have the same."""

    def __init__(self, most: int, vocabulary: TextVocabulary) -> None:
        self._vocabulary = vocabulary
        self._items: list[Item] = []
        # By hash: of the letters, where nothing else stands; of the words, there or behind it.
        self._spelled = array("I", [NONE]) * (2 * most + 1)
        self._known = array("I", [NONE]) * (2 * most + 1)
        self._words = WordArray()
        self._index = PhraseIndex(most)

    def __len__(self) -> int:
        return len(self._items)

    def number(self, item: Item) -> int:
        """NONE when it has no words."""
        text = item.body[item.start : item.end]
        # Many items repeat another letter for letter: those are not read again.
        place = hash(text) % len(self._spelled)
        number = self._spelled[place]
        if number != NONE:
            first = self._items[number]
            if first.body[first.start : first.end] == text:
                return number
        words = self._vocabulary.read(text)
        if not words:
            return NONE
        known = self._read(item, words)
        if number == NONE:
            self._spelled[place] = known
        return known

    def _read(self, item: Item, words: bytes) -> int:
        place = hash(words) % len(self._known)
        while (number := self._known[place]) != NONE:
            if self._words.of(number) == words and comparable_words(
                self._items[number].text
            ) == comparable_words(item.text):
                return number
            place = (place + 1) % len(self._known)
        number = self._known[place] = len(self._items)
        self._items.append(item)
        self._words.add(words)
        self._index.add(words if len(words) >= WORD * SHORT else b"")
        return number

    def closest(self, common: Set[int], apart: Callable[[int, int], bool]) -> array[int]:
        """By text, the one that it is a change of, or NONE; `apart` tells which may be compared."""
        like = array("I", [NONE]) * len(self)
        likeness = array("f", [0]) * len(self)
        pairs = self._words.pairs(common)
        for text, others in self._index.near():
            mine: set[int] | None = None
            for seems, other in others:
                if seems < likeness[text] and seems < likeness[other]:
                    continue  # texts seem rather more alike than they are
                if not apart(text, other):
                    continue
                mine = mine or pairs.of(text)
                alike = _likeness(mine, pairs.of(other))
                if alike > likeness[text]:
                    likeness[text], like[text] = alike, other
                if alike > likeness[other]:
                    likeness[other], like[other] = alike, text
        return like


def _likeness(phrases: set[int], other: set[int]) -> float:
    """How much of both is shared, on average, or 0 where that makes them no one item."""
    shared = len(phrases & other)
    if not shared or shared < SHARED * max(len(phrases), len(other)):
        return 0
    likeness = (shared / len(phrases) + shared / len(other)) / 2
    return likeness if likeness >= SIMILAR else 0
