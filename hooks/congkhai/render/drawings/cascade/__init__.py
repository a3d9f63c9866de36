"""A campaign from the first decision down: as trees of pages, and as one drawing."""

from .cut import Part, parts_of
from .diagram import diagram_of
from .family import Family, family_of
from .tree import Row, Wait, rows_of, wait_of

__all__ = [
    "Family",
    "Part",
    "Row",
    "Wait",
    "diagram_of",
    "family_of",
    "parts_of",
    "rows_of",
    "wait_of",
]
