"""Marks that would stand on one point are one mark, which says how many it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from .shapes import EventMark, MarkKind

_FIRST: Sequence[MarkKind] = ("due", "none", "full", "far")
"""Of several, what one must not overlook decides how the mark looks."""


def stacked(
    marks: Sequence[EventMark], at: Callable[[EventMark], float]
) -> list[tuple[EventMark, int]]:
    """The marks of one line, each with how many it stands for; `at` is where on the line one is."""
    stacks: list[list[EventMark]] = []
    for mark in sorted(marks, key=at):
        if stacks and at(mark) - at(stacks[-1][0]) < mark.r + stacks[-1][0].r:
            stacks[-1].append(mark)
        else:
            stacks.append([mark])
    return [(_of(stack), len(stack)) for stack in stacks]


def _of(stack: Sequence[EventMark]) -> EventMark:
    """It stands where the first of them does, so that it never reaches the next."""
    kind = min((mark.kind for mark in stack), key=_FIRST.index)
    titles = dict.fromkeys(mark.title for mark in stack if mark.title)
    return replace(stack[0], kind=kind, title="; ".join(titles))
