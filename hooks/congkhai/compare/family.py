"""The wordings of related plans, indexed whole and by sketch."""

from __future__ import annotations

import struct
import sys
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from ..model.portal import Portal
from ..outline import Item, Outline
from .mark import OWN, Mark, Own, words_of

SIMILAR = 0.45
"""Items that share so much of their word pairs, on average of both, are one item changed."""
SHARED = 0.25
"""… and at least so much of the longer one: a heading inside a paragraph is no likeness."""
SHORT = 6
"""Items of fewer words are only compared whole: short ones resemble each other by chance."""
_SKETCH = 10
_BUCKET = 12
_CANDIDATES = 6
_PAIRS_KEPT = 4096
"""So many texts keep their pairs at hand: most candidates are asked for again and again."""


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
        count = len(words) // 4
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
    shifted = words[4:]
    pairs.update(memoryview(shifted[: len(shifted) & ~7]).cast("Q"))
    return pairs


@dataclass(slots=True)
class _Text:
    """One wording, wherever it stands."""

    words: bytes
    holders: tuple[tuple[str, str], ...]
    """The first plans that hold it, at most two, with the anchor."""


class Family:
    """The wordings of related plans, indexed whole and by sketch."""

    def __init__(self, portal: Portal, outlines: Mapping[str, Outline], plans: list[str]) -> None:
        self.portal = portal
        self.outlines = outlines
        self.plans = plans
        self.parents = {edge.target for plan in plans for edge in portal.parents(plan)}
        self.vocabulary = _Vocabulary()
        self.spelled: dict[str, int] = {}
        self.numbers: dict[bytes, int] = {}
        self.texts: list[_Text] = []
        self.sketches = array("I")
        self.sketch_ends = array("I", [0])
        self.in_parents: dict[tuple[int, str], str] = {}
        self.buckets: dict[int, int | list[int]] = {}
        self.known_marks: dict[tuple[Own, tuple[str, str, bool]], Mark] = {}
        self.items: dict[str, array[int]] = {}
        # Every item of a campaign may bear its name; that does not make two items alike.
        self.common = {
            pair
            for one in sorted({portal.plans[plan].campaign or "" for plan in plans})
            if (campaign := portal.campaigns.get(one))
            for name in (campaign.name, *campaign.aliases)
            for pair in _pairs(self.vocabulary.read(name))
        }
        self.pairs = lru_cache(maxsize=_PAIRS_KEPT)(self._own_pairs)
        for plan in plans:
            numbers = [self._number(plan, item) for item in outlines[plan].items]
            self.items[plan] = array("I", numbers)

    def _number(self, plan: str, item: Item) -> int:
        """The wording's number; a new one is sketched."""
        # Most items repeat another letter for letter: those are not read again.
        number = self.spelled.get(item.text)
        if number is None:
            number = self.spelled[item.text] = self._read(item.text)
        text = self.texts[number]
        if not text.holders:
            text.holders = ((plan, item.anchor),)
        elif len(text.holders) == 1 and text.holders[0][0] != plan:
            text.holders = (*text.holders, (plan, item.anchor))
        if plan in self.parents:
            self.in_parents.setdefault((number, plan), item.anchor)
        return number

    def _read(self, text: str) -> int:
        words = self.vocabulary.read(text)
        number = self.numbers.get(words)
        if number is None:
            number = self.numbers[words] = len(self.texts)
            self.texts.append(_Text(words, ()))
            # The smallest hashes: texts share many of them as they share many of all.
            long = len(words) >= 4 * SHORT
            sketch = sorted(self.vocabulary.triples(words))[:_SKETCH] if long else []
            self.sketches.extend(sketch)
            self.sketch_ends.append(len(self.sketches))
            buckets = self.buckets
            for value in sketch:
                known = buckets.get(value)
                if isinstance(known, list):
                    if len(known) < _BUCKET:
                        known.append(number)
                else:
                    buckets[value] = number if known is None else [known, number]
        return number

    def marks(self) -> Iterator[tuple[str, dict[str, Mark]]]:
        for plan in self.plans:
            above = self._above(plan)
            anchors = (item.anchor for item in self.outlines[plan].items)
            yield (
                plan,
                {
                    anchor: self._mark(plan, number, above)
                    for anchor, number in zip(anchors, self.items[plan], strict=True)
                },
            )

    def _above(self, plan: str) -> list[str]:
        """The plans above, nearest first; short even when generations are many."""
        found: dict[str, None] = {}
        waiting = [plan]
        for current in waiting:
            for edge in self.portal.parents(current):
                if edge.target not in found and edge.target in self.items and len(found) < 12:
                    found[edge.target] = None
                    waiting.append(edge.target)
        found.pop(plan, None)
        return list(found)

    def _mark(self, plan: str, number: int, above: list[str]) -> Mark:
        text = self.texts[number]
        if not text.words:
            return OWN
        source = self._source(number, plan, above)
        if source:
            return self._known(Own.REPEATED, source)
        if len(text.words) < 4 * SHORT:
            return OWN
        best: tuple[float, Mark] = (0.0, OWN)
        pairs = self._own_pairs(number)
        for other in self._candidates(number) if pairs else ():
            likeness = _likeness(pairs, self.pairs(other), best[0])
            if likeness < SIMILAR or likeness <= best[0]:
                continue
            source = self._source(other, plan, above)
            if source:
                best = likeness, self._known(Own.CHANGED, source)
        return best[1]

    def _known(self, own: Own, source: tuple[str, str, bool]) -> Mark:
        """One mark for all items that stand to one text in one way."""
        mark = self.known_marks.get((own, source))
        if mark is None:
            mark = self.known_marks[own, source] = Mark(own, *source)
        return mark

    def _source(self, number: int, plan: str, above: list[str]) -> tuple[str, str, bool] | None:
        """Where else the wording stands: in a plan above, else in the first of its kin."""
        for parent in above:
            anchor = self.in_parents.get((number, parent))
            if anchor is not None:
                return parent, anchor, True
        for holder, anchor in self.texts[number].holders:
            if holder != plan:
                return holder, anchor, False
        return None

    def _candidates(self, number: int) -> list[int]:
        """Wordings that share most of the sketch, those of earlier generations first."""
        sharing: list[int] = []
        start, end = self.sketch_ends[number : number + 2]
        for value in self.sketches[start:end]:
            bucket = self.buckets[value]
            if isinstance(bucket, list):
                sharing += bucket
        sharing.sort()
        # The sort below keeps this order among those that share alike.
        shared = Counter(sharing)
        shared.pop(number, None)
        return sorted(shared, key=shared.__getitem__, reverse=True)[:_CANDIDATES]

    def _own_pairs(self, number: int) -> set[int]:
        """Neighbouring words, the campaign's name apart."""
        return _pairs(self.texts[number].words) - self.common


def _likeness(one: set[int], other: set[int], least: float) -> float:
    """Word pairs in common, as a share of each text, on average; 0 where it cannot pass `least`."""
    fewer, more = len(one), len(other)
    if fewer > more:
        fewer, more = more, fewer
    # Both shares are bounded by the sizes: most candidates need no look at what is shared.
    if not fewer or fewer < SHARED * more or (fewer / more + 1) / 2 <= least:
        return 0.0
    shared = len(one & other)
    return (shared / more + shared / fewer) / 2 if shared / more >= SHARED else 0.0
