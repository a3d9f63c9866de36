"""Ids by the names that editors write in their place, when a name is first looked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from ..model import Document, Plan
from ..sources import Draft, Mapping, Scalar, Sequence
from ..text import fold
from .citations.place import spelled_out


class NamesForIds:
    """Documents by code or title; bodies, places and campaigns of registers as they are written,
    though they have mistakes."""

    def __init__(
        self, plans: Iterable[Plan], documents: Iterable[Document], *registers: Draft | None
    ) -> None:
        self._plans = plans
        self._documents = documents
        self._registers = registers

    def bearers(self, name: str) -> tuple[str, ...]:
        """The ids of what bears the name; several, or none, where it does not tell one."""
        return self._by_name.get(_key(name), ())

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for name, identifier in self._all():
            key = _key(name)
            if key and identifier not in found.get(key, ()):
                found[key] = (*found.get(key, ()), identifier)
        return found

    def _all(self) -> Iterator[tuple[str, str]]:
        every: list[Plan | Document] = [*self._plans, *self._documents]
        for held in every:
            if held.code:
                yield held.code, held.id
                yield f"{held.kind} {held.code}", held.id
                yield f"{held.kind} số {held.code}", held.id
            yield held.title, held.id
            if isinstance(held, Plan):
                yield held.name, held.id
        for register in self._registers:
            root = register.root if register else None
            for key, entries in root.pairs if root else ():
                if key.text in _LISTS and isinstance(entries, Sequence):
                    for entry in entries.items:
                        if isinstance(entry, Mapping):
                            yield from _named(entry)


_LISTS = frozenset({"agencies", "territories", "campaigns"})


def _named(entry: Mapping) -> Iterator[tuple[str, str]]:
    said = {key.text: value for key, value in entry.pairs}
    identifier = said.get("id")
    if not isinstance(identifier, Scalar):
        return
    for key in ("name", "short_name", "short_names", "aliases"):
        names = said.get(key)
        for name in names.items if isinstance(names, Sequence) else (names,):
            if isinstance(name, Scalar):
                yield name.text, identifier.text


def _key(name: str) -> str:
    """«UBND tỉnh Bình Hải» is registered as «Ủy ban nhân dân tỉnh Bình Hải» too."""
    return " ".join(fold(spelled_out(name)).lower().split())
