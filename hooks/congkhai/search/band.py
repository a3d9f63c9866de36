"""One band of the index: what all entries put into it, merged into shards."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from .contents import Start
from .files import Files
from .own_words import keys_of, numbered, plain_letters, words_apart, words_in_order
from .packing import Packed, pack
from .pieces import CLASS_BITS, HELD_BITS, MOST_ENTRIES, WORD_BITS, BandContents, BandKeys
from .reading import SECOND, Numbers
from .shards import Row
from .shards import shards as shards_of
from .words import is_syllable


def files_of_band(
    band: int, bands: int, some: Iterable[tuple[int, BandKeys]]
) -> Generator[tuple[str, bytes], None, BandContents]:
    """Of what entries in a row put into it, each with the number of the first of these entries.

    It is one of so many bands. Raises OverflowError for entries that no index has room for.
    """
    parts = [*some]
    own = [words_apart(part.words) for _, part in parts]
    words = words_in_order(set[str]().union(*own))
    packed = pack(_held(parts, own, numbered(words)))
    files = Files(band, bands)
    shards: list[Start] = []
    for shard in shards_of(_rows(packed, words)):
        shards.append((shard.first, files.add("k", shard.data)))
        yield from files.taken()
    return BandContents(tuple(shards), tuple(_syllables(packed, words)))


def _held(
    parts: Iterable[tuple[int, BandKeys]],
    own: Iterable[Sequence[str]],
    number: Mapping[str, int],
) -> Numbers:
    """Every key with an entry and its class below it; `own` are the words of each part."""
    every = [np.array([], np.uint64)]
    for (first, part), words in zip(parts, own, strict=True):
        held = np.frombuffer(part.held, "<u4").astype(np.uint64) + np.uint64(first << CLASS_BITS)
        if len(held) and int(held.max()) >= MOST_ENTRIES << CLASS_BITS:
            raise OverflowError(f"more than {MOST_ENTRIES} entries")
        keys = keys_of(words, part.keys, number) << np.uint64(HELD_BITS)
        every.append(np.repeat(keys, np.frombuffer(part.counts, "<u4")) | held)
    return np.concatenate(every)


def _rows(packed: Packed, words: Sequence[str]) -> Iterator[Row]:
    """In the order of folded keys. A blank comes before any letter: pairs are in order where their
    words are."""
    entries, ends = packed.entries.data, packed.ends.data
    spelled = [b"", *(word.encode() for word in words)]
    plain = [b"", *(plain_letters(word).encode() for word in words)]
    first = (packed.keys >> np.uint64(WORD_BITS)).astype(np.intp)
    second = (packed.keys & np.uint64(SECOND)).astype(np.intp)
    place = np.cumsum([0, *(one != other for one, other in pairwise(plain))])
    order = np.lexsort((second, first, place[second], place[first]))
    for at, one, other in zip(order.data, first[order].data, second[order].data, strict=True):
        held = packed.data[ends[at - 1] if at else 0 : ends[at]]
        if other:
            key, own = plain[one] + b" " + plain[other], spelled[one] + b" " + spelled[other]
            yield key, own, entries[at], held
        else:
            yield plain[one], spelled[one], entries[at], held


def _syllables(packed: Packed, words: Sequence[str]) -> Iterator[tuple[str, int]]:
    alone = np.flatnonzero((packed.keys & np.uint64(SECOND)) == 0)
    numbers = (packed.keys[alone] >> np.uint64(WORD_BITS)).tolist()
    frequency: dict[str, int] = {}
    for number, entries in zip(numbers, packed.entries[alone].tolist(), strict=True):
        word = words[number - 1]
        if word.isalpha():
            frequency[plain_letters(word)] = frequency.get(plain_letters(word), 0) + entries
    for word, entries in frequency.items():
        if is_syllable(word):
            yield word, entries.bit_length()
