"""The wordings of related plans: where each stands first, and what it repeats or changes."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b

from ..model.portal import Portal
from ..outline import Outline
from .mark import OWN, Mark, Own
from .sentence import WORD, Sentences

SIMILAR = 0.45
"""Items that share so much of their word pairs, on average of both, are one item changed."""
SHARED = 0.25
"""… and at least so much of the longer one: a heading inside a paragraph is no likeness."""
SHORT = 6
"""Items of fewer words are only compared whole: short ones resemble each other by chance."""
_ROUGHLY = 2 / 3
"""So much of a likeness must be seen sentence by sentence for the texts to be compared."""
_TRIED = 4
_PAIRS_KEPT = 1024
_NONE = 0xFFFFFFFF


class Family:
    """The wordings of related plans: each is read, and compared, once."""

    def __init__(self, portal: Portal, outlines: Mapping[str, Outline], plans: list[str]) -> None:
        self.portal = portal
        self.plans = plans
        self.items = {plan: outlines[plan].items for plan in plans}
        self.parents = {edge.target for plan in plans for edge in portal.parents(plan)}
        self.sentences = Sentences(
            name
            for one in sorted({portal.plans[plan].campaign or "" for plan in plans})
            if (campaign := portal.campaigns.get(one))
            for name in (campaign.name, *campaign.aliases)
        )
        self.spelled: dict[int, int] = {}
        """By the hash of a text: the texts themselves stay where they are, in the plans."""
        self.numbers: dict[bytes, int] = {}
        # Of each text: how many words and word pairs it has, and its sentences.
        self.lengths = array("I")
        self.sizes = array("I")
        self.sentence_numbers = array("I")
        self.sentence_ends = array("I", [0])
        # The first two plans that hold it, each with the place of its item there.
        self.holders = array("I")
        self.in_parents: dict[int, dict[str, str]] = {}
        self.pairs = self._pairs()
        self.marks_known: dict[tuple[Own, str, str], Mark] = {}
        self.texts = {plan: self._read_plan(order, plan) for order, plan in enumerate(plans)}

    def _read_plan(self, order: int, plan: str) -> array[int]:
        numbers = array("I")
        is_parent = plan in self.parents
        spelled, holders = self.spelled, self.holders
        for place, item in enumerate(self.items[plan]):
            text = item.text
            key = hash(text)
            # Most items repeat another letter for letter: those are not read again.
            number = spelled.get(key)
            if number is None or self._first_spelling(number) != text:
                number = spelled[key] = self._read(text)
            numbers.append(number)
            first = 4 * number
            if holders[first] == _NONE:
                holders[first], holders[first + 1] = order, place
            elif holders[first] != order and holders[first + 2] == _NONE:
                holders[first + 2], holders[first + 3] = order, place
            if is_parent:
                self.in_parents.setdefault(number, {}).setdefault(plan, item.anchor)
        return numbers

    def _read(self, text: str) -> int:
        sentences = self.sentences.of(text)
        words = b"".join([self.sentences.words[one] for one in sentences])
        key = blake2b(words, digest_size=12).digest()
        number = self.numbers.get(key)
        if number is None:
            number = self.numbers[key] = len(self.lengths)
            self.lengths.append(len(words) // WORD)
            # One pair more across the end of each sentence.
            inside = sum([self.sentences.sizes[one] for one in sentences])
            self.sizes.append(inside + len(sentences) - 1)
            self.sentence_numbers.extend(sentences)
            self.sentence_ends.append(len(self.sentence_numbers))
            self.holders.extend((_NONE, _NONE, _NONE, _NONE))
            if len(words) >= WORD * SHORT:
                self.sentences.hold(number, sentences)
        return number

    def _first_spelling(self, number: int) -> str:
        order, place = self.holders[4 * number : 4 * number + 2]
        return self.items[self.plans[order]][place].text

    def _sentences(self, number: int) -> array[int]:
        start, end = self.sentence_ends[number : number + 2]
        return self.sentence_numbers[start:end]

    def marks(self) -> Iterator[tuple[str, dict[str, Mark]]]:
        for order, plan in enumerate(self.plans):
            above = self._above(plan)
            yield (
                plan,
                {
                    item.anchor: self._mark(order, number, above)
                    for item, number in zip(self.items[plan], self.texts[plan], strict=True)
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

    def _mark(self, order: int, number: int, above: list[str]) -> Mark:
        if not self.lengths[number]:
            return OWN
        mark = self._from(Own.REPEATED, number, order, above)
        if mark is None and self.lengths[number] >= SHORT:
            mark = self._changed(number, order, above)
        return mark or OWN

    def _changed(self, number: int, order: int, above: list[str]) -> Mark | None:
        """The mark of a text that is like one that another plan holds: like the closest."""
        first, *others = map(self.sentences.alike, self._sentences(number))
        shared = first.copy()  # text → word pairs in common, sentence by sentence
        for alike in others:
            for text, pairs in alike.items():
                shared[text] = shared.get(text, 0) + pairs
        shared.pop(number, None)
        size, sizes = self.sizes[number], self.sizes
        least = _ROUGHLY * size * SHARED
        near = [
            (-likeness, text)
            for text, pairs in shared.items()
            if pairs >= least
            and (likeness := (pairs / size + pairs / sizes[text]) / 2) >= _ROUGHLY * SIMILAR
        ]
        near.sort()
        for _, text in near[:_TRIED]:
            if self._is_like(number, text, shared[text]):
                mark = self._from(Own.CHANGED, text, order, above)
                if mark:
                    return mark
        return None

    def _is_like(self, one: int, other: int, shared: int) -> bool:
        """What sentences share settles most cases; else the pairs of both texts are counted."""
        if _alike(shared, self.sizes[one], self.sizes[other]):
            return True
        pairs, others = self.pairs(one), self.pairs(other)
        return _alike(len(pairs & others), len(pairs), len(others))

    def _pairs(self) -> Callable[[int], set[int]]:
        # A function that held the family would keep it: nothing collects circles in a build.
        sentences, numbers, ends = self.sentences, self.sentence_numbers, self.sentence_ends

        @lru_cache(maxsize=_PAIRS_KEPT)
        def pairs(number: int) -> set[int]:
            return sentences.pairs(numbers[ends[number] : ends[number + 1]])

        return pairs

    def _from(self, own: Own, number: int, order: int, above: list[str]) -> Mark | None:
        """Where else the wording stands: in a plan above, else in the first of its kin."""
        parents = self.in_parents.get(number, {})
        for parent in above if parents else ():
            if parent in parents:
                return self._known(own, parent, parents[parent], True)
        for at in (4 * number, 4 * number + 2):
            holder = self.holders[at]
            if holder not in {order, _NONE}:
                plan = self.plans[holder]
                return self._known(own, plan, self.items[plan][self.holders[at + 1]].anchor, False)
        return None

    def _known(self, own: Own, plan: str, anchor: str, from_parent: bool) -> Mark:
        """One mark for all items that stand to one text in one way."""
        key = own, plan, anchor
        mark = self.marks_known.get(key)
        if mark is None or mark.from_parent is not from_parent:
            mark = self.marks_known[key] = Mark(own, plan, anchor, from_parent)
        return mark


def _alike(shared: int, one: int, other: int) -> bool:
    return shared >= SHARED * max(one, other) and (shared / one + shared / other) / 2 >= SIMILAR
