"""What numbered items are called by what stands above them: «Mục II.1.a», «Phụ lục I, mục 1»."""

from __future__ import annotations

import re

from ..expressions import expression
from .vietnamese import capitalize_first

_ANNEX = expression(
    r"«?(phụ lục)((?: số)?(?: (?:[IVXL]+|\d+|[A-Z]))?)(?![\w-])", re.IGNORECASE, holds="phụ lục"
)
_ITEM = ", mục "


def label_below(above: str, shown: str, stands_alone: bool) -> str:
    """Of an item below what bears that label; «Điều 3» stands alone, and needs no «Mục»."""
    if above.startswith(("Mục ", "Điều ")):
        return f"{above}.{shown}"
    if stands_alone:
        return shown
    # «1» of an annex is not «1» of the text before it.
    annex = _ANNEX.match(above)
    if annex is None:
        return f"Mục {shown}"
    if _ITEM in above:
        return f"{above}.{shown}"
    return f"{capitalize_first(annex[1].lower())}{annex[2]}{_ITEM}{shown}"


__all__ = ["label_below"]
