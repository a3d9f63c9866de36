"""The comparison of related plans as products: what is read of their texts, shelf by shelf; and of
each family what its items repeat or change, of which an edit works out what it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import cast
from zlib import crc32

from .graph import (
    Compared,
    Kinship,
    RelatedPlans,
    RenewedPlans,
    Said,
    Shelves,
    Similarity,
    TextVocabulary,
    Wordings,
    WordPiece,
    families,
    kinship,
    names_of_bands,
    read_wordings,
    renewed,
)
from .products import Made, Part, PartInShort, PartsAsBefore, ProductSort
from .snapshot import Snapshot

MARKS = "marks "
WORDINGS = "wordings "
WORDS = "words "
SAID = "said "
_COMPARED = "compared "
_BAND = "band "
_SHELVES = 256


def _family_keys(snapshot: Snapshot) -> Iterator[str]:
    if "comparison" not in snapshot.without:
        yield from _families(snapshot)


def _families(snapshot: Snapshot) -> Mapping[str, tuple[str, ...]]:
    """By its first plan, each family of more than one."""

    def make() -> Mapping[str, tuple[str, ...]]:
        every = families(snapshot.portal, snapshot.outlines)
        return {family[0]: tuple(family) for family in every if len(family) > 1}

    return snapshot.once(("families", ""), make)


def families_of(snapshot: Snapshot) -> Mapping[str, str]:
    """By plan, the key of the family that it is compared in."""

    def make() -> Mapping[str, str]:
        return {plan: key for key in _family_keys(snapshot) for plan in _families(snapshot)[key]}

    return snapshot.once(("families by plan", ""), make)


def _shelf_keys(snapshot: Snapshot) -> Iterable[str]:
    return _shelves(snapshot)


def _shelves(snapshot: Snapshot) -> Mapping[str, tuple[str, ...]]:
    """The plans that have kin, by shelf: as many on each, and few that an edit reads anew."""

    def make() -> Mapping[str, tuple[str, ...]]:
        shelves: dict[str, list[str]] = {}
        for plan in sorted(families_of(snapshot)):
            shelves.setdefault(_shelf_of(plan), []).append(plan)
        return {shelf: tuple(plans) for shelf, plans in sorted(shelves.items())}

    return snapshot.once(("shelves", ""), make)


def _shelf_of(plan: str) -> str:
    """By its id alone: no plan moves when others come or go."""
    return f"{crc32(plan.encode()) % _SHELVES:02x}"


def plans_on_shelf(snapshot: Snapshot, key: str) -> tuple[str, ...]:
    return _shelves(snapshot)[key]


def _wordings(snapshot: Snapshot, key: str) -> Iterator[Part]:
    plans = snapshot.ask(plans_on_shelf, key)
    outlines = ((plan, snapshot.outlines[plan]) for plan in plans)
    # Plans are written in the same words: each is read once for all shelves.
    vocabulary = snapshot.once(("vocabulary", ""), TextVocabulary)
    known, words = read_wordings(outlines, vocabulary)
    yield Part(SAID + key, known.said)
    yield Part(WORDINGS + key, known, is_recalled=True)
    yield from (Part(f"{WORDS}{key} {place}", piece) for place, piece in enumerate(words))


def family_kinship(snapshot: Snapshot, key: str) -> Kinship:
    return kinship(snapshot.portal, _families(snapshot)[key])


def _comparison(snapshot: Snapshot, key: str) -> Iterator[Made]:
    family = snapshot.ask(family_kinship, key)
    on = sorted({_shelf_of(plan) for plan in family.plans})
    # What they say in short tells one shelf from another: the rest need not all be read.
    shelves = Shelves(
        said=[cast(Said, snapshot.parts[SAID + shelf]) for shelf in on],
        wordings=lambda shelf: cast(Wordings, snapshot.parts[WORDINGS + on[shelf]]),
        words=lambda shelf, piece: cast(WordPiece, snapshot.parts[f"{WORDS}{on[shelf]} {piece}"]),
        former=partial(_former_wordings, snapshot),
    )
    before = cast(Compared | None, snapshot.former_parts.get(_COMPARED + key))
    related = _renewed(snapshot, key, family, shelves, before) or RelatedPlans(family, shelves)
    known = before.marks_by_plan() if before else {}
    others = {own.plan: own for own in related.marks() if known.get(own.plan) != own.in_short}
    for own in others.values():
        yield PartInShort(MARKS + own.plan, own.in_short, own.marks)
    yield PartsAsBefore(tuple(MARKS + plan for plan in family.plans if plan not in others))
    if compared := related.compared:
        yield PartInShort(_COMPARED + key, compared.in_short, lambda: compared)
        standing = {*names_of_bands(compared.bits)}
        for name, data in related.bands():
            standing.discard(name)
            yield PartInShort(f"{_BAND}{key} {name}", data, partial(bytes, data))
        yield PartsAsBefore(tuple(f"{_BAND}{key} {name}" for name in sorted(standing)))


def _renewed(
    snapshot: Snapshot, key: str, family: Kinship, shelves: Shelves, before: Compared | None
) -> RenewedPlans | None:
    if before is None:
        return None
    return renewed(
        kinship=family,
        shelves=shelves,
        before=before,
        read=lambda band: cast(bytes | None, snapshot.former_parts.get(f"{_BAND}{key} {band}")),
        marks_before=lambda plan: cast(
            Mapping[str, Similarity] | None, snapshot.former_parts.get(MARKS + plan)
        ),
    )


def _former_wordings(snapshot: Snapshot, plan: str) -> Iterator[Wordings]:
    """The shelf of a plan before and after the last change of any plan on it."""
    name = WORDINGS + _shelf_of(plan)
    for known in (snapshot.replaced_parts.get(name), snapshot.parts.get(name)):
        if known is not None:
            yield cast(Wordings, known)


WORDINGS_SORT = ProductSort("wordings", _shelf_keys, _wordings)
COMPARISON_SORT = ProductSort("comparison", _family_keys, _comparison, reads_parts=True)
