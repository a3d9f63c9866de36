"""What to type for an item that the text does not have."""

from __future__ import annotations

from collections.abc import Iterable

from ...bilingual import Bilingual, filled
from .offers import close_to, offered

MOST = 6
"""So many are named where nothing is near."""


def nearest_item(section: str, anchors: Iterable[str]) -> Bilingual:
    """The items nearest in number or in spelling; else how those of the text begin."""
    known = list(anchors)
    pieces = section.split("-")
    for count in range(len(pieces) - 1, 0, -1):
        above = "-".join(pieces[:count])
        if above in known:
            beside = [anchor for anchor in known if anchor.rpartition("-")[0] == above]
            return offered([*close_to(section, beside)[:2], above])
    if close := close_to(section, known):
        return offered(close)
    first = [anchor for anchor in known if "-" not in anchor][:MOST] or known[:MOST]
    return filled(
        "toàn văn có: $words",
        "the text has: $words",
        words=", ".join(f"«{item}»" for item in first),
    )
