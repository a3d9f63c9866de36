"""What the makers of an index leave for each other, and how many bits each number has."""

from __future__ import annotations

from collections.abc import Mapping

from ..value import value_class
from .contents import Start
from .entry import FacetRow, MeantBy, Result

WORD_BITS = 22
"""A pair of words is one number: the first word's number above these bits, the second's below."""
CLASS_BITS = 2
HELD_BITS = 64 - 2 * WORD_BITS
"""Of an entry and its class, below the key."""
MOST_ENTRIES = 1 << (HELD_BITS - CLASS_BITS)


@value_class
class BandKeys:
    """The keys of some entries that fall into one band."""

    words: str
    """All that make them up, in order (`own_words`)."""
    keys: bytes
    """In rising order, in the numbers of `words`."""
    counts: bytes
    """How many of the entries hold each key, 32 bits a key."""
    held: bytes
    """Which, key after key: its place among them, above the bits of its class; 32 bits each."""


@value_class
class Gathered:
    """What some entries in a row put into an index."""

    results: tuple[Result, ...]
    facets: tuple[FacetRow, ...]
    kinds: tuple[int, ...]
    topics: tuple[tuple[int, MeantBy], ...]
    """By the place of the entry."""
    bands: Mapping[int, BandKeys]
    """Those that are not empty."""


@value_class
class BandContents:
    """What the table of contents must know of a band."""

    shards: tuple[Start, ...]
    syllables: tuple[tuple[str, int], ...]
    """Possible ones in their order, and how common each is on a scale of 26."""


@value_class
class IndexWords:
    """What the table of contents must know of words that mean the same."""

    aliases: tuple[tuple[str, tuple[str, ...]], ...]
    """Key and forms of each group."""
    everyday: tuple[str, str, int]
    """Of what people say for what is printed: a mask, how the files are called, how many."""
    english: str
    """The name of the file that reads English as Vietnamese."""


@value_class
class Contents:
    """What the other files tell of themselves."""

    kinds: tuple[int, ...]
    """Of each entry its place among KINDS."""
    topics: tuple[tuple[int, MeantBy], ...]
    """By the number of the entry."""
    bands: tuple[BandContents, ...]
    blocks: str
    """Their names."""
    facets: str
    """The name of the file."""
    words: IndexWords
