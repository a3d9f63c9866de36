"""How long the lines of a text are, and which of them stop short."""

from __future__ import annotations

from collections.abc import Sequence

from ...expressions import expression
from ..readers.lines import TextLine

SENTENCE_ENDS = (".", ";", ":", "!", "?", "…", "./", "./.", "”", ")")

_FULL = 0.9
"""Of the usual width: a line that its words fill."""
_FILLED = 0.85
"""The share from which on a line is so full that a gap below it may part no paragraphs."""
_DASHED = expression(r"[-–] (?P<word>[^\W\d_])")
_NAMED = 2
"""Words at the end of a line; where none of them has a capital, no name goes on below."""


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


def line_filled(text: str, width: int) -> bool:
    """Whether a line is filled to its end with its sentence open."""
    text = text.strip()
    return width > 0 and len(text) > _FILLED * width and not text.endswith(SENTENCE_ENDS)


def is_dash_within(before: str, text: str, width: int) -> bool:
    """«… Tập đoàn Công nghiệp» above «- Năng lượng Quốc gia …», on a page of full lines.

    A list begins below the end of a sentence, or below a line that stops short; or below one that
    ends in the midst of no name, as headings without a mark do.
    """
    is_full = width > 0 and len(before) >= _FULL * width and before[-1:].isalnum()
    is_name = any(word[:1].isupper() for word in before.split()[-_NAMED:])
    dashed = _DASHED.match(text) if is_full and is_name else None
    return dashed is not None and dashed["word"].isupper()
