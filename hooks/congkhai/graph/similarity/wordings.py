"""What is worked out of the texts of plans, each by itself: what comparing them needs to know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from ...arrays import np
from ...text import Outline
from ...value import value_class
from .words import WORD, TextVocabulary

if TYPE_CHECKING:
    from numpy.typing import NDArray


SHORT = 6
"""Items of fewer words are only compared whole: short ones resemble each other by chance."""
PHRASES = 14
"""About so many phrases of each text lead to others, whatever its length."""
CELLS = 256
"""Bits of a signature."""
TOGETHER = 4
"""The words of so many plans are kept in one piece: few are read to compare a text."""
_HASH, _LENGTH = 8, 4
"""Bytes of what is kept of each item."""
_ALL = 1 << 32
"""So many phrases there could be."""

Hashes: TypeAlias = "NDArray[np.uint64]"
Words: TypeAlias = "NDArray[np.uint16]"
Phrases: TypeAlias = "NDArray[np.uint32]"
Numbers: TypeAlias = "NDArray[np.int64]"


@value_class
class Wordings:
    """Of the items of some plans, one after the other; arrays as bytes, to be kept as they are."""

    plans: tuple[str, ...]
    items: bytes
    """How many each plan has (uint32 a plan)."""
    anchors_by_plan: tuple[bytes, ...]
    """Those of its items, with zeros between them."""
    anchors: bytes
    """A number for each, from its letters alone (uint64 an item)."""
    hashes: bytes
    """A number for all words of an item, however they are spelled (uint64); 0 when it has none."""
    lengths: bytes
    """In words (uint32 an item); 0 for a text that is too short to be like another."""
    chosen: bytes
    """How many phrases of each text lead to others (uint32 an item)."""
    phrases: bytes
    """These, text by text (uint32 a phrase)."""
    signatures: bytes
    """CELLS bits an item, as four uint64."""

    @property
    def said(self) -> Said:
        counts = np.frombuffer(self.items, np.uint32)
        ends = np.cumsum(counts, dtype=np.int64) * _HASH
        numbers = (
            _number(self.hashes[start:end] + self.anchors[start:end])
            for start, end in pairwise([0, *ends.tolist()])
        )
        return Said(self.plans, tuple(numbers))

    def of(self, plan: str) -> PlanWordings | None:
        """What one of these plans says; None for another plan."""
        if plan not in self.plans:
            return None
        place = self.plans.index(plan)
        counts = np.frombuffer(self.items, np.uint32)
        start = int(counts[:place].sum())
        mine = slice(start, start + int(counts[place]))
        chosen = np.frombuffer(self.chosen, np.uint32)
        before = int(chosen[:start].sum())
        phrases = np.frombuffer(self.phrases, np.uint32)[before:]
        return PlanWordings(
            hashes=np.frombuffer(self.hashes, np.uint64)[mine],
            anchors=np.frombuffer(self.anchors, np.uint64)[mine],
            lengths=np.frombuffer(self.lengths, np.uint32)[mine],
            phrase_ends=np.cumsum(chosen[mine], dtype=np.int64),
            phrases=phrases[: int(chosen[mine].sum())],
            signatures=np.frombuffer(self.signatures, np.uint64).reshape(-1, 4)[mine],
        )


@value_class
class Said:
    """A number for what each of some plans says, and where: from all its texts and anchors."""

    plans: tuple[str, ...]
    numbers: tuple[bytes, ...]


@value_class
class PlanWordings:
    """The n items of one plan; each array holds something of each, as `Wordings` says."""

    hashes: Hashes
    """(n,)"""
    anchors: Hashes
    """(n,)"""
    lengths: NDArray[np.uint32]
    """(n,)"""
    phrase_ends: Numbers
    """(n,): where in `phrases` those of each item end."""
    phrases: Phrases
    """(phrase_ends[-1],)"""
    signatures: Hashes
    """(n, 4)"""

    @property
    def number(self) -> bytes:
        return _number(self.hashes.tobytes() + self.anchors.tobytes())


@value_class
class WordPiece:
    """The words of some plans' texts that are long enough: each a number of sixteen bits, which
    some words share."""

    anchors_by_plan: tuple[bytes, ...]
    lengths_by_plan: tuple[bytes, ...]
    words: bytes

    def anchors_of(self, place: int) -> list[str]:
        named = self.anchors_by_plan[place].decode()
        return named.split("\0") if named else []

    def words_of(self, place: int, item: int) -> bytes:
        """Of an item of the plan that has this place among them."""
        before = np.frombuffer(b"".join(self.lengths_by_plan[:place]), np.uint32).sum()
        own = np.frombuffer(self.lengths_by_plan[place], np.uint32)
        start = int(before + own[:item].sum())
        return self.words[start * 2 : (start + int(own[item])) * 2]


ReadShelf = tuple[Wordings, tuple[WordPiece, ...]]
"""What is known of some texts; and their words, some plans in a piece."""


def read_wordings(outlines: Iterable[tuple[str, Outline]], vocabulary: TextVocabulary) -> ReadShelf:
    """What comparing needs of the texts of some plans, which come with their ids, in that order."""
    plans: list[str] = []
    named: list[bytes] = []
    items: list[int] = []
    lengths: list[int] = []
    anchors: list[bytes] = []
    hashes: list[bytes] = []
    read: list[bytes] = []
    ends: list[int] = []
    count = 0
    anchor_numbers: dict[str, bytes] = {}
    for plan, outline in outlines:
        plans.append(plan)
        named.append("\0".join([item.anchor for item in outline.items]).encode())
        items.append(len(outline.items))
        for item in outline.items:
            number = anchor_numbers.get(item.anchor)
            if number is None:
                number = anchor_numbers[item.anchor] = _number(item.anchor.encode())
            anchors.append(number)
            words = vocabulary.read(item.body[item.start : item.end])
            hashes.append(_number(words) if words else bytes(8))
            length = len(words) // WORD
            if length < SHORT:
                lengths.append(0)
            else:
                lengths.append(length)
                read.append(words)
                count += length
        ends.append(count)
    lengths_of = np.array(lengths, np.int64)
    # The first letters of each number: two of eight bytes.
    words16 = np.frombuffer(b"".join(read), "<u2")[:: WORD // 2].copy()
    phrases, chosen = chosen_phrases(words16, lengths_of)
    known = Wordings(
        plans=tuple(plans),
        anchors_by_plan=tuple(named),
        items=np.array(items, np.uint32).tobytes(),
        anchors=b"".join(anchors),
        hashes=b"".join(hashes),
        lengths=lengths_of.astype(np.uint32).tobytes(),
        chosen=chosen.astype(np.uint32).tobytes(),
        phrases=phrases.tobytes(),
        signatures=_signatures(words16, lengths_of).tobytes(),
    )
    return known, tuple(_pieces(known, words16, ends))


def _pieces(known: Wordings, words: Words, ends: list[int]) -> Iterator[WordPiece]:
    counts = np.cumsum(np.frombuffer(known.items, np.uint32), dtype=np.int64) * _LENGTH
    lengths = [known.lengths[start:end] for start, end in pairwise([0, *counts.tolist()])]
    starts = [0, *ends]
    for place in range(0, len(lengths), TOGETHER):
        some = slice(place, place + TOGETHER)
        last = min(place + TOGETHER, len(lengths))
        yield WordPiece(
            anchors_by_plan=known.anchors_by_plan[some],
            lengths_by_plan=tuple(lengths[some]),
            words=words[starts[place] : starts[last]].tobytes(),
        )


def _number(data: bytes) -> bytes:
    return blake2b(data, digest_size=8).digest()


def spread(starts: Numbers, counts: Numbers) -> Numbers:
    """So many places from each start on."""
    ends = np.cumsum(counts)
    places: Numbers = np.arange(ends[-1] if len(ends) else 0)
    places += np.repeat(starts - (ends - counts), counts)
    return places


def places_in(starts: Numbers, lengths: Numbers, less: int) -> tuple[Numbers, Numbers]:
    """All places of texts but the last few of each: whose, and where."""
    counts = np.maximum(lengths - less, 0)
    return np.repeat(np.arange(len(lengths)), counts), spread(starts, counts)


def chosen_phrases(words: Words, lengths: Numbers) -> tuple[Phrases, Numbers]:
    """Some phrases of four words of each text, each as a number; and how many.

    A phrase is chosen by what it says: two texts choose the same ones from what they share,
    whatever else they say. From longer texts fewer are chosen, which all others would choose too.
    """
    text, at = places_in(np.cumsum(lengths) - lengths, lengths, 3)
    # The first word with the third, the second with the fourth.
    folded = (words[:-2] ^ words[2:]).astype(np.uint32)
    every = folded[at] | folded[at + 1] << np.uint32(16)
    below = _ALL * PHRASES // np.maximum(lengths, 1)
    while True:
        is_chosen = every < below[text]
        counts = np.bincount(text[is_chosen], minlength=len(lengths))
        few = (counts < PHRASES // 2) & (below < _ALL)
        if not few.any():
            return every[is_chosen], counts
        below[few] *= 2


def _signatures(words: Words, lengths: Numbers) -> NDArray[np.uint8]:
    """A bit for each pair of neighbouring words: of 256 cells, those that some pair falls into.

    What two signatures share is what the texts share, and what falls together by chance.
    """
    text, at = places_in(np.cumsum(lengths) - lengths, lengths, 1)
    bits = np.zeros((len(lengths), CELLS), np.bool_)
    bits[text, (words[at] ^ words[at + 1] >> 1) & (CELLS - 1)] = True
    return np.packbits(bits, axis=1)
