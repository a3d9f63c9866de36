"""`python -m benchmarks.search.peers FILE SITE`: questions put to this search and to its peers.

FILE is a list of questions as `questions_file` takes it, SITE a built portal. Pagefind reads the
pages' `main`; lunr is given what Material gives it: each page, and each heading with an address.
Both answer with whole pages; where they name parts of a page, these are its items. `--modules` is
a folder of Node.js packages that holds `pagefind` and `lunr`. Totals only, so that a closed set of
questions stays closed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from congkhai.search_entries.markup import PageReader

from benchmarks.search.questions_file import Question, Tally, ask, read_questions, score
from benchmarks.search.run import HERE, node


def pages_of(site: Path) -> Iterator[tuple[str, str]]:
    """Address and content of every page that search may find."""
    for path in sorted(site.rglob("index.html")):
        address = path.parent.relative_to(site).as_posix()
        _, main, rest = path.read_text(encoding="utf-8").partition("<main")
        if main and address != "tim-kiem":
            yield f"/{address}/" if address != "." else "/", rest.partition("</main>")[0]


def sections_of(site: Path) -> Iterator[dict[str, str]]:
    for address, content in pages_of(site):
        reader = PageReader()
        reader.feed(content.partition(">")[2])
        for anchor, heading, text in reader.sections:
            words = " ".join(text.split())
            if heading.strip() or words:
                place = f"{address}#{anchor}" if anchor else address
                title = " ".join(heading.split())
                yield {"location": place, "title": title, "text": words}


def asked_of_pagefind(site: Path, questions: list[Question], modules: Path, root: Path) -> Any:
    folder = root / "site"
    for address, _ in pages_of(site):
        target = folder / address.strip("/") / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(site / address.strip("/") / "index.html", target)
    run = [modules.resolve() / ".bin" / "pagefind", "--site", folder, "--root-selector", "main"]
    subprocess.run([*run, "--quiet"], check=True, capture_output=True)
    return node(HERE / "pagefind.mjs", folder, [question.text for question in questions], {})


def asked_of_lunr(site: Path, questions: list[Question], modules: Path, root: Path) -> Any:
    index = json.dumps({"docs": list(sections_of(site))}, ensure_ascii=False)
    (root / "search_index.json").write_text(index, encoding="utf-8")
    texts = [question.text for question in questions]
    return node(HERE / "lunr.mjs", root, texts, {"MODULES": str(modules.resolve())})


def as_answer(found: dict[str, Any]) -> dict[str, Any]:
    """What a peer found, in the shape of this search's answers: a page once, with its parts."""
    parts: dict[str, list[str]] = {}
    for place in found["places"]:
        address, _, anchor = place.partition("#")
        parts.setdefault(address.strip("/"), []).extend([anchor] if anchor else [])
    return {
        "hits": [address.rpartition("/")[2] for address in parts],
        "addresses": list(parts),
        "anchors": [anchors[:3] for anchors in parts.values()],
        "leads": [],
        "told": [],
        "missing": [],
        "dropped": [],
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("file", type=Path)
    options.add_argument("site", type=Path)
    options.add_argument("--modules", type=Path, default=HERE / "node_modules")
    given = options.parse_args()
    questions = read_questions(given.file)
    tallies: dict[str, dict[str, Tally]] = {
        "Công khai": score(questions, ask(given.site / "search", questions))
    }
    with tempfile.TemporaryDirectory() as temporary:
        for name, peer in (("Pagefind", asked_of_pagefind), ("lunr", asked_of_lunr)):
            if not (given.modules / name.lower()).exists():
                print(f"{name} left out: no package in {given.modules}")
                continue
            found = peer(given.site, questions, given.modules, Path(temporary))
            tallies[name] = score(questions, list(map(as_answer, found)))
    print("| engine, questions | first on screen | item first | item among three | none said so |")
    print("|---|---|---|---|---|")
    for name, rows in tallies.items():
        for kind in ("all long", "all short", "all"):
            if kind in rows:
                print(rows[kind].row(f"{name}, {kind}").rsplit("|", 2)[0] + "|")


if __name__ == "__main__":
    main()
