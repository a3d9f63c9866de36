"""Makes the products that are to be made, and keeps the others."""

from __future__ import annotations

import datetime as dt
import pickle
import time
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..site import Page, PageLinks, links_of
from ..value import value_class
from .digest import digest_of_bytes
from .recorder import Read, Reads, Recorder
from .sort import Part, ProductSort
from .store import Row, Store
from .tree import Output, Tree, Writing

World = TypeVar("World")


@value_class
class PageFacts:
    """What a page leaves beside its file."""

    links: PageLinks
    changed: dt.datetime | None
    """When its sources were last changed, if that is known."""


@value_class
class Product:
    """What one product is."""

    outputs: tuple[Output, ...]
    pages: tuple[PageFacts, ...]
    parts: tuple[str, ...]
    """Their names."""


@dataclass
class SortCost:
    """What one sort of products took in a build."""

    made: int = 0
    kept: int = 0
    gone: int = 0
    bytes: int = 0
    """Of the files that were made."""
    seconds: float = 0
    """Of the processor."""


@value_class
class PageFrame:
    """Puts pages into the theme; which of its frames one takes counts as read."""

    join: Callable[[Page], bytes]
    key: Callable[[Page], Hashable]
    question: str = "frame"


class Workshop(Generic[World]):
    """One build: `run` makes sort after sort, then `finish` brings over what was kept."""

    def __init__(
        self,
        *,
        store: Store,
        tree: Tree,
        frame: PageFrame,
        today: dt.date,
        door: Callable[[World, Recorder], World],
        digest: Callable[[object], bytes],
    ) -> None:
        self._store = store
        self._tree = tree
        self._frame = frame
        self._today = str(today)
        self._door = door
        self._digest = digest
        self.recorder = Recorder()
        self.kept_paths: list[str] = []
        self.pages: list[PageFacts] = []
        self.files: list[str] = []
        self.costs: dict[str, SortCost] = {}

    def run(self, sort: ProductSort[World], world: World, answers: Callable[[Read], bytes]) -> None:
        cost = self.costs[sort.name] = SortCost()
        began = time.process_time()
        known = self._store.rows(sort.name)
        keys = list(sort.keys(world))
        for key in keys:
            row = known.pop(key, None)
            result = self._standing(row, answers) if row else None
            if result is None:
                result = self._make(sort, key, world, answers, row)
                cost.made += 1
                cost.bytes += sum(output.size for output in result.outputs)
            else:
                self.kept_paths += (output.path for output in result.outputs)
                cost.kept += 1
            self.pages += result.pages
            addresses = {f"{page.links.url}index.html" for page in result.pages}
            self.files += (output.path for output in result.outputs if output.path not in addresses)
        for key, row in known.items():
            self._forget_parts(row, f"{sort.name} {key}", ())
        self._store.drop(sort.name, known)
        cost.gone = len(known)
        cost.seconds = time.process_time() - began

    def finish(self) -> None:
        for path in self.kept_paths:
            self._tree.take_over(path)

    @property
    def is_unchanged(self) -> bool:
        return not any(cost.made or cost.gone for cost in self.costs.values())

    def _standing(self, row: Row, answers: Callable[[Read], bytes]) -> Product | None:
        """What was made before, if all that it read and wrote is as it was."""
        if not row.since <= self._today < row.until:
            return None
        if _answered(row.reads, self._store.questions, answers) != row.answers:
            return None
        result = pickle.loads(row.made)
        assert isinstance(result, Product)
        return result if all(map(self._tree.stands, result.outputs)) else None

    def _make(
        self,
        sort: ProductSort[World],
        key: str,
        world: World,
        answers: Callable[[Read], bytes],
        before: Row | None,
    ) -> Product:
        def make() -> Product:
            made = sort.make(self._door(world, self.recorder), key)
            return self._written(made, f"{sort.name} {key}")

        result, reads = self.recorder.recorded(make)
        self._write_down(sort, key, result, reads, answers)
        if before:
            self._forget_parts(before, f"{sort.name} {key}", result.parts)
        return result

    def _written(self, made: Iterable[object], owner: str) -> Product:
        writings: dict[str, Writing] = {}
        pages: list[PageFacts] = []
        parts: list[str] = []

        def write(path: str, data: bytes) -> None:
            writings[path] = self._tree.write(path, data, writings.get(path))

        for product in made:
            if isinstance(product, Page):
                self.recorder.note(self._frame.question, self._frame.key(product))
                pages.append(PageFacts(links_of(product), product.changed))
                write(f"{product.url}index.html", self._frame.join(product))
            elif isinstance(product, Part):
                parts.append(product.name)
                digest = self._digest(product.value)
                self._store.put_part(product.name, owner, digest, product.value)
            else:
                assert isinstance(product, tuple)
                write(*product)
        outputs = tuple(writing.output() for writing in writings.values())
        return Product(outputs, tuple(pages), tuple(parts))

    def _write_down(
        self,
        sort: ProductSort[World],
        key: str,
        result: Product,
        reads: Reads,
        answers: Callable[[Read], bytes],
    ) -> None:
        numbers = self._store.numbers(reads.noted)
        row = Row(
            reads=numbers,
            answers=_answered(numbers, self._store.questions, answers),
            since=str(reads.since),
            until=str(reads.until),
            made=pickle.dumps(result, 5),
        )
        self._store.put(sort.name, key, row)

    def _forget_parts(self, row: Row, owner: str, still: Iterable[str]) -> None:
        for name in {*pickle.loads(row.made).parts} - {*still}:
            self._store.drop_part(name, owner)


def _answered(
    numbers: Iterable[int], questions: Mapping[int, Read], answers: Callable[[Read], bytes]
) -> bytes:
    return digest_of_bytes(b"".join([answers(questions[number]) for number in numbers]))
