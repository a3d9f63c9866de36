"""The door through which products read the portal: the same values, and every read is recorded.

The recorded portal is made of the portal's own classes. Their mappings and their day record what
they are asked, so that whatever a class or a page works out of them is recorded too; what is
worked out over all plans is asked as one question, whose answer is compared and not its sources.
"""

from __future__ import annotations

import datetime as dt
import importlib
import sys
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar, cast

from .graph import Awaited, Expectations, Mentions
from .history import History
from .model import Expected, Plan, Portal, Succession
from .problems import Problem
from .products import (
    ABSENT,
    ALL,
    KEYS,
    Digester,
    NamedParts,
    Read,
    RecordedDay,
    RecordedMapping,
    RecordedSet,
    Recorder,
    StoredParts,
    digest_of_bytes,
)
from .schedule import Ledger, Occurrence, PlanTime, Timeline, TrackedDuty, Undated
from .site import Page
from .snapshot import Snapshot
from .text import Item, Outline

T = TypeVar("T")
K = TypeVar("K")

MAPPINGS: dict[str, Callable[[Snapshot], Mapping[Any, object]]] = {
    "plans": lambda snapshot: snapshot.portal.plans,
    "documents": lambda snapshot: snapshot.portal.documents,
    "agencies": lambda snapshot: snapshot.portal.agencies,
    "territories": lambda snapshot: snapshot.portal.territories,
    "campaigns": lambda snapshot: snapshot.portal.campaigns,
    "edges_from": lambda snapshot: snapshot.portal.edges_from,
    "edges_to": lambda snapshot: snapshot.portal.edges_to,
    "plans_by_agency": lambda snapshot: snapshot.portal.plans_by_agency,
    "plans_by_campaign": lambda snapshot: snapshot.portal.plans_by_campaign,
    "moved": lambda snapshot: snapshot.portal.moved,
    "successions_from": lambda snapshot: snapshot.portal.successions_from,
    "outlines": lambda snapshot: snapshot.outlines,
    "records": lambda snapshot: snapshot.records,
    "marks": lambda snapshot: snapshot.marks,
    "edits": lambda snapshot: snapshot.edits,
    "duties": lambda snapshot: snapshot.timeline.outlines,
    "headings": lambda snapshot: snapshot.ledger.headings,
    "subscriptions": lambda snapshot: dict.fromkeys(sorted(snapshot.subscriptions)),
    "parts": lambda snapshot: snapshot.parts,
    "mentions": lambda snapshot: snapshot.mentions,
}
QUESTIONS: dict[str, Callable[[Snapshot, Any], object]] = {
    "has text": lambda snapshot, plan_id: plan_id in snapshot.outlines,
    "item": lambda snapshot, key: _item_by_itself(snapshot.outlines[key[0]], key[1]),
    "successions": lambda snapshot, _: snapshot.portal.successions,
    "problems": lambda snapshot, _: snapshot.problems,
    "problems of": lambda snapshot, file: snapshot.problems_of(file),
    "left out": lambda snapshot, _: snapshot.left_out,
    "without": lambda snapshot, _: sorted(snapshot.without),
    "written": lambda snapshot, _: snapshot.written,
    "time": lambda snapshot, plan_id: snapshot.timeline.of(plan_id),
    "owed": lambda snapshot, agency_id: snapshot.timeline.of_agency(agency_id),
    "owing": lambda snapshot, _: snapshot.timeline.agencies(),
    "undated": lambda snapshot, _: snapshot.timeline.undated(),
    "upcoming": lambda snapshot, key: snapshot.timeline.upcoming(*key),
    "between": lambda snapshot, key: snapshot.timeline.between(
        dt.date.fromisoformat(key[0]), dt.date.fromisoformat(key[1]), key[2]
    ),
    "ahead": lambda snapshot, key: snapshot.timeline.ahead(*key),
    "years": lambda snapshot, most: snapshot.timeline.years(most),
    "ledger": lambda snapshot, plan_id: snapshot.ledger.of(plan_id),
    "ledgers": lambda snapshot, _: tuple(snapshot.ledger.all()),
    "expected": lambda snapshot, plan_id: snapshot.expectations.of(snapshot.portal.plans[plan_id]),
}
DIGEST = Digester(
    {
        # Its day is recorded by itself.
        PlanTime: lambda time: (tuple, ((*_fields(time, "today"),),)),
        # Each item points into the body, which would count again for each.
        Outline: lambda outline: (tuple, ((outline.body, *map(_item, outline.items)),)),
    }
)


