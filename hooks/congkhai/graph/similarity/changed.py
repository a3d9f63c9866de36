"""What editors changed of the texts of a family, and which other texts that concerns."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, TypeAlias

from ...arrays import np
from ...value import value_class
from .bands import Rows, phrase_keys
from .compared import Compared, number_of
from .index import LEADS, Owners, holders, in_order_once
from .leads import Kinship
from .likeness import Seeming
from .shelves import Shelves
from .wordings import Hashes, Numbers, Phrases, PlanWordings, spread

if TYPE_CHECKING:
    from numpy.typing import NDArray


_AT_ONCE = 1 << 22
Shares: TypeAlias = "NDArray[np.float64]"


@value_class
class PlanEdit:
    """What a plan said and says; of one that has other plans above it, both may be the same."""

    plan: str
    place: float
    """Where it is among the plans of now; one that is gone stands between two."""
    was: PlanWordings | None
    now: PlanWordings | None

    @property
    def more(self) -> int:
        """How many items it has more than it had."""
        was, now = (len(some.hashes) if some else 0 for some in (self.was, self.now))
        return now - was

    def rows(self) -> tuple[Rows, Rows]:
        """The items that are no more what, or where, they were; and those that are so now."""
        was, now = (_items(some) for some in (self.was, self.now))
        plan = number_of(self.plan)
        gone, come = (
            np.array([(text, plan, item) for text, item, _ in some], np.uint64).reshape(-1, 3)
            for some in (was - now, now - was)
        )
        return gone, come


def _items(some: PlanWordings | None) -> set[tuple[int, int, int]]:
    if some is None:
        return set()
    texts = zip(some.hashes.tolist(), some.anchors.tolist(), strict=True)
    return {(text, item, anchor) for item, (text, anchor) in enumerate(texts) if text}


def edits_between(before: Compared, kinship: Kinship, shelves: Shelves) -> list[PlanEdit] | None:
    """None where plans have changed places, or it is not known what one said."""
    stood = {plan: place for place, plan in enumerate(before.plans)}
    stands = {plan: place for place, plan in enumerate(kinship.plans)}
    if before.names != kinship.names or [p for p in before.plans if p in stands] != [
        plan for plan in kinship.plans if plan in stood
    ]:
        return None
    edits: list[PlanEdit] = []
    place = -1.0
    for plan, said in before.said_by_plan().items():
        # One that is gone stood behind the one before it.
        place = float(stands[plan]) if plan in stands else math.floor(place) + 0.5
        now = stands.get(plan)
        if now is not None and shelves.number_of(plan) == said:
            if kinship.above[now] != before.above[stood[plan]]:
                same = shelves.now(plan)
                edits.append(PlanEdit(plan, place, same, same))
            continue
        was = shelves.before(plan, said)
        if was is None:
            return None
        edits.append(PlanEdit(plan, place, was, None if now is None else shelves.now(plan)))
    edits += (PlanEdit(p, stands[p], None, shelves.now(p)) for p in kinship.plans if p not in stood)
    return edits


@value_class
class _LongText:
    length: int
    phrases: Phrases
    signature: Hashes


class ChangedTexts:
    """The texts that have come, gone or moved: all others stand where they stood, in one order."""

    def __init__(self, edits: Sequence[PlanEdit]) -> None:
        self._texts: dict[int, _LongText] = {}
        self._places: dict[int, float] = {}
        for edit in edits:
            self._add(edit)

    def _add(self, edit: PlanEdit) -> None:
        """Texts at its begin and its end that are as they were do not count."""
        old, new = (some.hashes.tolist() if some else [] for some in (edit.was, edit.now))
        head = _alike(old, new)
        tail = _alike(old[head:][::-1], new[head:][::-1])
        for some, hashes in ((edit.was, old), (edit.now, new)):
            for item in range(head, len(hashes) - tail) if some else ():
                assert some is not None
                text = hashes[item]
                self._places[text] = min(self._places.get(text, edit.place), edit.place)
                if some.lengths[item]:
                    start = some.phrase_ends[item - 1] if item else 0
                    phrases = some.phrases[start : some.phrase_ends[item]]
                    self._texts[text] = _LongText(
                        int(some.lengths[item]), phrases, some.signatures[item]
                    )

    @property
    def hashes(self) -> Hashes:
        return np.array([*self._places], np.uint64)

    @property
    def long(self) -> Hashes:
        """Those that may be like others; arrays hold something of each."""
        return np.array([*self._texts], np.uint64)

    @property
    def places(self) -> Shares:
        """Of each, the first plan in which it came, went or moved."""
        return np.array([self._places[text] for text in self._texts], np.float64)

    @property
    def signatures(self) -> Hashes:
        found = [text.signature for text in self._texts.values()]
        return np.array(found, np.uint64).reshape(-1, 4)

    @property
    def phrases(self) -> tuple[Phrases, Owners]:
        """All of theirs, and whose each is."""
        every = [text.phrases for text in self._texts.values()]
        owners = np.repeat(np.arange(len(every), dtype=np.uint32), [*map(len, every)])
        return np.concatenate([np.zeros(0, np.uint32), *every]), owners

    def facts(self) -> Rows:
        """How many words each of these has, and its signature."""
        rows = [(text.length, *text.signature.tolist()) for text in self._texts.values()]
        return np.array(rows, np.uint64).reshape(-1, 5)

    @property
    def led(self) -> Rows:
        """Their phrases, each with the text that it leads to."""
        phrases, owners = self.phrases
        return np.stack((phrase_keys(phrases), self.long[owners]), axis=1)


def _alike(one: Iterable[int], other: Iterable[int]) -> int:
    """How many begin the same."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


