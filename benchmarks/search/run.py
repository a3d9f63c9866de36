"""Search beside its peers: the same made-up plans, the same queries, one run.

    python -m benchmarks.search.run 1000 [--peers pagefind lunr]

`--modules` is another folder of Node.js packages than `node_modules` that holds `pagefind` and
`lunr` (Material's own search); a peer without its package is left out and said to be. One table.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import resource
import subprocess
import tempfile
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from congkhai.search import build_index
from congkhai.search.entry import SearchEntry

from benchmarks.search.generate import plans
from benchmarks.search.questions import Question, questions

HERE = Path(__file__).parent
ANSWERS = HERE.parents[1] / "tests" / "search" / "answers.mjs"


COLUMNS = (
    "engine", "build, CPU", "index", "largest file", "first query, median / p95",
    "later query, median / p95", "answer, median / p95", "hit@1", "hit@5", "MRR",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Run:
    """What one engine needed and found."""

    name: str
    build_seconds: float
    index_bytes: int
    largest_file: int
    first_bytes: list[int]
    later_bytes: list[int]
    milliseconds: list[float]
    hits: list[list[str]]

    def row(self, asked: list[Question]) -> str:
        places = [
            hits.index(question.wanted) + 1 if question.wanted in hits else 0
            for question, hits in zip(asked, self.hits, strict=True)
        ]
        first = sum(place == 1 for place in places) / len(places)
        fifth = sum(0 < place <= 5 for place in places) / len(places)
        rank = sum(1 / place for place in places if place) / len(places)
        cells = (
            self.name,
            f"{self.build_seconds:.0f} s",
            f"{self.index_bytes / 1e6:.1f} MB",
            f"{self.largest_file / 1e3:.0f} KB",
            f"{spread([number / 1e3 for number in self.first_bytes])} KB",
            f"{spread([number / 1e3 for number in self.later_bytes])} KB",
            f"{spread(self.milliseconds)} ms",
            f"{first:.2f}",
            f"{fifth:.2f}",
            f"{rank:.2f}",
        )
        return f"| {' | '.join(cells)} |"


def spread(numbers: list[float]) -> str:
    return f"{median(numbers):.0f} / {quantiles(numbers, n=20)[-1]:.0f}"


def write(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def ours(count: int, asked: list[Question], folder: Path) -> Run:
    start = time.process_time()
    files = build_index(plans(count))
    generated = time.process_time()
    deque(plans(count), maxlen=0)
    # Making the plans up is not part of building.
    seconds = 2 * generated - start - time.process_time()
    write(folder, files.items())
    index = {name: len(data) for name, data in files.items() if not name.startswith("t/")}
    # Filters come when someone opens them, the reader of quotes with quotes.
    scripts = ("box.js", "search.js", "repair.js")
    script = sum(len(gzip.compress(files[f"client/{name}"])) for name in scripts)
    texts = [question.text for question in asked]
    # Four results with their excerpts fill the first screen.
    cold = node(ANSWERS, folder, texts, {"COLD": "1", "EXCERPTS": "4"})
    warm = node(ANSWERS, folder, texts, {"EXCERPTS": "4"})
    return Run(
        "Công khai",
        seconds,
        sum(index.values()),
        max(index.values()),
        [answer["bytes"] + script for answer in cold],
        [answer["bytes"] for answer in warm[1:]],
        [answer["milliseconds"] for answer in warm[1:]],
        [answer["hits"] for answer in cold],
    )


def node(script: Path, folder: Path, texts: list[str], more: dict[str, str]) -> list[Any]:
    found = subprocess.run(
        ["env", *(f"{key}={value}" for key, value in more.items()), "node", script, folder],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    answers: list[Any] = json.loads(found.stdout)
    return answers


def page(entry: SearchEntry) -> str:
    text = "".join(
        f'<h2 id="{section.anchor}">{html.escape(section.heading)}</h2>'
        f"<p>{html.escape(section.text)}</p>"
        for section in entry.sections
    )
    facts = f"{entry.number} · {entry.agency} · {entry.date} · {entry.signatory}"
    return (
        f'<!doctype html><html lang="vi"><title>{html.escape(entry.title)}</title>'
        f"<main data-pagefind-body><h1>{html.escape(entry.title)}</h1>"
        f"<p>{html.escape(facts)}</p>{text}</main></html>"
    )


def pagefind(count: int, asked: list[Question], folder: Path, modules: Path) -> Run:
    write(folder, ((f"{entry.id}.html", page(entry).encode()) for entry in plans(count)))
    before = children()
    subprocess.run(
        [modules.resolve() / ".bin" / "pagefind", "--site", folder, "--quiet"],
        check=True,
        capture_output=True,
    )
    seconds = children() - before
    sizes = [
        path.stat().st_size
        for path in (folder / "pagefind").rglob("*")
        if path.suffix not in {".js", ".css", ".pf_fragment"} and path.is_file()
    ]
    texts = [question.text for question in asked]
    cold = node(HERE / "pagefind.mjs", folder, texts, {"COLD": "1"})
    warm = node(HERE / "pagefind.mjs", folder, texts, {})
    return Run(
        "Pagefind",
        seconds,
        sum(sizes),
        max(sizes),
        [answer["bytes"] for answer in cold],
        [answer["bytes"] for answer in warm[1:]],
        [answer["milliseconds"] for answer in warm[1:]],
        [answer["hits"] for answer in cold],
    )


def children() -> float:
    """CPU seconds of the programs run so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def lunr(count: int, asked: list[Question], folder: Path, modules: Path) -> Run:
    docs = [
        {
            "location": entry.id,
            "title": entry.title,
            "text": f"{entry.number} {entry.agency} {entry.signatory} "
            + " ".join(f"{section.heading} {section.text}" for section in entry.sections),
        }
        for entry in plans(count)
    ]
    data = json.dumps({"docs": docs}, ensure_ascii=False).encode()
    write(folder, [("search_index.json", data)])
    texts = [question.text for question in asked]
    found = node(HERE / "lunr.mjs", folder, texts, {"MODULES": str(modules.resolve())})
    return Run(
        "lunr, as in Material",
        found[0]["build"] / 1000,
        len(data),
        len(data),
        [len(gzip.compress(data))] * len(asked),
        [0] * len(asked),
        [answer["milliseconds"] for answer in found],
        [answer["hits"] for answer in found],
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("count", type=int)
    options.add_argument("--modules", type=Path, default=HERE / "node_modules")
    options.add_argument("--peers", nargs="*", default=["pagefind", "lunr"])
    options.add_argument("--queries", type=int, default=20, help="plans to ask for, six times each")
    given = options.parse_args()
    asked = list(questions(list(plans(given.count)), given.queries))
    print(f"{given.count} plans, {len(asked)} queries\n")
    print(f"| {' | '.join(COLUMNS)} |\n|{'---|' * len(COLUMNS)}")
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        print(ours(given.count, asked, root / "ours").row(asked), flush=True)
        for name, peer in (("pagefind", pagefind), ("lunr", lunr)):
            if name not in given.peers:
                continue
            if not (given.modules / name).exists():
                print(f"| {name} | left out: no package {name} in {given.modules} |")
                continue
            run = peer(given.count, asked, root / name, given.modules)
            print(run.row(asked), flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nLargest memory of this process: {peak:.0f} MB.")


if __name__ == "__main__":
    main()
