"""Measure the importer: precision, recall and F1 for each field against files of truth.

    python benchmarks/score_import.py TRUTH DOCUMENTS [--misses]

TRUTH holds one YAML file for each document (its keys are those of `congkhai import --json`);
DOCUMENTS holds the documents, whose names begin with the name of their truth file. A value that
the truth marks as not recoverable («number_in_text: false», «in_text») may be blank, not wrong.
"""

from __future__ import annotations

import argparse
import difflib
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from congkhai.importing import Refusal, facts_as_json, import_file

SINGLE = ("type", "number", "symbol", "date", "place", "agency", "parent_agency", "title")
ALIKE = 0.86
"""How alike two wordings must be to count as one (difflib ratio)."""


@dataclass(slots=True)
class Score:
    """Counts of one field over all documents."""

    right: int = 0
    found: int = 0
    expected: int = 0
    invented: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def plain(value: object) -> str:
    """For comparing: one spelling of space, dash, quote and case."""
    if value is None:
        return ""
    text = unicodedata.normalize("NFC", str(value)).casefold()
    text = re.sub(r"[–—]", "-", text)
    text = re.sub(r"[“”\"'’]", "", text)
    return re.sub(r"\s+", " ", text).strip(" .:;,")


def compare_single(score: Score, name: str, wanted: object, found: object, may_miss: bool) -> None:
    """One value against another; blank against blank is right."""
    one, other = plain(wanted), plain(found)
    if not one and not other:
        score.right += 1
        score.found += 1
        score.expected += 1
        return
    if may_miss and (not other or one.startswith(other)):
        return
    score.expected += 1
    score.found += 1
    if one == other:
        score.right += 1
        return
    if not one:
        score.invented += 1
    score.misses.append(f"{name}: muốn «{wanted}», được «{found}»")


def compare_many(score: Score, name: str, wanted: Sequence[str], found: Sequence[str]) -> None:
    """Two lists as bags of normal texts; near wordings pair up."""
    left = Counter(map(plain, wanted))
    right = Counter(map(plain, found))
    both = sum((left & right).values())
    missing = list((left - right).elements())
    extra = list((right - left).elements())
    for text in list(missing):
        near = next((e for e in extra if _is_near(text, e)), None)
        if near is not None:
            missing.remove(text)
            extra.remove(near)
            both += 1
    score.right += both
    score.expected += len(wanted)
    score.found += len(found)
    score.misses += [f"{name}: thiếu «{text}»" for text in missing]
    score.misses += [f"{name}: thừa «{text}»" for text in extra]


def _is_near(one: str, other: str) -> bool:
    if any(c.isdigit() for c in one + other) and re.findall(r"\d+", one) != re.findall(
        r"\d+", other
    ):
        return False
    return len(one) > 12 and difflib.SequenceMatcher(None, one, other).ratio() >= ALIKE


def pairs(
    truth: Mapping[str, Any], found: Mapping[str, Any]
) -> Iterator[tuple[str, list[str], list[str]]]:
    """The lists that are compared: name, wanted, found."""

    def leaned(document: Mapping[str, Any]) -> list[str]:
        return [
            f"{p.get('number') or p.get('name')} {p.get('date')}"
            for p in document.get("parents") or []
        ]

    def phases(document: Mapping[str, Any]) -> list[str]:
        return [f"{p['from']}..{p['to']}" for p in document.get("phases") or []]

    def deadlines(document: Mapping[str, Any], kind: str, key: str) -> list[str]:
        items = (document.get("deadlines") or {}).get(kind) or []
        return [str(item.get(key)) for item in items]

    yield "parents", leaned(truth), leaned(found)
    for name in ("cited_numbers", "sections"):
        yield name, list(truth.get(name) or []), list(found.get(name) or [])
    yield "phases", phases(truth), phases(found)
    yield (
        "deadlines.one_off",
        deadlines(truth, "one_off", "due"),
        deadlines(found, "one_off", "due"),
    )
    yield (
        "deadlines.recurring",
        deadlines(truth, "recurring", "when"),
        deadlines(found, "recurring", "when"),
    )
    yield "deadlines.events", deadlines(truth, "events", "at"), deadlines(found, "events", "at")


def compare(
    scores: dict[str, Score], name: str, truth: Mapping[str, Any], found: Mapping[str, Any]
) -> None:
    """Add one document to the scores."""
    for key in SINGLE:
        may_miss = truth.get(f"{key}_in_text") is not None
        compare_single(
            scores.setdefault(key, Score()), name, truth.get(key), found.get(key), may_miss
        )
    signed, signer = truth.get("signatory") or {}, found.get("signatory") or {}
    for key in ("name", "title"):
        compare_single(
            scores.setdefault(f"signatory.{key}", Score()),
            name,
            signed.get(key),
            signer.get(key),
            "in_text" in signed,
        )
    compare_many(
        scores.setdefault("signatory.capacity", Score()),
        name,
        signed.get("capacity") or [],
        signer.get("capacity") or [],
    )
    for key, wanted, got in pairs(truth, found):
        compare_many(scores.setdefault(key, Score()), name, wanted, got)
    compare_single(
        scores.setdefault("recipients_count", Score()),
        name,
        truth.get("recipients_count"),
        found.get("recipients_count"),
        False,
    )
    account = found["accounting"]
    kept = account["placed"] + account["set_aside"] == account["lines"]
    compare_single(scores.setdefault("accounting", Score()), name, True, kept, False)


def wanted_documents(truth: object) -> list[Mapping[str, Any]]:
    """A truth file holds one document, or a list of them."""
    return [truth] if isinstance(truth, Mapping) else list(truth) if isinstance(truth, list) else []


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("truth", type=Path)
    parser.add_argument("documents", type=Path)
    parser.add_argument("--misses", action="store_true", help="liệt kê chỗ sai")
    arguments = parser.parse_args()
    scores: dict[str, Score] = {}
    for path in sorted(arguments.truth.glob("*.yaml")):
        for document in sorted(arguments.documents.glob(f"{path.stem}*")):
            found = import_file(document)
            if isinstance(found, Refusal):
                print(f"{document.name}: {found.message}", file=sys.stderr)
                continue
            wanted = wanted_documents(yaml.safe_load(path.read_text("utf-8")))
            for one, facts in zip(wanted, found, strict=False):
                compare(scores, document.name, one, facts_as_json(facts))
    print(
        f"{'field':22} {'precision':>9} {'recall':>7} {'F1':>6} "
        f"{'right':>6} {'of':>4} {'invented':>8}"
    )
    for key, score in scores.items():
        print(
            f"{key:22} {score.precision:9.3f} {score.recall:7.3f} {score.f1:6.3f} "
            f"{score.right:6} {score.expected:4} {score.invented:8}"
        )
    if arguments.misses:
        print(
            *(f"{key} · {miss}" for key, score in scores.items() for miss in score.misses), sep="\n"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
