"""Which duties that return are one, told twice."""

from __future__ import annotations

from collections.abc import Sequence

from ...readers.lines import bare
from ...structure.paragraphs import Kind
from .deadlines import alike
from .recurring import Returning

_HEADING = 90
"""Letters of a line that only says what follows."""


def told_once(items: Sequence[Returning]) -> list[Returning]:
    """Each duty that comes back once, though text and table tell it."""
    found: list[Returning] = []
    for item in items:
        if not any(_is_told_again(item, other) for other in found):
            found.append(item)
    return [
        item
        for number, item in enumerate(found)
        if not any(_is_told_again(item, twin) and twin.days for twin in found[number + 1 :])
        and not any(_heads(item, below) for below in found[number + 1 : number + 2])
    ]


def _heads(item: Returning, below: Returning) -> bool:
    """«2. Chế độ báo cáo định kỳ hằng tuần»: the heading of the duty that it goes on to tell."""
    is_heading = len(item.what) < _HEADING and below.line - item.line < 4
    is_bare = not item.days and item.paragraph is not below.paragraph
    return is_heading and is_bare and item.every == below.every and "che do" in bare(item.what)


def _is_told_again(item: Returning, other: Returning) -> bool:
    """The same duty in text and table, or with the same days in two sentences."""
    if item is not other and item.days and item.days == other.days and item.every == other.every:
        return item.paragraph is not other.paragraph and alike(item.what, other.what)
    apart = (item.paragraph.kind is Kind.TABLE) != (other.paragraph.kind is Kind.TABLE)
    return apart and item.every == other.every and alike(item.what, other.what)


def is_same_duty(item: Returning, other: Returning) -> bool:
    """The same days or pace of one duty, where both name one body or either nobody."""
    is_one = not (item.who and other.who) or bool(set(item.who) & set(other.who))
    is_timed = item.days == other.days and item.every == other.every
    return (
        is_one
        and is_timed
        and item.paragraph is not other.paragraph
        and alike(item.what, other.what)
    )
