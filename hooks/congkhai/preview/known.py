"""Sources as they were read and checked, held while a preview runs and kept for the next."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any

from ..products import SourceStore


class KnownSources:
    """Asks the store only for what it does not hold; `turn` is taken for that."""

    def __init__(self, turn: AbstractContextManager[Any]) -> None:
        self._turn = turn
        self._held: dict[str, tuple[bytes, Any]] = {}
        self.store: SourceStore | None = None

    def kept(self, name: str, source: bytes) -> Any:
        held = self._held.get(name)
        if held and held[0] == source:
            return held[1]
        with self._turn:
            value = self.store.kept(name, source) if self.store else None
        if value is not None:
            self._held[name] = source, value
        return value

    def keep(self, name: str, source: bytes, value: object) -> None:
        self._held[name] = source, value
        with self._turn:
            if self.store:
                self.store.keep(name, source, value)

    def forget_others(self, names: Iterable[str]) -> None:
        wanted = frozenset(names)
        self._held = {name: held for name, held in self._held.items() if name in wanted}
        with self._turn:
            if self.store:
                self.store.forget_others(wanted)
