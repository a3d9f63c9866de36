"""Items that a program has read and nobody has compared: beside them a remark still stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ...model import Plan
from ...problems import Problem
from ..load import Mapping

_LISTS = ("milestones", "deadlines", "obligations", "tasks", "targets")
"""What may fall due."""
_REMARK = "K112"


def with_open_remarks(plan: Plan, root: Mapping, problems: Iterable[Problem]) -> Plan:
    """The same, its items marked that bear one; all, where the document may not be issued yet."""
    lines = sorted(_open_lines(plan, problems))
    if not (lines or plan.may_be_unissued):
        return plan
    begins = sorted(key.line for key, _ in root.pairs)
    marked: dict[str, Any] = {}
    for name in _LISTS:
        some = getattr(plan, name)
        starts = sorted({item.at.line for item in some} | {*begins})
        marked[name] = tuple(
            replace(item, is_unchecked=True)
            if plan.may_be_unissued or _bears(item.at.line, starts, lines)
            else item
            for item in some
        )
    return replace(plan, **marked)


def _open_lines(plan: Plan, problems: Iterable[Problem]) -> Iterator[int]:
    """Where remarks stand that no editor has accepted; one at the margin is about a whole list."""
    seen = [accepted.about for accepted in plan.accepted if accepted.code == _REMARK]
    for problem in problems:
        is_beside = problem.code == _REMARK and (problem.place.column or 0) > 1
        if is_beside and not any(about in problem.message for about in seen):
            yield problem.place.line or 0


def _bears(line: int, starts: list[int], lines: list[int]) -> bool:
    """Whether one stands from the item's first line on, before the next item or key."""
    after = bisect_left(starts, line + 1)
    end = starts[after] if after < len(starts) else lines[-1] + 1 if lines else line
    found = bisect_left(lines, line)
    return found < len(lines) and lines[found] < end
