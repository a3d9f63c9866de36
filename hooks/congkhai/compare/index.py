"""Which texts may be alike: those that share phrases which few others hold."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import accumulate

from .words import WORD

PHRASES = 16
"""About so many phrases of each text lead to others, whatever its length."""
_SLOTS = 16
"""So many slots for each text: where phrases share one by chance, a text is looked at in vain."""
_RARE = 12
"""A phrase that more texts hold leads only to the first of them, …"""
_FEW = 12
"""… and only where rare phrases lead to fewer than so many."""
_SEEMS = 0.44
"""Texts that seem to share so much of both, on average, are compared word by word, …"""
_TRIED = 6
"""… the closest of them."""
_LEAST = 0.25
"""So much of a text must be shared in any case."""
_CELLS = 256
_CELL_OR_NOT = b"0" * 255 + b"1"
_ALL = 1 << 64


def phrases(words: bytes) -> list[int]:
    """Each four neighbouring words as one number, if the last word is of a certain class.

    The longer the text, the narrower the class, which all wider ones hold: two texts choose the
    same phrases from what they share, whatever else they say.
    """
    size = len(words)
    below = _ALL * WORD * PHRASES // size
    shifts = (0, WORD, 2 * WORD, 3 * WORD)
    some = memoryview(b"".join([words[at : at + (size - at & ~7)] for at in shifts])).cast("Q")
    while below < _ALL:
        chosen = [one for one in some if one < below]
        if len(chosen) >= PHRASES // 2:
            return chosen
        below *= 2
    return some.tolist()


def signature(words: bytes) -> int:
    """A bit for each pair of neighbouring words: of 256 cells, those that some pair falls into.

    What two signatures share is what the texts share, and what falls together by chance.
    """
    number = int.from_bytes(words, "little")
    cells = (number ^ number >> 17).to_bytes(len(words), "little")[:-WORD:WORD]
    return int(bytes.maketrans(cells, b"\xff" * len(cells)).translate(_CELL_OR_NOT), 2)


class Index:
    """Texts by phrase, without the phrases: each has a slot, and each slot its first texts."""

    def __init__(self, most: int) -> None:
        self._size = most * _SLOTS | 1
        self._counts = bytearray(self._size)
        self._slots = array("I")
        self._ends = array("I", [0])
        self._signatures: list[int] = []
        self._cells = bytearray()

    def add(self, words: bytes) -> None:
        """The next text; one without words is found nowhere."""
        if words:
            size, counts = self._size, self._counts
            slots = [phrase % size for phrase in phrases(words)]
            for slot in slots:
                if counts[slot] <= _RARE:
                    counts[slot] += 1
            self._slots.extend(slots)
        known = signature(words) if words else 0
        self._signatures.append(known)
        self._cells.append(min(known.bit_count(), 255))
        self._ends.append(len(self._slots))

    def near(self) -> Iterator[tuple[int, list[tuple[float, int]]]]:
        """Each that seems like earlier ones, with these, the closest first: how much, which."""
        counts, slots, ends = self._counts, self._slots, self._ends
        starts = array("I", accumulate(counts, initial=0))
        holders = array("I", bytes(starts.itemsize * starts[-1]))
        filled = bytearray(self._size)
        for text in range(len(ends) - 1):
            found: list[int] = []
            common: list[int] = []
            for slot in slots[ends[text] : ends[text + 1]]:
                count = counts[slot]
                if count == 1:
                    continue
                full = filled[slot]
                end = starts[slot] + full
                if count > _RARE:
                    common.append(slot)
                elif full:
                    found += holders[end - full : end]
                if full < count:
                    holders[end] = text
                    filled[slot] = full + 1
            while common and len(found) < _FEW:
                slot = common.pop()
                found += holders[starts[slot] : starts[slot] + filled[slot]]
            if found and (others := self._alike(text, set(found))):
                yield text, others

    def _alike(self, text: int, found: set[int]) -> list[tuple[float, int]]:
        signatures, cells = self._signatures, self._cells
        mine, one = signatures[text], cells[text]
        least, enough = _LEAST * one, _SEEMS * one
        near: list[tuple[float, int]] = []
        # Of the shorter text much is shared, or the two are no one item: that tells most apart.
        for other in [
            other
            for other in found
            if (shared := (mine & signatures[other]).bit_count()) > least
            and (shared > enough or shared > _SEEMS * cells[other])
        ]:
            two = cells[other]
            shared = (mine & signatures[other]).bit_count()
            really = shared - (one - shared) * (two - shared) / _CELLS
            seems = really * (0.5 / one + 0.5 / two)
            if seems >= _SEEMS and other != text:
                near.append((seems, other))
        near.sort(reverse=True)
        return near[:_TRIED]
