"""`python -m benchmarks.search.questions_file FILE`: questions with known answers.

FILE is a YAML list of questions: `q` as typed, `kind`, `hit` (plan ids or addresses of the portal,
any of which is right first; empty where the portal has no answer), `at` (`plan#anchor`, items that
answer), `absent` (words that are nowhere, for questions without an answer), `held` (left out of
what the search is mended by). `tests/search/questions.yml` is such a file.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from congkhai.search.words import folded_words

from tests.search.build_corpus import corpus_files, write
from tests.search.real import real_entries

ROOT = Path(__file__).resolve().parents[2]
ANSWERS = ROOT / "tests" / "search" / "answers.mjs"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one written in C, where PyYAML has it, reads hundreds of questions ten times as fast."""
AMONG_FIRST = 5
SHORT = {"short-plain", "everyday-word", "everyday", "chat", "topic"}
"""Kinds of a few plain words; the others are long or exact."""


@dataclass(frozen=True, slots=True)
class Question:
    """`hits` are ids of plans or addresses without slashes at their ends."""

    text: str
    kind: str
    hits: frozenset[str]
    items: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    is_held_out: bool = False


@dataclass(slots=True)
class Tally:
    asked: int = 0
    first: int = 0
    with_items: int = 0
    item_first: int = 0
    item_among: int = 0
    unanswerable: int = 0
    said_so: int = 0
    false: int = 0
    missed: list[str] = field(default_factory=list)

    def row(self, name: str) -> str:
        def share(part: int, whole: int) -> str:
            return f"{part}/{whole} {part / whole:.3f}" if whole else "–"

        cells = (
            share(self.first, self.asked),
            share(self.item_first, self.with_items),
            share(self.item_among, self.with_items),
            share(self.said_so, self.unanswerable),
            str(self.false),
        )
        return f"| {name} | {' | '.join(cells)} |"


def read_questions(path: Path) -> list[Question]:
    rows = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)
    return [
        Question(
            text=row["q"],
            kind=row["kind"],
            hits=frozenset(hit.strip("/") for hit in row["hit"]),
            items=tuple(row.get("at", ())),
            absent=tuple(row.get("absent", ())),
            is_held_out=bool(row.get("held")),
        )
        for row in rows
    ]


def ask(folder: Path, questions: Iterable[Question]) -> list[dict[str, Any]]:
    """What the client answers from the index in a folder."""
    run = subprocess.run(
        ["env", f"EXCERPTS={AMONG_FIRST}", "CARDS=1", "node", ANSWERS, folder],
        input=json.dumps([question.text for question in questions]),
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    answers: list[dict[str, Any]] = json.loads(run.stdout)
    return answers


@cache
def proper_names() -> frozenset[tuple[str, ...]]:
    """Of places, and of agencies as people shorten them, in folded words."""
    real = real_entries()
    agencies = (name for entry in real if entry.kind == "agency" for name in entry.aliases)
    places = (entry.territory for entry in real)
    kinds = {"tinh", "thanh", "pho", "huyen", "xa", "tu", "01", "7", "2025"}
    bare = (tuple(word for word in folded_words(place) if word not in kinds) for place in places)
    return frozenset({*bare, *(tuple(folded_words(name)) for name in agencies)} - {()})


def names_something(question: Question) -> bool:
    """A place, an agency or a number: others of the same provinces are then no answer."""
    asked = folded_words(question.text)
    return any(word.isdigit() and len(word) > 1 for word in asked) or any(
        tuple(asked[at : at + len(name)]) == name
        for name in proper_names()
        for at in range(len(asked))
    )


def score(
    questions: list[Question], answers: list[dict[str, Any]], *, apart: bool = False
) -> dict[str, Tally]:
    """By kind, by length, and of all; `apart` those that name something and the general ones."""
    tallies: dict[str, Tally] = {}
    for question, answer in zip(questions, answers, strict=True):
        length = "short" if question.kind in SHORT else "long"
        named = "all that name" if apart and names_something(question) else "all general"
        for name in (question.kind, f"all {length}", "all", *([named] if apart else ())):
            _count(tallies.setdefault(name, Tally()), question, answer)
    return tallies


def _count(tally: Tally, question: Question, answer: Mapping[str, Any]) -> None:
    named = [*answer["missing"], *answer["dropped"]]
    absent = {word for name in question.absent for word in folded_words(name)}
    false = [name for name in named if absent and not absent & {*folded_words(name)}]
    tally.false += len(false) if not question.hits else 0
    if not question.hits:
        tally.unanswerable += 1
        tally.said_so += not answer["hits"]
        if answer["hits"]:
            tally.missed.append(f"{question.text} → {answer['addresses'][:2]}")
        return
    tally.asked += 1
    if is_first_right(question, answer):
        tally.first += 1
    else:
        said = answer["leads"][:1] or answer["addresses"][:1] or f"none, {answer['missing']}"
        tally.missed.append(f"{question.text} → {said}")
    if not question.items:
        return
    tally.with_items += 1
    right = [is_item(question, place) for place in item_links(question, answer)]
    tally.item_first += any(right[:1])
    tally.item_among += any(right)
    if not any(right[:1]):
        tally.missed.append(f"{question.text} ↳ {item_links(question, answer)}")


def is_first_right(question: Question, answer: Mapping[str, Any]) -> bool:
    """The card's link, or the first of the list."""
    first = [*answer["leads"][:1], *[told["address"] for told in answer["told"][:1]]]
    shown = first[:1] or answer["addresses"][:1]
    return any(_is_page(question.hits, address) for address in shown)


def _is_page(wanted: frozenset[str], address: str) -> bool:
    page = address.partition("#")[0].strip("/")
    return page in wanted or page.rpartition("/")[2] in wanted


def item_links(question: Question, answer: Mapping[str, Any]) -> list[str]:
    """The links below the first right page among the first five."""
    pages = {place.partition("#")[0] for place in question.items}
    for plan, anchors in zip(answer["hits"], answer["anchors"], strict=False):
        if plan in pages:
            return [f"{plan}#{anchor}" for anchor in anchors]
    return []


def is_item(question: Question, place: str) -> bool:
    """An item that answers, or one below it."""
    return any(place == item or place.startswith(f"{item}-") for item in question.items)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("file", type=Path)
    options.add_argument("--index", type=Path, help="the folder search/ of a built portal")
    options.add_argument("--others", type=int, default=0, help="made-up plans to stand in the way")
    options.add_argument("--misses", action="store_true")
    given = options.parse_args()
    questions = read_questions(given.file)
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.index or Path(temporary)
        if not given.index:
            write(folder, corpus_files(given.others))
        tallies = score(questions, ask(folder, questions), apart=True)
    print("| kind | first on screen | item first | item among three | none said so | false |")
    print("|---|---|---|---|---|---|")
    for name in sorted(tallies):
        print(tallies[name].row(name))
    if given.misses:
        print("\n".join(["", *tallies["all"].missed]))


if __name__ == "__main__":
    main()
