"""The wordings of related plans, indexed whole and by sketch."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from zlib import crc32

from ..model.portal import Portal
from ..outline import Item, Outline
from ..viet import modern_tone
from .mark import OWN, Mark, Own, spelled_words

SIMILAR = 0.45
"""Items that share so much of their word pairs, on average of both, are one item changed."""
SHARED = 0.25
"""… and at least so much of the longer one: a heading inside a paragraph is no likeness."""
SHORT = 6
"""Items of fewer words are only compared whole: short ones resemble each other by chance."""
_SKETCH = 10
_BUCKET = 12
_CANDIDATES = 6


class _Vocabulary(dict[str, int]):
    """Words by number, in the order of reading; two spellings of one word share theirs."""

    def __init__(self) -> None:
        super().__init__()
        self.hashes: list[int] = []

    def __missing__(self, word: str) -> int:
        modern = modern_tone(word)
        if modern != word:
            self[word] = number = self[modern]
            return number
        self[word] = number = len(self.hashes)
        # Python's own hash differs from run to run; pages must not.
        self.hashes.append(crc32(word.encode()))
        return number


@dataclass(slots=True)
class _Text:
    """One wording, wherever it stands."""

    words: array[int]
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
            for pair in pairwise(self.vocabulary[word] for word in spelled_words(name))
        }
        for plan in plans:
            numbers = [self._number(plan, item) for item in outlines[plan].items]
            self.items[plan] = array("I", numbers)

    def _number(self, plan: str, item: Item) -> int:
        """The wording's number; a new one is sketched."""
        # Most items repeat another letter for letter: those are not read again.
        number = self.spelled.get(item.text)
        if number is None:
            number = self.spelled[item.text] = self._read(item.text)
        holders = self.texts[number].holders
        if len(holders) < 2 and all(holder != plan for holder, _ in holders):
            self.texts[number].holders = (*holders, (plan, item.anchor))
        if plan in self.parents:
            self.in_parents.setdefault((number, plan), item.anchor)
        return number

    def _read(self, text: str) -> int:
        vocabulary = self.vocabulary
        words = array("I", [vocabulary[word] for word in spelled_words(text)])
        key = blake2b(words.tobytes(), digest_size=12).digest()
        number = self.numbers.get(key)
        if number is None:
            number = self.numbers[key] = len(self.texts)
            self.texts.append(_Text(words, ()))
            for value in self._sketch(words):
                known = self.buckets.setdefault(value, number)
                if isinstance(known, list):
                    if len(known) < _BUCKET:
                        known.append(number)
                elif known != number:
                    self.buckets[value] = [known, number]
        return number

    def _sketch(self, words: array[int]) -> list[int]:
        """The smallest hashes of word triples: the same whatever else is on the portal."""
        if len(words) < SHORT:
            return []
        hashes_of = self.vocabulary.hashes
        some = [hashes_of[word] for word in words]
        hashes = {
            (one * 2654435761 ^ two * 2246822519 ^ three * 3266489917) * 668265263 & 0xFFFFFFFF
            for one, two, three in zip(some, some[1:], some[2:], strict=False)
        }
        return sorted(hashes)[:_SKETCH]

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
        if len(text.words) < SHORT:
            return OWN
        best: tuple[float, Mark] = (0.0, OWN)
        pairs = self._pairs(text.words)
        for other in self._candidates(number) if pairs else ():
            likeness = _likeness(pairs, self._pairs(self.texts[other].words))
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
        shared: dict[int, int] = {}
        for value in self._sketch(self.texts[number].words):
            bucket = self.buckets.get(value, number)
            for other in bucket if isinstance(bucket, list) else (bucket,):
                if other != number:
                    shared[other] = shared.get(other, 0) + 1
        return sorted(shared, key=lambda other: (-shared[other], other))[:_CANDIDATES]

    def _pairs(self, words: array[int]) -> set[tuple[int, int]]:
        """Neighbouring words, the campaign's name apart."""
        return set(pairwise(words)) - self.common


def _likeness(one: set[tuple[int, int]], other: set[tuple[int, int]]) -> float:
    """Word pairs in common, as a share of each text, on average."""
    fewer, more = sorted((len(one), len(other)))
    # Both shares are bounded by the sizes: most candidates need no look at what is shared.
    if not fewer or fewer < SHARED * more:
        return 0.0
    shared = len(one & other)
    return (shared / more + shared / fewer) / 2 if shared / more >= SHARED else 0.0
