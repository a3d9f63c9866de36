"""A cold build beside plain mkdocs-material over the same bodies, and growth: in one run.

python -m benchmarks.build [PLANS] [MORE_PLANS]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from .corpus import write_mkdocs, write_plans
from .floor import read_all, write_all
from .measure import Cost, cost

BIN = Path(sys.executable).parent


def ours(plans: Path, out: Path, without: str = "") -> Cost:
    return cost(
        [
            BIN / "congkhai",
            "build",
            "--plans",
            plans,
            "--out",
            out,
            "--today",
            "2026-11-22",
            "--site-url",
            "https://example.org/",
            "--without",
            without,
        ]
    )


def main(count: int = 1_000, more: int = 5_000) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_plans(count, folder / "few" / "plans")
        write_plans(more, folder / "many" / "plans")
        write_mkdocs(count, folder / "plain")
        few = ours(folder / "few" / "plans", folder / "few" / "site")
        less = ours(folder / "few" / "plans", folder / "less" / "site", "search,comparison")
        plain = cost([BIN / "mkdocs", "build", "--quiet"], folder / "plain")
        write_plans(0, folder / "none" / "plans")
        none = ours(folder / "none" / "plans", folder / "none" / "site")
        many = ours(folder / "many" / "plans", folder / "many" / "site")
        # Last, since what this process holds counts as held by those that it starts.
        reading = read_all(folder / "few" / "plans")
        writing, files, size = write_all(folder / "few" / "site")
    for words, spent in (
        (f"Công khai, {count} plans", few),
        ("… without search and comparison", less),
        ("… a portal without plans", none),
        ("… reading the sources alone", f"{reading:7.2f} CPU s"),
        (f"… writing {files} files, {size >> 20} MiB, alone", f"{writing:7.2f} CPU s"),
        (f"mkdocs-material, {count} pages, its search", plain),
        (f"Công khai, {more} plans", many),
    ):
        print(f"{words:<44}{spent}")
    for name, one in (("everything", few), ("all but search and comparison", less)):
        print(
            f"{name}: CPU {one.cpu / plain.cpu:.2f}×, memory {one.memory / plain.memory:.2f}× "
            "of mkdocs-material (goal 0.35 and 0.5)"
        )
    growth = (many.cpu / more) / (few.cpu / count)
    print(f"growth {growth:.2f}× per plan from {count} to {more} (goal 1.1)")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:3]))
