"""The items of related plans one after the other, and their wordings, each once."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from .wordings import Hashes, Numbers, Phrases, Wordings, Words, spread

NONE = -1
Number = TypeVar("Number", bound=np.generic)


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


class WordsOfItems:
    """What of some items decides how alike they are."""

    def __init__(self, at: Numbers, wordings: Sequence[Wordings]) -> None:
        lengths = _joined((some.lengths for some in wordings), np.uint32).astype(np.int64)
        chosen = _joined((some.chosen for some in wordings), np.uint32).astype(np.int64)
        is_long = lengths[at] > 0
        self.compared = np.flatnonzero(is_long)
        """Which of them may be like others; arrays hold something of each of these."""
        at = at[is_long]
        self.lengths, self._chosen = lengths[at], chosen[at]
        self.starts = (np.cumsum(lengths) - lengths)[at]
        self._phrase_starts = (np.cumsum(chosen) - chosen)[at]
        self.words: Words = _joined((some.words for some in wordings), np.uint16)
        self._phrases: Phrases = _joined((some.phrases for some in wordings), np.uint32)
        signatures = _joined((some.signatures for some in wordings), np.uint64)
        self.signatures: Hashes = signatures.reshape(-1, 4)[at]

    def phrases(self) -> tuple[Phrases, NDArray[np.uint32]]:
        """Those of all, and whose each is."""
        owners = np.repeat(np.arange(len(self.compared), dtype=np.uint32), self._chosen)
        return self._phrases[spread(self._phrase_starts, self._chosen)], owners


class Texts:
    """Each wording has a number, in the order in which they stand first."""

    def __init__(self, items: FamilyItems) -> None:
        worded = np.flatnonzero(items.hashes)
        order = worded[np.argsort(items.hashes[worded], kind="stable")]
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


def _joined(some: Iterable[bytes], kind: type[Number]) -> NDArray[Number]:
    return np.frombuffer(b"".join(some), kind)
