"""Makes the products that are to be made, and keeps the others."""

from __future__ import annotations

import datetime as dt
import pickle
import time
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..site import Page, PageLinks, links_of
from ..value import value_class
from .crew import ALONE, ENOUGH, Crew
from .digest import digest_of_bytes
from .recorder import Read, Reads, Recorder
from .sort import Part, ProductSort
from .store import Row, Store
from .tree import Output, Tree, Writing

World = TypeVar("World")
PIECE = 25
"""At most so many products go out together: so much is lost when a worker dies."""


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
    away: int = 0
    """So many of these by others."""
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


@value_class
class BroughtPart:
    """A part as it is kept."""

    name: str
    digest: bytes
    data: bytes


def brought_part(part: Part, digest: Callable[[object], bytes]) -> BroughtPart:
    return BroughtPart(part.name, digest(part.value), pickle.dumps(part.value, 5))


@value_class
class Brought:
    """A product as another process brings it: nothing of it is written yet."""

    key: str
    made: tuple[object, ...]
    reads: Reads
    answers: Mapping[Read, bytes]
    """The digest of each answer that was read."""


@value_class
class Errand:
    """Keys of a sort are sent out with this, and come back as products."""

    run: Callable[[str, bytes, str, Sequence[str]], list[Brought]]
    """Of a token, a portal as bytes, the name of the sort, and keys."""
    token: str
    blob: bytes
    learn: Callable[[Mapping[Read, bytes]], None]
    """Takes over what workers found to be the answers."""


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
        crew: Crew = ALONE,
        errand: Callable[[World], Errand] | None = None,
    ) -> None:
        self._store = store
        self._tree = tree
        self._frame = frame
        self._today = str(today)
        self._door = door
        self._digest = digest
        self._crew = crew
        self._errand = errand
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
        products: dict[str, Product] = {}
        before: dict[str, Row | None] = {}
        for key in keys:
            row = known.pop(key, None)
            result = self._standing(row, answers) if row else None
            if result is None:
                before[key] = row
            else:
                products[key] = result
                self.kept_paths += (output.path for output in result.outputs)
        cost.kept = len(products)
        for key, result in self._made_of(sort, before, world, answers):
            products[key] = result
            cost.made += 1
            cost.bytes += sum(output.size for output in result.outputs)
        for key in keys:
            self._tell(products[key])
        for key, row in known.items():
            self._forget_parts(row, f"{sort.name} {key}", ())
        self._store.drop(sort.name, known)
        cost.gone = len(known)
        cost.seconds = time.process_time() - began

    def _tell(self, result: Product) -> None:
        self.pages += result.pages
        addresses = {f"{page.links.url}index.html" for page in result.pages}
        self.files += (output.path for output in result.outputs if output.path not in addresses)

    def _made_of(
        self,
        sort: ProductSort[World],
        wanted: Mapping[str, Row | None],
        world: World,
        answers: Callable[[Read], bytes],
    ) -> Iterator[tuple[str, Product]]:
        keys = list(wanted)
        # The first is made here in any case: what it works out for all, workers begin with.
        here = keys if self._crew.is_alone or len(keys) < ENOUGH else keys[:1]
        for key in here:
            yield key, self._make(sort, key, world, answers, wanted[key])
        away = keys[len(here) :]
        if not away or self._errand is None:
            return
        errand = self._errand(world)
        for key, brought in self._sent(sort.name, away, errand):
            if brought is None:
                yield key, self._make(sort, key, world, answers, wanted[key])
                continue
            self.costs[sort.name].away += 1
            errand.learn(brought.answers)
            result = self._written(brought.made, f"{sort.name} {key}", brought.reads)
            self._write_down(sort, key, result, brought.reads, answers)
            if row := wanted[key]:
                self._forget_parts(row, f"{sort.name} {key}", result.parts)
            yield key, result

    def _sent(
        self, sort: str, keys: list[str], errand: Errand
    ) -> Iterator[tuple[str, Brought | None]]:
        """Each key with what a worker made of it; nothing where none brought it back."""
        with self._crew.at_work() as (executor, workers):
            size = max(1, min(PIECE, -(-len(keys) // (4 * workers))))
            pieces = [keys[start : start + size] for start in range(0, len(keys), size)]
            futures = []
            for piece in pieces:
                try:
                    futures.append(
                        executor.submit(errand.run, errand.token, errand.blob, sort, piece)
                    )
                except Exception:
                    break  # nobody takes more: what is left is made here
            for place, piece in enumerate(pieces):
                brought: dict[str, Brought] = {}
                # Whatever happened to a worker or on the way to it: here it can be made still,
                # and what cannot be made is told here as in any build.
                with suppress(Exception):
                    if place < len(futures):
                        brought = {one.key: one for one in futures[place].result()}
                for key in piece:
                    yield key, brought.get(key)

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
            return self._written(made, f"{sort.name} {key}", self.recorder.reads)

        result, reads = self.recorder.recorded(make)
        self._write_down(sort, key, result, reads, answers)
        if before:
            self._forget_parts(before, f"{sort.name} {key}", result.parts)
        return result

    def _written(self, made: Iterable[object], owner: str, reads: Reads) -> Product:
        writings: dict[str, Writing] = {}
        pages: list[PageFacts] = []
        parts: list[str] = []

        def write(path: str, data: bytes) -> None:
            writings[path] = self._tree.write(path, data, writings.get(path))

        for product in made:
            if isinstance(product, Page):
                product = product, links_of(product)
            elif isinstance(product, Part):
                product = brought_part(product, self._digest)
            match product:
                case Page() as page, PageLinks() as links:
                    reads.noted.add((self._frame.question, self._frame.key(page)))
                    pages.append(PageFacts(links, page.changed))
                    write(f"{page.url}index.html", self._frame.join(page))
                case BroughtPart() as part:
                    parts.append(part.name)
                    self._store.put_part(part.name, owner, part.digest, part.data)
                case str() as path, bytes() as data:
                    write(path, data)
                case _:
                    raise TypeError(type(product).__name__)
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
