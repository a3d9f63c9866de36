"""Figures that a plan sets out to reach: value, unit, bound, by when."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from ....expressions import expression
from ...readers.lines import bare
from ...structure.paragraphs import Kind, Paragraph
from .aim_clauses import targets_in
from .aim_conditions import below_conditions
from .aim_headings import (
    heads_aims,
    list_headed_by,
)
from .aim_zones import AimZone
from .labelled_counts import labelled_counts, shares_count
from .listed_aims import ListBelow, list_below
from .places_in_turn import with_places_in_turn
from .target import ReadTarget

_TOLD_WHOLE, _MOST_MORE, _MOST_DIGITS = 15, 2, 3
"""Words of a target told at length, those that another telling may have besides; digits of a figure
that several things may have."""
# «(ĐVT: 1.000 tấn)», above a table
_UNIT_ALONE = expression(r"^\W*(?:dvt|don vi(?: tinh)?)\s?:[^:;]{1,40}$", holds=("don vi", "dvt"))
MOST = 60
"""Of one document: an editor checks them one by one."""


def targets(
    paragraphs: Sequence[Paragraph],
    issued: str | None,
    only_aims: bool = False,
    is_plan: bool = True,
) -> list[ReadTarget]:
    """The targets of a text in their order; a report or a rule has none but below «Mục tiêu».

    What is no plan (`is_plan`), such as a letter, has them where a sentence strives or demands.
    """
    found: list[ReadTarget] = []
    zone = AimZone(issued)
    listed: ListBelow | None = None
    above = ""
    is_plan = is_plan or any(p.kind is Kind.SECTION and heads_aims(p.text) for p in paragraphs)
    conditions = below_conditions(paragraphs)
    for paragraph in paragraphs:
        is_year_alone = zone.enter(paragraph)
        if is_year_alone or paragraph.kind is Kind.TABLE or id(paragraph) in conditions:
            continue
        if _UNIT_ALONE.match(paragraph.bare):
            continue
        if zone.sets_nothing or (only_aims and not zone.is_aim):
            continue
        is_aim, due, pace = zone.is_aim, zone.due, zone.pace
        if listed is not None and listed.holds(paragraph):
            is_aim, due = True, listed.due or due
        elif listed is not None or paragraph.text.endswith(":"):
            listed = list_below(paragraph, issued)
        if zone.strives:
            is_aim = is_aim or bool(labelled_counts(paragraph.bare, issued))
            is_aim = is_aim or shares_count(paragraph.bare, zone.counted)
        new = list(islice(targets_in(paragraph, issued, is_aim, due, is_plan, above, pace), MOST))
        new = with_places_in_turn(paragraph, new)
        if paragraph.kind is not Kind.BULLET and not new:
            above = list_headed_by(paragraph)
        found += [target for target in new if not any(_is_again(target, old) for old in found)]
        if len(found) >= MOST:
            break
    return found[:MOST]


def _is_again(target: ReadTarget, other: ReadTarget) -> bool:
    """The same figure of the same thing for the same time, told in another paragraph."""
    if target.paragraph is other.paragraph or (target.value, target.unit) != (
        other.value,
        other.unit,
    ):
        return False
    if target.due and other.due and target.due != other.due:
        return False
    if len(target.value) > _MOST_DIGITS and _counted(target) == _counted(other):
        return True
    ours, theirs = (set(bare(each.what).split()) for each in (target, other))
    is_whole = min(len(ours), len(theirs)) >= _TOLD_WHOLE
    return is_whole and (ours <= theirs or theirs <= ours) and len(ours ^ theirs) <= _MOST_MORE


def _counted(target: ReadTarget) -> list[str]:
    """«hoàn thành mục tiêu 3.000 km đường bộ ven biển»: what is counted, told again elsewhere."""
    plain = bare(target.what)
    at = plain.find(bare(target.unit), max(plain.find(target.value[-3:]), 0))
    return plain[at:].split()[:4]
