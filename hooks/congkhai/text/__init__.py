"""Vietnamese letters and marks, blocks of Markdown, the numbering of a document, and lists that
take one entry more."""

from .blocks import marker_of
from .file_name import safe_file_name
from .new_entry import with_entry
from .old_fonts import SUSPECT_LETTERS, from_tcvn3, from_vni, is_unicode, old_words
from .outline import Item, Outline, read_outline
from .outline_behind import OutlineBehind
from .pictures import PictureMark, picture_marks
from .quotes import printed_quotes
from .unwanted import is_unwanted
from .vietnamese import capitalize_first, fold, modern_tone, normal, slugify, sort_key

__all__ = [
    "SUSPECT_LETTERS",
    "Item",
    "Outline",
    "OutlineBehind",
    "PictureMark",
    "capitalize_first",
    "fold",
    "from_tcvn3",
    "from_vni",
    "is_unicode",
    "is_unwanted",
    "marker_of",
    "modern_tone",
    "normal",
    "old_words",
    "picture_marks",
    "printed_quotes",
    "read_outline",
    "safe_file_name",
    "slugify",
    "sort_key",
    "with_entry",
]
