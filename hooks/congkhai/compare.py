"""What is a plan's own: each item repeats its parent or kin, changes them, or stands alone."""

from __future__ import annotations

import difflib
import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from zlib import crc32

from .model import Plan
from .model.portal import Portal
from .outline import Item, Outline
from .viet import modern_tone, normal


class Own(StrEnum):
    """How an item stands to the same item of parent or kin."""

    REPEATED = "repeated"
    CHANGED = "changed"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words: kept («equal»), only in the other text («delete»), only here («insert»)."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What is known of one item; `plan` and `anchor` lead to what it repeats or changes."""

    own: Own
    plan: str = ""
    anchor: str = ""
    from_parent: bool = False
    """Whether that text is of a document which this plan implements, directly or through others."""


OWN = Mark(Own.OWN)

SIMILAR = 0.45
"""Items that share so much of their word pairs, on average of both, are one item changed."""
SHARED = 0.25
"""… and at least so much of the longer one: a heading inside a paragraph is no likeness."""
SHORT = 6
"""Items of fewer words are only compared whole: short ones resemble each other by chance."""
_SKETCH = 12
_BUCKET = 12
_CANDIDATES = 6
_WORD = re.compile(r"[^\W_]+(?:[.,/]\d+)*%?")


def words_of(text: str) -> list[str]:
    """The words that count: in small letters, one spelling, no punctuation."""
    return _WORD.findall(modern_tone(normal(text).lower()))


def compare(portal: Portal, outlines: Mapping[str, Outline]) -> Mapping[str, Mapping[str, Mark]]:
    """By plan and anchor, for plans that have kin; linear in the texts.

    A text is looked for first among the plans above, then among those of the same family: the
    plans that one campaign, or relations of «implements», join. Equal words are found by an index,
    similar ones by a sketch (the smallest hashes of word triples, Broder 1997) and then compared.
    """
    marks: dict[str, Mapping[str, Mark]] = {}
    for family in families(portal, outlines):
        if len(family) > 1:
            marks |= _Family(portal, outlines, family).marks()
    return marks


