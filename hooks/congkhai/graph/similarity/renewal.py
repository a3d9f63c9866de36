"""A family compared before, some of whose texts have changed: which others that concerns."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray

from ...value import value_class
from .index import LEADS, holders, in_order_once
from .likeness import Seeming
from .texts import NONE, FamilyItems, LongItems, Texts
from .wordings import Hashes, Numbers, Phrases, PlanWordings, Wordings, spread

_MOST = 0.05
"""Where a larger share of the texts is new, all are compared."""
_AT_ONCE = 1 << 22
_SIZE = 8
Former = Callable[[str], Iterable[Wordings]]
"""What is known of a plan's texts from before, the right one among others."""


@value_class
class Compared:
    """What comparing a family has found, for the next time."""

    plans: tuple[str, ...]
    names: tuple[str, ...]
    """Of its campaigns."""
    texts: bytes
    """A number for what each plan says, from all its texts."""
    likes: bytes
    """Pairs of texts, by their hashes: the second is what the first is a change of."""
    marks: bytes
    """A number for the marks of each plan."""

    def text_of(self, place: int) -> bytes:
        return self.texts[place * _SIZE : (place + 1) * _SIZE]

    def marks_by_plan(self) -> dict[str, bytes]:
        ends = range(0, len(self.marks), MARKS_SIZE)
        return {p: self.marks[e : e + MARKS_SIZE] for p, e in zip(self.plans, ends, strict=True)}

    @property
    def in_short(self) -> bytes:
        facts = ("\0".join((*self.plans, "", *self.names)).encode(), self.texts, self.likes)
        return b"".join(map(_number, (*facts, self.marks)))


MARKS_SIZE = 16


def numbers_of_texts(items: FamilyItems, plans: Sequence[str]) -> bytes:
    return b"".join(_number(items.texts_of(order).tobytes()) for order in range(len(plans)))


def _number(data: bytes) -> bytes:
    return blake2b(data, digest_size=_SIZE).digest()


class _Changed:
    """The texts that have come, gone or moved: all others stand where they stood, in one order."""

    def __init__(self) -> None:
        self._texts: dict[int, tuple[Phrases, Hashes]] = {}
        self._places: dict[int, float] = {}

    def add(self, place: float, before: PlanWordings | None, after: PlanWordings | None) -> None:
        """What a plan said and says, and where it is among the plans of now.

        Texts at its begin and its end that are as they were do not count.
        """
        old, new = (some.hashes.tolist() if some else [] for some in (before, after))
        head = _alike(old, new)
        tail = _alike(old[head:][::-1], new[head:][::-1])
        for some, hashes in ((before, old), (after, new)):
            for item in range(head, len(hashes) - tail) if some else ():
                assert some is not None
                text = hashes[item]
                self._places[text] = min(self._places.get(text, place), place)
                if some.is_long[item]:
                    start = some.phrase_ends[item - 1] if item else 0
                    phrases = some.phrases[start : some.phrase_ends[item]]
                    self._texts[text] = phrases, some.signatures[item]

    @property
    def hashes(self) -> Hashes:
        return np.array([*self._places], np.uint64)

    @property
    def phrases(self) -> tuple[Phrases, NDArray[np.uint32]]:
        """Those of texts that may be like others, and whose each is."""
        every = [phrases for phrases, _ in self._texts.values()]
        owners = np.repeat(np.arange(len(every), dtype=np.uint32), [*map(len, every)])
        return np.concatenate([np.zeros(0, np.uint32), *every]), owners

    @property
    def signatures(self) -> Hashes:
        found = [signature for _, signature in self._texts.values()]
        return np.array(found, np.uint64).reshape(-1, 4)

    def earliest(self, items: FamilyItems, texts: Texts) -> NDArray[np.float64]:
        """Of the same texts, the plan before which none stood or stands."""
        number = texts.numbered(np.array([*self._texts], np.uint64))
        now = np.full(len(number), np.inf)
        now[number != NONE] = items.plan[texts.first[number[number != NONE]]]
        then = np.array([self._places[text] for text in self._texts], np.float64)
        earliest: NDArray[np.float64] = np.minimum(now, then)
        return earliest


