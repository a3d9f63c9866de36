"""Columns of the open data that hold words of a closed list, by table: what may stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from ..dates import Comparator, Every
from ..model import (
    Category,
    Confidence,
    Level,
    Occasion,
    Progress,
    RelationKind,
    Status,
    SuccessionKind,
)
from ..schedule import Seen


def _codes(kind: Iterable[StrEnum]) -> tuple[str, ...]:
    return tuple(one.value for one in kind)


_EVERYWHERE: Mapping[str, tuple[str, ...]] = {
    "status": _codes(Status),
    "category": _codes(Category),
    "every": _codes(Every),
    "comparator": _codes(Comparator),
    "occasion": _codes(Occasion),
    "confidence": _codes(Confidence),
}
_OF_TABLES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("deadlines", "kind"): ("recurring", "one_off", "ad_hoc", "undated"),
    ("deadlines", "list"): ("deadlines", "milestones"),
    ("agencies", "level"): _codes(Level),
    ("territories", "level"): ("country", "province", "district", "commune"),
    ("relations", "type"): _codes(RelationKind),
    ("successions", "kind"): _codes(SuccessionKind),
    ("records", "type"): (
        *("publication", "award", "result", "task"),
        *("title", "example", "outcome"),
    ),
    ("records", "state"): _codes(Progress),
    ("states", "state"): _codes(Seen),
    ("consultations", "state"): ("open", "closed", "not_yet"),
}


def codes_of(table: str, column: str) -> tuple[str, ...]:
    """All that may stand in it, where it is not empty; none where it may be any text."""
    return _OF_TABLES.get((table, column)) or _EVERYWHERE.get(column, ())
