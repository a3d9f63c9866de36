"""Search that understands how Vietnamese people type: an index builder and its browser client.

Give `build_index` the entries of a portal; write the files it returns below `/search/`.
"""

from .aliases import load_aliases
from .bands import band_count
from .build import RESULTS_TOGETHER, block_files, facet_file
from .client_files import client_files, page_fragment, search_style
from .entry import Fact, ReadEntry, SearchEntry, Section
from .index import (
    band_files,
    build_index,
    contents_of,
    everyday_files,
    gathered_entries,
    index_files,
    index_of_read,
    learn_words,
    learned_words,
    read_entry,
    recall_words,
)
from .pieces import BandContents, BandKeys, Contents, IndexWords

__all__ = [
    "RESULTS_TOGETHER",
    "BandContents",
    "BandKeys",
    "Contents",
    "Fact",
    "IndexWords",
    "ReadEntry",
    "SearchEntry",
    "Section",
    "band_count",
    "band_files",
    "block_files",
    "build_index",
    "client_files",
    "contents_of",
    "everyday_files",
    "facet_file",
    "gathered_entries",
    "index_files",
    "index_of_read",
    "learn_words",
    "learned_words",
    "load_aliases",
    "page_fragment",
    "read_entry",
    "recall_words",
    "search_style",
]
