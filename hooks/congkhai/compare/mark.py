"""What is said of one item: repeated, changed or the plan's own; and how texts differ."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from enum import StrEnum

from ..viet import modern_tone, normal


class Own(StrEnum):
    """How an item stands to the same item of parent or kin."""

    REPEATED = "repeated"
    CHANGED = "changed"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words: kept («equal»), only in the other text («delete»), only here («insert»)."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What is known of one item; `plan` and `anchor` lead to what it repeats or changes."""

    own: Own
    plan: str = ""
    anchor: str = ""
    from_parent: bool = False
    """Whether that text is of a document which this plan implements, directly or through others."""


OWN = Mark(Own.OWN)

_WORD = re.compile(r"[^\W_]+(?:[.,/]\d+)*%?")


def words_of(text: str) -> list[str]:
    """The words that count, in small letters and one spelling: «Uỷ» is «ủy»."""
    # Word by word: `modern_tone` remembers what it is given, and whole texts would fill it.
    return [modern_tone(word) for word in _WORD.findall(normal(text).lower())]


def difference(before: str, after: str) -> tuple[Change, ...]:
    """Word by word, how one text became the other, in its original spelling."""
    left, right = before.split(), after.split()
    plain = [[" ".join(words_of(word)) or word for word in side] for side in (left, right)]
    changes: list[Change] = []
    matcher = difflib.SequenceMatcher(None, plain[0], plain[1], autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            changes.append(Change("equal", " ".join(right[k:m])))
            continue
        if i < j:
            changes.append(Change("delete", " ".join(left[i:j])))
        if k < m:
            changes.append(Change("insert", " ".join(right[k:m])))
    return tuple(changes)
