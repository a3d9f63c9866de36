"""Queries made from the plans themselves, each with the one plan that it names."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.search.entry import SearchEntry
from congkhai.search.words import folded_words
from congkhai.text.vietnamese import fold


@dataclass(frozen=True, slots=True)
class Question:
    """What is typed, and the plan that must come first."""

    kind: str
    text: str
    wanted: str


def questions(entries: list[SearchEntry], count: int, seed: int = 3) -> Iterator[Question]:
    """`count` plans, each asked for by a number, an agency, a stretch of its text and a name."""
    pick = random.Random(seed)
    agencies = [entry.agency for entry in entries]
    numbers = [entry.number for entry in entries]
    alone = [
        entry
        for entry in entries
        if agencies.count(entry.agency) == 1 and numbers.count(entry.number) == 1
    ]
    texts = [plain(" . ".join(section.text for section in entry.sections)) for entry in entries]
    for entry in pick.sample(alone, min(count, len(alone))):
        yield Question("number", entry.number, entry.id)
        yield Question("number, plain", fold(entry.number).lower(), entry.id)
        yield Question("agency", entry.agency, entry.id)
        yield Question("agency, plain", fold(entry.agency).lower(), entry.id)
        stretch = _stretch(entry, texts, pick)
        yield Question("stretch", stretch, entry.id)
        yield Question("stretch, plain", fold(stretch).lower(), entry.id)


def _stretch(entry: SearchEntry, texts: list[str], pick: random.Random) -> str:
    """Nine words that no other plan has in this order."""
    while True:
        body = pick.choice(entry.sections[1:-1]).text.split()
        start = pick.randrange(max(1, len(body) - 9))
        stretch = " ".join(body[start : start + 9]).strip(".,;")
        if sum(plain(stretch) in text for text in texts) == 1:
            return stretch


def plain(text: str) -> str:
    return f" {' '.join(folded_words(text))} "
