"""One of the registers beside the plans, or why it holds nothing."""

from __future__ import annotations

from typing import TypeVar

from .graph import RegisterState
from .problems import Problem
from .sources import Sources, read_value

T = TypeVar("T")


def read_register(
    name: str,
    kind: type[T],
    sources: Sources,
    problems: list[Problem],
    states: dict[str, RegisterState],
) -> T:
    """What a register holds; in `states`, why it holds nothing that could be read."""
    draft = sources.registers.get(name)
    if draft is None:
        file = f"{sources.plans.folder.name}/{name}.yml"
        told = any(problem.place.file == file for problem in sources.problems)
        states[name] = "broken" if told else "missing"
        return kind()
    problems += draft.problems
    value = read_value(draft.root, kind, problems) if draft.root and draft.root.pairs else kind()
    if value is None or (draft.root is None and draft.problems):
        states[name] = "broken"
    elif value == kind():
        states[name] = "empty"
    return value or kind()