@value_class
class Led:
    """Phrases that lead to texts; texts have numbers, and arrays hold something of each."""

    phrases: Phrases
    texts: Owners
    plans: Numbers
    """The one that says it first."""
    signatures: Hashes


def concerned(
    changed: ChangedTexts, earliest: Shares, led: Led, is_changed: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """By text, whether it is a changed one, or its first fellows seem like it and are others.

    `led` has all that hold a phrase which leads to a changed text, or led; `earliest` tells of
    each of these the plan before which none stood or stands.
    """
    asked = is_changed.copy()
    phrases, owners = changed.phrases
    phrases = phrase_numbers(phrase_keys(phrases))
    leads = np.isin(phrases, led.phrases)
    phrases, owners = phrases[leads], owners[leads]
    stays = ~is_changed[led.texts]
    held, whose = led.phrases[stays], led.texts[stays]
    text, starts, counts = holders(held, whose)
    # The phrases of which there are holders that stayed, each with those that changed.
    there = in_order_once(held)
    at = np.searchsorted(there, phrases)
    at[at == len(there)] = 0
    is_held = there[at] == phrases if len(there) else np.zeros(len(phrases), np.bool_)
    at, owners = at[is_held], owners[is_held]
    # One that as many others stand before was and is none of the first.
    last = text[starts[at] + np.minimum(counts[at], LEADS) - 1]
    is_first = (counts[at] < LEADS) | (led.plans[last] >= earliest[owners])
    at, owners = at[is_first], owners[is_first]
    seeming = Seeming(np.concatenate((led.signatures, changed.signatures)))
    others = [(at, owners.astype(np.int64) + len(led.signatures))]
    # As many as come or go may move others out of the first places, or into them.
    moving = np.bincount(at, minlength=len(there))
    for back in range(1, LEADS + 1):
        moved = np.flatnonzero((moving >= back) & (counts > LEADS - back))
        others.append((moved, text[starts[moved] + LEADS - back].astype(np.int64)))
    for phrase, other in others:
        for start in range(0, len(phrase), step := max(1, _AT_ONCE // max(len(text), 1))):
            some = phrase[start : start + step]
            mine = text[spread(starts[some], counts[some])].astype(np.int64)
            theirs = np.repeat(other[start : start + step], counts[some])
            asked[mine[seeming.alike(mine, theirs)]] = True
    return asked


def phrase_numbers(keys: Hashes) -> Phrases:
    return (keys >> np.uint64(32)).astype(np.uint32)
