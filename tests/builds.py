"""Builds of small portals without the theme: with what earlier ones kept, or from nothing."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

from congkhai.history import History
from congkhai.knowledge import load_portal
from congkhai.pipeline import day_of, make_site
from congkhai.products import ALONE, Crew, PageFrame, Store, Tree, Workshop
from congkhai.publishing import MARK, Edition
from congkhai.snapshot import Site, Snapshot

SITE = Site(url="https://congkhai.example/", edit="https://forge.example/edit/")
FRAME = PageFrame(
    lambda page: f"{page.title}{page.head}{page.content}".encode(), lambda page: page.tab
)


class Portal:
    """A folder of sources and the site that is built of it, again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.plans = folder / "plans"
        self.site = folder / "site"
        self.store = folder / "cache" / "store.db"

    def build(
        self, today: dt.date, history: History | None = None, crew: Crew = ALONE
    ) -> Workshop[Snapshot]:
        store = Store.opened(self.store, b"")
        with Edition.begun(str(self.site), (), lambda holder: None) as edition:
            edition.former = self.folder / "cache" / "former"
            workshop = self._made(store, edition.building, today, history, crew)
            edition.publish(workshop.kept_paths)
        store.close(keep=True)
        return workshop

    def from_nothing(self, today: dt.date, history: History | None = None) -> dict[str, bytes]:
        out = self.folder / "from nothing"
        self._made(Store.opened(None, b""), out, today, history)
        made = contents(out)
        shutil.rmtree(out)
        return made

    def _made(
        self,
        store: Store,
        out: Path,
        today: dt.date,
        history: History | None,
        crew: Crew = ALONE,
    ) -> Workshop[Snapshot]:
        out.mkdir(exist_ok=True)
        snapshot = snapshot_of_day(self, today, store, history)
        return make_site(snapshot, store, Tree(out, self.site), FRAME, lambda tab: tab, crew)


def snapshot_of_day(
    own: Portal, today: dt.date, store: Store | None = None, history: History | None = None
) -> Snapshot:
    return day_of(load_portal(own.plans, store), today, SITE, history)


def contents(folder: Path) -> dict[str, bytes]:
    """By path, without the list of its files that a build leaves."""
    return {path: Path(file.path).read_bytes() for path, file in site_files(folder).items()}


def site_files(folder: Path) -> dict[str, os.DirEntry[str]]:
    """The same as the system lists them: a test that looks at a site again and again has no time
    for a path object of each file."""
    cut = len(str(folder)) + 1
    files = (entry for entry in _files_below(str(folder)) if entry.name != MARK)
    return {entry.path[cut:]: entry for entry in sorted(files, key=lambda entry: entry.path)}


def _files_below(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) if Path(folder).is_dir() else nullcontext(()) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path)
            elif entry.is_file():
                yield entry


def made(workshop: Workshop[Snapshot]) -> Counter[str]:
    return +Counter({name: cost.made for name, cost in workshop.costs.items()})
