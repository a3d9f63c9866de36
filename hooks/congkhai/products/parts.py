"""What products left for those after them, read when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .store import Store, StoreDamaged


class StoredParts(Mapping[str, Any]):
    """All parts in the store, as they were when this was made: none is read before it is asked."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._digests = store.part_digests()

    def __getitem__(self, name: str) -> Any:
        return self._store.part(name)

    def __contains__(self, name: object) -> bool:
        return name in self._digests

    def __iter__(self) -> Iterator[str]:
        return iter(self._digests)

    def __len__(self) -> int:
        return len(self._digests)

    def digest(self, name: str) -> bytes:
        """Raises KeyError for one that is not there."""
        return self._digests[name]


class RememberedParts(Mapping[str, Any]):
    """Parts as one may find them: none where they are damaged. Nothing that is made may hang on
    them; they only spare work."""

    def __init__(self, store: Store, find: Callable[[str], object]) -> None:
        self._store = store
        self._find = find

    @classmethod
    def both(cls, store: Store) -> tuple[RememberedParts, RememberedParts]:
        """As their products left them; and as those that are recalled were before."""
        return cls(store, store.part), cls(store, store.replaced_part)

    def __getitem__(self, name: str) -> Any:
        try:
            return self._find(name)
        except StoreDamaged as error:
            raise KeyError(name) from error

    def __iter__(self) -> Iterator[str]:
        return iter(self._store.part_digests())

    def __len__(self) -> int:
        return len(self._store.part_digests())


class NamedParts(Mapping[str, Any]):
    """The parts whose names begin alike, by what follows."""

    def __init__(self, parts: Mapping[str, Any], beginning: str) -> None:
        self.parts = parts
        self.beginning = beginning

    def __getitem__(self, name: str) -> Any:
        return self.parts[self.beginning + name]

    def __contains__(self, name: object) -> bool:
        return f"{self.beginning}{name}" in self.parts

    def __iter__(self) -> Iterator[str]:
        start = len(self.beginning)
        return (name[start:] for name in self.parts if name.startswith(self.beginning))

    def __len__(self) -> int:
        return sum(1 for _ in self)
