"""`python -m tests.search.build_corpus FOLDER [COUNT]`: the real plans among made-up ones."""

from __future__ import annotations

import sys
from pathlib import Path

from congkhai.search import build_index
from congkhai.search.entry import MAIN_KINDS

from benchmarks.search.generate import plans
from tests.search.real import real_entries


def corpus_files(others: int) -> dict[str, bytes]:
    """Made-up plans of the real plans' own agencies would be right answers too: left out."""
    real = real_entries()
    held = [entry for entry in real if entry.kind in MAIN_KINDS]
    taken = {
        (agency, place)
        for agency in ("Sở Giáo dục", "Sở Khoa học", "Ủy ban nhân dân tỉnh", "Ban Quản lý")
        for place in ("Hải Phòng", "Quảng Ngãi")
    }
    rest = [
        entry
        for entry in plans(others)
        if not any(entry.agency.startswith(a) and p in entry.agency for a, p in taken)
    ]
    return build_index([*held, *rest, *(entry for entry in real if entry not in held)])


def write(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    write(Path(sys.argv[1]), corpus_files(int(sys.argv[2]) if len(sys.argv) > 2 else 0))
