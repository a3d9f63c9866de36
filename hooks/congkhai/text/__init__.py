"""Vietnamese letters, blocks of Markdown, and the numbering of a document."""

from .outline import Item, Outline, read_outline
from .vietnamese import fold, modern_tone, normal, slugify, sort_key

__all__ = [
    "Item",
    "Outline",
    "fold",
    "modern_tone",
    "normal",
    "read_outline",
    "slugify",
    "sort_key",
]
