"""Every key that a source may hold, as the guide lists them: by kind of source, outermost first."""

from __future__ import annotations

from collections.abc import Iterator

from ..value import value_class
from .check.shape import Attribute, attributes
from .json_schema import ROOTS


@value_class
class KeyGroup:
    """The keys of one kind of source, or of what stands under one of its keys."""

    source: str
    """As in ROOTS: plan, agencies, …"""
    title: str
    path: str
    """The key that they stand under, «deadlines»; empty at the outermost level."""
    keys: tuple[Attribute, ...]


def key_groups() -> Iterator[KeyGroup]:
    """What several sources share stands under the first of them."""
    told: set[type] = set()
    for source, (cls, title) in ROOTS.items():
        waiting: list[tuple[type, str]] = [(cls, "")]
        for kind, path in waiting:
            if kind in told:
                continue
            told.add(kind)
            keys = tuple(attributes(kind).values())
            yield KeyGroup(source=source, title=title, path=path, keys=keys)
            waiting += [
                (attribute.of_class, f"{path}.{attribute.key}".strip("."))
                for attribute in keys
                if attribute.of_class
            ]
