"""The search as products: entries, shelves of entries, the files of the index made of these.

An edit changes one entry and its shelf, then those bands of the index in which that entry has
other keys than before, the results that stand beside it, and the table of contents.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, cast

from .products import Made, NamedParts, Part, ProductSort, shelves
from .search import (
    RESULTS_TOGETHER,
    BandContents,
    BandKeys,
    Contents,
    IndexWords,
    ReadEntry,
    SearchEntry,
    band_count,
    band_files,
    block_files,
    client_files,
    contents_of,
    everyday_files,
    facet_file,
    gathered_entries,
    read_entry,
)
from .search_entries import entries_of, entry_keys, is_listing, listing_entry, written_entry
from .site import File, Page
from .snapshot import Snapshot

LISTING = "listing "
ENTRIES = "entries "
KEPT_BY_SHELVES = "shelf "
"""How the parts begin that a shelf leaves; they end with its key."""
_HEAD, _RESULTS, _FACETS = (f"{KEPT_BY_SHELVES}{what} " for what in ("head", "results", "facets"))
KEPT_OF_FILES = "index "
"""How the parts begin that tell of files of the index; what follows is the key of the product."""
INDEX_WORDS = "everyday words"
_PAGES = "pages"
"""The shelf of the portal's own pages and of those that people wrote."""
_FACET_FILE = "facets"


def noting_listings(sort: ProductSort[Snapshot]) -> ProductSort[Snapshot]:
    """Search finds a page that lists by what it says of itself, which it must leave behind."""

    def make(snapshot: Snapshot, key: str) -> Iterator[Made]:
        for made in sort.make(snapshot, key):
            yield made
            if isinstance(made, Page) and is_listing(made) and "search" not in snapshot.without:
                yield from _read(snapshot, LISTING + made.url, [listing_entry(made)])

    return replace(sort, make=make)


def _entry_keys(snapshot: Snapshot) -> Iterator[str]:
    if "search" not in snapshot.without:
        yield from entry_keys(snapshot)
        yield from map(_page_key, snapshot.written)


def _page_key(page: Page) -> str:
    return f"page {page.url}"


def _entry(snapshot: Snapshot, key: str) -> Iterator[Made]:
    if key.startswith("page "):
        pages = (page for page in snapshot.written if _page_key(page) == key)
        return _read(snapshot, ENTRIES + key, map(written_entry, pages))
    return _read(snapshot, ENTRIES + key, entries_of(snapshot, key))


def _read(snapshot: Snapshot, name: str, entries: Iterable[SearchEntry]) -> Iterator[Made]:
    """Entries as the index takes them in, and the files of their texts: one for equal texts."""
    read = []
    written: set[str] = set()
    for entry in entries:
        one, (path, text) = read_entry(entry, snapshot.site.search_words)
        read.append(one)
        if path not in written:
            written.add(path)
            yield f"search/{path}", text
    yield Part(name, tuple(read))


def _shelf_keys(snapshot: Snapshot) -> Iterable[str]:
    return _shelves(snapshot) if "search" not in snapshot.without else ()


def _shelf_of_pages(snapshot: Snapshot) -> Iterable[str]:
    return (_PAGES,) if "search" not in snapshot.without else ()


def _shelves(snapshot: Snapshot) -> Mapping[str, tuple[str, ...]]:
    """What entries are of, in the order of the index."""
    return snapshot.once(("index shelves", ""), lambda: shelves(entry_keys(snapshot)))


def parts_on_shelf(snapshot: Snapshot, key: str) -> tuple[str, ...]:
    """Those of its entries."""
    if key != _PAGES:
        return tuple(ENTRIES + of for of in _shelves(snapshot)[key])
    listings = (LISTING + address for address in sorted(NamedParts(snapshot.parts, LISTING)))
    return (*listings, *(ENTRIES + _page_key(page) for page in snapshot.written))


def bands_of_index(snapshot: Snapshot, _: str = "") -> int:
    return band_count(sum(map(len, _shelves(snapshot).values())))


def _shelf(snapshot: Snapshot, key: str) -> Iterator[Part]:
    parts = (snapshot.parts[name] for name in snapshot.ask(parts_on_shelf, key))
    entries = [read for part in parts for read in cast(tuple[ReadEntry, ...], part)]
    some = gathered_entries(entries, snapshot.ask(bands_of_index, ""))
    yield Part(_HEAD + key, (some.kinds, some.topics))
    yield Part(_RESULTS + key, some.results)
    yield Part(_FACETS + key, some.facets)
    for band, keys in some.bands.items():
        yield Part(_in_band(band, key), keys)


def _in_band(band: int, shelf: str) -> str:
    return f"{KEPT_BY_SHELVES}{band} {shelf}"


def first_numbers(snapshot: Snapshot, _: str = "") -> Mapping[str, int]:
    """By shelf, the number of the first entry on it; by nothing, how many there are."""

    def make() -> Mapping[str, int]:
        numbers: dict[str, int] = {}
        count = 0
        for shelf in (*_shelves(snapshot), _PAGES):
            numbers[shelf] = count
            kinds, _ = cast(tuple[tuple[int, ...], Any], snapshot.parts[_HEAD + shelf])
            count += len(kinds)
        return {**numbers, "": count}

    return snapshot.once(("first numbers", ""), make)


