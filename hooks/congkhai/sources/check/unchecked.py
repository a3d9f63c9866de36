"""Items that a program has read and nobody has compared: beside them a remark still stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from ...model import Plan
from ...problems import Problem
from ..load import Mapping

_DUTIES = ("milestones", "deadlines", "obligations", "tasks", "targets")
"""What may fall due."""
_LISTS = (*_DUTIES, "phases", "awards", "expects")
_SINGLE = ("period", "funding", "feedback")
_PROPOSED = frozenset({"awards", "expects", *_SINGLE})
"""Of these a remark above the key says that all of it is a proposal; of duties, it speaks of what
may be missing."""
_REMARK = "K112"


def with_open_remarks(plan: Plan, root: Mapping, problems: Iterable[Problem]) -> Plan:
    """The same, its items marked that bear one; all, where the document may not be issued yet."""
    beside, above = _open_lines(plan, problems)
    if not (beside or above or plan.may_be_unissued):
        return plan
    keys = {key.text: key.line for key, _ in root.pairs}
    begins = sorted(keys.values())
    marked: dict[str, Any] = {}
    for name in _LISTS:
        some = getattr(plan, name)
        starts = sorted({item.at.line for item in some} | {*begins})
        every = plan.may_be_unissued or _is_proposed(name, keys, above)
        marked[name] = tuple(
            replace(item, is_unchecked=True)
            if every or _bears(item.at.line, starts, beside)
            else item
            for item in some
        )
    starts = sorted({entry.at.line for entry in plan.accepted} | {*begins})
    marked["accepted"] = tuple(
        replace(entry, is_unchecked=_bears(entry.at.line, starts, beside))
        for entry in plan.accepted
    )
    for name in _SINGLE:
        held = getattr(plan, name)
        if held and (
            plan.may_be_unissued
            or _is_proposed(name, keys, above)
            or _bears(keys[name], begins, beside)
        ):
            marked[name] = replace(held, is_unchecked=True)
    return replace(plan, **marked)


def _open_lines(plan: Plan, problems: Iterable[Problem]) -> tuple[list[int], set[int]]:
    """Where remarks stand that no editor has accepted: beside an item, and at the margin."""
    seen = [accepted.about for accepted in plan.accepted if accepted.code == _REMARK]
    beside: list[int] = []
    above: set[int] = set()
    for problem in problems:
        if problem.code != _REMARK or any(about in problem.message for about in seen):
            continue
        line = problem.place.line or 0
        if (problem.place.column or 0) > 1:
            beside.append(line)
        else:
            above.add(line)
    return sorted(beside), above


def _is_proposed(name: str, keys: dict[str, int], above: set[int]) -> bool:
    return name in _PROPOSED and keys.get(name, 0) - 1 in above


def _bears(line: int, starts: Sequence[int], lines: Sequence[int]) -> bool:
    """Whether one stands from the item's first line on, before the next item or key."""
    after = bisect_left(starts, line + 1)
    end = starts[after] if after < len(starts) else lines[-1] + 1 if lines else line
    found = bisect_left(lines, line)
    return found < len(lines) and lines[found] < end
