"""Answers that are worked out of others: each is kept with what it rests on, and is not worked out
again while that is answered as it was.

They are worked out through the door, so that what they rest on is recorded and not listed, and
once: the product that asks is given what was worked out for the record. Where a question asks what
lies outside the portal (Git, files beside the plans) it rests on nothing that is known, and is
asked in every build.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields, replace
from operator import is_not
from pathlib import Path
from typing import Any, TypeVar, cast

from .door import RecordedSnapshot
from .history import History
from .model import Plan
from .products import ABSENT, ALL, KEYS, SIZE, Answering, Read, Reads, Recorder, digest_of_bytes
from .questions import (
    MAPPINGS,
    OF_ALL_PLANS,
    QUESTIONS,
    KnownAnswers,
    question_name,
    question_named,
    time_fields,
)
from .schedule import Ledger, PlanDuties, PlanTime, Timeline, TrackedDuty, duties_on
from .snapshot import Snapshot
from .source_digests import DIGEST
from .worked_out import LedgerOnce, TimelineOnce, WorkedOut, is_plain

T = TypeVar("T")
K = TypeVar("K")

_OF_ALL_DUTIES = frozenset({"owed", "owing", "undated", "upcoming", "between", "ahead", "years"})
"""Asked of a timeline as a whole, which is made of all duties and the day."""
_WORKED_OUT = frozenset({"duties", "mentions"})
"""Mappings whose values are worked out of others."""
_GIVEN = frozenset({*MAPPINGS, "has text"}) - _WORKED_OUT
"""Questions whose answers, but those to all keys, are what sources give."""
_ONCE = "once"
"""The question for what is worked out for several answers: by its key there."""
_WHOLE_PLANS = frozenset((OF_ALL_PLANS, field.name) for field in fields(Plan))
"""All that a digest asks of a plan which was come upon among all."""
_NONE: Mapping[Read, Reads] = {}
Once = Callable[[tuple[str, str], Callable[[], Any]], Any]


class _LiesOutside(Exception):
    """What was asked for is not of the portal."""


class _Asked(RecordedSnapshot):
    """The recorded portal as questions read it: what leads out of it is not answered."""

    def __init__(
        self, snapshot: Snapshot, recorder: Recorder, worked_out: WorkedOut, once: Once
    ) -> None:
        super().__init__(snapshot, recorder, worked_out)
        self._worked_out_once = once

    def once(self, key: tuple[str, str], make: Callable[[], T]) -> T:
        return cast(T, self._worked_out_once(key, make))

    @property
    def history(self) -> History:
        raise _LiesOutside

    @history.setter
    def history(self, value: History) -> None:
        """Nobody is given it."""

    @property
    def attachments(self) -> Mapping[str, Path]:
        raise _LiesOutside

    @attachments.setter
    def attachments(self, value: Mapping[str, Path]) -> None:
        """Nobody is given them."""


class DerivedAnswers(KnownAnswers):
    """The same answers; what one that was worked out rests on is told with them."""

    def __init__(
        self, snapshot: Snapshot, more: Mapping[str, Callable[[Any], object]] | None = None
    ) -> None:
        super().__init__(snapshot, more)
        self._recorder = Recorder()
        self._rests: dict[Read, Reads] = {}
        self._recording: dict[Read, bool] = {}
        self._made: dict[tuple[str, str], object] = {}
        self.timeline: Timeline = TimelineOnce(self)
        self.ledger: Ledger = LedgerOnce(self)
        self._of_plan: Mapping[str, Callable[[str], object]] = {
            "duties": self.timeline.outlines.__getitem__,
            "time": self.timeline.of,
            "ledger": self.ledger.of,
        }
        self._now = self._parts_now()
        self._asked = self._through_the_door()

    def learn(self, digests: Mapping[Read, bytes], rests: Mapping[Read, Reads] = _NONE) -> None:
        """… and on what those rest that were worked out."""
        super().learn(digests)
        self._rests |= rests

    def rests_of(self, read: Read) -> Reads | None:
        return self._rests.get(read)

    def is_worked_out(self, read: Read) -> bool:
        """Whether it is no answer that sources give, or that is told with a text."""
        question, key = read
        return question != "item" and not (question in _GIVEN and key != ALL)

    def ask(self, question: Callable[[Snapshot, K], T], key: K) -> T:
        name = question_name(question)
        found: list[T] = []

        def work_out() -> T:
            found.append(question(self._view, key))
            return found[0]

        def plainly() -> T:
            return question(self.snapshot, key)

        try:
            value = self._worked_out(name, key, work_out, plainly)
        except _LiesOutside:
            value = plainly()
            self.learn({(name, key): DIGEST(value)})
        # What leads outside has no record of its own; it was asked for plainly.
        is_worked_out = bool(found) and (name, key) in self._rests
        may_record = is_worked_out and self._may_record((name, key)) and not is_plain(value)
        return plainly() if may_record else value

    def duties_of(self, plan_id: str) -> PlanDuties:
        def work_out() -> PlanDuties:
            return duties_on(self._view.portal, plan_id, self._view.today)

        own = self.snapshot.timeline.outlines
        return self._worked_out("duties", plan_id, work_out, lambda: own[plan_id])

    def time_of(self, plan_id: str) -> PlanTime:
        own = self.snapshot.timeline

        def work_out() -> PlanTime:
            return replace(Timeline.of(self._view.timeline, plan_id), today=own.today)

        return self._worked_out("time", plan_id, work_out, lambda: own.of(plan_id), time_fields)

    def promises_of(self, plan_id: str) -> tuple[TrackedDuty, ...]:
        def work_out() -> tuple[TrackedDuty, ...]:
            return Ledger.of(self._view.ledger, plan_id)

        return self._worked_out(
            "ledger", plan_id, work_out, lambda: self.snapshot.ledger.of(plan_id)
        )

    def _worked_out(
        self,
        question: str,
        key: Hashable,
        work_out: Callable[[], T],
        plainly: Callable[[], T],
        said: Callable[[T], object] = lambda value: value,
    ) -> T:
        """Through the door, with its digest and what it rests on, unless these are known."""
        read = question, key
        if read not in self._known and (stands := self._stands(read)):
            self._known[read] = stands
        if read in self._known:
            return plainly()

        def make() -> tuple[T, bytes]:
            value = work_out()
            return value, DIGEST(said(value))

        (value, digest), self._rests[read] = self._recorder.recorded(make)
        self._known[read] = digest
        return value

    def _may_record(self, read: Read) -> bool:
        """Whether what was worked out so may hold a day, a plan or an item that records."""
        if read not in self._recording:
            reads = self._rests[read]
            self._recording[read] = (
                reads.until - reads.since <= dt.timedelta(1)
                or reads.noted >= _WHOLE_PLANS
                or any(
                    rest[0] == "item" or (rest[0] == _ONCE and self._may_record(rest))
                    for rest in reads.noted
                )
            )
        return self._recording[read]

    def answering(self) -> Answering:
        return replace(
            super().answering(),
            rests_of=self.rests_of,
            is_given=lambda question, key: question in _GIVEN and key != ALL,
        )

    def of_all(self, question: str, keys: Iterable[Hashable]) -> list[bytes]:
        if question in _WORKED_OUT:
            return [self((question, key)) for key in keys]
        return super().of_all(question, keys)

    def _through_the_door(self) -> _Asked:
        return _Asked(self.snapshot, self._recorder, self, self._once)

    @property
    def _view(self) -> _Asked:
        """What products left becomes part of the portal while a site is made."""
        if any(map(is_not, self._now, self._parts_now())):
            self._now = self._parts_now()
            self._asked = self._through_the_door()
        return self._asked

    def _parts_now(self) -> tuple[object, ...]:
        own = self.snapshot
        return own.parts, own.marks, own.citing, own.subscriptions

    def _once(self, key: tuple[str, str], make: Callable[[], object]) -> object:
        """It stands in a record as one answer, which differs when any does that it rests on."""
        read = _ONCE, key
        if key not in self._made:
            self._made[key], self._rests[read] = self._recorder.recorded(make)
            rests = self._rests[read]
            said = sorted(repr(rest).encode() + self(rest) for rest in rests.noted)
            stretch = f"{rests.since} {rests.until}".encode()
            self.learn({read: digest_of_bytes(b"".join((stretch, *said)))})
        rests = self._rests[read]
        self._recorder.note(*read)
        self._recorder.reads.since = max(self._recorder.reads.since, rests.since)
        self._recorder.reads.until = min(self._recorder.reads.until, rests.until)
        return self._made[key]

    def _answer(self, question: str, key: Hashable) -> bytes:
        if question == _ONCE:
            # Who needs it makes it; until then it is like nothing that it was or will be.
            return os.urandom(SIZE)
        of_plan = self._of_plan.get(question)
        if of_plan and key not in {KEYS, ALL}:
            with suppress(KeyError):
                of_plan(cast(str, key))
                return self._known[question, key]
            return ABSENT
        work_out = self._how(question, key)
        if work_out is None:
            return super()._answer(question, key)
        try:
            digest, self._rests[question, key] = self._recorder.recorded(work_out)
        except _LiesOutside:
            return super()._answer(question, key)
        except KeyError:
            # What it is about is gone; that is looked at anew.
            return ABSENT
        return digest

    def _how(self, question: str, key: Hashable) -> Callable[[], bytes] | None:
        """What works an answer out of others and gives its digest; nothing for those that the
        sources themselves give."""
        plan_id = cast(str, key)
        if question in self._more:
            return None
        if (sum_of := self._sum_of(question, key)) is not None:
            return lambda: self._sum(*sum_of)
        if question in MAPPINGS and key == KEYS:
            return None
        if question == OF_ALL_PLANS:
            return lambda: self._of_all_plans(plan_id)
        if question == "mentions":
            return lambda: self._mentions(plan_id)
        if question in _OF_ALL_DUTIES:
            return lambda: self._of_all_duties(question, key)
        if ":" in question:
            return lambda: DIGEST(question_named(question)(self._view, key))
        return None

    def _sum(self, listed: str, question: str, keys: Sequence[Hashable]) -> bytes:
        self._recorder.note(listed, KEYS)
        self._recorder.reads.noted.update((question, key) for key in keys)
        return self._of_sum(listed, question, keys)

    def _of_all_plans(self, field: str) -> bytes:
        """While all plans are as they were, so is each field of theirs."""
        self._recorder.note("plans", ALL)
        return DIGEST(QUESTIONS[OF_ALL_PLANS](self.snapshot, field))

    def _mentions(self, plan_id: str) -> bytes:
        """What a text names hangs on how all that could be named is told from others."""
        self._recorder.note("identities", "")
        self._recorder.note("outlines", plan_id)
        named = self.snapshot.mentions.get(plan_id)
        return ABSENT if named is None else DIGEST(named)

    def _of_all_duties(self, question: str, key: Hashable) -> bytes:
        self._recorder.note("duties", ALL)
        self._view.today.pin()  # type: ignore[attr-defined]
        # They ask a portal for its timeline alone.
        return DIGEST(QUESTIONS[question](cast(Any, self), key))
