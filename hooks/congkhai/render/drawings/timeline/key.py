"""The legend of a drawing: only the signs that it uses."""

from __future__ import annotations

from ....value import value_class
from .facts import PARTLY
from .shapes import TimelineDrawing


@value_class
class KeyEntry:
    """One sign of the legend: the name of its icon, and what it means."""

    icon: str
    words: str


def legend_of(
    drawing: TimelineDrawing, bars_in_words: tuple[str, str, str]
) -> tuple[KeyEntry, ...]:
    """`bars_in_words`: what has passed, what goes on, what is left."""
    bars = {bar.kind for bar in drawing.bars}
    marks = {(mark.shape, mark.kind) for mark in drawing.marks}
    past, current, rest = bars_in_words
    partly = ", hoặc mới có một phần" if any(PARTLY in mark.title for mark in drawing.marks) else ""
    signs = (
        ("past" in bars, "past", past),
        ("cur" in bars, "cur", current),
        ("rest" in bars, "base", rest),
        (("diamond", "full") in marks, "milef", "mốc đã có"),
        (("diamond", "none") in marks, "mile", "mốc đã qua, chưa thấy trên cổng này"),
        (("diamond", "due") in marks, "milef", "mốc kế tiếp"),
        (("diamond", "far") in marks, "mile", "mốc về sau, nét đứt"),
        (("circle", "full") in marks, "due", "kỳ đã có bản ghi"),
        (("circle", "none") in marks, "missing", f"kỳ đã qua, chưa có bản ghi{partly}"),
        (("circle", "due") in marks, "due", "kỳ tới"),
        (("circle", "far") in marks, "soon", "kỳ sau, hoặc không ràng buộc"),
    )
    return tuple(KeyEntry(icon, words) for used, icon, words in signs if used)
