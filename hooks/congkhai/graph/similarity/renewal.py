"""A family compared before, some of whose texts have changed: what that makes another.

What an item stands to hangs on who holds its text, and who the text that this is a change of. What
a text is like hangs on its own words; on which texts hold each of its phrases first, and in what
order; on what these say, and whether one plan alone says it. So of a text that has not changed it
hangs on those texts only that come, go or move, and on those that come to the first places, or
leave them, in their stead: such as seem like it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from ...arrays import np
from .bands import BandLost, FamilyBands, ReadBand, Rows, may_stay, phrase_keys, rank_in_order
from .changed import ChangedTexts, Led, PlanEdit, concerned, edits_between, phrase_numbers
from .compared import EACH_WITH_EACH, KINDS, Compared, PlanMarks, in_short, number_of
from .index import LEADS, Owners, pairs_by_phrase
from .leads import Kinship, Leads
from .likeness import ComparedTexts, closest, pairs_in_names
from .mark import OWN, Similarity
from .shelves import Shelves
from .texts import NONE, SomeItems, Texts
from .wordings import Hashes, Numbers, Phrases, Words, chosen_phrases

MOST = 0.05
"""Where a larger share of the texts is new, all are compared."""
ReadMarks = Callable[[str], Mapping[str, Similarity] | None]
"""Those of a plan as they were; None where they are lost."""


def renewed(
    kinship: Kinship,
    shelves: Shelves,
    before: Compared,
    read: ReadBand,
    marks_before: ReadMarks,
) -> RenewedPlans | None:
    """None where all is to be compared."""
    edits = edits_between(before, kinship, shelves)
    if edits is None or not may_stay(before.bits, _items(before, edits)):
        return None
    try:
        found = RenewedPlans(
            kinship, shelves, before, edits, FamilyBands(before.bits, read), marks_before
        )
    except BandLost:
        return None
    return found if found.is_known else None


def _items(before: Compared, edits: Sequence[PlanEdit]) -> int:
    """How many there are now."""
    return before.items + sum(edit.more for edit in edits)


class _Seen:
    """Texts that may be like others, in the order in which they stand first."""

    def __init__(self, rows: Rows, order_of: Callable[[Hashes], Numbers]) -> None:
        plan, item = order_of(rows[:, 1]), rows[:, 2].astype(np.int64)
        order = np.lexsort((item, plan))
        rows = rows[order]
        self.hashes = rows[:, 0]
        self.plan, self.item = plan[order], item[order]
        self.alone = np.where(rows[:, 3] == 0, self.plan, NONE)
        """The plan that says it first, if no other does."""
        self.lengths = rows[:, 4].astype(np.int64)
        self.signatures = np.ascontiguousarray(rows[:, 5:])
        self._by_hash = np.argsort(self.hashes)

    def __len__(self) -> int:
        return len(self.hashes)

    def number(self, hashes: Hashes) -> Numbers:
        """The numbers of those that are there, or NONE."""
        if not len(self):
            return np.full(len(hashes), NONE)
        known = self.hashes[self._by_hash]
        at = np.minimum(np.searchsorted(known, hashes), len(known) - 1)
        return np.where(known[at] == hashes, self._by_hash[at], NONE)


class RenewedPlans:
    """The same as of comparing the family whole, as far as it may be another than before."""

    def __init__(
        self,
        kinship: Kinship,
        shelves: Shelves,
        before: Compared,
        edits: Sequence[PlanEdit],
        bands: FamilyBands,
        marks_before: ReadMarks,
    ) -> None:
        self._kinship, self._shelves, self._bands = kinship, shelves, bands
        self._marks_before = marks_before
        self._known_anchors: dict[int, list[str]] = {}
        self._numbers = np.array([number_of(plan) for plan in kinship.plans], np.uint64)
        self._by_number = np.argsort(self._numbers)
        changed = ChangedTexts(edits)
        self.is_known = len(changed.hashes) <= MOST * before.texts
        if not self.is_known:
            return
        touched, more = self._hold(edits, changed)
        asked = self._asked(changed)
        likes = self._likes(asked)
        moved = self._relate(np.union1d(asked, changed.hashes), likes)
        moved = np.concatenate((touched, moved, bands.liked.of(touched)[:, 1]))
        self._marks = self._found(moved, edits)
        shorts = before.marks_by_plan() | {own.plan: own.in_short for own in self._marks}
        self.compared = Compared(
            plans=kinship.plans,
            names=kinship.names,
            above=kinship.above,
            said=b"".join(map(shelves.number_of, kinship.plans)),
            marks=b"".join(shorts[plan] for plan in kinship.plans),
            items=_items(before, edits),
            texts=before.texts + more,
            bits=before.bits,
        )
        self.is_known = self.compared.texts > EACH_WITH_EACH

    def marks(self) -> Iterator[PlanMarks]:
        """Of the plans that this may concern."""
        yield from self._marks

    def bands(self) -> Iterator[tuple[str, bytes]]:
        """Those that are others now."""
        yield from self._bands.changed()

    def _order_of(self, numbers: Hashes) -> Numbers:
        """The places of plans in the family."""
        known = self._numbers[self._by_number]
        at = np.searchsorted(known, numbers)
        at[at == len(known)] = 0
        if (known[at] != numbers).any():
            raise BandLost
        return self._by_number[at]

    def _held(self, hashes: Hashes) -> tuple[SomeItems, Texts]:
        rows = self._bands.held.of(hashes)
        items = SomeItems(self._order_of(rows[:, 1]), rows[:, 2].astype(np.int64), rows[:, 0])
        return items, Texts(items)

    def _seen(self, hashes: Hashes) -> _Seen:
        return _Seen(self._bands.seen.of(hashes), self._order_of)

    def _hold(self, edits: Sequence[PlanEdit], changed: ChangedTexts) -> tuple[Hashes, int]:
        """Who holds what, put right; gives the texts of which an item came, went, moved or is
        called otherwise, and how many there are more."""
        rows = [edit.rows() for edit in edits]
        none = np.zeros((0, 3), np.uint64)
        gone = np.concatenate([none, *(some for some, _ in rows)])
        come = np.concatenate([none, *(some for _, some in rows)])
        touched = np.union1d(gone[:, 0], come[:, 0])
        before = np.unique(self._bands.held.of(touched)[:, 0])
        self._bands.held.replace(gone, come)
        items, texts = self._held(touched)
        self._see(touched, items, texts, changed)
        return touched, len(texts.hashes) - len(before)

    def _see(self, touched: Hashes, items: SomeItems, texts: Texts, changed: ChangedTexts) -> None:
        """Where these texts stand first, put right."""
        before = self._bands.seen.of(touched)
        facts = dict(zip(before[:, 0].tolist(), before[:, 4:], strict=True))
        facts |= zip(changed.long.tolist(), changed.facts(), strict=True)
        after = [
            (
                text,
                self._numbers[items.plan[first]],
                items.item[first],
                0 if second == NONE else self._numbers[items.plan[second]],
                *facts[text],
            )
            for text, first, second in zip(
                texts.hashes.tolist(), texts.first.tolist(), texts.second.tolist(), strict=True
            )
            if text in facts
        ]
        self._bands.seen.replace(before, np.array(after, np.uint64).reshape(-1, 9))

    def _lead(self, changed: ChangedTexts) -> Hashes:
        """Where the phrases of changed texts lead, put right; gives those of them that lead to
        such a text, or did."""
        led, leading, further = changed.led, self._bands.leading, self._bands.further
        before = leading.of(led[:, 0])
        is_changed = np.isin(before[:, 1], changed.long)
        # Who comes next in the place of one that was among the first, only all holders tell.
        is_full = rank_in_order(before[:, 0]) == LEADS - 1
        behind = further.of(np.intersect1d(before[is_full, 0], before[is_changed, 0]))
        there = np.isin(led[:, 1], self._bands.seen.of(changed.long)[:, 0])
        stays = np.concatenate((before, behind))
        stays = stays[~np.isin(stays[:, 1], changed.long)]
        rows = np.unique(np.concatenate((stays, led[there])), axis=0)
        rows = rows[np.lexsort((self._seen(rows[:, 1]).number(rows[:, 1]), rows[:, 0]))]
        is_leading = rank_in_order(rows[:, 0]) < LEADS
        leading.replace(before, rows[is_leading])
        further.replace(np.concatenate((behind, led)), rows[~is_leading])
        now = rows[is_leading]
        return np.union1d(before[is_changed, 0], now[np.isin(now[:, 1], changed.long), 0])

    def _holding(self, phrases: Hashes) -> Rows:
        """All texts that do."""
        rows = (self._bands.leading.of(phrases), self._bands.further.of(phrases))
        return np.concatenate(rows)

    def _asked(self, changed: ChangedTexts) -> Hashes:
        """The texts that may be like another now."""
        rows = self._holding(self._lead(changed))
        seen = self._seen(np.concatenate((rows[:, 1], changed.long)))
        now = seen.number(changed.long)
        is_there = now != NONE
        earliest = changed.places
        earliest[is_there] = np.minimum(earliest[is_there], seen.plan[now[is_there]])
        is_changed = np.zeros(len(seen), np.bool_)
        is_changed[now[is_there]] = True
        led = Led(*_leading(rows, seen), seen.plan, seen.signatures)
        return seen.hashes[concerned(changed, earliest, led, is_changed)]

    def _likes(self, asked: Hashes) -> Rows:
        """Those of these texts that are changes of others, each with the other."""
        own = self._seen(asked)
        words, _ = self._words(own, np.arange(len(own)))
        phrases, counts = chosen_phrases(words, own.lengths)
        keys = phrase_keys(phrases)
        # A text need not be among the first that hold its phrases.
        mine = np.stack((keys, np.repeat(own.hashes, counts)), axis=1)
        rows = np.concatenate((self._bands.leading.of(keys), mine))
        seen = self._seen(rows[:, 1])
        is_asked = own.number(seen.hashes) != NONE
        found = closest(
            ComparedTexts(
                words=partial(self._words, seen),
                lengths=seen.lengths,
                signatures=seen.signatures,
                plans=seen.alone,
                common=pairs_in_names(self._kinship.names),
            ),
            pairs_by_phrase(*_leading(rows, seen), is_asked),
        )
        has = np.flatnonzero((found != NONE) & is_asked)
        return np.stack((seen.hashes[has], seen.hashes[found[has]]), axis=1)

    def _words(self, seen: _Seen, some: Numbers) -> tuple[Words, Numbers]:
        """Those of some texts, and where the words of each begin."""
        plans, where = self._kinship.plans, (seen.plan[some].tolist(), seen.item[some].tolist())
        found = [self._shelves.words_of(plans[p], item) for p, item in zip(*where, strict=True)]
        ends = np.cumsum(seen.lengths[some])
        return np.frombuffer(b"".join(found), np.uint16), ends - seen.lengths[some]

    def _relate(self, asked: Hashes, likes: Rows) -> Hashes:
        """What these are changes of, put right; gives those of which that is another."""
        known = self._bands.like.of(asked)
        self._bands.like.replace(known, likes)
        self._bands.liked.replace(known[:, ::-1], likes[:, ::-1])
        differ = {*map(tuple, known.tolist())} ^ {*map(tuple, likes.tolist())}
        return np.array([text for text, _ in differ], np.uint64)

    def _found(self, moved: Hashes, edits: Sequence[PlanEdit]) -> list[PlanMarks]:
        """The marks of plans that hold these texts, or were edited."""
        order_of = {plan: order for order, plan in enumerate(self._kinship.plans)}
        anew = {order_of[edit.plan]: edit.now for edit in edits if edit.now}
        own = [now.hashes[now.hashes != 0] for now in anew.values()]
        texts = np.unique(np.concatenate((moved, *own)))
        likes = self._bands.like.of(texts)
        items, known = self._held(np.concatenate((texts, likes[:, 1])))
        like = np.full(len(known.first), NONE)
        like[known.numbered(likes[:, 0])] = known.numbered(likes[:, 1])
        leads = Leads(self._kinship, items, known)
        some = np.isin(items.hashes, moved) | np.isin(items.plan, [*anew])
        to, kind = leads.of(np.flatnonzero(some), like)
        marks: dict[int, dict[str, Similarity]] = {
            order: dict.fromkeys(self._anchors(order), OWN) for order in anew
        }
        for item in np.flatnonzero(some).tolist():
            order = int(items.plan[item])
            if order not in marks:
                former = self._marks_before(self._kinship.plans[order])
                if former is None:
                    raise BandLost
                marks[order] = {**former}
            mark = OWN
            if kind[item]:
                place, number = int(items.plan[to[item]]), int(items.item[to[item]])
                mark = Similarity(
                    KINDS[kind[item]],
                    self._kinship.plans[place],
                    self._anchors(place)[number],
                    bool(leads.is_to_parent[item]),
                )
            marks[order][self._anchors(order)[int(items.item[item])]] = mark
        return [
            PlanMarks(self._kinship.plans[order], in_short(some), partial(dict, some))
            for order, some in marks.items()
        ]

    def _anchors(self, order: int) -> list[str]:
        if order not in self._known_anchors:
            self._known_anchors[order] = self._shelves.anchors_of(self._kinship.plans[order])
        return self._known_anchors[order]


def _leading(rows: Rows, seen: _Seen) -> tuple[Phrases, Owners]:
    """Phrases, and to which texts they lead."""
    return phrase_numbers(rows[:, 0]), seen.number(rows[:, 1]).astype(np.uint32)
