"""Products made by another process: given a portal and names, it brings back what it made."""

from __future__ import annotations

import pickle
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from .assembly import SORTS
from .derived import DerivedAnswers
from .door import Views
from .products import (
    Brought,
    Crew,
    Errand,
    KeptPart,
    Part,
    PartInShort,
    Press,
    Product,
    ProductName,
    Read,
    Reads,
    Recorder,
    kept_part,
)
from .questions import OF_PARTS
from .render import compile_all
from .search import learn_words
from .snapshot import Snapshot
from .source_digests import DIGEST

_SORTS = {sort.name: sort for sort in SORTS}


class _Place:
    """What a worker knows of one portal; it serves all products that are made of it.

    Where it has a press, it writes them too.
    """

    def __init__(self, snapshot: Snapshot, answers: DerivedAnswers, press: Press | None) -> None:
        self.snapshot = snapshot
        self.answers = answers
        self.recorder = Recorder()
        self.view = Views(answers)
        self.press = press
        self.told: set[Read] = set()
        """Answers that it has brought home; should one be lost, it is worked out there."""


_PLACES: dict[str, _Place] = {}
"""By token; a worker holds one at a time."""


def errand_for(snapshot: Snapshot, crew: Crew, press: Press, answers: DerivedAnswers) -> Errand:
    """What makes products of this portal elsewhere, and tells `answers` what was answered there."""
    token, blob = uuid.uuid4().hex, b""
    if crew.shares_memory:
        # They begin with the memory of this process, and write to the same disk.
        _PLACES.clear()
        copy = portable(snapshot)
        _PLACES[token] = _Place(copy, answers.of(copy), press)
    else:
        blob = pickle.dumps(portable(snapshot), 5)
    return Errand(
        run=make_away,
        token=token,
        blob=blob,
        learn=answers.learn,
        prepare=partial(_prepare, snapshot) if crew.shares_memory else lambda: None,
    )


def _prepare(snapshot: Snapshot) -> None:
    """What each of them would else work out for itself."""
    compile_all()
    snapshot.date_changes  # noqa: B018 - of sources as they were
    if "search" not in snapshot.without:
        learn_words(snapshot.site.search_words)


def portable(snapshot: Snapshot) -> Snapshot:
    """With all that has been worked out, without what stays in the store: a product that asks
    for more is made at home."""
    for outline in snapshot.outlines.values():
        outline.body  # noqa: B018 - read while the store is at hand
    copy = replace(snapshot)
    for name, value in vars(snapshot).items():
        setattr(copy, name, value)
    copy.marks = {**snapshot.marks}
    copy.citing = {**snapshot.citing}
    copy.parts = copy.former_parts = copy.replaced_parts = _AtHome()
    return copy


class _AtHome(Mapping[str, object]):
    """Whatever is asked of it, it has to be asked at home."""

    def __getitem__(self, name: str) -> object:
        raise LookupError(name)

    def __contains__(self, name: object) -> bool:
        raise LookupError(name)

    def __iter__(self) -> Iterator[str]:
        raise LookupError

    def __len__(self) -> int:
        raise LookupError


def make_away(token: str, blob: bytes, names: Sequence[ProductName]) -> list[Brought]:
    """Called in the worker."""
    if token not in _PLACES:
        _PLACES.clear()
        _PLACES[token] = _arrived(pickle.loads(blob))
    place = _PLACES[token]
    return [_brought(place, name) for name in names]


def _arrived(snapshot: Snapshot) -> _Place:
    return _Place(snapshot, DerivedAnswers(snapshot), None)


def _brought(place: _Place, name: ProductName) -> Brought:
    sort, key = name

    def make() -> tuple[tuple[Product, list[KeptPart]] | None, tuple[object, ...]]:
        seen = place.view(place.snapshot, place.recorder)
        made = _SORTS[sort].make(seen, key)
        if place.press:
            product, parts = place.press.printed(made, place.recorder.reads)
            return (product, [*map(_whole, parts)]), ()
        return None, tuple(map(_light, made))

    (written, made), reads = place.recorder.recorded(make)
    answers, rests = _told(place, reads)
    return Brought(name=name, written=written, made=made, reads=reads, answers=answers, rests=rests)


def _light(made: object) -> object:
    """Parts as they are kept: what would else be worked out at home."""
    return _whole(kept_part(made, DIGEST)) if isinstance(made, (Part, PartInShort)) else made


def _whole(part: KeptPart) -> KeptPart:
    return replace(part, data=part.whole())


def _told(place: _Place, reads: Reads) -> tuple[dict[Read, bytes], dict[Read, Reads]]:
    """Answers that were worked out, with what they rest on, down to what home has at hand; each
    once."""
    answers: dict[Read, bytes] = {}
    rests: dict[Read, Reads] = {}
    left = [*reads.noted]
    while left:
        read = left.pop()
        if read in place.told or read[0] in OF_PARTS or not place.answers.is_worked_out(read):
            continue
        place.told.add(read)
        answers[read] = place.answers(read)
        if on := place.answers.rests_of(read):
            rests[read] = on
            left += on.noted
    return answers, rests