def _fields(value: Any, left_out: str) -> Iterator[object]:
    return (getattr(value, name) for name in value.__slots__ if name != left_out)


def _item(item: Any) -> tuple[object, ...]:
    return tuple(_fields(item, "body"))


def _item_by_itself(outline: Outline, anchor: str) -> Item | None:
    return _by_itself(outline.by_anchor[anchor]) if anchor in outline.by_anchor else None


class KnownAnswers:
    """The digest of what the portal answers to a question; each is worked out once.

    `more` answers what is not the portal's: how the theme frames a page.
    """

    def __init__(
        self, snapshot: Snapshot, more: Mapping[str, Callable[[Any], object]] | None = None
    ) -> None:
        self.snapshot = snapshot
        self._more = more or {}
        self._known: dict[Read, bytes] = {}

    def learn(self, digests: Mapping[Read, bytes]) -> None:
        """What another process has worked out of the same portal."""
        self._known |= digests

    def __call__(self, read: Read) -> bytes:
        digest = self._known.get(read)
        if digest is None:
            digest = self._known[read] = self._answer(*read)
        return digest

    def _answer(self, question: str, key: Hashable) -> bytes:
        if question in self._more:
            return DIGEST(self._more[question](key))
        if question not in MAPPINGS:
            return self._said(question, key)
        plain = MAPPINGS[question](self.snapshot)
        if key == KEYS:
            return DIGEST(tuple(plain))
        if key == ALL:
            every = (self((question, one)) for one in plain)
            return digest_of_bytes(b"".join((self((question, KEYS)), *every)))
        return _digest_in(plain, key) if key in plain else ABSENT

    def _said(self, question: str, key: Hashable) -> bytes:
        ask = QUESTIONS.get(question) or question_named(question)
        try:
            return DIGEST(ask(self.snapshot, key))
        except KeyError:
            # What it is about is gone.
            return ABSENT


def _digest_in(mapping: Mapping[Any, object], key: Hashable) -> bytes:
    """Of a part it is known without reading it."""
    if isinstance(mapping, NamedParts):
        return _digest_in(mapping.parts, mapping.beginning + str(key))
    return mapping.digest(str(key)) if isinstance(mapping, StoredParts) else DIGEST(mapping[key])


def question_named(name: str) -> Callable[[Snapshot, Any], object]:
    module, _, function = name.partition(":")
    found = getattr(importlib.import_module(module), function)
    assert callable(found)
    return found  # type: ignore[no-any-return]


class Noted:
    """An attribute whose reading is recorded, and read where it is plain."""

    def __init__(self, question: str) -> None:
        self._question = question

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, recorded: Any, owner: type) -> Any:
        recorded.recorder.note(self._question, "")
        return getattr(recorded.plain, self._name)

    def __set__(self, recorded: Any, value: object) -> None:
        """The class that is recorded sets its attributes; this one stays where it is."""


class RecordedPortal(Portal):
    def __init__(self, recorder: Recorder, portal: Portal) -> None:
        self.recorder, self.plain = recorder, portal
        mappings = (name for name in MAPPINGS if _is_of_portal(name))
        recorded: dict[str, Any] = {
            name: RecordedMapping(recorder, name, getattr(portal, name)) for name in mappings
        }
        super().__init__(**recorded, successions=())

    successions: tuple[Succession, ...] = cast(Any, Noted("successions"))


