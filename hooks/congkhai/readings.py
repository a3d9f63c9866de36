"""Sources read and checked once for the letters of each; what they became is kept, and of a file
that the system says is the same not even the letters are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from typing import Any

from .graph import References, TextLink, read_references
from .kept_plan import AtHand, KeptPlan, at_hand
from .model import Plan, Tie, identity_of
from .problems import Problem
from .products import (
    ALONE,
    Crew,
    HeldDigests,
    SourceStore,
    StoreDamaged,
    digest_of_bytes,
    done_by,
)
from .source_digests import DIGEST, IDENTITY, value_digest
from .sources import Draft, Stamp, UnreadDraft, check_plan, with_own_files
from .text import Outline, OutlineBehind
from .value import value_class

_STAMPS = "stamps"
_SOURCE, _PLAN, _REFERENCES = "source", "plan", "references"
"""Kinds of what is small."""
_MANY = 200
"""Fewer sources are read sooner here than by others."""
_TOGETHER = 20


class KeptOutline(OutlineBehind):
    """A text that lies in the store until something of it is asked for."""

    def __init__(self, read: Callable[[], Outline]) -> None:
        self._read = read
        self._known: Outline | None = None

    def _whole(self) -> Outline:
        if self._known is None:
            self._known = self._read()
        return self._known

    def __reduce__(self) -> Any:
        # Elsewhere there is no store.
        return copy, (self._whole(),)


class KeptReferences(References):
    """Of a text its links are at hand, and what it names is in the store until it is asked for."""

    def __init__(self, links: tuple[TextLink, ...], read: Callable[[], References]) -> None:
        self._links = links
        self._read = read

    @property
    def links(self) -> tuple[TextLink, ...]:
        return self._links

    @property
    def in_facts(self) -> Any:
        return self._read().in_facts

    @property
    def in_text(self) -> Any:
        return self._read().in_text


@value_class
class ReadSource:
    """What one source became, before what lies beside it is looked at."""

    plan: Plan | None
    outline: Outline | None
    problems: list[Problem]
    references: References
    alone: tuple[Plan, list[Problem]] | None
    """The plan and what is wrong with it where nothing lies beside it."""


@value_class
class _Kept:
    """The same as it is kept, with the digests of what is found in other places of the store."""

    plan: AtHand | None
    problems: list[Problem]
    alone: tuple[AtHand, list[Problem]] | None
    links: tuple[TextLink, ...]
    said: tuple[bytes, bytes, bytes, bytes, bytes] | None
    """By the plan, the plan where nothing lies beside it, its identity, the text, what the text
    refers to."""


_Letters = tuple[bytes, bytes | None]
"""A digest of the letters, and the letters where they had to be read."""
_Unread = tuple[UnreadDraft, _Letters | None]
"""None where the letters of one file do not decide what the source is."""


class SourceReader:
    """Reads sources, or knows what they became; `digests` get to know those of plans and texts."""

    def __init__(self, store: SourceStore | None) -> None:
        self._store = store
        self.digests = HeldDigests()
        self._files: list[str] = []
        self._former: dict[str, tuple[Stamp, bytes]] = {}
        if store:
            self._former = store.kept(_STAMPS, b"") or {}
        self._stamps: dict[str, tuple[Stamp, bytes]] = {}

    def read_all(
        self, every: Iterable[UnreadDraft], crew: Crew = ALONE
    ) -> Iterator[tuple[UnreadDraft, ReadSource]]:
        """In their order; where none is known yet, others read them."""
        sources = [*every]
        if self._store is None or self._former or crew.is_alone or len(sources) < _MANY:
            yield from ((unread, self.read(unread)) for unread in sources)
            return
        for piece, done in done_by(crew, read_away, self._pieces(sources)):
            for (unread, letters), read in zip(piece, done or [None] * len(piece), strict=True):
                if letters is None or read is None:
                    yield unread, self._read(unread, letters)
                else:
                    self._keep(unread, letters[0], *read)
                    yield unread, read[0]

    def _pieces(self, sources: Sequence[UnreadDraft]) -> Iterator[list[_Unread]]:
        for start in range(0, len(sources), _TOGETHER):
            together = sources[start : start + _TOGETHER]
            yield [(unread, self._letters(unread)) for unread in together]

    def read(self, unread: UnreadDraft) -> ReadSource:
        return self._read(unread, self._letters(unread) if self._store else None)

    def tied(self, plan: Plan, ties: Mapping[str, Tie]) -> Plan:
        """The plan, its parties of these names known to be these agencies."""
        if not ties:
            return plan
        tied = plan.tied(ties)
        if said := self.digests.of(plan):
            self.digests.hold(tied, digest_of_bytes(said + DIGEST(ties)))
        if identity := self.digests.of(plan, IDENTITY):
            self.digests.hold(tied, identity, IDENTITY)
        return tied

    def _letters(self, unread: UnreadDraft) -> _Letters | None:
        if not unread.is_one_file:
            return None
        stamp = unread.stamp()
        known = self._former.get(unread.file)
        letters: bytes | None = None
        if stamp and known and known[0] == stamp:
            source = known[1]
        else:
            letters, _ = unread.letters()
            if letters is None:
                return None
            source = digest_of_bytes(letters)
        if stamp:
            self._stamps[unread.file] = stamp, source
        self._files.append(unread.file)
        return source, letters

    def _read(self, unread: UnreadDraft, of: _Letters | None) -> ReadSource:
        store = self._store
        if store is None or of is None:
            return _checked(unread.draft())
        source, letters = of
        kept: _Kept | None = store.small(_SOURCE, unread.file, source)
        if kept is None:
            return self._read_anew(unread, source, letters)
        if kept.plan is None or kept.alone is None or kept.said is None:
            return ReadSource(None, None, kept.problems, References(), None)
        plan = KeptPlan.of(kept.plan, self._whole_plan(unread, source, is_alone=False))
        alone = plan
        if kept.alone[0] is not kept.plan:
            alone = KeptPlan.of(kept.alone[0], self._whole_plan(unread, source, is_alone=True))
        outline = KeptOutline(self._text(unread, source))
        references = KeptReferences(kept.links, self._references(unread, source))
        found = alone, kept.alone[1]
        read = ReadSource(plan, outline, kept.problems, references, found)
        self._hold(read, kept.said)
        return read

    def finish(self) -> tuple[list[str], dict[tuple[str, ...], list[str]]]:
        """The names of all that is still of use: single ones, and those of small values by their
        kinds."""
        if self._store and self._stamps != self._former:
            self._store.keep(_STAMPS, b"", self._stamps)
        names = [_STAMPS, *map(_text_name, self._files)]
        return names, {(_SOURCE, _PLAN, _REFERENCES): self._files}

    def _read_anew(self, unread: UnreadDraft, source: bytes, letters: bytes | None) -> ReadSource:
        read, kept = _read_of(unread, _letters_of(unread, source) if letters is None else letters)
        self._keep(unread, source, read, kept)
        return read

    def _keep(self, unread: UnreadDraft, source: bytes, read: ReadSource, kept: _Kept) -> None:
        assert self._store
        if kept.said and read.plan and read.alone:
            self._hold(read, kept.said)
            self._store.keep(_text_name(unread.file), source, read.outline)
            self._store.keep_small(_REFERENCES, unread.file, source, read.references)
            self._store.keep_small(_PLAN, unread.file, source, (read.plan, read.alone[0]))
        self._store.keep_small(_SOURCE, unread.file, source, kept)

    def _hold(self, read: ReadSource, said: tuple[bytes, bytes, bytes, bytes, bytes]) -> None:
        assert read.alone
        plan, alone, identity, text, references = said
        for held, digest in ((read.plan, plan), (read.alone[0], alone)):
            self.digests.hold(held, digest)
            self.digests.hold(held, identity, IDENTITY)
        self.digests.hold(read.outline, text)
        self.digests.hold(read.references, references)

    def _text(self, unread: UnreadDraft, source: bytes) -> Callable[[], Outline]:
        assert self._store
        later = self._store.later(_text_name(unread.file), source)

        def read() -> Outline:
            known: Outline | None = later()
            return known or self._lost(unread, source).outline or _gone(unread)

        return read

    def _whole_plan(self, unread: UnreadDraft, source: bytes, is_alone: bool) -> Callable[[], Plan]:
        assert self._store
        later = self._store.later_small(_PLAN, unread.file, source)

        def read() -> Plan:
            known: tuple[Plan, Plan] | None = later()
            if known is None:
                lost = self._lost(unread, source)
                assert lost.plan
                assert lost.alone
                known = lost.plan, lost.alone[0]
            return known[is_alone]

        return read

    def _references(self, unread: UnreadDraft, source: bytes) -> Callable[[], References]:
        def read() -> References:
            assert self._store
            known: References | None = self._store.small(_REFERENCES, unread.file, source)
            return known or self._lost(unread, source).references

        return read

    def _lost(self, unread: UnreadDraft, source: bytes) -> ReadSource:
        """What a damaged store does not hold any more."""
        return self._read_anew(unread, source, None)


def read_away(piece: Sequence[_Unread]) -> list[tuple[ReadSource, _Kept] | None]:
    """Called in a worker: what sources become of their letters, and what is to be kept of them."""
    return [_read_of(unread, of[1]) if of and of[1] is not None else None for unread, of in piece]


def _read_of(unread: UnreadDraft, letters: bytes) -> tuple[ReadSource, _Kept]:
    read = _checked(unread.draft(letters))
    if read.plan is None or read.outline is None or read.alone is None:
        return read, _Kept(None, read.problems, None, (), None)
    alone, found = read.alone
    plan_said = value_digest(read.plan)
    said = (
        plan_said,
        plan_said if alone is read.plan else value_digest(alone),
        DIGEST(identity_of(read.plan)),
        value_digest(read.outline),
        DIGEST(read.references),
    )
    plan = at_hand(read.plan)
    own = plan if alone is read.plan else at_hand(alone)
    return read, _Kept(plan, read.problems, (own, found), read.references.links, said)


def _letters_of(unread: UnreadDraft, source: bytes) -> bytes:
    letters, _ = unread.letters()
    if letters is None or digest_of_bytes(letters) != source:
        # The file has been changed since: what was read of it does not fit it.
        raise StoreDamaged(unread.file)
    return letters


def _gone(unread: UnreadDraft) -> Outline:
    raise StoreDamaged(unread.file)


def _text_name(file: str) -> str:
    return f"text {file}"


def _checked(draft: Draft) -> ReadSource:
    plan, outline, problems = check_plan(draft)
    if plan is None or outline is None:
        return ReadSource(None, None, problems, References(), None)
    return ReadSource(
        plan, outline, problems, read_references(plan, outline), with_own_files(plan, outline, {})
    )
