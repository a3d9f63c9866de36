"""What others call: the files that make entries searchable."""

from __future__ import annotations

import pickle
from collections.abc import Generator, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from .aliases import Everyday, Groups, load_aliases, load_everyday, load_matters
from .build import IndexFile, contents_files, pressed_words
from .client_files import client_files
from .entry import ReadEntry, SearchEntry
from .pieces import BandContents, BandKeys, Contents, Gathered, IndexWords

if TYPE_CHECKING:
    from .concepts import Concepts
    from .entry_reading import EntryReader

OwnWords = tuple[tuple[str, tuple[str, ...]], ...]
_readers: dict[OwnWords, EntryReader] = {}


def build_index(
    entries: Iterable[SearchEntry], aliases: Groups | None = None, portals: Sequence[str] = ()
) -> dict[str, bytes]:
    """File name (below `/search/`) → bytes: the index, the client and its style.

    Entries are read once and not kept, so they may come from a generator; give them in the same
    order to get the same bytes, held documents before pages about them. `portals` are further
    folders with indexes of this format, relative to this one's, whose results are merged.
    Raises OverflowError for more entries than an index has room for: 262,144.
    """
    return dict(index_files(entries, aliases, portals))


def index_files(
    entries: Iterable[SearchEntry], aliases: Groups | None = None, portals: Sequence[str] = ()
) -> Iterator[IndexFile]:
    """The same one by one, as soon as they are made: a large index need not be held whole."""
    # NumPy takes 40 ms and 15 MiB, which only who builds an index shall pay.
    from .concepts import Concepts
    from .entry_reading import EntryReader
    from .whole import WholeIndex

    concepts = (
        _concepts(()) if aliases is None else Concepts(aliases, load_everyday(), load_matters())
    )
    reader, index = EntryReader(concepts), WholeIndex()
    texts: set[str] = set()
    for entry in entries:
        read, text = reader.read(entry)
        if text[0] not in texts:
            texts.add(text[0])
            yield text
        index.add(read)
    yield from index.finish(concepts, portals)
    yield from client_files().items()


def read_entry(entry: SearchEntry, own: OwnWords = ()) -> tuple[ReadEntry, tuple[str, bytes]]:
    """An entry by itself, and the file of its text: an index can be built of such anew.

    `own` are the portal's own everyday words: what is said, and what is printed for it.
    """
    return _reader(own).read(entry)


def learn_words(own: OwnWords = ()) -> None:
    """All that reading an entry takes, once for all that a process begins afterwards."""
    _reader(own)


def learned_words(own: OwnWords = ()) -> bytes:
    """The same to be kept, for as long as neither the tables nor this code change."""
    from .entry_reading import EntryReader

    return pickle.dumps(EntryReader(_concepts(own)), 5)


def recall_words(own: OwnWords, learned: bytes) -> None:
    if own not in _readers:
        _readers[own] = pickle.loads(learned)


def gathered_entries(entries: Iterable[ReadEntry], bands: int) -> Gathered:
    """What some entries in a row put into an index of so many bands (`band_count`)."""
    from .bands import band_cuts
    from .gathering import gather

    return gather(entries, band_cuts(bands))


def band_files(
    band: int, bands: int, some: Iterable[tuple[int, BandKeys]]
) -> Generator[IndexFile, None, BandContents]:
    """The files of one band, of what was gathered for it: each with the number of its first
    entry."""
    from .band import files_of_band

    return files_of_band(band, bands, some)


def index_of_read(entries: Iterable[ReadEntry], own: OwnWords = ()) -> Iterator[IndexFile]:
    """The files of an index but for those of the texts and of the client."""
    from .whole import WholeIndex

    index = WholeIndex()
    for entry in entries:
        index.add(entry)
    yield from index.finish(_concepts(own), ())


def everyday_files(own: OwnWords = ()) -> tuple[Sequence[IndexFile], IndexWords]:
    """What people say for what is printed, and what the table of contents says of it: made once
    in a process, since nothing else changes it."""
    return pressed_words(_concepts(own))


def contents_of(contents: Contents) -> Iterator[IndexFile]:
    """What tells where everything stands, once the other files are made."""
    return contents_files(contents, ())


@cache
def _concepts(own: OwnWords) -> Concepts:
    from .concepts import Concepts

    rows = (Everyday(said=(said,), printed=printed) for said, printed in own)
    # What a portal has words for is no matter that is not here.
    said_here = {said.lower() for said, _ in own}
    matters = [matter for matter in load_matters() if matter not in said_here]
    return Concepts(load_aliases(), (*load_everyday(), *rows), matters)


def _reader(own: OwnWords) -> EntryReader:
    from .entry_reading import EntryReader

    if own not in _readers:
        _readers[own] = EntryReader(_concepts(own))
    return _readers[own]