def _is_of_portal(name: str) -> bool:
    return name in Portal.__slots__  # type: ignore[attr-defined]


class RecordedOutline(Outline):
    """A text of which one item may be read, and nothing else of it counts."""

    def __init__(self, recorder: Recorder, plan_id: str, outline: Outline) -> None:
        self.recorder, self.plain, self.plan_id = recorder, outline, plan_id

    def _whole(self) -> Outline:
        self.recorder.note("outlines", self.plan_id)
        return self.plain

    @property
    def body(self) -> bytes:
        return self._whole().body

    @property
    def items(self) -> tuple[Item, ...]:
        return self._whole().items

    @property
    def repeated(self) -> tuple[tuple[Item, Item], ...]:
        return self._whole().repeated

    @property
    def by_anchor(self) -> Mapping[str, Item]:
        return RecordedItems(self)


class RecordedItems(Mapping[str, Item]):
    """The items of a text by anchor; each as its own words, wherever it stands in the text."""

    def __init__(self, outline: RecordedOutline) -> None:
        self._outline = outline

    def __getitem__(self, anchor: str) -> Item:
        outline = self._outline
        outline.recorder.note("item", (outline.plan_id, anchor))
        return _by_itself(outline.plain.by_anchor[anchor])

    def __contains__(self, anchor: object) -> bool:
        outline = self._outline
        outline.recorder.note("item", (outline.plan_id, anchor))
        return anchor in outline.plain.by_anchor

    def __iter__(self) -> Iterator[str]:
        self._outline.recorder.note("outlines", self._outline.plan_id)
        return iter(self._outline.plain.by_anchor)

    def __len__(self) -> int:
        self._outline.recorder.note("outlines", self._outline.plan_id)
        return len(self._outline.plain.by_anchor)


def _by_itself(item: Item) -> Item:
    words = item.body[item.start : item.end]
    return replace(item, line=0, body=words, start=0, end=len(words))


class RecordedOutlines(RecordedMapping[str, Outline]):
    def __getitem__(self, key: str) -> Outline:
        self._recorder.note("has text", key)
        return RecordedOutline(self._recorder, key, self._plain[key])

    def get(self, key: str, default: Any = None) -> Any:
        self._recorder.note("has text", key)
        outline = self._plain.get(key)
        return default if outline is None else RecordedOutline(self._recorder, key, outline)


class RecordedTimeline(Timeline):
    def __init__(self, recorder: Recorder, timeline: Timeline, today: RecordedDay) -> None:
        self.recorder, self._timeline = recorder, timeline
        super().__init__(today, RecordedMapping(recorder, "duties", timeline.outlines))

    def of(self, plan_id: str) -> PlanTime:
        self.recorder.note("time", plan_id)
        return replace(self._timeline.of(plan_id), today=self.today)

    def upcoming(
        self, limit: int = sys.maxsize, plan_ids: Collection[str] | None = None
    ) -> tuple[Occurrence, ...]:
        plans = None if plan_ids is None else tuple(plan_ids)
        self.recorder.note("upcoming", (limit, plans))
        return self._timeline.upcoming(limit, plans)

    def between(
        self, first: dt.date, last: dt.date, most: int = sys.maxsize
    ) -> tuple[tuple[Occurrence, ...], int]:
        self.recorder.note("between", (str(first), str(last), most))
        return self._timeline.between(first, last, most)

    def ahead(self, days: int, most: int = sys.maxsize) -> tuple[tuple[Occurrence, ...], int]:
        self.recorder.note("ahead", (days, most))
        return self._timeline.ahead(days, most)

    def years(self, most: int) -> dict[int, tuple[tuple[Occurrence, ...], int]]:
        self.recorder.note("years", most)
        return self._timeline.years(most)

    def of_agency(self, agency_id: str) -> tuple[Occurrence, ...]:
        self.recorder.note("owed", agency_id)
        return self._timeline.of_agency(agency_id)

    def undated(self) -> tuple[Undated, ...]:
        self.recorder.note("undated", "")
        return self._timeline.undated()

    def agencies(self) -> tuple[str, ...]:
        self.recorder.note("owing", "")
        return self._timeline.agencies()


