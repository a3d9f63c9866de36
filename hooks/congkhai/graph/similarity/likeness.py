"""Which text each is a change of: of those that seem like it, the one that shares most with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from ...arrays import np
from ...value import value_class
from .index import Pairs, are_among, in_order_once
from .wordings import CELLS, Hashes, Numbers, Phrases, Words, places_in
from .words import WORD, TextVocabulary

if TYPE_CHECKING:
    from numpy.typing import NDArray


SIMILAR = 0.45
"""Items that share so much of their word pairs, on average of both, are one item changed."""
SHARED = 0.25
"""… and at least so much of the longer one: a heading inside a paragraph is no likeness."""
_SEEMS = 0.43
"""Texts that seem to share so much of both, on average, are compared word by word, …"""
_TRIED = 6
"""… the closest of them."""
_LEAST = 0.2
"""So much of a text must be shared in any case."""
_AT_ONCE = 1 << 18
"""So many pairs are looked at together, …"""
_WORDS_AT_ONCE = 1 << 19
"""… and so many words: what is worked out on the way takes room."""

Shares: TypeAlias = "NDArray[np.float64]"


@value_class
class ComparedTexts:
    """What of texts decides how alike they are, by their numbers."""

    words: Callable[[Numbers], tuple[Words, Numbers]]
    """Those of some texts, and where the words of each begin."""
    lengths: Numbers
    signatures: Hashes
    """Four numbers each."""
    plans: Numbers
    """The plan that says it first, or -1 where several say it."""
    common: Phrases
    """Pairs of words that make no two alike: every item of a campaign may bear its name."""

    def are_apart(self, one: Numbers, other: Numbers) -> NDArray[np.bool_]:
        """Whether two texts stand in two plans."""
        apart: NDArray[np.bool_] = (self.plans[one] != self.plans[other]) | (self.plans[one] < 0)
        return apart


def closest(texts: ComparedTexts, pairs: Iterable[Pairs]) -> Numbers:
    """By text, the one that it is a change of, or -1, of those that it is paired with."""
    count = len(texts.lengths)
    one, other, seems = _promising(texts, pairs)
    order = np.lexsort((other, -seems, one))
    rank = np.arange(len(one)) - np.searchsorted(one, one)
    order = order[rank < _TRIED]
    one, other, seems, rank = one[order], other[order], seems[order], rank[rank < _TRIED]
    compared = _WordPairs(texts, np.concatenate((one, other)))
    like, likeness = np.full(count, -1), np.zeros(count)
    for tried in range(_TRIED):
        # Texts seem rather more alike than they are.
        some = (rank == tried) & (seems >= likeness[one])
        mine, theirs = one[some], other[some]
        shares = compared.likeness(mine, theirs)
        better = shares > likeness[mine]
        likeness[mine[better]] = shares[better]
        like[mine[better]] = theirs[better]
    return like


def _promising(texts: ComparedTexts, pairs: Iterable[Pairs]) -> tuple[Numbers, Numbers, Shares]:
    """Those that seem alike by their signatures, each once and in order, and how much."""
    seeming = Seeming(texts.signatures)
    found = [np.zeros(0, np.int64)]
    for one, other in _in_turns(pairs):
        near = seeming.alike(one, other) & (one != other)
        one, other = one[near].astype(np.int64), other[near].astype(np.int64)
        apart = texts.are_apart(one, other)
        found.append(one[apart] << 32 | other[apart])
    each = in_order_once(np.concatenate(found))
    one, other = each >> 32, each & 0xFFFFFFFF
    return one, other, seeming.shares(one, other)


class Seeming:
    """How alike texts seem by their signatures."""

    def __init__(self, signatures: Hashes) -> None:
        # Column by column: what is looked up here and there lies close together.
        self._columns = [np.ascontiguousarray(column) for column in signatures.T]
        self._cells = sum(map(np.bitwise_count, self._columns), np.zeros(len(signatures), np.int64))
        self._share = 0.5 / self._cells

    def alike(self, one: NDArray[Any], other: NDArray[Any]) -> NDArray[np.bool_]:
        """Whether two are to be compared word by word."""
        near: NDArray[np.bool_] = self.shares(one, other) >= _SEEMS
        return near

    def shares(self, one: NDArray[Any], other: NDArray[Any]) -> Shares:
        """How much of both is shared, or 0 where that is little of the longer one."""
        shared = np.zeros(len(one), np.int64)
        for column in self._columns:
            shared += np.bitwise_count(column[one] & column[other])
        mine, theirs = self._cells[one], self._cells[other]
        really = shared - (mine - shared) * (theirs - shared) / CELLS
        seems: Shares = really * (self._share[one] + self._share[other])
        seems[shared <= _LEAST * np.maximum(mine, theirs)] = 0
        return seems


def _in_turns(pairs: Iterable[Pairs]) -> Iterator[Pairs]:
    """So many at one time: neither single ones nor more than there is room for."""
    ones, others, size = [], [], 0
    for one, other in pairs:
        for start in range(0, len(one), _AT_ONCE):
            ones.append(one[start : start + _AT_ONCE])
            others.append(other[start : start + _AT_ONCE])
            size += len(ones[-1])
            if size >= _AT_ONCE:
                yield np.concatenate(ones), np.concatenate(others)
                ones, others, size = [], [], 0
    if ones:
        yield np.concatenate(ones), np.concatenate(others)


class _WordPairs:
    """The words of some texts, two by two."""

    def __init__(self, texts: ComparedTexts, some: Numbers) -> None:
        self._lengths, self._common = texts.lengths, texts.common
        read = in_order_once(some)
        self._words, starts = texts.words(read)
        self._starts = np.zeros(len(texts.lengths), np.int64)
        self._starts[read] = starts

    def likeness(self, one: Numbers, other: Numbers) -> Shares:
        """How much of both is shared, on average, or 0 where that makes them no one item."""
        # What two share is the same from either side.
        wanted = np.minimum(one, other) << 32 | np.maximum(one, other)
        pairs = in_order_once(wanted.copy())
        shares = np.zeros(len(pairs))
        for start, end in self._some_at_once(pairs):
            some = pairs[start:end]
            shares[start:end] = self._shares(some >> 32, some & 0xFFFFFFFF)
        return shares[np.searchsorted(pairs, wanted)]

    def _some_at_once(self, pairs: Numbers) -> Iterator[tuple[int, int]]:
        words = np.cumsum(self._lengths[pairs >> 32] + self._lengths[pairs & 0xFFFFFFFF])
        start = 0
        while start < len(pairs):
            before = words[start - 1] if start else 0
            end = max(int(np.searchsorted(words, before + _WORDS_AT_ONCE)), start + 1)
            yield start, end
            start = end

    def _shares(self, one: Numbers, other: Numbers) -> Shares:
        text = np.stack((one, other), axis=1).ravel()
        side, at = places_in(self._starts[text], self._lengths[text], 1)
        two = word_pairs(self._words, at)
        known = ~are_among(two, self._common)
        side, two = side[known].astype(np.uint64), two[known].astype(np.uint64)
        # By the pair of texts, then by the words, then by whose they are.
        held = in_order_once(side >> 1 << 33 | two << 1 | side & 1)
        sizes = np.bincount((held >> 33 << 1 | held & 1).astype(np.int64), minlength=len(text))
        in_both = (held[1:] >> 1) == (held[:-1] >> 1)
        shared = np.bincount((held[1:][in_both] >> 33).astype(np.int64), minlength=len(one))
        mine, theirs = np.maximum(sizes[::2], 1), np.maximum(sizes[1::2], 1)
        shares: Shares = (shared / mine + shared / theirs) / 2
        shares[(shares < SIMILAR) | (shared < SHARED * np.maximum(mine, theirs))] = 0
        return shares


def word_pairs(words: Words, at: Numbers) -> Phrases:
    """The words at some places, each with the next, as one number."""
    return words[at] | words[at + 1].astype(np.uint32) << np.uint32(16)


def pairs_in_names(names: Iterable[str]) -> Phrases:
    """Every item of a campaign may bear its name; that does not make two items alike."""
    vocabulary = TextVocabulary()
    found: list[Phrases] = [np.zeros(0, np.uint32)]
    for name in names:
        words: Words = np.frombuffer(vocabulary.read(name.encode()), "<u2")[:: WORD // 2]
        found.append(word_pairs(words, np.arange(max(len(words) - 1, 0))))
    return np.unique(np.concatenate(found))
