"""Facts in which a party that was written as words is tied to the body that it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from .party import Party

HOLDERS = (
    "drafted_by", "milestones", "deadlines", "obligations", "tasks", "expects", "feedback",
    "consultation",
)  # fmt: skip
"""What of a plan names parties."""


def with_ties(value: Any, ties: Mapping[str, str]) -> Any:
    """The same fact or facts, each party of such a name with its body; the words stay."""
    if isinstance(value, tuple):
        tied = [with_ties(one, ties) for one in value]
        return value if all(map(_is, tied, value)) else tuple(tied)
    if isinstance(value, Party):
        body = None if value.agency else ties.get(value.name)
        return replace(value, agency=body) if body else value
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, Any] = {}
    for field in fields(value):
        held = getattr(value, field.name)
        if isinstance(held, tuple) and any(isinstance(one, Party) for one in held):
            tied_parties = with_ties(held, ties)
            if tied_parties is not held:
                changed[field.name] = tied_parties
    return replace(value, **changed) if changed else value


def _is(one: object, other: object) -> bool:
    return one is other
