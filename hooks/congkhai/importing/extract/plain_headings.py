"""Headings that bear no number: the names of bodies on lines of their own, above duties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..structure import genre
from ..structure.paragraphs import Kind, Paragraph
from .bodies import are_bodies
from .labels import role_of
from .levels import TEXT, depth_of
from .orders import is_duty, without_number, without_opener

_LONGEST_NAME = 160
_ABOVE_ALL = 2.5
"""Below sections, above whatever counts."""
_FIRST = frozenset({"1", "a", "1.1"})


def with_headings_shown(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs; a plain line that only names bodies, above duties, heads them."""
    found = list(paragraphs)
    for index, paragraph in enumerate(found):
        if paragraph.kind is Kind.TEXT and _heads(paragraph, found[index + 1 : index + 2]):
            level = _level(found, index)
            found[index] = replace(paragraph, kind=Kind.HEADING, level=level)
    return found


def _heads(paragraph: Paragraph, following: Sequence[Paragraph]) -> bool:
    text = without_number(paragraph.text)
    if not following or len(text) > _LONGEST_NAME or text[-1:] in {".", ";", ","}:
        return False
    below = following[0]
    if below.kind in {Kind.SECTION, Kind.TABLE, Kind.ARTICLE} or role_of(text.rstrip(" :")):
        return False
    is_name = bool(are_bodies(without_opener(text).rstrip(" :"))) and not genre.is_capitals(text)
    return is_name and is_duty(without_number(below.text))


def _level(paragraphs: Sequence[Paragraph], index: int) -> float:
    """Above what begins to count below it; else below what counted before it."""
    below = next((p for p in paragraphs[index + 1 :] if _counts(p)), None)
    if below is not None and below.mark in _FIRST:
        return depth_of(below) - 0.5
    for above in reversed(paragraphs[:index]):
        if above.kind in {Kind.SECTION, Kind.ARTICLE}:
            break
        if above.level is not None:
            return above.level
        if _counts(above):
            return depth_of(above) + 0.5
    return _ABOVE_ALL


def _counts(paragraph: Paragraph) -> bool:
    return paragraph.kind is not Kind.BULLET and bool(paragraph.mark) and depth_of(paragraph) < TEXT
