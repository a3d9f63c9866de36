"""The door through which products read the portal: the same values, and every read is recorded.

The recorded portal is made of the portal's own classes. Their mappings and their day record what
they are asked, so that whatever a class or a page works out of them is recorded too; what is
worked out over all plans is asked as one question, whose answer is compared and not its sources.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Collection, ItemsView, Iterator, Mapping, Sequence, ValuesView
from dataclasses import fields, replace
from functools import partial
from operator import attrgetter, is_not
from typing import Any, TypeVar, cast

from .graph import Awaited, Expectations, Mentions
from .history import DateChange, History
from .model import Expected, Plan, Portal, Succession
from .problems import FoundInFile, ProblemsByFile
from .products import KEYS, RecordedDay, RecordedMapping, RecordedSet, Recorder
from .questions import MAPPINGS, OF_ALL_PLANS, question_name
from .recorded_texts import RecordedOutlines
from .schedule import Ledger, Occurrence, PlanTime, Timeline, TrackedDuty, Undated
from .site import Page
from .snapshot import Site, Snapshot
from .sources import LeftOut
from .worked_out import WorkedOut

T = TypeVar("T")
K = TypeVar("K")


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


_OF_PORTAL = tuple(field.name for field in fields(Portal) if field.name in MAPPINGS)


class OneOfAllPlans(Plan):
    """A plan come upon in going through all of them: of all, what is asked of one counts as read
    (their awards, say), and nothing else."""

    __slots__ = ("plain", "recorder")
    # A digest takes the fields of a class for its own only where it says so itself.
    __dataclass_fields__ = Plan.__dataclass_fields__

    def __init__(self, recorder: Recorder, plan: Plan) -> None:
        self.recorder, self.plain = recorder, plan

    def _whole(self) -> Plan:
        self.recorder.note("plans", self.plain.id)
        return self.plain

    def __eq__(self, other: object) -> bool:
        return self._whole() == (other._whole() if isinstance(other, OneOfAllPlans) else other)

    def __hash__(self) -> int:
        return hash(self._whole())

    def __reduce__(self) -> Any:
        # What is kept of it is the plan alone.
        return _itself, (self._whole(),)


def _itself(plan: Plan) -> Plan:
    return plan


def _of_all(name: str) -> property:
    noted, value_of = (OF_ALL_PLANS, name), attrgetter(name)

    def read(plan: OneOfAllPlans) -> Any:
        plan.recorder.reads.noted.add(noted)
        return value_of(plan.plain)

    return property(read)


for _field in fields(Plan):
    setattr(OneOfAllPlans, _field.name, _of_all(_field.name))


class RecordedPlans(RecordedMapping[str, Plan]):
    __slots__ = ("_one_by_one",)

    def __init__(self, recorder: Recorder, question: str, plain: Mapping[str, Plan]) -> None:
        super().__init__(recorder, question, plain)
        self._one_by_one: dict[str, Plan] = {}

    def values(self) -> ValuesView[Plan]:
        return self._every().values()

    def items(self) -> ItemsView[str, Plan]:
        return self._every().items()

    def _every(self) -> dict[str, Plan]:
        """Made once: one holds nothing of what was asked of it."""
        self._recorder.note("plans", KEYS)
        if len(self._one_by_one) != len(self._plain):
            recorder, plans = self._recorder, self._plain.items()
            self._one_by_one = {key: OneOfAllPlans(recorder, plan) for key, plan in plans}
        return self._one_by_one


_DOORS: Mapping[str, type[RecordedMapping[Any, Any]]] = {"plans": RecordedPlans}
"""Of the portal's mappings, those that note something else."""


class RecordedPortal(Portal):
    def __init__(self, recorder: Recorder, portal: Portal) -> None:
        self.recorder, self.plain = recorder, portal
        recorded: dict[str, Any] = {
            name: _DOORS.get(name, RecordedMapping).over(recorder, name, getattr(portal, name))
            for name in _OF_PORTAL
        }
        super().__init__(**recorded, successions=())

    successions: tuple[Succession, ...] = cast(Any, Noted("successions"))

    def plan_named(self, identifier: str) -> Plan | None:
        self.recorder.note("name", identifier)
        return self.plain.plan_named(identifier)


class RecordedTimeline(Timeline):
    def __init__(self, recorder: Recorder, timeline: Timeline, today: RecordedDay) -> None:
        self.recorder, self._timeline = recorder, timeline
        super().__init__(today, RecordedMapping.over(recorder, "duties", timeline.outlines))
        self._on_recorded_day: dict[str, tuple[PlanTime, PlanTime]] = {}

    def another(self) -> RecordedTimeline:
        """For the next product; values hold nothing of what was asked of them."""
        timeline = RecordedTimeline(self.recorder, self._timeline, cast(RecordedDay, self.today))
        timeline._on_recorded_day = self._on_recorded_day
        return timeline

    def of(self, plan_id: str) -> PlanTime:
        self.recorder.note("time", plan_id)
        time, known = self._timeline.of(plan_id), self._on_recorded_day.get(plan_id)
        if known is None or known[0] is not time:
            known = self._on_recorded_day[plan_id] = time, replace(time, today=self.today)
        return known[1]

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
        super().__init__(snapshot.portal, snapshot.timeline, snapshot.records)

    def of(self, plan_id: str) -> tuple[TrackedDuty, ...]:
        self.recorder.note("ledger", plan_id)
        return self._ledger.of(plan_id)

    def all(self) -> Iterator[TrackedDuty]:
        self.recorder.note("ledgers", "")
        return self._ledger.all()

    def at(self, occurrence: Occurrence) -> Sequence[TrackedDuty]:
        # What a ledger remembers of an earlier question was read for this one too.
        self.recorder.note("ledger", occurrence.plan_id)
        return self._ledger.at(occurrence)


