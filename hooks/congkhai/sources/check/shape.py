"""What the model's annotations say of a class: its keys, their types and their words."""

from __future__ import annotations

import dataclasses
import types
import typing
from dataclasses import field
from functools import cache
from typing import Any, Union, get_args, get_origin

from ...dates import PartialDate, YearlyDay
from ...model import Key, Shape

_WRITTEN_AS_TEXT = (PartialDate, YearlyDay)
"""Dataclasses that a source writes as one value, not as keys."""


@dataclasses.dataclass(eq=False)
class Attribute:
    """One key of a source, and the attribute it becomes."""

    key: str
    attribute: str
    required: bool
    many: bool
    """Whether it holds several values; one may then be written bare."""
    types: tuple[Any, ...]
    """The types a single value may have, in the order they are tried."""
    words: Key
    shape: Shape | None
    of_class: type | None
    """The class of the model that its values have, if they have keys of their own."""
    beside: frozenset[str] = frozenset()
    """All keys that may stand where this one does."""
    known: dict[str, Any] = field(default_factory=dict, init=False, repr=False)
    """What texts mean as a value: plans of a campaign repeat each other's."""


@cache
def attributes(cls: type) -> dict[str, Attribute]:
    """The keys that a source may hold for `cls`, by key as typed."""
    hints = typing.get_type_hints(cls, include_extras=True)
    found: dict[str, Attribute] = {}
    for declared in dataclasses.fields(cls):
        attribute = _attribute(declared, hints[declared.name])
        if attribute:
            found[attribute.key] = attribute
    for attribute in found.values():
        attribute.beside = frozenset(found)
    return found


def _attribute(declared: dataclasses.Field[Any], hint: Any) -> Attribute | None:
    extras: list[Any] = []
    hint = _bare(hint, extras)
    many = get_origin(hint) is tuple
    if many:
        hint = _bare(get_args(hint)[0], extras)
    options: list[Any] = []
    for option in get_args(hint) if get_origin(hint) in {Union, types.UnionType} else (hint,):
        inner = _bare(option, extras)
        if inner is not type(None):
            options.append(inner)
    keys = [extra for extra in extras if isinstance(extra, Key)]
    if not keys:
        return None
    shapes = [extra for extra in extras if isinstance(extra, Shape)]
    required = (
        declared.default is dataclasses.MISSING and declared.default_factory is dataclasses.MISSING
    )
    return Attribute(
        key=keys[0].name or declared.name,
        attribute=declared.name,
        required=required,
        many=many,
        types=tuple(options),
        words=keys[0],
        shape=shapes[0] if shapes else None,
        of_class=_of_class(options[0]),
    )


def _of_class(kind: Any) -> type | None:
    is_class = isinstance(kind, type) and dataclasses.is_dataclass(kind)
    return kind if is_class and kind not in _WRITTEN_AS_TEXT else None


def _bare(hint: Any, extras: list[Any]) -> Any:
    while get_origin(hint) is typing.Annotated:
        hint, *more = get_args(hint)
        extras += more
    return hint


@cache
def scalar_key(cls: type) -> Attribute | None:
    """The key that a bare value stands for, where only one key is required and it is text."""
    required = [attribute for attribute in attributes(cls).values() if attribute.required]
    if len(required) == 1 and required[0].types == (str,) and not required[0].many:
        return required[0]
    return None
