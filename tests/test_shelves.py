"""Keys in a row stand on shelves; one that comes or goes changes no shelf but those beside it."""

from __future__ import annotations

import random
from zlib import crc32

import pytest
from congkhai.products import shelves

KEYS = [f"ke-hoach-{number:04}" for number in range(600)]


def changed(before: list[str], after: list[str]) -> set[str]:
    """The first keys of shelves that are not as they were."""
    old, new = shelves(before), shelves(after)
    return {first for first in old.keys() | new.keys() if old.get(first) != new.get(first)}


@pytest.mark.parametrize("count", [0, 1, 2, 3, 17, 256, 600])
def test_each_key_stands_once_in_its_order_on_the_shelf_of_the_first(count):
    made = shelves(KEYS[:count])
    assert [key for shelf in made.values() for key in shelf] == KEYS[:count]
    assert [*made] == [shelf[0] for shelf in made.values()]


def test_there_are_about_as_many_shelves_as_keys_on_each():
    made = shelves(KEYS)
    assert 12 <= len(made) <= 50
    assert all(16 <= len(shelf) <= 64 for shelf in [*made.values()][:-1])


@pytest.mark.parametrize("at", [0, 1, 33, 299, 598, 599])
def test_a_key_that_goes_or_comes_changes_the_shelves_around_it_alone(at):
    others = [*KEYS[:at], *KEYS[at + 1 :]]
    assert 1 <= len(changed(KEYS, others)) <= 6
    assert changed(KEYS, others) == changed(others, KEYS)


def test_most_shelves_stay_whatever_key_is_edited():
    some = random.Random(7).sample(range(len(KEYS)), 60)
    sizes = [len(changed(KEYS, [*KEYS[:at], "x" + KEYS[at], *KEYS[at + 1 :]])) for at in some]
    assert sum(sizes) / len(sizes) < 4


def test_a_shelf_that_no_key_ends_ends_at_twice_its_width():
    dull = [key for key in map("ke-hoach-{:04}".format, range(2000)) if crc32(key.encode()) % 32]
    assert {len(shelf) for shelf in shelves(dull[:640]).values()} == {64}


@pytest.mark.parametrize(("count", "is_filled_anew"), [(254, False), (255, True), (256, False)])
def test_only_where_shelves_become_wider_are_all_filled_anew(count, is_filled_anew):
    before = shelves(KEYS[:count])
    assert (len(changed(KEYS[:count], KEYS[: count + 1])) > len(before) / 2) == is_filled_anew