def _file_keys(snapshot: Snapshot) -> Iterator[str]:
    """What files of the index are of: the keys of a band, some results, all facets."""
    if "search" in snapshot.without:
        return
    yield from (f"band {band}" for band in range(bands_of_index(snapshot)))
    yield from (f"results {at}" for at in range(_results_pieces(first_numbers(snapshot)[""])))
    yield _FACET_FILE


def _results_pieces(entries: int) -> int:
    return -(-entries // RESULTS_TOGETHER)


def _index_files(snapshot: Snapshot, key: str) -> Iterator[Made]:
    numbers = dict(snapshot.ask(first_numbers, ""))
    count = numbers.pop("")
    what, _, number = key.partition(" ")
    if what == "band":
        made: Generator[File, None, object] = _band(snapshot, int(number), numbers)
    elif what == "results":
        start = int(number) * RESULTS_TOGETHER
        end = min(start + RESULTS_TOGETHER, count)
        results = [*_listed(snapshot, _RESULTS, numbers, start, end)]
        made = block_files(int(number), results)
    else:
        made = facet_file([*_listed(snapshot, _FACETS, numbers, 0, count)])
    told = yield from _below_search(made)
    yield Part(KEPT_OF_FILES + key, told)


def _below_search(files: Generator[File, None, object]) -> Generator[File, None, object]:
    while True:
        try:
            name, data = next(files)
        except StopIteration as end:
            return end.value
        yield f"search/{name}", data


def _band(
    snapshot: Snapshot, band: int, numbers: Mapping[str, int]
) -> Generator[File, None, BandContents]:
    parts = ((first, snapshot.parts.get(_in_band(band, shelf))) for shelf, first in numbers.items())
    some = ((first, cast(BandKeys, part)) for first, part in parts if part)
    return band_files(band, snapshot.ask(bands_of_index, ""), some)


def _listed(
    snapshot: Snapshot, what: str, numbers: Mapping[str, int], start: int, end: int
) -> Iterator[Any]:
    """What shelves tell of the entries from one number to another."""
    firsts = [*numbers.values(), end]
    for at, shelf in enumerate(numbers):
        first = firsts[at]
        if first < end and (at + 1 == len(numbers) or firsts[at + 1] > start):
            rows = cast(tuple[Any, ...], snapshot.parts[what + shelf])
            yield from rows[max(0, start - first) : end - first]


def _contents(snapshot: Snapshot, _: str) -> Iterator[File]:
    if "search" in snapshot.without:
        return
    numbers = dict(snapshot.ask(first_numbers, ""))
    count = numbers.pop("")
    heads = [(first, cast(Any, snapshot.parts[_HEAD + shelf])) for shelf, first in numbers.items()]

    def told(key: str) -> Any:
        return snapshot.parts[KEPT_OF_FILES + key]

    contents = Contents(
        kinds=tuple(kind for _, (kinds, _) in heads for kind in kinds),
        topics=tuple((first + at, topic) for first, (_, topics) in heads for at, topic in topics),
        bands=tuple(told(f"band {at}") for at in range(snapshot.ask(bands_of_index, ""))),
        blocks="".join(told(f"results {at}") for at in range(_results_pieces(count))),
        facets=told(_FACET_FILE),
        words=cast(IndexWords, snapshot.parts[INDEX_WORDS]),
    )
    for name, data in contents_of(contents):
        yield f"search/{name}", data


def _search_client(snapshot: Snapshot, _: str) -> Iterator[File]:
    """Apart from the index: each page asks for some of it."""
    if "search" not in snapshot.without:
        yield from ((f"search/{name}", data) for name, data in client_files().items())


def _everyday_words(snapshot: Snapshot, _: str) -> Iterator[Made]:
    if "search" not in snapshot.without:
        files, words = everyday_files(snapshot.site.search_words)
        yield from ((f"search/{name}", data) for name, data in files)
        yield Part(INDEX_WORDS, words)


ENTRY_SORT = ProductSort("entries", _entry_keys, _entry)
SHELF_SORT = ProductSort("index shelf", _shelf_keys, _shelf, reads_parts=True)
"""After entries."""
PAGES_SHELF_SORT = ProductSort("index pages", _shelf_of_pages, _shelf, reads_parts=True)
"""After all pages that list."""
FILES_SORT = ProductSort("index files", _file_keys, _index_files, reads_parts=True)
CONTENTS_SORT = ProductSort("search", lambda _: ("",), _contents, reads_parts=True)
WORDS_SORT = ProductSort("everyday words", lambda _: ("",), _everyday_words)
CLIENT_SORT = ProductSort("search client", lambda _: ("",), _search_client)


def sort_of_shelf(key: str) -> str:
    return PAGES_SHELF_SORT.name if key == _PAGES else SHELF_SORT.name
