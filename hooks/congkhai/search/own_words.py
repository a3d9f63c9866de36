"""Keys in numbers of a list of words that stands beside them: no vocabulary is needed to read them.

A key is a pair of numbers: of its first word, and of its second or 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..text import fold
from .pieces import WORD_BITS
from .reading import BREAK, Numbers

_FEW_WORDS = 1 << 16


def words_joined(words: Iterable[str]) -> str:
    return BREAK.join(words)


def words_apart(joined: str) -> list[str]:
    return joined.split(BREAK) if joined else []


def words_in_order(words: Iterable[str]) -> list[str]:
    """As the index has them: folded, then as spelled."""
    return sorted(sorted(words), key=plain_letters)


@lru_cache(1 << 16)
def plain_letters(word: str) -> str:
    return fold(word)


def numbered(words: Sequence[str]) -> dict[str, int]:
    """The first is number 1."""
    return dict(zip(words, range(1, len(words) + 1), strict=True))


def pairs_packed(pairs: NDArray[np.integer], words: int) -> bytes:
    """Two columns of numbers below so many words; half as long where these are few."""
    return pairs.astype("<u2" if words < _FEW_WORDS else "<u4").tobytes()


def keys_of(words: Sequence[str], packed: bytes, number: Mapping[str, int]) -> Numbers:
    """Pairs of numbers of their own words as one number each, in the numbers of others."""
    numbers = np.array([0, *map(number.__getitem__, words)], np.uint64)
    pairs = np.frombuffer(packed, "<u2" if len(words) < _FEW_WORDS else "<u4").reshape(-1, 2)
    keys: Numbers = numbers[pairs[:, 0]] << np.uint64(WORD_BITS) | numbers[pairs[:, 1]]
    return keys