class RecordedExpectations(Expectations):
    def __init__(self, recorder: Recorder, expectations: Expectations) -> None:
        self.recorder, self._expectations = recorder, expectations

    def of(self, plan_id: str) -> list[tuple[Expected, tuple[Awaited, ...]]]:
        self.recorder.note("expected", plan_id)
        return self._expectations.of(plan_id)


class RecordedSnapshot(Snapshot):
    """What one product is given; another gets another, so that nothing one has worked out for
    itself hides from the next that it was read."""

    def __init__(
        self, snapshot: Snapshot, recorder: Recorder, worked_out: WorkedOut | None = None
    ) -> None:
        self.recorder, self.plain = recorder, snapshot
        self.worked_out = worked_out or snapshot
        self._recorded_ledger: Ledger | None = None
        recorded = partial(RecordedMapping.over, recorder)
        portal, day = snapshot.portal, snapshot.today
        today = recorder.over(day, "today", lambda: RecordedDay.of(day, recorder))
        super().__init__(
            portal=recorder.over(portal, "portal", lambda: RecordedPortal(recorder, portal)),
            outlines=RecordedOutlines.over(recorder, "outlines", snapshot.outlines),
            problems=(),
            left_out=(),
            timeline=RecordedTimeline(recorder, self.worked_out.timeline, today),
            today=today,
            site=snapshot.site,
            records=recorded("records", snapshot.records),
            marks=recorded("marks", snapshot.marks),
            citing=recorded("citing", snapshot.citing),
            edits=recorded("edits", snapshot.edits),
            subscriptions=RecordedSet(recorder, "subscriptions", snapshot.subscriptions),
            parts=recorded("parts", snapshot.parts),
            # What is made is the same with and without: they are not read in earnest.
            former_parts=snapshot.former_parts,
            replaced_parts=snapshot.replaced_parts,
            # These lead out of the portal: what they hold is asked for as a question.
            history=History(why_none="ask"),
            attachments={},
        )

    def another(self) -> RecordedSnapshot:
        """The same for the next product, of which nothing has been asked yet."""
        view = object.__new__(type(self))
        view.__dict__.update(self.__dict__)
        view.timeline = cast(RecordedTimeline, self.timeline).another()
        view._recorded_ledger = None
        return view

    site: Site = cast(Any, Noted("site"))
    problems: ProblemsByFile = cast(Any, Noted("problems"))
    left_out: tuple[LeftOut, ...] = cast(Any, Noted("left out"))
    without: frozenset[str] = cast(Any, Noted("without"))
    written: tuple[Page, ...] = cast(Any, Noted("written"))
    recent_changes: tuple[DateChange, ...] = cast(Any, Noted("recent changes"))

    @property
    def ledger(self) -> Ledger:
        if self._recorded_ledger is None:
            ledger = self.worked_out.ledger
            self._recorded_ledger = RecordedLedger(self.recorder, ledger, self)
        return self._recorded_ledger

    @property
    def expectations(self) -> Expectations:
        return RecordedExpectations(self.recorder, self.plain.expectations)

    @property
    def mentions(self) -> Mentions:
        return RecordedMapping.over(self.recorder, "mentions", self.plain.mentions)

    @property
    def date_changes(self) -> Mapping[str, tuple[DateChange, ...]]:
        return RecordedMapping.over(self.recorder, "date changes", self.plain.date_changes)

    def once(self, key: tuple[str, str], make: Callable[[], T]) -> T:
        return self.recorder.once(key, make)

    def ask(self, question: Callable[[Snapshot, K], T], key: K) -> T:
        self.recorder.note(question_name(question), key)
        return self.worked_out.ask(question, key)

    @property
    def problems_by_file(self) -> Mapping[str, FoundInFile]:
        return RecordedMapping.over(self.recorder, "problems of", self.plain.problems_by_file)


class Views:
    """Gives each product its view of the portal. While this holds what it held, all are made after
    one, which is given to nobody: to make one whole takes as long as a small page."""

    def __init__(self, worked_out: WorkedOut | None = None) -> None:
        self._worked_out = worked_out
        self._model: RecordedSnapshot | None = None
        self._held: tuple[object, ...] = ()

    def __call__(self, snapshot: Snapshot, recorder: Recorder) -> RecordedSnapshot:
        holds = recorder, *vars(snapshot).values()
        if self._model is None or any(map(is_not, holds, self._held)):
            self._model = RecordedSnapshot(snapshot, recorder, self._worked_out)
            self._held = recorder, *vars(snapshot).values()
        return self._model.another()
