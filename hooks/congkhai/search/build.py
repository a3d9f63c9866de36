"""The files of an index: shards of keys, blocks of results, a small table of contents.

Every file but `index.bin` is named for its content: a page that holds an older table of
contents can never mix two builds, and after an edit only what changed has a new name.

Whatever is in one file is made of the entries that it tells of and of their numbers alone, so
that each may be made by itself (`band`, `block_files`, `facet_file`), and the table of contents
(`contents_files`) of what these tell of themselves.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import orjson

from .aliases import lent_words, load_english
from .contents import grouped, listed
from .entry import FacetRow, Result
from .facets import facet_table
from .files import Files
from .grammar import grammar
from .pieces import MOST_ENTRIES, BandContents, Contents, IndexWords
from .sayings import saying_files, saying_mask

if TYPE_CHECKING:
    from .concepts import Concepts

FORMAT = 8
BLOCK = 10
_SMALL = 256
"""The results of no more entries are one block, which is read beside the keys."""
RESULTS_TOGETHER = 128 * BLOCK
"""The results of so many entries are made at one time."""
_ROOMS_OF_RESULTS = -(-MOST_ENTRIES // RESULTS_TOGETHER)
_FACETS, _CONTENTS, _WORDS = (0, 3), (1, 3), (2, 3)
_MANY = 250
_HARDEST = 9
IndexFile = tuple[str, bytes]


def block_files(at: int, results: Sequence[Result]) -> Generator[IndexFile, None, str]:
    """Of the entries from `at` times RESULTS_TOGETHER on; returns the names of the blocks."""
    files = Files(at, _ROOMS_OF_RESULTS)
    block = BLOCK if at else _block_size(len(results))
    names = [
        files.add("b", orjson.dumps(results[start : start + block]))
        for start in range(0, len(results), block)
    ]
    yield from files.taken()
    return "".join(names)


def facet_file(rows: Sequence[FacetRow]) -> Generator[IndexFile, None, str]:
    """Of all entries; returns its name."""
    files = Files(*_FACETS)
    name = files.add("f", orjson.dumps(facet_table(rows)))
    yield from files.taken()
    return name


def word_files(concepts: Concepts) -> Generator[IndexFile, None, IndexWords]:
    files, words = pressed_words(concepts)
    yield from files
    return words


@lru_cache(maxsize=2)
def pressed_words(concepts: Concepts) -> tuple[Sequence[IndexFile], IndexWords]:
    """What people say for what is printed: the same whatever the index holds."""
    files, known = Files(*_WORDS), concepts.everyday
    name, openings, parts = saying_files(known)
    for number, rows in enumerate(parts):
        files.put(f"e/{name}{number}.bin", orjson.dumps(rows), _HARDEST)
    meant = load_english()
    lent = lent_words(meant, [*grammar()["chat"], *(form for _, said, _ in known for form in said)])
    english = files.add("f", orjson.dumps([meant, lent]), _HARDEST)
    mask = saying_mask(openings)
    return files.taken(), IndexWords(tuple(concepts.table), (mask, name, len(parts)), english)


def contents_files(contents: Contents, portals: Sequence[str]) -> Iterator[IndexFile]:
    files = Files(*_CONTENTS)
    shards = [shard for band in contents.bands for shard in band.shards]
    # Everyone reads the table of contents; in a large index it names groups of shards.
    nested = len(shards) > _MANY
    groups = grouped(shards) if nested else ()
    starts = [(group[0][0], files.add("d", orjson.dumps(listed(group)))) for group in groups]
    table = {
        "format": FORMAT,
        "entries": len(contents.kinds),
        "kinds": _changes(contents.kinds),
        "pages": files.add("f", orjson.dumps([(at, *topic) for at, topic in contents.topics])),
        "nested": int(nested),
        "shards": listed(starts if nested else shards),
        "block": _block_size(len(contents.kinds)),
        "blocks": contents.blocks,
        "facets": contents.facets,
        "syllables": files.add("f", orjson.dumps(_syllables(contents.bands))),
        "aliases": [[key, *forms] for key, forms in contents.words.aliases],
        "english": contents.words.english,
        "grammar": grammar(),
        "portals": list(portals),
        "everyday": contents.words.everyday,
    }
    build = hashlib.sha256(orjson.dumps(table)).hexdigest()[:12]
    mask = contents.words.everyday[0].encode()
    files.put("index.bin", orjson.dumps({"build": build, **table}), _HARDEST, mask)
    yield from files.taken()


def _block_size(count: int) -> int:
    return _SMALL if count <= _SMALL else BLOCK


def _changes(kinds: Iterable[int]) -> list[tuple[int, int]]:
    """The number of each entry that is of another kind than the one before, and its kind."""
    changes: list[tuple[int, int]] = []
    for number, kind in enumerate(kinds):
        if not changes or changes[-1][1] != kind:
            changes.append((number, kind))
    return changes


def _syllables(bands: Iterable[BandContents]) -> list[str]:
    """Two parallel strings: possible syllables, and how common each is on a scale of 26."""
    every = [syllable for band in bands for syllable in band.syllables]
    return [" ".join(word for word, _ in every), "".join(chr(97 + common) for _, common in every)]
