"""Sources as they were read and checked, held while a preview runs and kept for the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any

from ..products import SourceStore

_SINGLE = ""
"""The kind of what is kept by itself."""


class KnownSources:
    """Asks the store only for what it does not hold; `turn` is taken for that."""

    def __init__(self, turn: AbstractContextManager[Any]) -> None:
        self._turn = turn
        self._held: dict[tuple[str, str], tuple[bytes, Any]] = {}
        self.store: SourceStore | None = None

    def kept(self, name: str, source: bytes) -> Any:
        return self._known(_SINGLE, name, source, lambda store: store.kept(name, source))

    def keep(self, name: str, source: bytes, value: object) -> None:
        self._held[_SINGLE, name] = source, value
        with self._turn:
            if self.store:
                self.store.keep(name, source, value)

    def later(self, name: str, source: bytes) -> Callable[[], Any]:
        """Read at once: later it may be another that is kept, while this is still shown."""
        value = self.kept(name, source)
        return lambda: value

    def small(self, kind: str, name: str, source: bytes) -> Any:
        return self._known(kind, name, source, lambda store: store.small(kind, name, source))

    def keep_small(self, kind: str, name: str, source: bytes, value: object) -> None:
        self._held[kind, name] = source, value
        with self._turn:
            if self.store:
                self.store.keep_small(kind, name, source, value)

    def later_small(self, kind: str, name: str, source: bytes) -> Callable[[], Any]:
        value = self.small(kind, name, source)
        return lambda: value

    def forget_others(
        self, names: Iterable[str], small: Mapping[tuple[str, ...], Iterable[str]]
    ) -> None:
        wanted = {_SINGLE: frozenset(names)}
        for kinds, some in small.items():
            wanted |= dict.fromkeys(kinds, frozenset(some))
        self._held = {
            (kind, name): held
            for (kind, name), held in self._held.items()
            if name in wanted.get(kind, ())
        }
        with self._turn:
            if self.store:
                self.store.forget_others(wanted[_SINGLE], small)

    def _known(self, kind: str, name: str, source: bytes, ask: Callable[[SourceStore], Any]) -> Any:
        held = self._held.get((kind, name))
        if held and held[0] == source:
            return held[1]
        with self._turn:
            value = ask(self.store) if self.store else None
        if value is not None:
            self._held[kind, name] = source, value
        return value
