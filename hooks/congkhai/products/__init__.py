"""What a function makes of what it reads is kept until something that it read differs."""

from .crew import ALONE, Crew, NoCluster, check_cluster, processors
from .digest import ABSENT, Digester, digest_of_bytes
from .on_request import PartsOnRequest, WorkshopOnRequest
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
from .store import SourceStore, Store
from .tree import Output, Tree
from .workshop import (
    Brought,
    Errand,
    PageFacts,
    PageFrame,
    Product,
    SortCost,
    Workshop,
    brought_part,
)

__all__ = [
    "ABSENT",
    "ALL",
    "ALONE",
    "KEYS",
    "Brought",
    "Crew",
    "Digester",
    "Errand",
    "Made",
    "NamedParts",
    "NoCluster",
    "Output",
    "PageFacts",
    "PageFrame",
    "Part",
    "PartsOnRequest",
    "Product",
    "ProductSort",
    "Read",
    "Reads",
    "RecordedDay",
    "RecordedMapping",
    "RecordedSet",
    "Recorder",
    "SortCost",
    "SourceStore",
    "Store",
    "StoredParts",
    "Tree",
    "Workshop",
    "WorkshopOnRequest",
    "brought_part",
    "check_cluster",
    "digest_of_bytes",
    "first_of_month",
    "processors",
]
