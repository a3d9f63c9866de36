"""What comparing a family has found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from hashlib import blake2b

from ...arrays import np
from ...value import value_class
from .mark import Own, Similarity

EACH_WITH_EACH = 500
"""So few texts are all looked at: a sentence put in another order shares no phrase."""
KINDS = (Own.OWN, Own.REPEATED, Own.CHANGED)
_SAID, _MARKS = 8, 16


@value_class
class PlanMarks:
    """The marks of one plan by anchor, when they are asked for."""

    plan: str
    in_short: bytes
    """Another where any mark is another."""
    marks: Callable[[], Mapping[str, Similarity]]


@value_class
class Compared:
    """What the next comparison of a large family begins with, beside its bands."""

    plans: tuple[str, ...]
    names: tuple[str, ...]
    """Of its campaigns."""
    above: tuple[tuple[str, ...], ...]
    said: bytes
    """A number for what each plan says, and where."""
    marks: bytes
    """A number for the marks of each plan."""
    items: int
    texts: int
    """How many there are."""
    bits: int
    """Of the first number of a row, those that tell its band."""

    def said_by_plan(self) -> dict[str, bytes]:
        return self._by_plan(self.said, _SAID)

    def marks_by_plan(self) -> dict[str, bytes]:
        return self._by_plan(self.marks, _MARKS)

    def _by_plan(self, numbers: bytes, size: int) -> dict[str, bytes]:
        starts = range(0, len(numbers), size)
        return {p: numbers[at : at + size] for p, at in zip(self.plans, starts, strict=True)}

    @property
    def in_short(self) -> bytes:
        told = repr((self.plans, self.names, self.above, self.items, self.texts, self.bits))
        return b"".join(short(some) for some in (told.encode(), self.said, self.marks))


def in_short(marks: Mapping[str, Similarity]) -> bytes:
    facts = [
        (
            number_of(anchor),
            KINDS.index(mark.own) * 2 + mark.from_parent,
            number_of(mark.plan) if mark.plan else 0,
            number_of(mark.anchor) if mark.plan else 0,
        )
        for anchor, mark in marks.items()
    ]
    return short(np.array(facts, np.uint64).tobytes())


def short(data: bytes) -> bytes:
    return blake2b(data, digest_size=_MARKS).digest()


@cache
def number_of(name: str) -> int:
    """For a plan or an anchor, from its letters alone."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "little")
