"""Which texts may be alike: those that share phrases which few others hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from .wordings import Numbers, Phrases

_RARE = 12
"""A phrase that more texts hold leads only to the first of them, …"""
_FEW = 12
"""… and only where rare phrases lead to fewer than so many; …"""
_COMMON = 2
"""… of such phrases so many of each text."""
_DRAWERS = 16
"""Phrases are sorted in so many lots: it takes less room."""
_HALF = np.uint64(32)
Number = TypeVar("Number", bound=np.generic)
Owners = NDArray[np.uint32]
Pairs = tuple[NDArray[np.integer[Any]], NDArray[np.integer[Any]]]


def pairs_of_each(count: int) -> Iterator[Pairs]:
    """Each of some texts with each other."""
    every = np.arange(count)
    for text in range(count):
        yield np.full(count - text - 1, text), every[text + 1 :]


def pairs_by_phrase(phrases: Phrases, texts: Owners) -> Iterator[Pairs]:
    """Each text with those that its phrases lead to, some of them several times; `texts` tells
    whose each phrase is."""
    led_to = np.zeros(int(texts.max(initial=0)) + 1, np.int64)
    common = []
    for drawer in range(_DRAWERS):
        some = phrases % _DRAWERS == drawer
        text, starts, counts = _holders(phrases[some], texts[some])
        for count in range(2, _RARE + 1):
            # All phrases that so many hold, one below the other.
            holders = text[starts[counts == count][:, None] + np.arange(count)]
            led_to += np.bincount(holders.ravel(), minlength=len(led_to)) * (count - 1)
            for place in range(count - 1):
                for later in range(place + 1, count):
                    yield holders[:, place], holders[:, later]
        is_common = counts > _RARE
        first = text[starts[is_common][:, None] + np.arange(_RARE)]
        sizes = counts[is_common]
        common.append(
            (
                text[np.repeat(is_common, counts)],
                np.repeat(np.arange(len(sizes)), sizes).astype(np.uint32),
                first,
            )
        )
    tried = np.zeros(len(led_to), np.int64)
    for text, phrase, first in common:
        seeks = (led_to[text] < _FEW) & (tried[text] < _COMMON)
        text, phrase = text[seeks], phrase[seeks]
        by_text = np.argsort(text, kind="stable")
        text, phrase = text[by_text], phrase[by_text]
        before = np.arange(len(text)) - np.searchsorted(text, text)
        few = tried[text] + before < _COMMON
        text, phrase = text[few], phrase[few]
        tried += np.bincount(text, minlength=len(tried))
        for step in range(_RARE):
            yield text, first[phrase, step]


def _holders(phrases: Phrases, texts: Owners) -> tuple[Owners, Numbers, Numbers]:
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


def in_order_once(numbers: NDArray[Number]) -> NDArray[Number]:
    """The same as `np.unique`, many times sooner; the numbers are put in order where they are."""
    numbers.sort()
    return numbers[np.concatenate(([True], numbers[1:] != numbers[:-1]))[: len(numbers)]]
