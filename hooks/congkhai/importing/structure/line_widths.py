"""How long the lines of a text are, and which of them stop short."""

from __future__ import annotations

from collections.abc import Sequence

from ...expressions import expression
from ..readers.lines import TextLine

SENTENCE_ENDS = (".", ";", ":", "!", "?", "…", "./", "./.", "”", ")")

_FULL = 0.9
"""Of the usual width: a line that its words fill."""
_DASHED = expression(r"[-–] [^\W\d_a-z]")


def usual_width(lines: Sequence[TextLine]) -> int:
    """How long a full line is where lines are wrapped; 0 where each paragraph is one line."""
    lengths = sorted(len(line.text) for line in lines if not line.is_blank and line.cell is None)
    if not lengths or lengths[-1] > 220:
        return 0
    return lengths[int(len(lengths) * 0.8)]


def is_ragged_text(lines: Sequence[TextLine], width: int) -> bool:
    """Whether the first line of paragraphs is cut short, as pages saved as text have it."""
    count = 0
    for before, line, following in zip(lines, lines[1:], lines[2:], strict=False):
        is_first = before.is_blank and not line.is_blank and line.cell is None
        if is_first and is_cut(line.text, width) and following.text[:1].islower():
            count += 1
    return count > 5


def is_cut(text: str, width: int) -> bool:
    """Whether a line stops long before the others do, with its sentence open."""
    return 8 < len(text) < 0.5 * width and not text.rstrip(" *").endswith(SENTENCE_ENDS)


def is_dash_within(before: str, text: str, width: int) -> bool:
    """«… Tập đoàn Công nghiệp» above «- Năng lượng Quốc gia …», on a page of full lines.

    A list begins below the end of a sentence, or below a line that stops short.
    """
    is_full = width > 0 and len(before) >= _FULL * width and before[-1:].isalnum()
    return is_full and _DASHED.match(text) is not None
