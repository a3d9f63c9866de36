"""A campaign from the first decision down: as trees of pages, and as one drawing."""

from .cut import CascadePage, parts_of
from .diagram import diagram_of
from .family import DescentTree, family_of
from .tree import TreeRow, Wait, tree_rows, wait_of

__all__ = [
    "CascadePage",
    "DescentTree",
    "TreeRow",
    "Wait",
    "diagram_of",
    "family_of",
    "parts_of",
    "tree_rows",
    "wait_of",
]
