"""What is said of one item: repeated, changed or the plan's own."""

from __future__ import annotations

from enum import StrEnum

from ...expressions import expression
from ...text import modern_tone, normal
from ...value import value_class


class Own(StrEnum):
    """How an item stands to the same item of parent or kin."""

    REPEATED = "repeated"
    CHANGED = "changed"
    OWN = "own"


@value_class
class Similarity:
    """What is known of one item; `plan` and `anchor` lead to what it repeats or changes."""

    own: Own
    plan: str = ""
    anchor: str = ""
    from_parent: bool = False
    """Whether that text is of a document which this plan implements, directly or through others."""


OWN = Similarity(Own.OWN)

_WORD = expression(r"[^\W_]+(?:[.,/]\d+)*%?")


def comparable_words(text: str) -> list[str]:
    """The words that count, in small letters and one spelling: «Uỷ» is «ủy»."""
    # Word by word: `modern_tone` remembers what it is given, and whole texts would fill it.
    return [modern_tone(word) for word in _WORD.findall(normal(text).lower())]
