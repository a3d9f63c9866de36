"""A site built again: when nothing changed, after an edit, on the next day; beside Hugo's rebuild.

python -m benchmarks.again [PLANS] [FOLDER]

Then what a second process gains a first build. The folder, if one is named, is kept with all that
was built.
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


if __name__ == "__main__":
    plans = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    if len(sys.argv) > 2:
        main(plans, Path(sys.argv[2]).resolve())
    else:
        with tempfile.TemporaryDirectory() as name:
            main(plans, Path(name) / "portal")
