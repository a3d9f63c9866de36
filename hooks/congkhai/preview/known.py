"""Sources as they were read and checked, held while a preview runs and kept for the next."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from weakref import WeakValueDictionary

from ..products import SourceStore

_SINGLE = ""
"""The kind of what is kept by itself."""


class _Awaited:
    """What the store has of a source: read when it is first asked for, or before it gives way to
    what the source has become since, while this may still be shown."""

    def __init__(self, lock: threading.RLock, source: bytes, read: Callable[[], Any]) -> None:
        self.source = source
        self._lock = lock
        self._read: Callable[[], Any] | None = read
        self._value: Any = None

    def __call__(self) -> Any:
        if self._read:
            with self._lock:
                self._settle()
        return self._value

    def _settle(self) -> None:
        """Another may have read it in the meantime."""
        if self._read:
            self._value, self._read = self._read(), None


class KnownSources:
    """Asks the store only for what it does not hold; several may ask at a time."""

    def __init__(self, stand_aside: Callable[[], None] = lambda: None) -> None:
        self._stand_aside = stand_aside
        self._lock = threading.RLock()
        self._held: dict[tuple[str, str], tuple[bytes, Any]] = {}
        self._awaited: WeakValueDictionary[tuple[str, str], _Awaited] = WeakValueDictionary()
        """By kind and name, as long as somebody may still ask for it."""
        self._store: SourceStore | None = None

    def ask(self, store: SourceStore | None) -> None:
        """From now on; whoever closes the one before has it asked no more first."""
        with self._lock:
            for awaited in [*self._awaited.values()]:
                awaited()
            self._store = store

    def end(self) -> None:
        """Of what is still asked nothing is known."""
        with self._lock:
            self._store = None

    def kept(self, name: str, source: bytes) -> Any:
        return self._known(_SINGLE, name, source, lambda store: store.kept(name, source))

    def keep(self, name: str, source: bytes, value: object) -> None:
        with self._lock:
            self._hold(_SINGLE, name, source, value)
            if self._store:
                self._store.keep(name, source, value)

    def later(self, name: str, source: bytes) -> Callable[[], Any]:
        return self._later(_SINGLE, name, source, lambda store: store.kept(name, source))

    def small(self, kind: str, name: str, source: bytes) -> Any:
        return self._known(kind, name, source, lambda store: store.small(kind, name, source))

    def keep_small(self, kind: str, name: str, source: bytes, value: object) -> None:
        with self._lock:
            self._hold(kind, name, source, value)
            if self._store:
                self._store.keep_small(kind, name, source, value)

    def later_small(self, kind: str, name: str, source: bytes) -> Callable[[], Any]:
        return self._later(kind, name, source, lambda store: store.small(kind, name, source))

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
        with self._lock:
            for (kind, name), awaited in [*self._awaited.items()]:
                if name not in wanted.get(kind, ()):
                    awaited()
            if self._store:
                self._store.forget_others(wanted[_SINGLE], small)

    def _hold(self, kind: str, name: str, source: bytes, value: object) -> None:
        if awaited := self._awaited.pop((kind, name), None):
            awaited()
        self._held[kind, name] = source, value

    def _later(
        self, kind: str, name: str, source: bytes, ask: Callable[[SourceStore], Any]
    ) -> Callable[[], Any]:
        held = self._held.get((kind, name))
        if held and held[0] == source:
            return lambda: held[1]
        awaited = self._awaited.get((kind, name))
        if awaited is None or awaited.source != source:
            awaited = _Awaited(self._lock, source, lambda: self._asked(ask))
            self._awaited[kind, name] = awaited
        return awaited

    def _asked(self, ask: Callable[[SourceStore], Any]) -> Any:
        with self._lock:
            return ask(self._store) if self._store else None

    def _known(self, kind: str, name: str, source: bytes, ask: Callable[[SourceStore], Any]) -> Any:
        self._stand_aside()
        held = self._held.get((kind, name))
        if held and held[0] == source:
            return held[1]
        value = self._asked(ask)
        if value is not None:
            self._held[kind, name] = source, value
        return value
