"""Texts typed without any diacritics: «V/v cu dai bieu», of which names are kept as they stand.

A table of words puts marks back on some and not on others; what is half mended is neither what
was printed nor right. The editor writes the names anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....expressions import expression
from ....text import fold
from ...readers.lines import TextLine
from .doubt import Doubt

_WORD = expression(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 25
_MOST_MARKED = 0.08
_NAMES = ("agency", "title", "signatory")
_ASIDE = ("để trống", "không thấy", "chưa có", "lấy từ")
"""What doubts say that stay true of such a text."""


def is_unmarked(lines: Sequence[TextLine]) -> bool:
    """Hardly a word bears a mark; of other texts three in four do."""
    words = [word for line in lines for word in _WORD.findall(line.text)]
    marked = sum(not word.isascii() for word in words)
    return len(words) >= _FEWEST_WORDS and marked <= _MOST_MARKED * len(words)


def typed(name: str | None) -> str | None:
    """A name without the marks that were put back on some of its words."""
    return fold(name) if name else None


def doubts_of_typed(
    doubts: Sequence[Doubt], names: Mapping[str, str | None], places: Mapping[str, int]
) -> tuple[Doubt, ...]:
    """What is left to doubt, and a word to the editor on each of the names."""
    kept = [
        doubt
        for doubt in doubts
        if doubt.name not in _NAMES or any(words in doubt.message for words in _ASIDE)
    ]
    message = "văn bản viết không dấu: ghi lại tên có dấu"
    told = [Doubt(name, message, places.get(name, 0)) for name in _NAMES if names.get(name)]
    return (*kept, *told)
