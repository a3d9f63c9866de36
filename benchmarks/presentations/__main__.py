"""What a change of presentation costs the head: loss of each field against the plain text.

    python -m benchmarks.presentations FOLDER… [--half a|b] [--most N] [--misses SHAPE…]

The documents of the folders, whose truth `benchmarks.score_import` reads, are written anew in every
shape; a field that the plain text gives right and a shape does not is lost there.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from congkhai.importing import Refusal, documents, facts_as_json, gathered, import_file, read_bytes

from benchmarks.score_import import Score, Scores, cases, compare, wanted_documents

from . import SHAPES
from .heads import columns, whole
from .sheet import Shape, Sheet, sheet_of

MOST_LINES = 36
FIELDS = (
    "type", "number", "symbol", "date", "place", "agency", "parent_agency", "title",
    "signatory.name", "signatory.title", "signatory.capacity", "recipients_count",
)  # fmt: skip


def half_of(name: str) -> str:
    """Half of the shapes are not looked at while the importer is mended."""
    return "ab"[hashlib.sha256(name.encode()).digest()[0] % 2]


def sheets(folders: Sequence[Path]) -> Iterator[tuple[str, Sheet]]:
    for folder in folders:
        for truth_file, document in cases(folder):
            truth = wanted_documents(yaml.safe_load(truth_file.read_text("utf-8")))
            found = import_file(document)
            if isinstance(found, Refusal) or not truth:
                continue
            parts = found[0].parts
            lines = [p.text for p in parts.body if "|" not in p.text and p.text.strip()]
            sheet = sheet_of(truth[0], tuple(lines[:MOST_LINES]), parts.closing.recipients)
            if sheet is not None:
                yield f"{folder.parent.name}/{document.name}", sheet


def wrong(sheet: Sheet, text: str | bytes, truth: Mapping[str, Any]) -> dict[str, str]:
    """The fields of a presentation that are not read as they should be, and how they are."""
    data = text.encode() if isinstance(text, str) else text
    reading = read_bytes("a.txt", data)
    scores: Scores = {}
    if isinstance(reading, Refusal):
        return dict.fromkeys(FIELDS, reading.message)
    facts = facts_as_json(gathered(documents(reading)[0]))
    compare(scores, "", truth, facts)
    return {
        field: " · ".join(scores.get(field, Score()).misses)
        for field in FIELDS
        if scores.get(field, Score()).misses
    }


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--half", choices=("a", "b"))
    parser.add_argument("--most", type=int, default=0, help="nhiều nhất chừng này văn bản")
    parser.add_argument(
        "--misses", nargs="*", default=None, help="liệt kê chỗ mất của các dạng này"
    )
    arguments = parser.parse_args()
    shapes = [s for s in SHAPES if arguments.half in (None, half_of(s.name))]
    if arguments.misses:
        shapes = [s for s in shapes if s.name in arguments.misses]
    known = list(sheets(arguments.folders))
    if arguments.most:
        step = max(1, len(known) // arguments.most)
        known = known[::step]
    lost: dict[str, Counter[str]] = {shape.name: Counter() for shape in shapes}
    held: Counter[str] = Counter()
    kept = 0
    for name, sheet in known:
        plain = wrong(sheet, whole(sheet, columns(sheet)), sheet.truth)
        held.update(field for field in FIELDS if field not in plain)
        kept += 1
        for shape in shapes:
            lost[shape.name] += Counter(_lost(name, sheet, shape, plain, arguments.misses))
    for line in table(shapes, lost, held, kept):
        print(line)
    return 0


def _lost(
    name: str, sheet: Sheet, shape: Shape, plain: Mapping[str, str], shown: Sequence[str] | None
) -> list[str]:
    text = shape.write(sheet)
    if text is None:
        return []
    now = wrong(sheet, text, shape.truth(sheet))
    found = [field for field in FIELDS if field in now and field not in plain]
    if shown is not None:
        for field in found:
            print(f"{shape.name} · {name} · {field} · {now[field][:300]}")
    return found


def table(
    shapes: Sequence[Shape], lost: Mapping[str, Counter[str]], held: Counter[str], kept: int
) -> Iterator[str]:
    """Shapes in order of loss, in per cent of what the plain text gives right."""
    short = [field.replace("signatory.", "s.")[:8] for field in FIELDS]
    yield f"{kept} documents, {len(shapes)} shapes; lost in per cent"
    yield f"{'shape':34}{'all':>6} " + "".join(f"{name:>9}" for name in short)
    all_held = held.total() or 1
    for shape in sorted(shapes, key=lambda shape: -lost[shape.name].total()):
        counts = lost[shape.name]
        cells = "".join(f"{100 * counts[f] / (held[f] or 1):9.0f}" for f in FIELDS)
        yield f"{shape.name:34}{100 * counts.total() / all_held:6.1f} {cells}"
    whole_loss = sum(lost[shape.name].total() for shape in shapes)
    yield f"mean loss {100 * whole_loss / (all_held * len(shapes)):.2f}"


if __name__ == "__main__":
    raise SystemExit(main())
