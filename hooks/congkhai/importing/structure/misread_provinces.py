"""Provinces of which a scan misread a letter or ran the words together: «HàNội», «TP Hà Not»."""

from __future__ import annotations

from collections.abc import Iterator

from ...expressions import expression
from ..readers.lines import bare
from .provinces import PROVINCES

_BEHIND_UNIT = expression(
    r"\b(?:tinh|thanh pho|tp)\b\.? ?(?P<name>[^\W\d]+(?: [^\W\d]+){0,3})$",
    holds="tinh|thanh pho|tp",
)
_FEWEST = 5
"""Letters of a name that is told by all but one of them."""


def place_misread(place: str, told: str) -> str:
    """The one province much like a place that is nowhere else; `told` is the text, which names it.

    «Trà Linh», named again below, is no misread «Trà Vinh».
    """
    letters = bare(place).replace(" ", "")
    if bare(place) in PROVINCES:
        return place
    near = [name for plain, name in PROVINCES.items() if _is_near(letters, plain)]
    text = told.lower()
    meant = [name for name in near if name.lower() in text]
    if len(meant) != 1 or text.replace(meant[0].lower(), "").count(place.lower()) > 1:
        return place
    return meant[0]


def of_place(name: str, place: str) -> str:
    """«Cục Thuế TP Hà Not» of a document of Hà Nội: whose body it is."""
    behind = _BEHIND_UNIT.search(bare(name))
    if behind is None or bare(place) not in PROVINCES or bare(behind["name"]) in PROVINCES:
        return name
    letters, plain = behind["name"].replace(" ", ""), bare(place).replace(" ", "")
    is_same = any(letters == other for other in _one_off(plain)) or _apart(letters, plain) == 1
    return f"{name[: behind.start('name')]}{place}" if is_same else name


def _is_near(letters: str, plain: str) -> bool:
    """«hanoi» of «hà nội», «travink» of «trà vinh», «noi» of «hà nội»."""
    whole = plain.replace(" ", "")
    if letters == whole or letters == plain.rpartition(" ")[2] != plain:
        return True
    return len(letters) >= _FEWEST and (letters in _one_off(whole) or _apart(letters, whole) == 1)


def _one_off(word: str) -> Iterator[str]:
    """The word less one of its letters."""
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _apart(word: str, other: str) -> int:
    """In how many letters two words of one length differ; 9 of others."""
    if len(word) != len(other):
        return 9
    return sum(a != b for a, b in zip(word, other, strict=True))
