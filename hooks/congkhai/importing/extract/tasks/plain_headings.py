"""Headings that bear no number: the names of bodies on lines of their own, above duties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import bare
from ...structure import genre
from ...structure.levels import TEXT, depth_of
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies
from ..orders.charges import is_charging_heading
from ..orders.orders import is_duty, without_number, without_opener
from ..tables.labels import Role, role_of

_LONGEST_NAME = 160
_ABOVE_ALL = 2.5
"""Below sections, above whatever counts."""
_FIRST = frozenset({"1", "a", "1.1"})


# Below these lines names are listed: «Kính gửi:», «Nơi thực hiện», «Hội đồng gồm có:».
_LISTS = expression(r"^\W*(?:kinh (?:gui|goi)|noi|dia diem|thanh phan)\b|\bgom(?: co)?\W*$")
_LISTING = frozenset({Role.ASIDE, Role.TO, Role.LEAD, Role.PARTNERS, Role.MONITORS})


def with_headings_shown(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs; a plain line that only names bodies, above duties, heads them."""
    found: list[Paragraph] = []
    above = _ABOVE_ALL
    counted = _counted_below(paragraphs)
    followed = zip([None, *paragraphs], paragraphs, [*paragraphs[1:], None], strict=False)
    for (before, paragraph, following), below in zip(followed, counted, strict=True):
        if _heads(paragraph, following) and not (before and _lists(before)):
            is_first = below is not None and below.mark in _FIRST
            level = depth_of(below) - 0.5 if below is not None and is_first else above
            paragraph = replace(paragraph, kind=Kind.HEADING, level=level)
        if paragraph.kind in {Kind.SECTION, Kind.ARTICLE}:
            above = _ABOVE_ALL
        elif paragraph.level is not None:
            above = paragraph.level
        elif _counts(paragraph):
            above = depth_of(paragraph) + 0.5
        found.append(paragraph)
    return found


def below_lone_names(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The first duty below a heading without number that is the only one of its section.

    Several are a pattern; that one name heads what follows is a guess, which is said once.
    """
    found: set[int] = set()
    headed: list[list[Paragraph]] = []
    level = _ABOVE_ALL
    for paragraph in paragraphs:
        if paragraph.kind in {Kind.SECTION, Kind.ARTICLE}:
            found.update(_first_duty(headed))
            headed = []
        elif paragraph.kind is Kind.HEADING and not paragraph.mark:
            headed.append([])
            level = depth_of(paragraph)
        elif headed and depth_of(paragraph) > level:
            headed[-1].append(paragraph)
    found.update(_first_duty(headed))
    return frozenset(found)


def _first_duty(headed: Sequence[Sequence[Paragraph]]) -> list[int]:
    below = headed[0] if len(headed) == 1 else ()
    duties = [paragraph for paragraph in below if is_duty(without_number(paragraph.text))]
    return [id(paragraph) for paragraph in (duties or below)[:1]]


def _heads(paragraph: Paragraph, below: Paragraph | None) -> bool:
    if paragraph.kind is not Kind.TEXT or below is None or not _is_short(paragraph.text):
        return False
    text = without_number(paragraph.text)
    if below.kind in {Kind.SECTION, Kind.TABLE, Kind.ARTICLE} or role_of(text.rstrip(" :")):
        return False
    is_name = bool(are_bodies(without_opener(text).rstrip(" :"))) and not genre.is_capitals(text)
    return is_name and is_duty(without_number(below.text))


def _lists(before: Paragraph) -> bool:
    """Whether the line before shows that the name is one of a list, and heads nothing."""
    if before.kind not in {Kind.TEXT, Kind.BULLET} or not _is_short(before.text):
        return False
    text = without_number(before.text)
    if _LISTS.search(bare(text)) or role_of(text.rstrip(" :")) in _LISTING:
        return True
    if text[-1:] == ":" or genre.is_capitals(text) or is_charging_heading(before):
        return False
    return bool(are_bodies(text))


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and text[-1:] not in {".", ";", ","}


def _counted_below(paragraphs: Sequence[Paragraph]) -> list[Paragraph | None]:
    """Of each, the first below that a number or a letter counts."""
    found: list[Paragraph | None] = []
    below: Paragraph | None = None
    for paragraph in reversed(paragraphs):
        found.append(below)
        below = paragraph if _counts(paragraph) else below
    return found[::-1]


def _counts(paragraph: Paragraph) -> bool:
    return paragraph.kind is not Kind.BULLET and bool(paragraph.mark) and depth_of(paragraph) < TEXT