def difference(before: str, after: str) -> tuple[Change, ...]:
    """Word by word, how one text became the other, in its original spelling."""
    left, right = before.split(), after.split()
    plain = [[" ".join(words_of(word)) or word for word in side] for side in (left, right)]
    changes: list[Change] = []
    matcher = difflib.SequenceMatcher(None, plain[0], plain[1], autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            changes.append(Change("equal", " ".join(right[k:m])))
            continue
        if i < j:
            changes.append(Change("delete", " ".join(left[i:j])))
        if k < m:
            changes.append(Change("insert", " ".join(right[k:m])))
    return tuple(changes)


def families(portal: Portal, outlines: Mapping[str, Outline]) -> list[list[str]]:
    """Plans joined by a campaign or by implementing, those of earlier generations first."""
    root: dict[str, str] = {}

    def top(node: str) -> str:
        while root.setdefault(node, node) != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    depth = generations(portal)
    for plan in portal.plans.values():
        if plan.campaign:
            root[top(plan.id)] = top(f"campaign {plan.campaign}")
        for edge in portal.parents(plan.id):
            root[top(plan.id)] = top(edge.target)
    groups: dict[str, list[str]] = defaultdict(list)
    for plan in portal.plans.values():
        if plan.id in outlines:
            groups[top(plan.id)].append(plan.id)
    return [
        sorted(group, key=lambda one: (depth[one], _age(portal.plans[one]), one))
        for group in groups.values()
    ]


def _age(plan: Plan) -> str:
    return str(plan.issued.first) if plan.issued else "9"


def generations(portal: Portal) -> dict[str, int]:
    """How many steps of «implements» lie above each plan; loops count as if cut."""
    above = {plan: [e.target for e in portal.parents(plan)] for plan in portal.plans}
    below: dict[str, list[str]] = defaultdict(list)
    left: dict[str, int] = {}
    for plan, parents in above.items():
        held = {parent for parent in parents if parent in above}
        left[plan] = len(held)
        for parent in held:
            below[parent].append(plan)
    depth = dict.fromkeys(above, 0)
    ready = [plan for plan, count in left.items() if not count]
    while ready:
        plan = ready.pop()
        for child in below[plan]:
            depth[child] = max(depth[child], depth[plan] + 1)
            left[child] -= 1
            if not left[child]:
                ready.append(child)
    return depth


@dataclass(slots=True)
class _Text:
    """One wording, wherever it stands."""

    words: array[int]
    holders: list[tuple[str, str]]
    """The first plans that hold it, at most two, with the anchor."""


class _Family:
    """The wordings of related plans, indexed whole and by sketch."""

    def __init__(self, portal: Portal, outlines: Mapping[str, Outline], plans: list[str]) -> None:
        self.portal = portal
        self.outlines = outlines
        self.plans = plans
        self.parents = {edge.target for plan in plans for edge in portal.parents(plan)}
        self.vocabulary: dict[str, int] = {}
        self.hashes: list[int] = []
        self.numbers: dict[bytes, int] = {}
        self.texts: list[_Text] = []
        self.in_parents: dict[tuple[int, str], str] = {}
        self.buckets: dict[int, list[int]] = {}
        self.items: dict[str, list[tuple[str, int]]] = {}
        # Every item of a campaign may bear its name; that does not make two items alike.
        self.common = {
            pair
            for one in sorted({portal.plans[plan].campaign or "" for plan in plans})
            if (campaign := portal.campaigns.get(one))
            for name in (campaign.name, *campaign.aliases)
            for pair in pairwise(self._word(word) for word in words_of(name))
        }
        for plan in plans:
            self.items[plan] = [
                (item.anchor, self._number(plan, item)) for item in outlines[plan].items
            ]

    def _number(self, plan: str, item: Item) -> int:
        """The wording's number; a new one is sketched."""
        words = array("I", [self._word(word) for word in words_of(item.text)])
        key = words.tobytes()
        number = self.numbers.get(key)
        if number is None:
            number = self.numbers[key] = len(self.texts)
            self.texts.append(_Text(words, []))
            for value in self._sketch(words):
                bucket = self.buckets.setdefault(value, [])
                if len(bucket) < _BUCKET:
                    bucket.append(number)
        holders = self.texts[number].holders
        if len(holders) < 2 and all(holder != plan for holder, _ in holders):
            holders.append((plan, item.anchor))
        if plan in self.parents:
            self.in_parents.setdefault((number, plan), item.anchor)
        return number

    def _word(self, word: str) -> int:
        number = self.vocabulary.get(word)
        if number is None:
            number = self.vocabulary[word] = len(self.hashes)
            # Python's own hash differs from run to run; pages must not.
            self.hashes.append(crc32(word.encode()))
        return number

    def _sketch(self, words: array[int]) -> list[int]:
        """The smallest hashes of word triples: the same whatever else is on the portal."""
        if len(words) < SHORT:
            return []
        some = [self.hashes[word] for word in words]
        hashes = {
            (one * 2654435761 ^ two * 2246822519 ^ three * 3266489917) * 668265263 & 0xFFFFFFFF
            for one, two, three in zip(some, some[1:], some[2:], strict=False)
        }
        return sorted(hashes)[:_SKETCH]

    def marks(self) -> Iterator[tuple[str, dict[str, Mark]]]:
        for plan in self.plans:
            above = self._above(plan)
            yield (
                plan,
                {anchor: self._mark(plan, number, above) for anchor, number in self.items[plan]},
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
            return Mark(Own.REPEATED, *source)
        if len(text.words) < SHORT:
            return OWN
        best: tuple[float, Mark] = (0.0, OWN)
        for other in self._candidates(number):
            likeness = self._likeness(text.words, self.texts[other].words)
            if likeness < SIMILAR or likeness <= best[0]:
                continue
            source = self._source(other, plan, above)
            if source:
                best = likeness, Mark(Own.CHANGED, *source)
        return best[1]

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
            for other in self.buckets.get(value, ()):
                if other != number:
                    shared[other] = shared.get(other, 0) + 1
        return sorted(shared, key=lambda other: (-shared[other], other))[:_CANDIDATES]

    def _likeness(self, one: array[int], other: array[int]) -> float:
        """Word pairs in common, as a share of each text, on average; the campaign's name apart."""
        pairs = [set(pairwise(words)) - self.common for words in (one, other)]
        if not pairs[0] or not pairs[1]:
            return 0.0
        shared = len(pairs[0] & pairs[1])
        shares = sorted((shared / len(pairs[0]), shared / len(pairs[1])))
        return sum(shares) / 2 if shares[0] >= SHARED else 0.0
