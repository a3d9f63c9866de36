"""What entries put into the bands of an index, and what each band's shards are made of."""

from __future__ import annotations

import gzip

import numpy as np
import pytest
from congkhai.search import SearchEntry, Section, read_entry
from congkhai.search.band import files_of_band
from congkhai.search.gathering import gather
from congkhai.search.own_words import (
    keys_of,
    numbered,
    pairs_packed,
    words_apart,
    words_in_order,
    words_joined,
)
from congkhai.search.pieces import CLASS_BITS, MOST_ENTRIES, WORD_BITS
from congkhai.search.reading import SECOND

CUTS = ("h", "t")


def read(*texts: str):
    """An entry of each text, whose title is the same."""
    for number, text in enumerate(texts):
        entry = SearchEntry(
            id=f"e{number}",
            url=f"e{number}/",
            kind="plan",
            title="Kế hoạch",
            sections=(Section("i", "Mục", text),),
        )
        yield read_entry(entry)[0]


def spelled(band) -> dict[str, list[int]]:
    """The keys of a band as words, and the places of the entries that hold each."""
    words = ["", *words_apart(band.words)]
    pairs = np.frombuffer(band.keys, "<u2").reshape(-1, 2).tolist()
    counts = np.frombuffer(band.counts, "<u4").tolist()
    held = iter((np.frombuffer(band.held, "<u4") >> CLASS_BITS).tolist())
    return {
        f"{words[first]} {words[second]}".strip(): [next(held) for _ in range(count)]
        for (first, second), count in zip(pairs, counts, strict=True)
    }


def test_each_key_falls_into_the_band_of_its_first_word():
    bands = gather(read("An toàn hồ thi đua"), CUTS).bands
    assert {band for band, keys in bands.items() if "an" in spelled(keys)} == {0}
    assert {band for band, keys in bands.items() if "an toàn" in spelled(keys)} == {0}
    assert {band for band, keys in bands.items() if "hồ thi" in spelled(keys)} == {1}
    assert {band for band, keys in bands.items() if "thi đua" in spelled(keys)} == {2}
    assert {band for band, keys in bands.items() if "đua" in spelled(keys)} == {0}


def test_a_key_says_which_entries_hold_it():
    bands = gather(read("an toàn", "hồ", "an ninh"), CUTS).bands
    assert spelled(bands[0])["an"] == [0, 2]
    assert spelled(bands[0])["an toàn"] == [0]
    assert spelled(bands[1])["kế hoạch"] == [0, 1, 2]


def test_what_nothing_puts_into_a_band_is_left_out():
    assert gather([], CUTS).bands == {}
    assert {*gather(read("an"), ("~~",)).bands} == {0}


def test_the_words_of_a_band_are_those_of_its_keys_alone():
    for band in gather(read("an toàn hồ thi đua"), CUTS).bands.values():
        words = {word for key in spelled(band) for word in key.split()}
        assert words == {*words_apart(band.words)}


def test_what_is_listed_of_entries_is_in_their_order():
    entries = [*read("an", "hồ")]
    gathered = gather(entries, CUTS)
    assert gathered.results == tuple(entry.result for entry in entries)
    assert gathered.facets == tuple(entry.facets for entry in entries)
    assert gathered.kinds == (0, 0)


def shards(entries, cuts: tuple[str, ...] = (), pieces: int = 1):
    """The files of the first band, of entries gathered so many at a time, and what it tells."""
    size = -(-len(entries) // pieces)
    parts = [
        (first, gather(entries[first : first + size], cuts).bands[0])
        for first in range(0, len(entries), size)
    ]
    files = files_of_band(0, 1, parts)
    made: dict[str, bytes] = {}
    while True:
        try:
            made.update([next(files)])
        except StopIteration as end:
            return made, end.value


@pytest.mark.parametrize("pieces", [2, 3, 5])
def test_however_entries_are_gathered_the_band_is_the_same(pieces):
    entries = [*read("an toàn", "an ninh xã", "hồ thi đua", "an toàn xã", "thi đua")]
    assert shards(entries, pieces=pieces) == shards(entries)


def test_a_band_tells_its_shards_and_the_syllables_that_it_holds():
    made, told = shards([*read("an toàn", "an ninh", "an 2025")])
    (shard,) = told.shards
    assert gzip.decompress(made[next(name for name in made if name.startswith("k/"))])
    assert shard[1] in "".join(made)
    syllables = dict(told.syllables)
    assert {"an", "toan", "ninh", "ke", "hoach"} <= syllables.keys()
    assert "2025" not in syllables
    assert syllables["an"] == (3).bit_length()
    assert syllables["ninh"] == (1).bit_length()


@pytest.mark.parametrize(("first", "has_room"), [(MOST_ENTRIES - 1, True), (MOST_ENTRIES, False)])
def test_an_index_has_room_for_so_many_entries_and_no_more(first, has_room):
    (band,) = gather(read("an"), ()).bands.values()
    if has_room:
        assert [*files_of_band(0, 1, [(first, band)])]
    else:
        with pytest.raises(OverflowError, match=str(MOST_ENTRIES)):
            [*files_of_band(0, 1, [(first, band)])]


def test_words_are_ordered_by_their_plain_letters_then_as_spelled():
    assert words_in_order({"đua", "dua", "đủa", "e", "d"}) == ["d", "dua", "đua", "đủa", "e"]


@pytest.mark.parametrize("words", [[], ["an"], ["an", "toàn", "đua"]])
def test_words_that_are_joined_come_apart(words):
    assert words_apart(words_joined(words)) == words


@pytest.mark.parametrize(("words", "bytes_each"), [(3, 4), (1 << 16, 8)])
def test_keys_in_their_own_numbers_are_those_of_any_larger_list(words, bytes_each):
    own = [f"w{number:06}" for number in range(words)]
    larger = numbered(sorted([*own, "a", "w000001x", "z"]))
    pairs = np.array([[1, 0], [1, 2], [words, words]])
    packed = pairs_packed(pairs, len(own))
    assert len(packed) == 3 * bytes_each
    keys = keys_of(own, packed, larger)
    names = {number: word for word, number in larger.items()} | {0: ""}
    read = [(names[int(key >> WORD_BITS)], names[int(key & SECOND)]) for key in keys]
    assert read == [(own[0], ""), (own[0], own[1]), (own[-1], own[-1])]
