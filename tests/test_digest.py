"""A digest tells two values apart whatever they are: it does not look at their classes."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import importlib
import pkgutil
import types
import typing
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

import congkhai
from congkhai.bilingual import Bilingual
from congkhai.products import RecordedDay, Recorder
from congkhai.source_digests import DIGEST

UNLIKE = [
    ["a"], "a", b"a", "b", 1, "1", 1.5, True, None, [], {}, {"a": None}, {"a": [None]}, ("a", "b"),
    Decimal("1.0"), Decimal("1.00"), dt.date(2026, 1, 2), dt.date(2026, 1, 3),
    Bilingual("a", "x"), Bilingual("a", "y"), {("a", 1): "b"}, {("a", 2): "b"}, 1 << 70, "\ud800",
]  # fmt: skip


def test_unlike_values_have_unlike_digests():
    assert len({DIGEST(value) for value in UNLIKE}) == len(UNLIKE)


def test_equal_values_have_one_digest_whether_they_are_one_object_or_two():
    text, again = "một", "".join(["m", "ột"])
    for value, other in (((text, text), (text, again)), ({(text, 1): text}, {(text, 1): again})):
        assert DIGEST(value) == DIGEST(other)


def test_a_day_that_is_kept_is_pinned():
    recorder = Recorder()
    day = RecordedDay.of(dt.date(2026, 1, 2), recorder)
    _, reads = recorder.recorded(lambda: DIGEST([day]))
    assert (reads.since, reads.until) == (dt.date(2026, 1, 2), dt.date(2026, 1, 3))


@cache
def value_classes() -> list[type]:
    names = [name for _, name, _ in pkgutil.walk_packages(congkhai.__path__, "congkhai.")]
    kinds = {
        kind
        for name in names
        if not name.startswith(("congkhai.adapter", "congkhai.importing", "congkhai.commands"))
        for kind in vars(importlib.import_module(name)).values()
        if isinstance(kind, type) and dataclasses.is_dataclass(kind)
        if kind.__hash__
        if kind.__module__.startswith("congkhai.")
    }
    return sorted(kinds, key=lambda kind: (kind.__module__, kind.__name__))


def unions(annotation: object) -> Iterator[tuple[object, ...]]:
    parts = typing.get_args(annotation)
    if typing.get_origin(annotation) in {typing.Union, types.UnionType}:
        yield parts
    for part in parts:
        yield from unions(part)


def looks(kind: object) -> object:
    """What a digest sees of a value of this kind."""
    origin = typing.get_origin(kind) or kind
    if dataclasses.is_dataclass(origin):
        return tuple(field.name for field in dataclasses.fields(origin))
    if isinstance(origin, type) and issubclass(origin, enum.Enum | str | dt.date):
        return "text"
    if isinstance(origin, type) and issubclass(origin, tuple | list):
        return "list"
    return origin


def test_a_field_whose_name_begins_with_a_line_is_not_compared():
    """A digest does not see it."""
    seen_by_nobody = [
        f"{kind.__module__}.{kind.__qualname__}.{field.name}"
        for kind in value_classes()
        for field in dataclasses.fields(kind)
        if field.name.startswith("_") and field.compare
    ]
    assert seen_by_nobody == []


def test_what_may_stand_in_one_field_looks_different():
    alike = [
        f"{kind.__module__}.{kind.__qualname__}.{name}: {annotation}"
        for kind in value_classes()
        for name, annotation in hints_of(kind).items()
        for parts in unions(annotation)
        if len({looks(part) for part in parts}) < len(parts)
    ]
    assert alike == []


def hints_of(kind: type) -> dict[str, object]:
    try:
        return typing.get_type_hints(kind)
    except NameError:
        return {}  # names of a module that only the type checker reads
