"""Makes the products that are to be made, and keeps the others."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from ..site import PageLinks
from ..value import value_class
from .crew import ALONE, ENOUGH, Crew
from .errand import Errand, ProductName, sent
from .press import KeptPart, PageFacts, Press, Product
from .recorder import Reads, Recorder
from .sort import ProductSort
from .store import Row, Store, StoreDamaged
from .verdicts import Answering, Verdicts

World = TypeVar("World")


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
    """Of this process' processor."""


@dataclass
class SortTask(Generic[World]):
    """The products of one sort in this build."""

    sort: ProductSort[World]
    keys: list[str]
    kept: dict[str, Row] = field(default_factory=dict)
    made: dict[str, Product] = field(default_factory=dict)
    wanted: dict[str, Row | None] = field(default_factory=dict)
    """Those that are to be made, each with what is known of it."""
    gone: dict[str, Row] = field(default_factory=dict)


@value_class
class Door(Generic[World]):
    """How a world is read so that what is read is recorded, and what it answers."""

    recorded: Callable[[World, Recorder], World]
    answers: Answering


class Workshop(Generic[World]):
    """One build: `run` makes stage after stage; what was kept is to be brought over from the site
    that stands, at `kept_paths`."""

    def __init__(
        self,
        *,
        store: Store,
        press: Press,
        today: dt.date,
        door: Door[World],
        crew: Crew = ALONE,
        errand: Callable[[World], Errand] | None = None,
    ) -> None:
        self._store = store
        self._press = press
        self._today = str(today)
        self._door = door
        self._verdicts = Verdicts(store.book, door.answers, today)
        self._crew = crew
        self._errand = errand
        self.recorder = Recorder()
        self.kept_paths: list[str] = []
        self.pages: list[PageFacts] = []
        self.files: list[str] = []
        """All that are no pages."""
        self.made_links: list[PageLinks] = []
        """Of the pages that were made."""
        self.former_links: list[PageLinks] = []
        """Of those that were made again, as they were before."""
        self.kept_links: dict[str, ProductName] = {}
        """By the address of a page that was kept, whose links `links_of_kept` gives."""
        self.costs: dict[str, SortCost] = {}

    def run(self, sorts: Sequence[ProductSort[World]], world: World) -> None:
        """All products of some sorts, none of which reads parts that another of them leaves."""
        tasks = {sort.name: self._begun(sort, world) for sort in sorts}
        for (name, key), product in self._made(tasks, world):
            tasks[name].made[key] = product
            cost = self.costs[name]
            cost.made += 1
            cost.bytes += sum(output.size for output in product.outputs)
        for name, task in tasks.items():
            self._tell_kept(name, task.kept)
            for product in task.made.values():
                self._tell(product)
            for key, row in task.gone.items():
                self._forget_parts(row, f"{name} {key}", ())
            self._store.drop(name, task.gone)

    def links_of_kept(self, page: str) -> PageLinks:
        """Of a page that was kept, by its address."""
        for links in self._store.links(*self.kept_links[page]):
            if links.url == page:
                return links
        raise StoreDamaged(page)

    @property
    def is_unchanged(self) -> bool:
        return not any(cost.made or cost.gone for cost in self.costs.values())

    def _begun(self, sort: ProductSort[World], world: World) -> SortTask[World]:
        """What stands is done; the rest is wanted."""
        began = time.process_time()
        known = self._store.rows(sort.name)
        task = SortTask(sort=sort, keys=list(sort.keys(world)))
        standing = self._standing({key: known[key] for key in task.keys if key in known})
        for key in task.keys:
            row = known.pop(key, None)
            if row is not None and key in standing:
                task.kept[key] = row
            else:
                task.wanted[key] = row
        task.gone = known
        spent = time.process_time() - began
        self.costs[sort.name] = SortCost(kept=len(task.kept), gone=len(known), seconds=spent)
        return task

    def _standing(self, rows: Mapping[str, Row]) -> set[str]:
        """What was made before, if all that it read and wrote is as it was."""
        timely = {key: row for key, row in rows.items() if row.since <= self._today < row.until}
        stand = self._verdicts.standing([row.reads for row in timely.values()])
        are_left = self._press.tree.stand
        return {
            key
            for (key, row), stands in zip(timely.items(), stand, strict=True)
            if stands and are_left(row.files)
        }

    def _made(
        self, tasks: Mapping[str, SortTask[World]], world: World
    ) -> Iterator[tuple[ProductName, Product]]:
        wanted = [(name, key) for name, task in tasks.items() for key in task.wanted]
        away: list[ProductName] = []
        if self._errand and not self._crew.is_alone and len(wanted) >= ENOUGH:
            # Parts lie in the store, which is this process' own.
            away = [name for name in wanted if not tasks[name[0]].sort.reads_parts]
        left = dict.fromkeys(wanted)
        if self._errand and away:
            errand = self._errand(world)
            with sent(self._crew, errand, away) as brought:
                self._store.put_down()
                for name in [name for name in wanted if tasks[name[0]].sort.reads_parts]:
                    del left[name]
                    yield name, self._make(tasks[name[0]], name, world)
                for some in brought:
                    errand.learn(some.answers, some.rests)
                    del left[some.name]
                    written = some.written or self._press.printed(some.made, some.reads)
                    self.costs[some.name[0]].away += 1
                    yield (
                        some.name,
                        self._kept(tasks[some.name[0]], some.name, *written, some.reads),
                    )
        for name in left:
            yield name, self._make(tasks[name[0]], name, world)

    def _make(self, task: SortTask[World], name: ProductName, world: World) -> Product:
        began = time.process_time()

        def make() -> tuple[Product, list[KeptPart]]:
            made = task.sort.make(self._door.recorded(world, self.recorder), name[1])
            return self._press.printed(made, self.recorder.reads)

        written, reads = self.recorder.recorded(make)
        product = self._kept(task, name, *written, reads)
        self.costs[name[0]].seconds += time.process_time() - began
        return product

    def _kept(
        self,
        task: SortTask[World],
        name: ProductName,
        product: Product,
        parts: Iterable[KeptPart],
        reads: Reads,
    ) -> Product:
        """The product, with all that the next build must know of it in the store."""
        owner = " ".join(name)
        for part in parts:
            if not self._store.has_part(part.name, owner, part.digest):
                whole = part.whole()
                self._store.put_part(part.name, owner, part.digest, whole, part.is_recalled)
        if before := task.wanted[name[1]]:
            self._forget_parts(before, owner, product.parts)
            if before.pages:
                self.former_links += self._store.links(*name)
        row = Row(
            reads=self._verdicts.numbers(reads.noted),
            since=str(reads.since),
            until=str(reads.until),
            files=tuple(output.left() for output in product.outputs),
            pages=tuple((page.url, page.changed) for page in product.pages),
            parts=product.parts,
        )
        self._store.put(*name, row, product.links)
        return product

    def _tell(self, product: Product) -> None:
        self.pages += product.pages
        self.made_links += product.links
        self.files += _no_pages(
            [output.path for output in product.outputs], [page.url for page in product.pages]
        )

    def _tell_kept(self, sort: str, rows: Mapping[str, Row]) -> None:
        """Of all that stand of a sort at once: most of a large portal does."""
        for key, row in rows.items():
            paths = [left[0] for left in row.files]
            self.kept_paths += paths
            for url, changed in row.pages:
                self.pages.append(PageFacts(url, changed))
                self.kept_links[url] = sort, key
            self.files += _no_pages(paths, [url for url, _ in row.pages]) if row.pages else paths

    def _forget_parts(self, row: Row, owner: str, still: Iterable[str]) -> None:
        for name in {*row.parts} - {*still}:
            self._store.drop_part(name, owner)


def _no_pages(paths: Sequence[str], pages: Iterable[str]) -> list[str]:
    addresses = {f"{url}index.html" for url in pages}
    return [path for path in paths if path not in addresses]
