"""What recording and keeping cost a first build: the same command without the engine beside it.

python -m benchmarks.first [PLANS] [PAIRS]

Both begin with nothing: no compiled templates, no store, and no site that is deleted just before
(for some seconds after, a file system looks longer for a place for each new file). They take turns
in going first. Then the generator alone, without theme and command, with a store and without.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from .again import BIN, DAYS, Portal
from .measure import Cost, cost

WRITER = """
import os
from congkhai.site import Page, links_of
def writer(folder, frame):
    folders, begun = set(), set()
    def write(path, data):
        above = os.path.dirname(path)
        if above not in folders:
            os.makedirs(os.path.join(folder, above), exist_ok=True)
            folders.add(above)
        with open(os.path.join(folder, path), "ab" if path in begun else "wb") as file:
            file.write(data)
        if path.startswith("data/"):  # the longest come in pieces
            begun.add(path)
    def put(made):
        if isinstance(made, Page):
            write(f"{made.url}index.html", frame.join(made))
            return links_of(made)  # as every build needs them
        write(*made)
    return put
"""
"""Puts down pages and files without noting what they are of."""
PLAIN = (
    WRITER
    + """
import datetime as dt, gc, sys
from pathlib import Path
from congkhai.knowledge import load_portal
from congkhai.pipeline import day_of, generate, make_site
from congkhai.products import PageFrame, Store, Tree
from congkhai.snapshot import Site
plans, out, kept = map(Path, sys.argv[1:])
gc.disable()
day, site, tree = dt.date.fromisoformat("2026-11-22"), Site("https://example.org/"), Tree(out, None)
frame = PageFrame(lambda page: (page.title + page.head + page.content).encode(), lambda page: "")
out.mkdir()
store = Store.opened(kept, b"") if kept.name != "none" else None
known = load_portal(plans, store)
if store:
    snapshot = day_of(known, day, site)
    workshop = make_site(snapshot, store, tree, frame, lambda key: key)
    store.close(keep=True)
else:
    put = writer(out, frame)
    for made in generate(known, day, site):
        put(made)
os._exit(0)  # as the command ends: what is held is not taken apart
"""
)
"""The generator alone, without engine and theme, with a store and without."""
WITHOUT_ENGINE = (
    WRITER
    + """
import sys
from types import SimpleNamespace
from congkhai.adapter import plugin
from congkhai.cli import main
from congkhai.knowledge import load_portal
from congkhai.pipeline import generate_day
from congkhai.products import PageFacts
def made_plainly(snapshot, store, tree, frame, shells, crew):
    made = SimpleNamespace(
        pages=[], files=[], made_links=[], former_links=[], kept_links={}, links_of_kept=None,
        kept_paths=[], costs={}, is_unchanged=False,
    )
    put, files = writer(tree._building, frame), {}
    for one in generate_day(snapshot):
        links = put(one)
        if links:
            made.pages.append(PageFacts(one.url, one.changed))
            made.made_links.append(links)
        else:
            files[one[0]] = None
    made.files += files
    return made
plugin.load_portal = lambda plans, *engine: load_portal(plans)
plugin.make_site = made_plainly
sys.argv[1:1] = ["build", "--no-cache", "--jobs", "1"]
sys.exit(main())  # as the command itself ends: what is held is not taken apart
"""
)
"""The whole command with everything but the engine: nothing is recorded and nothing kept."""


class FirstBuilds:
    """Of one portal, each into a folder of its own."""

    def __init__(self, folder: Path, count: int) -> None:
        self._portal = Portal(folder, count)
        self._ours = folder / "ours"
        self._number = 0

    def _anew(self) -> str:
        """Where the next goes; it finds nothing that another left."""
        shutil.rmtree(self._ours / ".cache" / "templates", ignore_errors=True)
        self._number += 1
        return f"first-{self._number}"

    def with_engine(self) -> Cost:
        return self._portal.ours(DAYS[0], "--jobs", "1", "--out", self._anew())

    def without_engine(self) -> Cost:
        words = ["--today", DAYS[0], "--out", self._anew()]
        return cost([BIN / "python", "-c", WITHOUT_ENGINE, *words], self._ours)

    def generator(self, store: str = "none") -> Cost:
        out = self._ours / self._anew()
        kept = self._ours / store if store == "none" else out.with_suffix(".db")
        return cost([BIN / "python", "-c", PLAIN, self._portal.plans, out, kept])


def tell(words: str, spent: Cost, share: float) -> None:
    print(f"{words:<24}{spent}  CPU {share:5.3f}×", flush=True)


def main(count: int, pairs: int, folder: Path) -> None:
    builds = FirstBuilds(folder, count)
    shares: list[float] = []
    for number in range(pairs):
        if number % 2:
            without, kept = builds.without_engine(), builds.with_engine()
        else:
            kept, without = builds.with_engine(), builds.without_engine()
        shares.append(kept.cpu / without.cpu)
        tell("without engine", without, 1)
        tell("with engine and store", kept, shares[-1])
    print(f"at the median {statistics.median(shares):.3f} (goal 1.1)", flush=True)
    plain = builds.generator()
    tell("generator alone", plain, 1)
    stored = builds.generator("store")
    tell("… with the store", stored, stored.cpu / plain.cpu)


if __name__ == "__main__":
    asked = [int(word) for word in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as name:
        main(*[*asked, *(1_000, 5)[len(asked) :]], Path(name) / "portal")
