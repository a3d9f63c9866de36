"""The items of related plans one after the other, and their wordings, each once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from ...arrays import np
from .index import Owners
from .wordings import TOGETHER, Hashes, Numbers, Phrases, Wordings, WordPiece, Words, spread

if TYPE_CHECKING:
    from numpy.typing import NDArray


NONE = -1
Number = TypeVar("Number", bound="np.generic")
WordReader = Callable[[int, int], WordPiece]
"""By the places of a shelf and of a piece of it."""


class PlacedItems(Protocol):
    """Items in the order of their plans; arrays hold something of each."""

    plan: Numbers
    """Whose it is, by the place among the plans of the family."""
    hashes: Hashes

    def __len__(self) -> int: ...


class SomeItems:
    """All that are worded in some ways, as far as the family holds them."""

    def __init__(self, plan: Numbers, item: Numbers, hashes: Hashes) -> None:
        order = np.lexsort((item, plan))
        self.plan, self.hashes = plan[order], hashes[order]
        self.item = item[order]
        """Which of its plan's items it is."""

    def __len__(self) -> int:
        return len(self.plan)


class FamilyItems:
    """Items in the order of their plans; arrays hold something of each."""

    def __init__(self, plans: Sequence[str], wordings: Sequence[Wordings]) -> None:
        held = {
            plan: place for place, plan in enumerate(p for some in wordings for p in some.plans)
        }
        counts = _joined((some.items for some in wordings), np.uint32).astype(np.int64)
        places = np.array([held[plan] for plan in plans], np.int64)
        self.at = spread((np.cumsum(counts) - counts)[places], counts[places])
        """Where each stands in what was read."""
        self.starts = np.concatenate(([0], np.cumsum(counts[places])))
        self.plan = np.repeat(np.arange(len(plans)), counts[places])
        self.anchors: Hashes = _joined((some.anchors for some in wordings), np.uint64)[self.at]
        self.hashes: Hashes = _joined((some.hashes for some in wordings), np.uint64)[self.at]
        named = [names for some in wordings for names in some.anchors_by_plan]
        self._named = [named[place] for place in places]
        self._anchors: dict[int, list[str]] = {}

    def __len__(self) -> int:
        return len(self.plan)

    def anchors_of(self, order: int) -> list[str]:
        """Plans are numbered alike: most anchors are those of another plan too."""
        anchors = self._anchors.get(order)
        if anchors is None:
            named = self._named[order].decode()
            anchors = [*map(sys.intern, named.split("\0"))] if named else []
            self._anchors[order] = anchors
        return anchors


class LongItems:
    """Those of some items that may be like others, and what decides how alike they are."""

    def __init__(self, at: Numbers, wordings: Sequence[Wordings]) -> None:
        lengths = _joined((some.lengths for some in wordings), np.uint32).astype(np.int64)
        chosen = _joined((some.chosen for some in wordings), np.uint32).astype(np.int64)
        is_long = lengths[at] > 0
        self.compared = np.flatnonzero(is_long)
        """Which of them these are; arrays hold something of each."""
        at = at[is_long]
        self.lengths, self._chosen = lengths[at], chosen[at]
        self._phrases: Phrases = _joined((some.phrases for some in wordings), np.uint32)
        self._phrase_starts = (np.cumsum(chosen) - chosen)[at]
        signatures = _joined((some.signatures for some in wordings), np.uint64)
        self.signatures: Hashes = signatures.reshape(-1, 4)[at]
        self._pieces = WordPieces(wordings, lengths)
        self._at = at

    def phrases(self) -> tuple[Phrases, Owners]:
        """Those of all, and whose each is."""
        owners = np.repeat(np.arange(len(self.compared), dtype=np.uint32), self._chosen)
        return self._phrases[spread(self._phrase_starts, self._chosen)], owners

    def words(self, some: Numbers, read: WordReader) -> tuple[Words, Numbers]:
        """Those that some of them, and maybe others, consist of; and where each begins."""
        return self._pieces.words(self._at[some], read)


