"""Entries → the files of an index: a small table of contents, shards of keys, blocks of results.

Every file but `index.bin` is named for its content: a page that holds an older table of
contents can never mix two builds, and after an edit only what changed has a new name.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from . import keys
from .concepts import Concepts
from .contents import Start, grouped, listed
from .entry import KIND_LABELS, KINDS, SearchEntry
from .facets import Facets
from .files import Files
from .grammar import grammar
from .postings import Postings, rows, syllables
from .reading import WatchedWords
from .shards import shards as shards_of
from .texts import BETWEEN, OFTEN, EntryTexts, texts_of
from .words import around_figures, folded_words, is_syllable

FORMAT = 4
BLOCK = 10
_MANY = 250
_QUICK = 4
"""How hard to press the many texts: more takes twice the time for a sixteenth less."""


class IndexBuilder:
    def __init__(self, concepts: Concepts) -> None:
        self._concepts = concepts
        self._vocabulary = WatchedWords(concepts.parts())
        self._postings = Postings(self._vocabulary)
        self._facets = Facets()
        self._files = Files()
        self._block: list[list[Any]] = []
        self._blocks: list[str] = []
        self._kinds: list[list[int]] = []
        self._topics: list[tuple[int, list[str], str]] = []
        self._count = 0

    def add(self, entry: SearchEntry) -> list[tuple[str, bytes]]:
        number, self._count = self._count, self._count + 1
        texts = texts_of(entry.sections)
        self._post(number, entry, texts)
        self._facets.add(entry)
        kind = KINDS.index(entry.kind)
        if not self._kinds or self._kinds[-1][1] != kind:
            self._kinds.append([number, kind])
        if entry.meant_by:
            self._topics.append((number, *_topic(entry)))
        facts = [[fact.topic, fact.label, fact.answer, fact.anchor] for fact in entry.facts]
        head = _json([texts.anchors, texts.headings, facts])
        text = self._files.add("t", head + f"{BETWEEN}{texts.joined}".encode(), _QUICK)
        self._block.append(
            [
                entry.url,
                entry.title,
                entry.number,
                entry.date,
                entry.agency,
                KIND_LABELS[entry.kind],
                entry.status,
                text,
                entry.id,
                entry.remark,
            ]
        )
        if len(self._block) == BLOCK:
            self._close_block()
        return self._files.taken()

    def _post(self, number: int, entry: SearchEntry, texts: EntryTexts) -> None:
        labels = (entry.title, entry.number, entry.agency, entry.signatory, entry.territory)
        named = [*labels, entry.campaign, KIND_LABELS[entry.kind], entry.status, *entry.aliases]
        read = self._vocabulary.read
        head = read(BETWEEN.join(label for label in named if label))
        body = read(texts.seldom, texts.often, OFTEN)
        special = Counter(_figures(texts.seldom))
        special.update(keys.number_key(cited) for cited in entry.cited_numbers)
        if texts.often:
            dict.update(special, dict.fromkeys(_figures(texts.often), OFTEN))
        for concept, times in self._concepts.find(body, self._vocabulary):
            special[concept] += times
        own = {concept for concept, _ in self._concepts.find(head, self._vocabulary)}
        if entry.number:
            own.add(keys.number_key(entry.number))
        own.update(keys.date_keys(entry.date))
        if year := entry.year or entry.date[:4]:
            own.add("@" + year)
        if entry.years:
            own.add("@" + entry.years)
        self._postings.add(number, head.keys, body, special, own - {"#"})

    def _close_block(self) -> None:
        self._blocks.append(self._files.add("b", _json(self._block)))
        self._block = []

    def finish(self, portals: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        if self._block:
            self._close_block()
        packed = self._postings.packed()
        known = self._files.add("f", _json(_syllables(syllables(packed, self._vocabulary))))
        shards: list[Start] = []
        for shard in shards_of(rows(packed, self._vocabulary)):
            shards.append((shard.first, self._files.add("k", shard.data)))
            yield from self._files.taken()
        # Everyone reads the table of contents; in a large index it names groups of shards.
        nested = len(shards) > _MANY
        groups = (
            [(group[0][0], self._files.add("d", _json(listed(group)))) for group in grouped(shards)]
            if nested
            else []
        )
        table = {
            "format": FORMAT,
            "entries": self._count,
            "kinds": self._kinds,
            "topics": self._topics,
            "nested": int(nested),
            "shards": listed(groups if nested else shards),
            "block": BLOCK,
            "blocks": "".join(self._blocks),
            "facets": self._files.add("f", _json(self._facets.table())),
            "syllables": known,
            "aliases": [[key, *forms] for key, forms in self._concepts.table],
            "everyday": self._concepts.everyday,
            "grammar": grammar(),
            "portals": list(portals),
        }
        build = hashlib.sha256(_json(table)).hexdigest()[:12]
        self._files.put("index.bin", _json({"build": build, **table}), 9)
        yield from self._files.taken()


def _figures(text: str) -> Iterator[str]:
    """The keys of the numbers and dates in a text, each as often as it holds them."""
    around = around_figures(text)
    yield from keys.number_keys(around)
    yield from keys.keys_of_dates_in(around.lower())


def _topic(entry: SearchEntry) -> tuple[list[str], str]:
    """Folded questions that mean the page, and the other words that it speaks of."""
    asked = sorted({" ".join(folded_words(question)) for question in entry.meant_by})
    texts = () if entry.kind == "page" else entry.sections
    said = folded_words(" ".join([entry.title, *(section.text for section in texts)]))
    return asked, " ".join(sorted({*said}))


def _syllables(frequency: dict[str, int]) -> list[str]:
    """Two parallel strings: possible syllables, and how common each is on a scale of 26."""
    known = sorted(word for word in frequency if is_syllable(word))
    return [" ".join(known), "".join(chr(97 + frequency[word].bit_length()) for word in known)]


def _json(value: object) -> bytes:
    return orjson.dumps(value)
