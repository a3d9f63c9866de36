"""Related plans: where each wording stands first, and what an item repeats or changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import pairwise

from ...arrays import np
from .bands import bits_for, whole_bands
from .compared import EACH_WITH_EACH, KINDS, Compared, PlanMarks, number_of, short
from .index import pairs_by_phrase, pairs_of_each
from .leads import Kinship, Leads
from .likeness import ComparedTexts, closest, pairs_in_names
from .mark import OWN, Own, Similarity
from .shelves import Shelves
from .texts import NONE, FamilyItems, LongItems, Texts
from .wordings import Numbers


class RelatedPlans:
    """The items of related plans, and what each stands to, worked out of all their texts."""

    def __init__(self, kinship: Kinship, shelves: Shelves) -> None:
        wordings = shelves.every()
        self._plans = kinship.plans
        self._numbers = np.array([number_of(plan) for plan in self._plans], np.uint64)
        self._items = items = FamilyItems(self._plans, wordings)
        texts = Texts(items)
        read = LongItems(items.at[texts.first], wordings)
        like = _likes(items, texts, read, shelves, kinship)
        leads = Leads(kinship, items, texts)
        self._to, self._kind = leads.of(np.flatnonzero(texts.of_item != NONE), like)
        self._from_parent = leads.is_to_parent
        self._in_short = self._marks_in_short()
        self.compared: Compared | None = None
        """For the next time; a small family is compared whole as soon."""
        self._bands: list[tuple[str, bytes]] = []
        if len(texts.hashes) > EACH_WITH_EACH:
            self.compared = Compared(
                plans=self._plans,
                names=kinship.names,
                above=kinship.above,
                said=b"".join(map(shelves.number_of, self._plans)),
                marks=b"".join(self._in_short),
                items=len(items),
                texts=len(texts.hashes),
                bits=(bits := bits_for(len(items))),
            )
            self._bands = [*whole_bands(bits, items, self._numbers, texts, read, like)]

    def marks(self) -> Iterator[PlanMarks]:
        for order, plan in enumerate(self._plans):
            yield PlanMarks(plan, self._in_short[order], partial(self._marks_of, order))

    def bands(self) -> Iterator[tuple[str, bytes]]:
        """What else the next time begins with."""
        yield from self._bands

    def _marks_in_short(self) -> list[bytes]:
        items = self._items
        leads = self._to != NONE
        facts = np.zeros((len(items), 4), np.uint64)
        facts[:, 0] = items.anchors
        facts[:, 1] = self._kind * 2 + self._from_parent
        facts[leads, 2] = self._numbers[items.plan[self._to[leads]]]
        facts[leads, 3] = items.anchors[self._to[leads]]
        return [short(facts[start:end].tobytes()) for start, end in pairwise(items.starts.tolist())]

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
            anchor: self._mark(KINDS[kind], to, from_parent) if kind else OWN
            for anchor, kind, to, from_parent in rows
        }

    def _mark(self, own: Own, to: int, from_parent: bool) -> Similarity:
        order = int(self._items.plan[to])
        anchor = self._items.anchors_of(order)[to - int(self._items.starts[order])]
        return Similarity(own, self._plans[order], anchor, from_parent)


def _likes(
    items: FamilyItems, texts: Texts, read: LongItems, shelves: Shelves, kinship: Kinship
) -> Numbers:
    """By text, the one that it is a change of, or NONE."""
    compared = read.compared
    like = np.full(len(texts.first), NONE)
    is_small = len(texts.first) <= EACH_WITH_EACH
    pairs = pairs_of_each(len(compared)) if is_small else pairs_by_phrase(*read.phrases())
    is_of_one = texts.second[compared] == NONE
    found = closest(
        ComparedTexts(
            words=lambda some: read.words(some, shelves.words),
            lengths=read.lengths,
            signatures=read.signatures,
            plans=np.where(is_of_one, items.plan[texts.first[compared]], NONE),
            common=pairs_in_names(kinship.names),
        ),
        pairs,
    )
    like[compared] = np.where(found == NONE, NONE, compared[found])
    return like