class RecordedLedger(Ledger):
    def __init__(self, recorder: Recorder, ledger: Ledger, snapshot: RecordedSnapshot) -> None:
        self.recorder, self._ledger = recorder, ledger
        headings = RecordedMapping(recorder, "headings", ledger.headings)
        super().__init__(snapshot.portal, snapshot.timeline, snapshot.records, headings)

    def of(self, plan_id: str) -> tuple[TrackedDuty, ...]:
        self.recorder.note("ledger", plan_id)
        return self._ledger.of(plan_id)

    def all(self) -> Iterator[TrackedDuty]:
        self.recorder.note("ledgers", "")
        return self._ledger.all()


class RecordedExpectations(Expectations):
    def __init__(self, recorder: Recorder, expectations: Expectations) -> None:
        self.recorder, self._expectations = recorder, expectations

    def of(self, plan: Plan) -> list[tuple[Expected, tuple[Awaited, ...]]]:
        self.recorder.note("expected", plan.id)
        return self._expectations.of(plan)


class RecordedSnapshot(Snapshot):
    """What one product is given; another gets another, so that nothing one has worked out for
    itself hides from the next that it was read."""

    def __init__(self, snapshot: Snapshot, recorder: Recorder) -> None:
        self.recorder, self.plain = recorder, snapshot
        self._recorded_ledger: Ledger | None = None
        recorded = partial(RecordedMapping, recorder)
        today = RecordedDay.of(snapshot.today, recorder)
        super().__init__(
            portal=RecordedPortal(recorder, snapshot.portal),
            outlines=RecordedOutlines(recorder, "outlines", snapshot.outlines),
            problems=(),
            left_out=(),
            timeline=RecordedTimeline(recorder, snapshot.timeline, today),
            today=today,
            # The site is one for all: another has a store of its own.
            site=snapshot.site,
            records=recorded("records", snapshot.records),
            marks=recorded("marks", snapshot.marks),
            edits=recorded("edits", snapshot.edits),
            subscriptions=RecordedSet(recorder, "subscriptions", snapshot.subscriptions),
            parts=recorded("parts", snapshot.parts),
            # These lead out of the portal: what they hold is asked for as a question.
            history=History(why_none="ask"),
            attachments={},
        )

    problems: tuple[Problem, ...] = cast(Any, Noted("problems"))
    left_out: tuple[str, ...] = cast(Any, Noted("left out"))
    without: frozenset[str] = cast(Any, Noted("without"))
    written: tuple[Page, ...] = cast(Any, Noted("written"))

    @property
    def ledger(self) -> Ledger:
        if self._recorded_ledger is None:
            self._recorded_ledger = RecordedLedger(self.recorder, self.plain.ledger, self)
        return self._recorded_ledger

    @property
    def expectations(self) -> Expectations:
        return RecordedExpectations(self.recorder, self.plain.expectations)

    @property
    def mentions(self) -> Mentions:
        return RecordedMapping(self.recorder, "mentions", self.plain.mentions)

    def once(self, key: tuple[str, str], make: Callable[[], T]) -> T:
        return self.recorder.once(key, make)

    def ask(self, question: Callable[[Snapshot, K], T], key: K) -> T:
        self.recorder.note(f"{question.__module__}:{question.__qualname__}", key)
        return question(self.plain, key)

    def problems_of(self, *files: str) -> list[Problem]:
        for file in files:
            self.recorder.note("problems of", file)
        return self.plain.problems_of(*files)
