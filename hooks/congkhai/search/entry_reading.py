"""One entry as an index takes it in: read by itself, whatever else the index will hold."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator

import numpy as np
import orjson

from . import keys
from .concepts import Concepts
from .entry import KIND_LABELS, KINDS, ReadEntry, SearchEntry
from .facets import facet_row
from .gzipped import gzipped
from .letters import encoded
from .own_words import numbered, pairs_packed, words_in_order, words_joined
from .pieces import WORD_BITS
from .postings import Posted, posted
from .reading import SECOND, WatchedWords
from .texts import BETWEEN, OFTEN, EntryTexts, texts_of
from .words import around_figures, folded_words, spelled, words

_QUICK = 5
"""How hard to press the many texts: more takes half as long again for a fiftieth less."""
_NAME = 16
"""Letters of a text's name, five bits each: no two texts of any portal share one."""
_MANY_PARTS = 8


class EntryReader:
    """Reads entries; what it remembers of words makes it quick, and changes nothing."""

    def __init__(self, concepts: Concepts) -> None:
        self._concepts = concepts
        self._vocabulary = WatchedWords(concepts.parts())

    def read(self, entry: SearchEntry) -> tuple[ReadEntry, tuple[str, bytes]]:
        """With its text as a file: path below `/search/`, and bytes."""
        texts = texts_of(entry.sections)
        facts = [[fact.topic, fact.label, fact.answer, fact.anchor] for fact in entry.facts]
        head = orjson.dumps([texts.anchors, texts.headings, facts])
        content = encoded(f"{head.decode()}{BETWEEN}{texts.joined}")
        name = base64.b32encode(hashlib.sha256(content).digest()).decode().lower()[:_NAME]
        words, own_keys, classes = self._in_own_words(self._posted(entry, texts))
        read = ReadEntry(
            words=words_joined(words),
            keys=own_keys,
            classes=classes,
            facets=facet_row(entry),
            result=(
                entry.url,
                entry.title,
                entry.number,
                entry.date,
                entry.made_by or entry.agency,
                entry.shown_kind,
                entry.status,
                name,
                entry.id,
                entry.remark,
            ),
            kind=KINDS.index(entry.kind),
            topic=_topic(entry) if entry.meant_by else None,
        )
        return read, (f"t/{name}.bin", gzipped(content, _QUICK))

    def _posted(self, entry: SearchEntry, texts: EntryTexts) -> Posted:
        labels = (entry.title, entry.number, entry.agency, entry.signatory, entry.territory)
        named = [*labels, entry.campaign, KIND_LABELS[entry.kind], entry.status, *entry.aliases]
        read = self._vocabulary.read
        head = read(BETWEEN.join(label for label in named if label))
        body = read(texts.seldom, texts.often, OFTEN)
        special = Counter(_figures(texts.seldom))
        special.update(keys.number_key(cited) for cited in entry.cited_numbers)
        special.update(keys.fact_key(topic) for topic in {fact.topic for fact in entry.facts})
        if texts.often:
            dict.update(special, dict.fromkeys(_figures(texts.often), OFTEN))
        special.update(self._concepts.find(body, self._vocabulary))
        own = {*self._concepts.find(head, self._vocabulary)}
        if entry.number:
            own.add(keys.number_key(entry.number))
        if entry.kind == "agency":
            own.update(keys.called_key(folded_words(n)) for n in (entry.title, *entry.aliases))
        own.update(keys.date_keys(entry.date))
        if year := entry.year or entry.date[:4]:
            own.add("@" + year)
        if entry.years:
            own.add("@" + entry.years)
        # «giai đoạn 2021 - 2030» in a name is the name's.
        own.update(keys.years_in(" ".join(named).lower()))
        return posted(self._vocabulary, head.keys, body, special, sorted(own - {"#", "!"}))

    def _in_own_words(self, gathered: Posted) -> tuple[list[str], bytes, bytes]:
        """The words, and the keys in their numbers with the class of each: nothing in them tells
        what else has been read."""
        high, low = gathered.keys >> WORD_BITS, gathered.keys & SECOND
        used = np.unique(np.concatenate((high, low)))
        spelled_so = self._vocabulary.spelled(used := used[used > 0])
        words = words_in_order(spelled_so)
        own = np.array([*map(numbered(words).__getitem__, spelled_so)], np.uint64)
        second = own[np.searchsorted(used, low)]
        is_pair = high > 0
        first = np.where(is_pair, own[np.searchsorted(used, high)], second)
        second[~is_pair] = 0
        order = np.argsort(first << np.uint64(WORD_BITS) | second)
        pairs = np.column_stack((first, second))[order]
        classes = gathered.classes.astype(np.uint8)[order]
        return words, pairs_packed(pairs, len(words)), classes.tobytes()


def _figures(text: str) -> Iterator[str]:
    """The keys of the numbers and dates in a text, each as often as it holds them."""
    around = around_figures(text)
    yield from keys.number_keys(around)
    yield from keys.keys_of_dates_in(around.lower())


def _topic(entry: SearchEntry) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    """What the page is called, the other words that it uses of itself, its signs."""
    names = sorted({" ".join(map(spelled, words(name))) for name in entry.meant_by} - {""})
    parts = entry.sections
    # A page that people wrote is about much more than it is for.
    told = [part.heading if entry.kind == "page" else part.text for part in parts]
    if len(parts) > _MANY_PARTS:
        told = []  # no question is about all of a long guide: its names must do
    said = {*folded_words(" ".join([entry.title, *told]))} - {*folded_words(" ".join(names))}
    signs = tuple(" ".join("|".join(map(_sign, group)) for group in sign) for sign in entry.signs)
    return tuple(names), " ".join(sorted(said)), signs


def _sign(word: str) -> str:
    """As a question is compared with it; with «=» before it, only a question that has its marks."""
    plain = "_".join(map(spelled, words(word)))
    if not word.startswith("="):
        return plain
    # The client takes the marks of letters away where a question has none, not of their numbers.
    return "".join(letter if letter.isascii() else f"\\u{ord(letter):04x}" for letter in plain)
