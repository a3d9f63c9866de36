"""What a paragraph of a document is."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    SECTION = "section"
    ARTICLE = "article"
    HEADING = "heading"
    ITEM = "item"
    BULLET = "bullet"
    TABLE = "table"
    TEXT = "text"

    # Each is itself alone; an enumeration would work a hash out of the name whenever one is asked.
    __hash__ = object.__hash__
