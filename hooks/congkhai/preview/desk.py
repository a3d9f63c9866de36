"""One state of the portal, whose files are made as they are asked for: those of a build."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from ..addresses import PLANS_PAGE
from ..assembly import CITING, SUBSCRIPTIONS
from ..comparing import MARKS
from ..derived import DerivedAnswers
from ..door import Views
from ..model import Plan
from ..products import (
    Door,
    NamedParts,
    PageFacts,
    PageFrame,
    PartsOnRequest,
    Press,
    Product,
    RememberedParts,
    Store,
    Tree,
    WorkshopOnRequest,
)
from ..site import Page, sitemap
from ..snapshot import Snapshot
from ..source_digests import DIGEST
from ..value import value_class
from ..whereabouts import (
    Maker,
    all_makers,
    maker_of_part,
    makers_of,
    makers_of_listings,
    sorts_by_name,
)

_SITEMAP = "sitemap.xml"


@value_class
class Surroundings:
    """What stands around the pages of the portal's own: the theme, and what people wrote."""

    folder: Path
    """Of the files that the engine wrote."""
    frame: PageFrame
    shells: Callable[[Any], object]
    hand_written: tuple[str, ...]
    """The addresses of pages."""


class Desk:
    """Asked by one thread at a time."""

    def __init__(
        self,
        snapshot: Snapshot,
        around: Surroundings,
        store: Store,
        pages: Path,
        broken: Iterable[Page] = (),
        stand_aside: Callable[[], None] = lambda: None,
    ) -> None:
        self.snapshot = snapshot
        self.around = around
        self.store = store
        self._pages = pages
        self._stand_aside = stand_aside
        self._broken = {f"{page.url}index.html": page for page in broken}
        self._sorts = sorts_by_name()
        self._keys: dict[str, frozenset[str]] = {}
        self.made: dict[Maker, Product] = {}
        """What has been asked for until now, with what that asked for."""
        self._at: dict[str, Maker] = {}
        self._answers = DerivedAnswers(snapshot, {around.frame.question: around.shells})
        self._workshop: WorkshopOnRequest[Snapshot] = WorkshopOnRequest(
            store=store,
            press=Press(Tree(pages, pages), around.frame, DIGEST),
            today=snapshot.today,
            door=Door(Views(self._answers), self._answers.answering()),
        )
        snapshot.parts = PartsOnRequest(store, self._has_part, self._listed)
        snapshot.marks = NamedParts(snapshot.parts, MARKS)
        snapshot.citing = NamedParts(snapshot.parts, CITING)
        snapshot.former_parts, snapshot.replaced_parts = RememberedParts.both(store)
        snapshot.subscriptions = _Subscriptions(snapshot.parts)

    def file(self, path: str) -> bytes | None:
        """What a build writes at this address; None where it writes nothing."""
        if path in self._broken:
            return self.around.frame.join(self._broken[path])
        if self._maker_of(path):
            return (self._pages / path).read_bytes()
        if path == _SITEMAP:
            return self._sitemap()
        return self._written(path)

    def has_made(self, path: str) -> bool:
        return path in self._at

    def plan_at(self, path: str) -> Plan | None:
        """The plan whose page this is."""
        beginning, end = PLANS_PAGE, "/index.html"
        if not (path.startswith(beginning) and path.endswith(end)):
            return None
        return self.snapshot.portal.plans.get(path[len(beginning) : -len(end)])

    def _maker_of(self, path: str) -> Maker | None:
        if path not in self._at:
            for maker in makers_of(self.snapshot, path):
                self._product(maker)
                if path in self._at:
                    break
        return self._at.get(path)

    def _product(self, maker: Maker) -> Product | None:
        """Made once for this state of the portal; nothing where there is no such key."""
        self._stand_aside()
        known = self.made.get(maker)
        sort, key = maker
        if known is None and self._is_a_key(sort, key):
            known = self._workshop.one(self._sorts[sort], key, self.snapshot)
            self.made[maker] = known
            self._at.update((output.path, maker) for output in known.outputs)
        return known

    def _is_a_key(self, sort: str, key: str) -> bool:
        if sort not in self._keys:
            self._keys[sort] = frozenset(self._sorts[sort].keys(self.snapshot))
        return key in self._keys[sort]

    def _has_part(self, name: str) -> bool:
        maker = maker_of_part(self.snapshot, name)
        product = self._product(maker) if maker else None
        return product is not None and name in product.parts

    def _listed(self) -> Iterable[str]:
        for maker in makers_of_listings(self.snapshot):
            if product := self._product(maker):
                yield from product.parts

    def _written(self, path: str) -> bytes | None:
        """Of the engine's own files."""
        if not path or ".." in PurePosixPath(path).parts or "\0" in path:
            return None
        file = self.around.folder / path
        return file.read_bytes() if file.is_file() else None

    def _sitemap(self) -> bytes:
        """It names every page, and when each changed: all are made."""
        pages: list[PageFacts] = []
        for maker in [*all_makers(self.snapshot)]:
            product = self._product(maker)
            pages += product.pages if product else ()
        changed = {facts.url: facts.changed for facts in pages}
        hand_written = dict.fromkeys(self.around.hand_written)
        return sitemap({**hand_written, **changed}, self.snapshot.site.url)


class _Subscriptions(Set[str]):
    """The files that people can subscribe to, once somebody asks for them."""

    def __init__(self, parts: Mapping[str, Any]) -> None:
        self._parts = parts

    @cached_property
    def _paths(self) -> frozenset[str]:
        return frozenset(path for name in SUBSCRIPTIONS for path in self._parts[name])

    def __contains__(self, path: object) -> bool:
        return path in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)
