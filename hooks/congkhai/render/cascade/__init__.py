"""A campaign from the first decision down: as trees of pages, and as one drawing."""

from .cut import Part, parts_of
from .diagram import diagram_of
from .family import Family, family_of
from .tree import Row, rows_of

__all__ = ["Family", "Part", "Row", "diagram_of", "family_of", "parts_of", "rows_of"]
