"""A value is what a dataclass makes of it, whichever of its methods is asked for first."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import permutations

import pytest
from congkhai.value import record_class, value_class

as_ever = partial(dataclass, slots=True, unsafe_hash=True)


def duty(made: Callable[[type], type]) -> type:
    """A class that nobody has asked for anything yet."""

    class Duty:
        what: str
        due: int = 2025
        seen: list[str] = field(default_factory=list, compare=False)
        place: str = field(default="", compare=False, repr=False)

    Duty.__qualname__ = "Duty"
    return made(Duty)


def bare(cls: type, what: str, place: str) -> object:
    """As one comes out of a store: its fields are set, and nothing was called to make it."""
    value = object.__new__(cls)
    value.what, value.due, value.seen, value.place = what, 2025, [place], place
    return value


ASKED: dict[str, Callable[[type], object]] = {
    "made": lambda cls: [getattr(cls("Báo cáo", place="x"), key) for key in cls.__match_args__],
    "equal": lambda cls: [bare(cls, "a", "x") == other for other in others(cls)],
    "hashed": lambda cls: [hash(bare(cls, "a", "x")) == hash(other) for other in others(cls)],
    "shown": lambda cls: repr(bare(cls, "a", "x")),
}


def others(cls: type) -> list[object]:
    return [bare(cls, "a", "y"), bare(cls, "b", "x"), "a", bare(duty(as_ever), "a", "x")]


@pytest.mark.parametrize("order", [*permutations(ASKED)], ids=" ".join)
def test_what_is_asked_first_is_answered_as_ever(order):
    own, eager = duty(value_class), duty(as_ever)
    for asked in order:
        assert ASKED[asked](own) == ASKED[asked](eager)
    assert own("a").seen is not own("a").seen


@value_class
class Kept:
    what: str
    due: int = 2025


def test_a_value_that_is_read_again_equals_one_that_is_made():
    first, second = (object.__new__(Kept) for _ in range(2))
    first.what = second.what = "Báo cáo"
    first.due = second.due = 2026
    one, other = (pickle.loads(pickle.dumps(value)) for value in (first, second))
    assert {one: "có"}[other] == "có"
    assert one == Kept("Báo cáo", 2026) == replace(Kept("Báo cáo"), due=2026)
    assert one != Kept("Báo cáo")


@pytest.mark.parametrize("given", [(), ("a", 1, 2), ("a", "b", "c")])
def test_what_a_class_does_not_take_is_refused(given):
    for cls in (value_class(type("Own", (), {"__annotations__": {"what": str}})), Kept):
        with pytest.raises(TypeError, match="argument"):
            cls(*given)
    with pytest.raises(TypeError, match="when"):
        Kept("a", when=2026)


def test_what_a_class_says_of_itself_stands():
    @value_class
    class Agency:
        id: str
        name: str = ""

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Agency) and other.id == self.id

        def __repr__(self) -> str:
            return f"«{self.id}»"

    assert Agency("ubnd", "A") == Agency("ubnd", "B")
    assert repr(Agency("ubnd")) == "«ubnd»"
    assert hash(Agency("ubnd", "A")) == hash(Agency("ubnd", "A"))


def test_values_of_which_one_follows_another_are_put_in_order():
    @value_class(order=True)
    class Month:
        year: int
        month: int

    assert sorted([Month(2026, 1), Month(2025, 9)]) == [Month(2025, 9), Month(2026, 1)]


def test_what_is_worked_out_is_set_and_has_no_hash():
    @record_class
    class Walk:
        at: int
        seen: list[str] = field(default_factory=list)

    walk = Walk(1)
    walk.at = 2
    walk.seen.append("a")
    assert walk == Walk(2, ["a"]) != Walk(2)
    assert repr(walk).endswith("Walk(at=2, seen=['a'])")
    assert Walk.__hash__ is None
    with pytest.raises(AttributeError):
        walk.other = 3
