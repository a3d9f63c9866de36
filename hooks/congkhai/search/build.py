"""Entries → the files of an index: a small table of contents, shards of keys, blocks of results.

Every file but `index.bin` is named for its content: a page that holds an older table of
contents can never mix two builds, and after an edit only what changed has a new name.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np
import orjson

from .concepts import Concepts
from .contents import Start, grouped, listed
from .entry import ReadEntry
from .facets import Facets
from .files import Files
from .grammar import grammar
from .postings import Postings, rows, syllables
from .reading import WORD_BITS, WatchedWords
from .sayings import opening, saying_files, saying_mask
from .shards import shards as shards_of
from .words import is_syllable

FORMAT = 5
BLOCK = 10
_MANY = 250


class IndexBuilder:
    """Entries come read, each by itself; only here they meet."""

    def __init__(self, concepts: Concepts) -> None:
        self._concepts = concepts
        self._vocabulary = WatchedWords()
        self._postings = Postings()
        self._facets = Facets()
        self._files = Files()
        self._block: list[tuple[str, ...]] = []
        self._blocks: list[str] = []
        self._kinds: list[list[int]] = []
        self._topics: list[tuple[int, tuple[str, ...], str, tuple[str, ...]]] = []
        self._count = 0

    def add(self, entry: ReadEntry) -> list[tuple[str, bytes]]:
        number, self._count = self._count, self._count + 1
        numbers = np.array([0, *map(self._vocabulary.number, entry.words)], np.uint64)
        keys = np.frombuffer(entry.keys, np.uint64)
        high, low = numbers[keys >> WORD_BITS], numbers[keys & ((1 << WORD_BITS) - 1)]
        classes = np.frombuffer(entry.classes, np.uint8).astype(np.uint64)
        self._postings.add(number, high << WORD_BITS | low, classes)
        self._facets.add(entry.facets)
        if not self._kinds or self._kinds[-1][1] != entry.kind:
            self._kinds.append([number, entry.kind])
        if entry.topic:
            self._topics.append((number, *entry.topic))
        self._block.append(entry.result)
        if len(self._block) == BLOCK:
            self._close_block()
        return self._files.taken()

    def _close_block(self) -> None:
        self._blocks.append(self._files.add("b", _json(self._block)))
        self._block = []

    def _sayings(self) -> tuple[str, list[str], str]:
        """What people say for what is printed: a mask, and a list of files."""
        known = self._concepts.everyday
        files = [(first, self._files.add("e", _json(rows))) for first, rows in saying_files(known)]
        return saying_mask(opening(form) for _, said, _ in known for form in said), *listed(files)

    def finish(self, portals: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        if self._block:
            self._close_block()
        packed = self._postings.packed()
        known = self._files.add("f", _json(_syllables(syllables(packed, self._vocabulary))))
        shards: list[Start] = []
        for shard in shards_of(rows(packed, self._vocabulary)):
            shards.append((shard.first, self._files.add("k", shard.data)))
            yield from self._files.taken()
        # Everyone reads the table of contents; in a large index it names groups of shards.
        nested = len(shards) > _MANY
        groups = (
            [(group[0][0], self._files.add("d", _json(listed(group)))) for group in grouped(shards)]
            if nested
            else []
        )
        table = {
            "format": FORMAT,
            "entries": self._count,
            "kinds": self._kinds,
            "pages": self._files.add("f", _json(self._topics)),
            "nested": int(nested),
            "shards": listed(groups if nested else shards),
            "block": BLOCK,
            "blocks": "".join(self._blocks),
            "facets": self._files.add("f", _json(self._facets.table())),
            "syllables": known,
            "aliases": [[key, *forms] for key, forms in self._concepts.table],
            "everyday": self._sayings(),
            "grammar": grammar(),
            "portals": list(portals),
        }
        build = hashlib.sha256(_json(table)).hexdigest()[:12]
        self._files.put("index.bin", _json({"build": build, **table}), 9)
        yield from self._files.taken()


def _syllables(frequency: dict[str, int]) -> list[str]:
    """Two parallel strings: possible syllables, and how common each is on a scale of 26."""
    known = sorted(word for word in frequency if is_syllable(word))
    return [" ".join(known), "".join(chr(97 + frequency[word].bit_length()) for word in known)]


def _json(value: object) -> bytes:
    return orjson.dumps(value)
