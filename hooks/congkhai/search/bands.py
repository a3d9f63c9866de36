"""Bands: stretches of the index's keys in their order, each of which is made by itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

_ONSETS = "b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_VOWELS = "aeiouy"
_FIGURES = "0123456789"
_ENTRIES = 64
"""About so many entries of a small index share a band."""


def band_count(entries: int) -> int:
    """How many an index of about so many entries has: more when it is twice the size."""
    return max(1, min((1 << entries.bit_length()) // _ENTRIES, len(_every()) + 1))


@cache
def band_cuts(bands: int) -> tuple[str, ...]:
    """Where each of so many bands but the first begins: the folded words from one cut to the next
    are one band's, with the pairs that they open.

    The cuts hang on how syllables begin and on nothing that is written, so that no edit moves one.
    """
    every = _every()
    return tuple(every[at * len(every) // bands] for at in range(1, bands))


@cache
def _every() -> tuple[str, ...]:
    onsets = _ONSETS.split()
    syllables = {onset + vowel for onset in ("", *onsets) for vowel in _VOWELS}
    numbers = {f"#{figure}" for figure in _FIGURES} | {"@", "@2", *_FIGURES}
    concepts = {"~", "~+"} | {f"~{plus}{onset[0]}" for onset in onsets for plus in ("", "+")}
    return tuple(sorted(syllables | numbers | concepts))


def beginnings(words: Sequence[str], cuts: Sequence[str]) -> list[int]:
    """Of sorted folded words: where each band but the first begins among them."""
    return [bisect_left(words, cut) for cut in cuts]
