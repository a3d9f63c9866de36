"""Some entries in a row: what they put into each band of the index, and what is listed of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from .bands import beginnings
from .entry import ReadEntry
from .own_words import (
    keys_of,
    numbered,
    pairs_packed,
    plain_letters,
    words_apart,
    words_in_order,
    words_joined,
)
from .pieces import CLASS_BITS, HELD_BITS, WORD_BITS, BandKeys, Gathered
from .reading import SECOND, Numbers


def gather(entries: Iterable[ReadEntry], cuts: Sequence[str]) -> Gathered:
    """`cuts` say where each band but the first begins."""
    read = [*entries]
    own = [words_apart(entry.words) for entry in read]
    words = words_in_order(set[str]().union(*own))
    number = numbered(words)
    held = []
    for place, entry in enumerate(read):
        keys = keys_of(own[place], entry.keys, number)
        classes = np.frombuffer(entry.classes, np.uint8)
        held.append(keys << HELD_BITS | np.uint64(place << CLASS_BITS) | classes)
    every: Numbers = np.concatenate(held) if held else np.array([], np.uint64)
    # Those of each entry are in order, which this way of sorting makes use of.
    every.sort(kind="stable")
    topics = ((place, entry.topic) for place, entry in enumerate(read))
    return Gathered(
        results=tuple(entry.result for entry in read),
        facets=tuple(entry.facets for entry in read),
        kinds=tuple(entry.kind for entry in read),
        topics=tuple((place, topic) for place, topic in topics if topic),
        bands=_in_bands(every, words, cuts),
    )


def _in_bands(every: Numbers, words: Sequence[str], cuts: Sequence[str]) -> dict[int, BandKeys]:
    keys = every >> np.uint64(HELD_BITS)
    starts = np.flatnonzero(np.diff(keys, prepend=~keys[:1]))
    counts = np.diff(starts, append=len(every)).astype("<u4")
    held = (every & np.uint64((1 << HELD_BITS) - 1)).astype("<u4")
    keys = keys[starts]
    first = (keys >> np.uint64(WORD_BITS)).astype(np.intp)
    second = (keys & np.uint64(SECOND)).astype(np.intp)
    # The first word is number 1.
    edges = [0, *(at + 1 for at in beginnings([*map(plain_letters, words)], cuts)), len(words) + 1]
    ends = np.searchsorted(first, edges)
    places = np.append(starts, len(every))
    bands = {}
    for band, (start, end) in enumerate(zip(ends[:-1].tolist(), ends[1:].tolist(), strict=True)):
        if start == end:
            continue
        one, other = first[start:end], second[start:end]
        used = np.zeros(len(words) + 1, np.intp)
        used[one] = used[other] = 1
        used[0] = 0
        numbers = np.cumsum(used) * used
        own = [words[at - 1] for at in np.flatnonzero(used).tolist()]
        bands[band] = BandKeys(
            words=words_joined(own),
            keys=pairs_packed(np.column_stack((numbers[one], numbers[other])), len(own)),
            counts=counts[start:end].tobytes(),
            held=held[places[start] : places[end]].tobytes(),
        )
    return bands
