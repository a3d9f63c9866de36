"""What a function makes of what it reads is kept until something that it read differs."""

from .crew import ALONE, Crew, NoCluster, check_cluster, processors
from .digest import ABSENT, SIZE, Digester, HeldDigests, digest_of_bytes
from .errand import Brought, Errand, ProductName, done_by
from .on_request import PartsOnRequest, WorkshopOnRequest
from .parts import NamedParts, RememberedParts, StoredParts
from .press import KeptPart, PageFacts, PageFrame, Press, Product, kept_part
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
from .shelves import shelves
from .sort import Made, Part, PartInShort, PartsAsBefore, ProductSort
from .store import SourceStore, Store, StoreDamaged
from .tree import Output, Tree
from .verdicts import Answering, Verdicts
from .workshop import Door, SortCost, Workshop

__all__ = [
    "ABSENT",
    "ALL",
    "ALONE",
    "KEYS",
    "SIZE",
    "Answering",
    "Brought",
    "Crew",
    "Digester",
    "Door",
    "Errand",
    "HeldDigests",
    "KeptPart",
    "Made",
    "NamedParts",
    "NoCluster",
    "Output",
    "PageFacts",
    "PageFrame",
    "Part",
    "PartInShort",
    "PartsAsBefore",
    "PartsOnRequest",
    "Press",
    "Product",
    "ProductName",
    "ProductSort",
    "Read",
    "Reads",
    "RecordedDay",
    "RecordedMapping",
    "RecordedSet",
    "Recorder",
    "RememberedParts",
    "SortCost",
    "SourceStore",
    "Store",
    "StoreDamaged",
    "StoredParts",
    "Tree",
    "Verdicts",
    "Workshop",
    "WorkshopOnRequest",
    "check_cluster",
    "digest_of_bytes",
    "done_by",
    "first_of_month",
    "kept_part",
    "processors",
    "shelves",
]