def _alike(one: list[int], other: list[int]) -> int:
    """How many begin the same."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def known_likes(before: Compared, texts: Texts) -> tuple[Numbers, Numbers]:
    """The pairs of texts that were found, those of which both are still there."""
    hashes = np.frombuffer(before.likes, np.uint64).reshape(-1, 2)
    text, like = texts.numbered(hashes[:, 0]), texts.numbered(hashes[:, 1])
    held = (text != NONE) & (like != NONE)
    return text[held], like[held]


def kept_likes(texts: Texts, like: Numbers) -> bytes:
    text = np.flatnonzero(like != NONE)
    # In the order in which they will be looked for.
    text = text[np.argsort(texts.hashes[text])]
    return np.stack((texts.hashes[text], texts.hashes[like[text]]), axis=1).tobytes()


def to_look_for(
    before: Compared | None,
    after: Compared,
    current: Mapping[str, Wordings],
    former: Former,
    items: FamilyItems,
    texts: Texts,
    read: LongItems,
) -> NDArray[np.bool_] | None:
    """By long text, whether what it is like may be another one now; None where all are new.

    What a text is like hangs on its own words; on which texts hold each of its phrases first, and
    in what order; on what these say, and whether one plan alone says it. So of a text that has not
    changed it hangs on those texts only that come, go or move, and on those that come to the first
    places, or leave them, in their stead: such as seem like it.
    """
    if before is None or before.names != after.names:
        return None
    changed = _changed(before, after, current, former)
    if changed is None or len(changed.hashes) > _MOST * len(texts.hashes):
        return None
    asked = np.isin(read.compared, texts.numbered(changed.hashes))
    plan = items.plan[texts.first[read.compared]]
    _ask(changed, changed.earliest(items, texts), plan, read, asked)
    return asked


def _changed(
    before: Compared, after: Compared, current: Mapping[str, Wordings], former: Former
) -> _Changed | None:
    """None where plans have changed places, or it is not known what one said."""
    stood = {plan: place for place, plan in enumerate(before.plans)}
    stands = {plan: place for place, plan in enumerate(after.plans)}
    if [p for p in before.plans if p in stands] != [p for p in after.plans if p in stood]:
        return None
    changed, place = _Changed(), -1.0
    for plan in before.plans:
        # One that is gone stood behind the one before it.
        place = float(stands[plan]) if plan in stands else math.floor(place) + 0.5
        old = before.text_of(stood[plan])
        if plan in stands and after.text_of(stands[plan]) == old:
            continue
        known = (wordings.of(plan) for wordings in former(plan))
        was = next((w for w in known if w and _number(w.hashes.tobytes()) == old), None)
        if was is None:
            return None
        changed.add(place, was, current[plan].of(plan) if plan in stands else None)
    for plan in after.plans:
        if plan not in stood:
            changed.add(stands[plan], None, current[plan].of(plan))
    return changed


def _ask(
    changed: _Changed,
    earliest: NDArray[np.float64],
    plan: Numbers,
    read: LongItems,
    asked: NDArray[np.bool_],
) -> None:
    """Of texts that have not changed, those whose first fellows seem like them and are others."""
    phrases, owners = changed.phrases
    held, whose = read.holding(in_order_once(phrases.copy()))
    stays = ~asked[whose]
    held, whose = held[stays], whose[stays]
    text, starts, counts = holders(held, whose)
    # The phrases of which there are holders that stayed, each with those that changed.
    there = in_order_once(held)
    at = np.searchsorted(there, phrases)
    at[at == len(there)] = 0
    is_held = there[at] == phrases if len(there) else np.zeros(len(phrases), np.bool_)
    at, owners = at[is_held], owners[is_held]
    # One that as many others stand before was and is none of the first.
    last = text[starts[at] + np.minimum(counts[at], LEADS) - 1]
    is_first = (counts[at] < LEADS) | (plan[last] >= earliest[owners])
    at, owners = at[is_first], owners[is_first]
    seeming = Seeming(np.concatenate((read.signatures, changed.signatures)))
    others = [(at, owners.astype(np.int64) + len(read.signatures))]
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
