"""The item of a text that states a fact: its anchor, and how a sentence calls it."""

from __future__ import annotations

from ...expressions import expression
from ...text import Outline
from ...value import value_class


@value_class
class ItemLink:
    anchor: str
    words: str


_WORD, _ROMAN = expression(r"[^\W\d_]+"), expression("[IVXL]+")
WHOLE_TEXT = ItemLink("toan-van", "toàn văn")


def item(outline: Outline | None, section: str | None) -> ItemLink | None:
    """The numbered item that states a fact; None where the source names none.

    Of one that the text does not have, the item that would hold it, else the text.
    """
    if not section or outline is None:
        return None
    pieces = section.split("-")
    above = ("-".join(pieces[:count]) for count in range(len(pieces), 0, -1))
    found = next(filter(None, map(outline.by_anchor.get, above)), None)
    if found:
        return ItemLink(found.anchor, short_label(found.label))
    return WHOLE_TEXT if outline.items else None


def _small(label: str) -> str:
    """As within a sentence; of a heading in capitals «II» stays as it is."""
    if label.isupper():
        return _WORD.sub(lambda w: w[0] if _ROMAN.fullmatch(w[0]) else w[0].lower(), label)
    return _WORD.sub(
        lambda w: w[0] if w[0][1:].upper() == w[0][1:] else w[0].lower(), label, count=1
    )


def short_label(label: str) -> str:
    words = label.removeprefix("Mục ") if label.startswith("Mục ") else _small(label)
    return words.replace(", gạch ", ", gạch đầu dòng ")
