"""Products one at a time, as they are asked for, and the parts that they ask of others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from .parts import StoredParts
from .press import PageFacts, Product
from .sort import ProductSort
from .store import Store
from .tree import Output
from .workshop import SortCost, SortTask, Workshop

World = TypeVar("World")


class WorkshopOnRequest(Workshop[World]):
    """Makes single products; what it makes is written where what it keeps already stands."""

    def one(self, sort: ProductSort[World], key: str, world: World) -> Product:
        """As it stands, if all that it read is as it was; else made.

        Where products are not all made, one may stand whose parts another has made since.
        """
        row = self._store.row(sort.name, key)
        is_whole = row and self._store.holds_parts(f"{sort.name} {key}", row.parts)
        if row and is_whole and self._standing({key: row}):
            outputs = (Output(*left) for left in row.files)
            pages = (PageFacts(*page) for page in row.pages)
            return Product(tuple(outputs), tuple(pages), row.parts)
        self.costs.setdefault(sort.name, SortCost())
        task = SortTask(sort=sort, keys=[key], wanted={key: row})
        return self._make(task, (sort.name, key), world)


class PartsOnRequest(StoredParts):
    """Parts whose products are made, or found to stand, when a part is first asked for.

    `has` sees to the product that leaves a part of this name, and tells whether there is one;
    `listed` names those that are looked for without a name.
    """

    def __init__(
        self, store: Store, has: Callable[[str], bool], listed: Callable[[], Iterable[str]]
    ) -> None:
        super().__init__(store)
        self._has = has
        self._listed = listed

    def __getitem__(self, name: str) -> Any:
        if not self._has(name):
            raise KeyError(name)
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._has(name)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._listed()))

    def __len__(self) -> int:
        return len([*self._listed()])

    def digest(self, name: str) -> bytes:
        if not self._has(name):
            raise KeyError(name)
        return self._store.part_digest(name)
