"""Related plans: where each wording stands first, and what an item repeats or changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from hashlib import blake2b
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ...value import value_class
from .index import pairs_by_phrase, pairs_of_each
from .likeness import ComparedTexts, closest, word_pairs
from .mark import OWN, Own, Similarity
from .renewal import (
    MARKS_SIZE,
    Compared,
    Former,
    kept_likes,
    known_likes,
    numbers_of_texts,
    to_look_for,
)
from .texts import NONE, FamilyItems, LongItems, Texts, WordReader
from .wordings import Numbers, Phrases, ReadShelf, Wordings, Words
from .words import WORD, TextVocabulary

_EACH_WITH_EACH = 500
"""So few texts are all looked at: a sentence put in another order shares no phrase."""
_KINDS = (Own.OWN, Own.REPEATED, Own.CHANGED)


@value_class
class Kinship:
    """What joins the plans of a family, beside their texts."""

    plans: tuple[str, ...]
    """Those of earlier generations first."""
    above: tuple[tuple[str, ...], ...]
    """For each, those of the family that it implements, directly or through others; the nearest
    first."""
    names: tuple[str, ...]
    """Of its campaigns."""


@value_class
class PlanMarks:
    """The marks of one plan by anchor, when they are asked for."""

    plan: str
    in_short: bytes
    """Another where any mark is another."""
    marks: Callable[[], Mapping[str, Similarity]]
    is_as_before: bool
    """Whether they were the same when the family was compared before."""


@value_class
class Shelves:
    """What is known of the texts of a family, and maybe of others."""

    wordings: tuple[Wordings, ...]
    words: WordReader
    former: Former = lambda plan: ()

    @classmethod
    def of(cls, read: Iterable[ReadShelf]) -> Shelves:
        wordings, words = zip(*read, strict=True)
        return cls(wordings, lambda shelf, piece: words[shelf][piece])


class RelatedPlans:
    """The items of related plans, and what each stands to.

    Where it is known what was found `before`, only what may have become another is looked for.
    """

    def __init__(self, kinship: Kinship, shelves: Shelves, before: Compared | None = None) -> None:
        self._plans = kinship.plans
        self._items = items = FamilyItems(kinship.plans, shelves.wordings)
        texts = Texts(items)
        leads = _Leads(items, texts, _InParents(kinship, items, texts))
        worded = np.flatnonzero(texts.of_item != NONE)
        repeated = leads.to(worded, texts.of_item[worded])
        self._before = before
        after = Compared(
            plans=kinship.plans,
            names=kinship.names,
            texts=numbers_of_texts(items, kinship.plans),
            likes=b"",
            marks=b"",
        )
        like = _likes(items, texts, shelves, after, before)
        others = worded[repeated[worded] == NONE]
        others = others[like[texts.of_item[others]] != NONE]
        changed = leads.to(others, like[texts.of_item[others]])
        self._to = np.where(repeated == NONE, changed, repeated)
        self._kind = np.where(repeated != NONE, 1, np.where(changed != NONE, 2, 0))
        self._from_parent = leads.is_to_parent
        self._in_short = self._marks_in_short()
        is_large = len(texts.hashes) > _EACH_WITH_EACH
        self.compared = (
            replace(after, likes=kept_likes(texts, like), marks=b"".join(self._in_short))
            if is_large
            else None
        )
        """For the next time; a small family is compared whole as soon."""

    def marks(self) -> Iterator[PlanMarks]:
        before = self._before.marks_by_plan() if self._before else {}
        for order, plan in enumerate(self._plans):
            in_short = self._in_short[order]
            as_before = before.get(plan) == in_short
            yield PlanMarks(plan, in_short, partial(self._marks_of, order), as_before)

    def _marks_in_short(self) -> list[bytes]:
        items = self._items
        of_plan = np.array([_number_of(plan) for plan in self._plans], np.uint64)
        leads = self._to != NONE
        facts = np.zeros((len(items), 4), np.uint64)
        facts[:, 0] = items.anchors
        facts[:, 1] = self._kind * 2 + self._from_parent
        facts[leads, 2] = of_plan[items.plan[self._to[leads]]]
        facts[leads, 3] = items.anchors[self._to[leads]]
        return [
            blake2b(facts[start:end].tobytes(), digest_size=MARKS_SIZE).digest()
            for start, end in pairwise(items.starts.tolist())
        ]

    def _marks_of(self, order: int) -> Mapping[str, Similarity]:
        start, end = self._items.starts[order], self._items.starts[order + 1]
        rows = zip(
            self._items.anchors_of(order),
            self._kind[start:end].tolist(),
            self._to[start:end].tolist(),
            self._from_parent[start:end].tolist(),
            strict=True,
        )
        return {
            anchor: self._mark(_KINDS[kind], to, from_parent) if kind else OWN
            for anchor, kind, to, from_parent in rows
        }

    def _mark(self, own: Own, to: int, from_parent: bool) -> Similarity:
        order = int(self._items.plan[to])
        anchor = self._items.anchors_of(order)[to - int(self._items.starts[order])]
        return Similarity(own, self._plans[order], anchor, from_parent)


class _Leads:
    """Where else a wording stands: in a plan above, else in the first of its kin."""

    def __init__(self, items: FamilyItems, texts: Texts, in_parents: _InParents) -> None:
        self._items = items
        self._texts = texts
        self._in_parents = in_parents
        self.is_to_parent = np.zeros(len(items), np.bool_)

    def to(self, some: Numbers, text: Numbers) -> Numbers:
        """By item, the one that says what text some of them lead to, or NONE."""
        plan = self._items.plan[some]
        to = self._in_parents.nearest(plan, text)
        self.is_to_parent[some[to != NONE]] = True
        for kin in (self._texts.first[text], self._texts.second[text]):
            fits = (to == NONE) & (kin != NONE)
            fits[fits] = self._items.plan[kin[fits]] != plan[fits]
            to[fits] = kin[fits]
        found = np.full(len(self._items), NONE)
        found[some] = to
        return found


class _InParents:
    """Where each wording stands in the plans that others implement."""

    def __init__(self, kinship: Kinship, items: FamilyItems, texts: Texts) -> None:
        order_of = {plan: order for order, plan in enumerate(kinship.plans)}
        deepest = max(map(len, kinship.above), default=0)
        self._above = np.full((deepest, len(kinship.plans)), NONE)
        for order, plans in enumerate(kinship.above):
            for step, plan in enumerate(plans):
                self._above[step, order] = order_of[plan]
        is_parent = np.zeros(len(kinship.plans), np.bool_)
        is_parent[self._above[self._above != NONE]] = True
        held = np.flatnonzero(is_parent[items.plan] & (texts.of_item != NONE))
        keys, first = np.unique(items.plan[held] << 32 | texts.of_item[held], return_index=True)
        # With one behind all others, where those are led that nobody holds.
        self._keys = np.append(keys, np.iinfo(np.int64).max)
        self._items = np.append(held[first], NONE)

    def nearest(self, plan: Numbers, text: Numbers) -> Numbers:
        """The item of the nearest plan above that holds a text, or NONE."""
        found = np.full(len(text), NONE)
        asked = np.arange(len(text))
        for above in self._above:
            parent = above[plan[asked]]
            # Above who has none here is none further up.
            asked, parent = asked[parent != NONE], parent[parent != NONE]
            wanted = parent << 32 | text[asked]
            at = np.searchsorted(self._keys, wanted)
            held = self._keys[at] == wanted
            found[asked[held]] = self._items[at[held]]
            asked = asked[~held]
        return found


def _likes(
    items: FamilyItems, texts: Texts, shelves: Shelves, after: Compared, before: Compared | None
) -> Numbers:
    """By text, the one that it is a change of, or NONE."""
    read = LongItems(items.at[texts.first], shelves.wordings)
    compared, asked = read.compared, None
    like = np.full(len(texts.first), NONE)
    if len(texts.first) <= _EACH_WITH_EACH:
        pairs = pairs_of_each(len(compared))
    else:
        current = {plan: some for some in shelves.wordings for plan in some.plans}
        asked = to_look_for(before, after, current, shelves.former, items, texts, read)
        held = read.phrases() if asked is None else read.holding(read.phrases_of(asked))
        pairs = pairs_by_phrase(*held, asked)
    if before and asked is not None:
        text, known = known_likes(before, texts)
        like[text] = known
    is_of_one = texts.second[compared] == NONE
    found = closest(
        ComparedTexts(
            words=lambda some: read.words(some, shelves.words),
            lengths=read.lengths,
            signatures=read.signatures,
            plans=np.where(is_of_one, items.plan[texts.first[compared]], NONE),
            common=_name_pairs(after.names),
        ),
        pairs,
    )
    sought = slice(None) if asked is None else asked
    like[compared[sought]] = np.where(found == NONE, NONE, compared[found])[sought]
    return like


def _name_pairs(names: Iterable[str]) -> Phrases:
    """Every item of a campaign may bear its name; that does not make two items alike."""
    vocabulary = TextVocabulary()
    found: list[NDArray[np.uint32]] = [np.zeros(0, np.uint32)]
    for name in names:
        words: Words = np.frombuffer(vocabulary.read(name.encode()), "<u2")[:: WORD // 2]
        found.append(word_pairs(words, np.arange(max(len(words) - 1, 0))))
    return np.unique(np.concatenate(found))


def _number_of(plan: str) -> int:
    return int.from_bytes(blake2b(plan.encode(), digest_size=8).digest(), "little")
