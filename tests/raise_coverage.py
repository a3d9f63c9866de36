"""Finds inputs that take a reader where none did before: `python -m tests.raise_coverage`.

Of so many mutated sources of each kind those are kept, in `tests/corpus/`, that together walk every
step from line to line that any of them walked and the valid ones did not; the smallest first.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import congkhai

from tests.test_any_source import CORPUS, ENDINGS, READERS, input_of, texts

PACKAGE = str(Path(congkhai.__file__).parent)
MOST_KEPT, LARGEST = 30, 4_000

Step = tuple[str, int, int]


def steps_of(read: Callable[[bytes], object], data: bytes) -> set[Step]:
    """From which line to which line of the package the reading went."""
    walked: set[Step] = set()
    before: dict[int, int] = {}

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        file = frame.f_code.co_filename
        if not file.startswith(PACKAGE):
            return None
        if event == "line":
            walked.add((file, before.get(id(frame), 0), frame.f_lineno))
            before[id(frame)] = frame.f_lineno
        return trace

    sys.settrace(trace)
    try:
        read(data)
    finally:
        sys.settrace(None)
    return walked


def raising(kind: str, count: int) -> dict[int, bytes]:
    read = READERS[kind].read
    # What is made once and kept belongs to no input.
    known = set[Step]()
    for text in texts(kind) if kind not in {"word", "portable"} else ():
        known |= steps_of(read, text.encode())
    known |= steps_of(read, input_of(kind, 0))
    found: list[tuple[int, int, bytes, set[Step]]] = []
    seen = set[Step]()
    for number in range(1, count):
        data = input_of(kind, number)
        if len(data) <= LARGEST and (new := steps_of(read, data) - known) and not new <= seen:
            seen |= new
            found.append((len(data), number, data, new))
    kept: dict[int, bytes] = {}
    open_steps = set(seen)
    while open_steps and len(kept) < MOST_KEPT:
        _, number, data, new = max(found, key=lambda entry: (len(entry[3] & open_steps), -entry[0]))
        kept[number] = data
        open_steps -= new
    return kept


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=3_000)
    parser.add_argument("kinds", nargs="*", default=[*READERS])
    asked = parser.parse_args()
    for kind in asked.kinds:
        folder = CORPUS / kind
        folder.mkdir(parents=True, exist_ok=True)
        kept = raising(kind, asked.count)
        for path in folder.iterdir():
            path.unlink()
        for number, data in kept.items():
            (folder / f"{number}.{ENDINGS[kind]}").write_bytes(data)
        print(f"{kind}: {len(kept)} of {asked.count}", flush=True)


if __name__ == "__main__":
    main()
