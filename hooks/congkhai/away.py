"""Products made in another process: it is given a portal and keys, and brings back what it made."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import replace

from .assembly import SORTS
from .door import RecordedSnapshot
from .products import Brought, Part, Read, Reads, Recorder, brought_part
from .questions import DIGEST, KnownAnswers
from .site import Page, links_of
from .snapshot import Snapshot

_SORTS = {sort.name: sort for sort in SORTS}


class _Place:
    """What a worker knows of one portal; it serves all products that are made of it."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.answers = KnownAnswers(snapshot)
        self.recorder = Recorder()


_PLACES: dict[str, _Place] = {}
"""By token; a worker holds one at a time."""


def settle(token: str, snapshot: Snapshot) -> None:
    """For workers that begin with the memory of this process."""
    _PLACES.clear()
    _PLACES[token] = _Place(portable(snapshot))


def packed(snapshot: Snapshot) -> bytes:
    """For workers that do not."""
    return pickle.dumps(portable(replace(snapshot)), 5)


def portable(snapshot: Snapshot) -> Snapshot:
    """Without what stays in the store: a product that asks for more is made at home."""
    snapshot = replace_quietly(snapshot)
    snapshot.marks = {**snapshot.marks}
    snapshot.parts = {}
    return snapshot


def replace_quietly(snapshot: Snapshot) -> Snapshot:
    """A copy that keeps what has been worked out."""
    copy = replace(snapshot)
    for name, value in vars(snapshot).items():
        setattr(copy, name, value)
    return copy


def make_away(token: str, blob: bytes, sort: str, keys: Sequence[str]) -> list[Brought]:
    """Called in the worker."""
    if token not in _PLACES:
        _PLACES.clear()
        _PLACES[token] = _Place(pickle.loads(blob))
    place = _PLACES[token]
    return [_brought(place, sort, key) for key in keys]


def _brought(place: _Place, sort: str, key: str) -> Brought:
    def make() -> tuple[object, ...]:
        view = RecordedSnapshot(place.snapshot, place.recorder)
        return tuple(_light(made) for made in _SORTS[sort].make(view, key))

    made, reads = place.recorder.recorded(make)
    return Brought(key=key, made=made, reads=reads, answers=_answers(place, reads))


def _light(made: object) -> object:
    """Pages with their links, parts as they are kept: what would else be worked out at home."""
    if isinstance(made, Page):
        return made, links_of(made)
    return brought_part(made, DIGEST) if isinstance(made, Part) else made


def _answers(place: _Place, reads: Reads) -> dict[Read, bytes]:
    return {read: place.answers(read) for read in reads.noted}
