"""Whether the printed words of a fact say more than the row that they would stand in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

_MOST_BESIDE = 3
"""So many words may be the sentence's own: «có trách nhiệm», «sẽ»."""


class Named(Protocol):
    @property
    def name(self) -> str: ...


def adds_to(printed: str, what: str, *doers: Iterable[Named]) -> bool:
    """Whether a quotation holds words that its row has not: a day, a figure, a condition; so does
    one that is cut, or that tells the deed otherwise than the row."""
    if not printed:
        return False
    quoted, told = _words(printed), _words(what)
    known = {*told, *(word for some in doers for one in some for word in _words(one.name))}
    new = [word for word in quoted if word not in known]
    is_otherwise = "…" in printed or not {*told} <= {*quoted}
    return is_otherwise or len(new) > _MOST_BESIDE or any(word[0].isdigit() for word in new)


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in text.lower()).split()
