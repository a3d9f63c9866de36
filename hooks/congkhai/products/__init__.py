"""What a function makes of what it reads is kept until something that it read differs."""

from .digest import ABSENT, Digester, digest_of_bytes
from .parts import NamedParts, StoredParts
from .recorder import (
    ALL,
    KEYS,
    Read,
    Reads,
    RecordedDay,
    RecordedMapping,
    RecordedSet,
    Recorder,
    first_of_month,
)
from .sort import Made, Part, ProductSort
from .store import Store
from .tree import Output, Tree
from .workshop import PageFacts, PageFrame, SortCost, Workshop

__all__ = [
    "ABSENT",
    "ALL",
    "KEYS",
    "Digester",
    "Made",
    "NamedParts",
    "Output",
    "PageFacts",
    "PageFrame",
    "Part",
    "ProductSort",
    "Read",
    "Reads",
    "RecordedDay",
    "RecordedMapping",
    "RecordedSet",
    "Recorder",
    "SortCost",
    "Store",
    "StoredParts",
    "Tree",
    "Workshop",
    "digest_of_bytes",
    "first_of_month",
]
