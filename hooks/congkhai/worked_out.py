"""What is worked out of a portal's answers, plan by plan, by whoever keeps what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Protocol, TypeVar, cast

from .model import Plan
from .schedule import Ledger, PlanDuties, PlanTime, Timeline, TrackedDuty
from .snapshot import Snapshot
from .text import Item, Outline

T = TypeVar("T")
K = TypeVar("K")

_PLAIN = frozenset({str, bytes, int, float, bool, type(None)})
_COLLECTIONS = frozenset({tuple, list, set, frozenset})
_FROM_SOURCES = (Plan, Item, Outline)
"""Values that others stand in for, which record what they are asked."""


class WorkedOut(Protocol):
    """Who answers what is worked out of several answers: a portal as it is, or who keeps them."""

    @property
    def timeline(self) -> Timeline: ...
    @property
    def ledger(self) -> Ledger: ...
    def ask(self, question: Callable[[Snapshot, K], T], key: K) -> T: ...


class OfPlans(Protocol):
    """Works out what is asked of one plan; KeyError for one that the portal does not hold."""

    snapshot: Snapshot
    timeline: Timeline

    def duties_of(self, plan_id: str) -> PlanDuties: ...
    def time_of(self, plan_id: str) -> PlanTime: ...
    def promises_of(self, plan_id: str) -> tuple[TrackedDuty, ...]: ...


class DutiesOnce(Mapping[str, PlanDuties]):
    """By plan; each is worked out for the record when it is first asked for."""

    def __init__(self, teller: OfPlans) -> None:
        self._teller = teller
        self._known: dict[str, PlanDuties] = {}

    def __getitem__(self, plan_id: str) -> PlanDuties:
        if plan_id not in self._known:
            self._known[plan_id] = self._teller.duties_of(plan_id)
        return self._known[plan_id]

    def __contains__(self, plan_id: object) -> bool:
        return plan_id in self._teller.snapshot.portal.plans

    def __iter__(self) -> Iterator[str]:
        return iter(self._teller.snapshot.portal.plans)

    def __len__(self) -> int:
        return len(self._teller.snapshot.portal.plans)


class TimelineOnce(Timeline):
    def __init__(self, teller: OfPlans) -> None:
        super().__init__(teller.snapshot.today, DutiesOnce(teller))
        self._teller = teller

    def of(self, plan_id: str) -> PlanTime:
        if plan_id not in self._times:
            self._times[plan_id] = self._teller.time_of(plan_id)
        return self._times[plan_id]


class LedgerOnce(Ledger):
    def __init__(self, teller: OfPlans) -> None:
        snapshot = teller.snapshot
        super().__init__(snapshot.portal, teller.timeline, snapshot.records)
        self._teller = teller

    def of(self, plan_id: str) -> tuple[TrackedDuty, ...]:
        if plan_id not in self._kept:
            self._kept[plan_id] = self._teller.promises_of(plan_id)
        return self._kept[plan_id]


def is_plain(value: object) -> bool:
    """Whether texts, numbers and collections of these are all that it holds: nothing that records
    what it is asked."""
    kind = type(value)
    if kind in _PLAIN:
        return True
    if kind in _COLLECTIONS:
        return all(map(is_plain, cast(Iterable[object], value)))
    if kind is dict:
        held = cast(dict[object, object], value)
        return all(map(is_plain, held)) and all(map(is_plain, held.values()))
    if issubclass(kind, _FROM_SOURCES) or not is_dataclass(kind):
        return False
    return all(is_plain(getattr(value, field.name)) for field in fields(kind))
