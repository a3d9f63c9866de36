"""A site built again: when nothing changed, after an edit, on the next day; beside Hugo's rebuild.

python -m benchmarks.again [PLANS] [FOLDER]

Then what the store costs a first build, and what a second process gains it. The folder, if one is
named, is kept with all that was built.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from .corpus import write_plans
from .measure import Cost, cost

BIN = Path(sys.executable).parent
ADDRESS = "https://example.org/"
DAYS = ("2026-11-22", "2026-11-23")
HUGO = {
    "hugo.toml": f'baseURL = "{ADDRESS}"\ntitle = "Portal"\ndisableKinds = ["taxonomy", "term"]\n',
    "layouts/_default/baseof.html": (
        '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title>'
        '</head><body><header><a href="/">Portal</a></header>{{ block "main" . }}{{ end }}'
        "</body></html>"
    ),
    "layouts/_default/single.html": (
        '{{ define "main" }}<h1>{{ .Title }}</h1><dl>{{ range $name, $value := .Params }}'
        "<dt>{{ $name }}</dt><dd>{{ $value }}</dd>{{ end }}</dl>{{ .TableOfContents }}"
        "{{ .Content }}{{ end }}"
    ),
    "layouts/_default/list.html": (
        '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .RegularPagesRecursive }}'
        '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}'
    ),
}
"""A small template: each plan with its facts, its contents and its text; a list of all."""
WRITER = """
from congkhai.site import Page, links_of
def writer(tree, frame):
    tables = {}
    def put(made):
        if isinstance(made, Page):
            tree.write(f"{made.url}index.html", frame.join(made))
            return links_of(made)  # as every build needs them
        writing = tree.write(*made, tables.get(made[0]))
        if made[0].startswith("data/"):  # the longest come in pieces
            tables[made[0]] = writing
    return put
"""
"""Puts down pages and files without noting what they are of."""
PLAIN = (
    WRITER
    + """
import datetime as dt, gc, os, sys
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
    put = writer(tree, frame)
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
    put, files = writer(tree, frame), {}
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
main(["build", "--no-cache", "--jobs", "1", *sys.argv[1:]])
"""
)
"""The whole command with everything but the engine: nothing is recorded and nothing kept."""


class Portal:
    """A folder of sources, built by one program or the other."""

    def __init__(self, folder: Path, count: int) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        command = [BIN / "congkhai", "init", "--yes", "--url", ADDRESS, folder / "ours"]
        cost(command)
        for path in sorted((folder / "ours" / "plans").rglob("*"), reverse=True):
            path.unlink() if path.is_file() else path.rmdir()
        self.plans = folder / "ours" / "plans"
        write_plans(count, self.plans)
        for name, text in HUGO.items():
            path = folder / "hugo" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        (folder / "hugo" / "content").symlink_to(self.plans)

    def ours(self, day: str = DAYS[0], *options: str) -> Cost:
        words = ["build", "--today", day, *(options or ("--jobs", "1"))]
        return cost([BIN / "congkhai", *words], self.folder / "ours")

    def hugo(self) -> Cost:
        return cost(["hugo", "--quiet"], self.folder / "hugo")

    def generator(self, name: str) -> Cost:
        kept = self.folder / f"{name}.db" if name == "store" else Path("none")
        return cost([sys.executable, "-c", PLAIN, self.plans, self.folder / name, kept])

    def without_engine(self) -> Cost:
        words = ["--today", DAYS[0], "--out", "plainly"]
        return cost([sys.executable, "-c", WITHOUT_ENGINE, *words], self.folder / "ours")

    def edit(self) -> None:
        """A sentence more in an item of a plan that many implement."""
        path = self.plans / "tinh-0" / "ke-hoach-00000.md"
        text = path.read_text("utf-8")
        end = text.index("\n", text.index("\na) ", text.index("## II.")) + 1)
        path.write_text(f"{text[:end]} Việc này làm trong năm.{text[end:]}", "utf-8")


def tell(words: str, spent: Cost, other: Cost, of: str, goal: str) -> None:
    share = f"CPU {spent.cpu / other.cpu:5.2f}× of {of}, wall {spent.wall / other.wall:5.2f}×"
    print(f"{words:<34}{spent}  {share}{f' (goal {goal})' if goal else ''}", flush=True)


def main(count: int, folder: Path) -> None:
    portal = Portal(folder, count)
    first_of_hugo = portal.hugo()
    first = portal.ours()
    nothing = portal.ours()
    portal.edit()
    edited = portal.ours()
    rebuilt = portal.hugo()
    next_day = portal.ours(DAYS[1])
    tell(f"Hugo, {count} plans", first_of_hugo, first_of_hugo, "itself", "")
    tell("… after an edit", rebuilt, first_of_hugo, "Hugo's first", "")
    tell(f"Công khai, {count} plans", first, first_of_hugo, "Hugo", "")
    tell("… nothing changed", nothing, rebuilt, "Hugo's rebuild", "0.08 CPU")
    tell("… a plan edited", edited, rebuilt, "Hugo's rebuild", "0.15 CPU")
    tell("… the next day", next_day, first, "our first", "0.3 CPU")
    two = portal.ours(DAYS[0], "--jobs", "2", "--out", "two")
    tell("… by two processes", two, first, "our first", "0.6 wall")
    whole = portal.without_engine()
    tell("… without engine and store", whole, first, "our first", "")
    tell("… that first one beside it", first, whole, "that", "1.1 CPU")
    plain, kept = portal.generator("plain"), portal.generator("store")
    tell("generator alone", plain, first, "our first", "")
    tell("… with the store", kept, plain, "generator", "")


if __name__ == "__main__":
    plans = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    if len(sys.argv) > 2:
        main(plans, Path(sys.argv[2]).resolve())
    else:
        with tempfile.TemporaryDirectory() as name:
            main(plans, Path(name) / "portal")