class WordPieces:
    """Where in what is kept of words those of each item begin; looked up on the shelves of those
    that are asked for, mostly few."""

    def __init__(self, wordings: Sequence[Wordings], lengths: Numbers) -> None:
        self._lengths = lengths
        self._counts = [np.frombuffer(some.items, np.uint32) for some in wordings]
        self._ends = np.cumsum([int(counts.sum()) for counts in self._counts])

    def words(self, at: Numbers, read: WordReader) -> tuple[Words, Numbers]:
        on_shelf = np.searchsorted(self._ends, at, side="right")
        found: list[bytes] = []
        begins = np.zeros(len(at), np.int64)
        count = 0
        for shelf in np.unique(on_shelf).tolist():
            some = np.flatnonzero(on_shelf == shelf)
            piece, start = self._on_shelf(shelf, at[some])
            pieces, which = np.unique(piece, return_inverse=True)
            words = [read(shelf, number).words for number in pieces.tolist()]
            ends = count + np.cumsum([len(few) // 2 for few in words])
            begins[some] = np.concatenate(([count], ends))[which] + start
            found += words
            count = int(ends[-1])
        return _joined(found, np.uint16), begins

    def _on_shelf(self, shelf: int, at: Numbers) -> tuple[Numbers, Numbers]:
        """The piece in which the words of each are, and where in it they begin."""
        counts, end = self._counts[shelf], int(self._ends[shelf])
        first = end - int(counts.sum())
        piece = np.repeat(np.arange(len(counts)) // TOGETHER, counts)
        lengths = self._lengths[first:end]
        starts = np.cumsum(lengths) - lengths
        starts -= starts[np.searchsorted(piece, piece)]
        return piece[at - first], starts[at - first]


class Texts:
    """Each wording has a number, in the order in which they stand first."""

    def __init__(self, items: PlacedItems) -> None:
        worded = np.flatnonzero(items.hashes)
        order = worded[_in_order(items.hashes[worded])]
        hashes = items.hashes[order]
        is_first = np.concatenate(([True], hashes[1:] != hashes[:-1]))[: len(order)]
        group = np.cumsum(is_first) - 1
        first = order[is_first]
        elsewhere = np.flatnonzero(items.plan[order] != items.plan[first[group]])
        second = np.full(len(first), NONE)
        groups, place = np.unique(group[elsewhere], return_index=True)
        second[groups] = order[elsewhere[place]]
        by_place = np.argsort(first)
        number = np.empty_like(by_place)
        number[by_place] = np.arange(len(by_place))
        self.first: Numbers = first[by_place]
        """The item that says it first, …"""
        self.second: Numbers = second[by_place]
        """… and the first in another plan."""
        self.of_item = np.full(len(items), NONE)
        self.of_item[order] = number[group]
        self.hashes: Hashes = items.hashes[self.first]
        self._in_order, self._numbers = hashes[is_first], number

    def numbered(self, hashes: Hashes) -> Numbers:
        """The numbers of those that are so worded, or NONE."""
        if not len(self._in_order):
            return np.full(len(hashes), NONE)
        at = np.minimum(np.searchsorted(self._in_order, hashes), len(self._in_order) - 1)
        return np.where(self._in_order[at] == hashes, self._numbers[at], NONE)


def _in_order(hashes: Hashes) -> Numbers:
    """Their places in rising order, those of the same hash in their own: most bits of each with
    its place are one number, and numbers are sorted twice as soon as places."""
    bits = np.uint64(len(hashes).bit_length())
    places = np.arange(len(hashes), dtype=np.uint64)
    both = np.sort(hashes >> bits << bits | places)
    order = (both & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)
    found = hashes[order]
    if (found[1:] < found[:-1]).any():
        # Two that differ begin alike.
        return np.argsort(hashes, kind="stable")
    return order


def _joined(some: Iterable[bytes], kind: type[Number]) -> NDArray[Number]:
    return np.frombuffer(b"".join(some), kind)
