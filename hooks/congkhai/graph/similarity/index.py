"""Which texts may be alike: those that share phrases which few others hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from ...arrays import np
from .wordings import Numbers, Phrases

if TYPE_CHECKING:
    from numpy.typing import NDArray


LEADS = 8
"""A phrase leads to so many texts that hold it: the first."""
_TOGETHER = 1 << 20
"""About so many phrases are sorted in one lot: it takes less room."""
_HALF = 32
_PLACE_BITS = 20
_AT_ONCE = 1 << 16
"""So many numbers are looked up together: what is worked out on the way stays near."""
Number = TypeVar("Number", bound="np.generic")
Owners: TypeAlias = "NDArray[np.uint32]"
Pairs: TypeAlias = "tuple[NDArray[np.integer[Any]], NDArray[np.integer[Any]]]"


def pairs_of_each(count: int) -> Iterator[Pairs]:
    """Each of some texts with each other, from either side."""
    every = np.arange(count)
    for text in range(count):
        yield np.full(count, text), every


def pairs_by_phrase(
    phrases: Phrases, texts: Owners, asked: NDArray[np.bool_] | None = None
) -> Iterator[Pairs]:
    """Each text, or each that is asked about, with those that its phrases lead to, some of them
    several times; `texts` tells whose each phrase is, of all that hold it.

    What a text is paired with hangs on its own phrases alone, and for each on who holds it first.
    """
    drawers = 1 + len(phrases) // _TOGETHER
    for drawer in range(drawers):
        some = phrases % drawers == drawer
        text, starts, counts = holders(phrases[some], texts[some])
        is_shared = counts > 1
        text, counts = text[np.repeat(is_shared, counts)], counts[is_shared]
        starts, each = np.cumsum(counts) - counts, np.repeat(counts, counts)
        first = np.repeat(starts, counts)
        if asked is not None:
            seeks = asked[text]
            one, each, first = text[seeks], each[seeks], first[seeks]
        else:
            one = text
        for step in range(LEADS):
            if step > 1:
                has = each > step
                one, each, first = one[has], each[has], first[has]
            yield one, text[first + step]


def holders(phrases: Phrases, texts: Owners) -> tuple[Owners, Numbers, Numbers]:
    """Whose a phrase is, phrase by phrase; where each begins, and how many hold it."""
    held = phrases.astype(np.uint64)
    held <<= _HALF
    held |= texts
    held = in_order_once(held)
    phrase = (held >> _HALF).astype(np.uint32)
    is_first = np.ones(len(held), np.bool_)
    is_first[1:] = phrase[1:] != phrase[:-1]
    starts = np.flatnonzero(is_first)
    return held.astype(np.uint32), starts, np.diff(starts, append=len(held))


def are_among(numbers: Phrases, some: Phrases) -> NDArray[np.bool_]:
    """Which of many numbers are among a few: looked up in a table, where each has a place."""
    tables: list[Phrases] = []
    while len(some):
        # Nothing that may be looked for at a place is known there: 0 has the first one.
        known = np.zeros(1 << _PLACE_BITS, np.uint32)
        known[0] = 1
        known[own := _places(some)] = some
        tables.append(known)
        # Those of which another has the place.
        some = some[known[own] != some]
    found = np.zeros(len(numbers), np.bool_)
    for start in range(0, len(numbers), _AT_ONCE):
        at_once, told = numbers[start : start + _AT_ONCE], found[start : start + _AT_ONCE]
        places = _places(at_once)
        for known in tables:
            told |= known[places] == at_once
    return found


def _places(numbers: Phrases) -> Phrases:
    """Spread by multiplying (Knuth, «The Art of Computer Programming», 6.4)."""
    return (numbers * np.uint32(0x9E3779B1)) >> np.uint32(32 - _PLACE_BITS)


def in_order_once(numbers: NDArray[Number]) -> NDArray[Number]:
    """The same as `np.unique`, many times sooner; the numbers are put in order where they are."""
    numbers.sort()
    return numbers[np.concatenate(([True], numbers[1:] != numbers[:-1]))[: len(numbers)]]
