"""Which entry holds which key, gathered entry by entry and sorted at the end."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from ..value import value_class
from .packing import CLASS_BITS, Packed, pack
from .reading import WORD_BITS, Numbers, WatchedWords, WordCount, places
from .shards import Row

HEAD = 3
"""The class of a key in an entry's title, agency, number or signatory; 0–2 is how often else."""
_CLASSES = np.array([0, 0, 1, 1, 2], np.uint64)
_BITS = 64 - 2 * WORD_BITS
"""Of an entry and its class, below the key."""
MOST_ENTRIES = 1 << (_BITS - CLASS_BITS)


@value_class
class Posted:
    """The keys of an entry, each with its class."""

    keys: Numbers
    classes: Numbers


def posted(
    vocabulary: WatchedWords,
    head: Numbers,
    body: WordCount,
    special: Mapping[str, int],
    own: Iterable[str],
) -> Posted:
    """`special` and `own` are keys that are not words; `head` are the keys of its labels."""
    number_of = vocabulary.number
    classes = _CLASSES[np.minimum(body.times, len(_CLASSES) - 1)]
    at, held = places(head, body.keys)
    classes[at[held]] = HEAD
    named = {number_of(key) for key in own}
    further = {number_of(key): min(times, len(_CLASSES) - 1) for key, times in special.items()}
    others = {number: times for number, times in further.items() if number not in named}
    labels = np.array([*head[~held].tolist(), *named], np.uint64)
    return Posted(
        np.concatenate((body.keys, np.array([*others], np.uint64), labels)),
        np.concatenate(
            (
                classes,
                _CLASSES[np.array([*others.values()], np.intp)],
                np.full(len(labels), HEAD, np.uint64),
            )
        ),
    )


class Postings:
    """Memory grows with distinct keys per entry: eight bytes for each."""

    def __init__(self) -> None:
        self._held = array("Q")

    def add(self, entry: int, keys: Numbers, classes: Numbers) -> None:
        """Raises OverflowError from the entry on that no index has room for."""
        if entry >= MOST_ENTRIES:
            raise OverflowError(f"more than {MOST_ENTRIES} entries")
        self._held.frombytes((keys << _BITS | entry << CLASS_BITS | classes).tobytes())

    def packed(self) -> Packed:
        """All that was gathered, which is then no longer held."""
        held, self._held = self._held, array("Q")
        return pack(np.frombuffer(held, np.uint64), _BITS)


def rows(packed: Packed, vocabulary: WatchedWords) -> Iterator[Row]:
    entries, ends = packed.entries.data, packed.ends.data
    for at, key, spelled in vocabulary.in_order(packed.keys):
        start = ends[at - 1] if at else 0
        yield key, spelled, entries[at], packed.data[start : ends[at]]


def syllables(packed: Packed, vocabulary: WatchedWords) -> dict[str, int]:
    """Folded words of letters, and in how many entries each occurs at most."""
    words = int(np.searchsorted(packed.keys, 1 << WORD_BITS))
    held = dict(zip(packed.keys[:words].tolist(), packed.entries[:words].tolist(), strict=True))
    frequency: dict[str, int] = {}
    for folded, word, number in vocabulary.words():
        if number in held and word.isalpha():
            frequency[folded] = frequency.get(folded, 0) + held[number]
    return frequency
