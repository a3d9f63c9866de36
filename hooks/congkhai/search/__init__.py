"""Search that understands how Vietnamese people type: an index builder and its browser client.

Give `build_index` the entries of a portal; write the files it returns below `/search/`.
"""

from .aliases import load_aliases
from .client_files import client_files, page_fragment, search_style
from .entry import Fact, ReadEntry, SearchEntry, Section
from .index import build_index, index_files, index_of_read, read_entry

__all__ = [
    "Fact",
    "ReadEntry",
    "SearchEntry",
    "Section",
    "build_index",
    "client_files",
    "index_files",
    "index_of_read",
    "load_aliases",
    "page_fragment",
    "read_entry",
    "search_style",
]
