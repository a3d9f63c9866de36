"""Rows of Markdown tables that a cell's own line breaks cut: «| 30/6 | Hộ A.», «Hộ B … |»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...expressions import expression
from .lines import TextLine

_MOST_LINES = 8
"""Lines of a cell."""
_BAR = expression(r"(?<!\\)\|")


def rows_mended(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines with such rows on one each; only below a whole row of as many cells."""
    found: list[TextLine] = []
    index = 0
    while index < len(lines):
        end = _end_of_row(lines, index, found[-1].text.strip() if found else "")
        row = " ".join(line.text.strip() for line in lines[index:end])
        found.append(replace(lines[index], text=row) if end > index + 1 else lines[index])
        index = end
    return found


def _end_of_row(lines: Sequence[TextLine], start: int, above: str) -> int:
    """Behind the last line of the row that begins at `start`."""
    text = lines[start].text.strip()
    if not text.startswith("|") or text.endswith("|") or not _is_row(above):
        return start + 1
    bars = len(_BAR.findall(text))
    for at, line in enumerate(lines[start + 1 : start + _MOST_LINES], start + 2):
        more = line.text.strip()
        if not more or more.startswith("|"):
            break
        bars += len(_BAR.findall(more))
        if more.endswith("|"):
            return at if bars == len(_BAR.findall(above)) else start + 1
    return start + 1


def _is_row(text: str) -> bool:
    return text.startswith("|") and text.endswith("|") and len(text) > 2
