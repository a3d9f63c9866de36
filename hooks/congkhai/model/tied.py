"""Facts in which a party that was written as words is tied to the body that it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from .party import Party

HOLDERS = (
    "drafted_by", "issued_with", "milestones", "deadlines", "obligations", "tasks", "expects",
    "feedback", "consultation",
)  # fmt: skip
"""What of a plan names parties."""


Tie = tuple[tuple[str, str], ...]
"""Each body that a name means, in the words that are its own: of one, the name as it stands."""


def with_ties(value: Any, ties: Mapping[str, Tie]) -> Any:
    """The same fact or facts, each party of such a name with its body; one that lists several
    becomes these."""
    if isinstance(value, tuple):
        if not any(isinstance(one, Party) for one in value):
            tied = [with_ties(one, ties) for one in value]
        else:
            tied = [party for one in value for party in _tied(one, ties)]
        same = len(tied) == len(value) and all(map(_is, tied, value))
        return value if same else tuple(tied)
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


def _tied(party: Party, ties: Mapping[str, Tie]) -> Iterator[Party]:
    bodies = () if party.agency else ties.get(party.name, ())
    for agency, name in bodies:
        yield replace(party, agency=agency, name=name)
    if not bodies:
        yield party


def _is(one: object, other: object) -> bool:
    return one is other
