"""A plan of which a build has at hand what it asks of every plan; the rest lies in the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from .model import HOLDERS, Plan, Tie, with_ties

_LATER = frozenset(
    {
        "signatory", "original", "gist", "period", "phases", "milestones", "deadlines",
        "obligations", "tasks", "targets", "criteria", "awards", "funding", "feedback",
        "recipients", "errata", "asked", "notes", "pictures", "drafted_by",
    }
)  # fmt: skip
"""What of a plan is read when any of it is asked for."""
_NAMES = tuple(field.name for field in fields(Plan))
_AT_HAND = tuple(name for name in _NAMES if name not in _LATER)
AtHand = tuple[tuple[object, ...], tuple[str, ...], tuple[str, ...]]
"""Of a plan, what is not read later, the agencies that it names, and whom it names in words."""


def at_hand(plan: Plan) -> AtHand:
    held = tuple(getattr(plan, name) for name in _AT_HAND)
    return held, plan.named_agencies, plan.named_in_words


class KeptPlan(Plan):
    """Made by `of`; given new fields it is a plan like any other."""

    __slots__ = ("_named", "_read", "_words")
    __dataclass_fields__ = Plan.__dataclass_fields__
    _named: tuple[str, ...]
    _read: Callable[[], Plan]
    _words: tuple[str, ...]

    def __new__(cls, *values: Any, **named: Any) -> Plan:  # type: ignore[misc]
        return Plan(*values, **named)

    @classmethod
    def of(cls, known: AtHand, read: Callable[[], Plan]) -> Plan:
        plan: KeptPlan = object.__new__(cls)
        values, plan._named, plan._words = known
        plan._read = read
        for name, value in zip(_AT_HAND, values, strict=True):
            setattr(plan, name, value)
        return plan

    def __getattr__(self, name: str) -> Any:
        """Called for what is not at hand."""
        if name not in _LATER:
            raise AttributeError(name)
        whole = self._read()
        for later in _LATER:
            setattr(self, later, getattr(whole, later))
        return getattr(whole, name)

    @property
    def named_agencies(self) -> tuple[str, ...]:
        return self._named

    @property
    def named_in_words(self) -> tuple[str, ...]:
        return self._words

    def tied(self, ties: Mapping[str, Tie]) -> Plan:
        """As any plan, and what is read later is tied when it is read."""
        read = self._read
        held = tuple(
            with_ties(value, ties) if name in HOLDERS else value
            for name in _AT_HAND
            for value in (getattr(self, name),)
        )
        named = tuple(
            dict.fromkeys((*self._named, *(body for tie in ties.values() for body, _ in tie)))
        )
        words = tuple(name for name in self._words if name not in ties)
        return KeptPlan.of((held, named, words), lambda: read().tied(ties))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Plan):
            return NotImplemented
        counting = (field.name for field in fields(Plan) if field.compare)
        return all(getattr(self, name) == getattr(other, name) for name in counting)

    __hash__ = Plan.__hash__

    def __reduce__(self) -> Any:
        # Elsewhere there is no store.
        return Plan, tuple(getattr(self, name) for name in _NAMES)
