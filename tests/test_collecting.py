"""A preview looks for garbage when it has time, and then finds all that former states left."""

from __future__ import annotations

import gc
import weakref

import pytest
from congkhai.adapter import collecting
from congkhai.adapter.collecting import Collecting


@pytest.fixture(autouse=True)
def _as_before():
    yield
    gc.unfreeze()
    assert gc.isenabled()


class State:
    """Of a portal, which holds itself."""

    def __init__(self) -> None:
        self.own = self


def reads(count: int, own: Collecting) -> list[weakref.ref[State]]:
    left = []
    for _ in range(count):
        with own.put_off():
            assert not gc.isenabled()
            left.append(weakref.ref(State()))
    return left


@pytest.mark.parametrize(
    ("count", "is_at_rest", "is_found"),
    [(1, True, False), (2, True, True), (2, False, False), (5, True, True), (4, False, True)],
)
def test_what_former_states_left_is_found_at_rest_or_when_there_are_many(
    monkeypatch, count, is_at_rest, is_found
):
    monkeypatch.setattr(collecting, "_MOST", 3)
    own = Collecting()
    left = reads(count, own)
    gc.collect()
    assert all(state() for state in left)
    own.collect(is_at_rest)
    assert [state() is None for state in left] == [is_found] * count


def test_it_is_looked_for_again_only_when_there_has_been_another_state():
    own = Collecting()
    reads(2, own)
    own.collect(is_at_rest=True)
    left = weakref.ref(State())
    gc.freeze()
    own.collect(is_at_rest=True)
    assert left()
    reads(1, own)
    own.collect(is_at_rest=True)
    assert left() is None


def test_a_read_that_fails_leaves_all_as_it_was():
    own = Collecting()
    with pytest.raises(ZeroDivisionError), own.put_off():
        _ = 1 / 0
    assert gc.isenabled()
