"""Which texts may be alike: those that share phrases which few others hold."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator
from itertools import accumulate

from .words import WORD

PHRASES = 14
"""About so many phrases of each text lead to others, whatever its length."""
_SLOTS = 10
"""So many slots for each text: where phrases share one by chance, a text is looked at in vain."""
_RARE = 12
"""A phrase that more texts hold leads only to the first of them, …"""
_FEW = 12
"""… and only where rare phrases lead to fewer than so many."""
_EACH_WITH_EACH = 500
"""So few texts are all looked at: a sentence put in another order shares no phrase."""
_SEEMS = 0.47
"""Texts that seem to share so much of both, on average, are compared word by word, …"""
_TRIED = 6
"""… the closest of them."""
_LEAST = 0.25
"""So much of a text must be shared in any case."""
_CELLS = 256
_CELL_OR_NOT = b"0" * 255 + b"1"
_BITS = 8 * WORD
_ALL = 1 << 2 * _BITS


def phrases(number: int, size: int) -> list[int]:
    """Of a text's words as one number of so many bytes: some phrases of four, each as a number.

    A phrase is chosen by what it says: two texts choose the same ones from what they share,
    whatever else they say. From longer texts fewer are chosen, which all others would choose too.
    """
    # The first word with the third, the second with the fourth.
    folded = (number ^ number >> 2 * _BITS).to_bytes(size, "little")
    even, odd = folded[: size - 2 * WORD & ~3], folded[WORD : WORD + (size - 3 * WORD & ~3)]
    some = memoryview(even + odd).cast("I")
    below = _ALL * WORD * PHRASES // size
    while below < _ALL:
        chosen = [text for text in some if text < below]
        if len(chosen) >= PHRASES // 2:
            return chosen
        below *= 2
    return some.tolist()


def signature(number: int, size: int) -> int:
    """A bit for each pair of neighbouring words: of 256 cells, those that some pair falls into.

    What two signatures share is what the texts share, and what falls together by chance.
    """
    cells = (number ^ number >> _BITS + 1).to_bytes(size, "little")[:-WORD:WORD]
    return int(bytes.maketrans(cells, b"\xff" * len(cells)).translate(_CELL_OR_NOT), 2)


class PhraseIndex:
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
        known = 0
        if words:
            number, slots, counts = int.from_bytes(words, "little"), self._size, self._counts
            chosen = [phrase % slots for phrase in phrases(number, len(words))]
            for slot in chosen:
                count = counts[slot]
                if count <= _RARE:
                    counts[slot] = count + 1
            self._slots.extend(chosen)
            known = signature(number, len(words))
        self._signatures.append(known)
        self._cells.append(min(known.bit_count(), 255))
        self._ends.append(len(self._slots))

    def near(self) -> Iterator[tuple[int, list[tuple[float, int]]]]:
        """Each that seems like earlier ones, with these, the closest first: how much, which."""
        if len(self._signatures) <= _EACH_WITH_EACH:
            worded = [text for text, known in enumerate(self._signatures) if known]
            for place, text in enumerate(worded):
                if others := self._alike(text, worded[:place]):
                    yield text, others
            return
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

    def _alike(self, text: int, found: Collection[int]) -> list[tuple[float, int]]:
        signatures, cells = self._signatures, self._cells
        mine, theirs = signatures[text], cells[text]
        least, enough = _LEAST * theirs, _SEEMS * theirs
        shares = map(int.bit_count, map(mine.__and__, map(signatures.__getitem__, found)))
        near: list[tuple[float, int]] = []
        for other, shared in zip(found, shares, strict=True):
            # Of the shorter text much is shared, or the two are no one item: that tells most apart.
            if shared > least and (shared > enough or shared > _SEEMS * cells[other]):
                two = cells[other]
                really = shared - (theirs - shared) * (two - shared) / _CELLS
                seems = really * (0.5 / theirs + 0.5 / two)
                if seems >= _SEEMS and other != text:
                    near.append((seems, other))
        near.sort(reverse=True)
        return near[:_TRIED]
