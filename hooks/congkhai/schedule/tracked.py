"""One duty and what has been seen of it, time by time: dated, returning, or without a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from ..dates import Every, PartialDate, names_time
from ..model import Plan, Publication
from ..value import value_class
from .answers import Seen, answers, by_day, judged
from .duties import Duty
from .occurrence import GONE, DutyState, Occurrence
from .plan_time import PlanTime
from .term import open_until, periods_of, reach, stated_end
from .whose import Doers


@value_class
class SeenRecord:
    """One record of a duty: of whom, and how late."""

    record: Publication
    whose: str = ""
    """Who made it, where that is not the one who must do it."""
    days_late: int = 0


_UNMET = frozenset({Seen.NOT_SEEN, Seen.PARTLY, Seen.UNDATED, Seen.NOT_BINDING, Seen.ON_REQUEST})


@value_class
class TrackedDuty:
    """One duty, one heading of it, one period: and what has been seen of it."""

    plan_id: str
    duty: Duty
    state: Seen
    heading: str = ""
    """One of the obligation's headings, or empty when it has none."""
    period: PartialDate | None = None
    last_good_day: dt.date | None = None
    """None where the document sets no day, even when the period has passed."""
    is_due: bool = False
    """Its day, or its period, has passed while it bound."""
    record: Publication | None = None
    """With which all was there; else the first that is of some of them."""
    days_late: int = 0
    """By how many the record came late."""
    records: tuple[SeenRecord, ...] = ()
    """All that is there, the earliest first."""
    seen_of: tuple[str, ...] = ()
    """Of whom alone something is there; empty where it is of all who must do it, or of none."""
    about: PartialDate | None = None
    """The stretch before its day, where that is what it is about."""
    ends: dt.date | None = None
    """Without a day of its own, when its period ends, or its plan before that."""

    def without_blame(self) -> TrackedDuty:
        """Of what is inferred, not compared or a criterion: never late and never overdue."""
        duty, state = self.duty, self.state
        if not (duty.blames_nobody or (duty.is_criterion and duty.binding)):
            return self
        if state is Seen.LATE:
            state = Seen.PUBLISHED
        elif duty.is_criterion and state in _UNMET:
            state = Seen.CRITERION
        elif state in {Seen.NOT_SEEN, Seen.PARTLY}:
            state = Seen.UNCHECKED if duty.is_unchecked else Seen.INFERRED
        records = tuple(replace(seen, days_late=0) for seen in self.records)
        return replace(self, state=state, is_due=False, days_late=0, records=records)

    @property
    def shown_period(self) -> PartialDate | None:
        """What it is due for; of a single day, the last good one: «trước 15/12» is 14/12."""
        day = self.last_good_day
        if day and self.period and self.period.precision == "day":
            return PartialDate(day.year, day.month, day.day)
        return self.period

    @property
    def own_period(self) -> PartialDate | None:
        """The one that it is counted with and called by: what it is about, or else its day."""
        return self.about or self.period

    @property
    def last_day(self) -> dt.date | None:
        """Until when it may be done: its day, or else the end of its period."""
        return self.last_good_day or (self.period.last if self.period else None)

    @property
    def what(self) -> str:
        return f"{self.duty.what}: {self.heading}" if self.heading else self.duty.what


def tracked_times(
    plan: Plan,
    duty: Duty,
    heading: str,
    times: list[Occurrence],
    given: list[Publication],
    own: Collection[Publication],
    time: PlanTime,
    doers: Doers,
    amended: Plan | None = None,
) -> Iterator[TrackedDuty]:
    """Of one duty and one heading of it; `given` are the records that answer it, and a duty without
    a day has no `times`. With what is inferred or was not compared nobody is late.

    Of its `own` records each is shown, though for that time nothing was due, or not any more.
    """
    if times:
        found = _dated(heading, times, given, time.today, doers)
    elif duty.every and duty.binding:
        found = _periodic(plan, duty, duty.every, heading, given, time, doers, amended)
    else:
        found = _without_times(plan, duty, heading, given, doers)
    shown: set[int] = set()
    for tracked in found:
        shown.update(id(seen.record) for seen in tracked.records)
        yield tracked.without_blame()
    moved = [slot.due for slot in times if slot.state is DutyState.MOVED]
    besides = [
        record
        for record in given
        if record in own and id(record) not in shown and not _is_of(record, moved)
    ]
    for some in _by_period(besides):
        yield _seen_besides(plan, duty, heading, some, doers)


def _is_of(record: Publication, times: Iterable[PartialDate]) -> bool:
    """Whether it is of one of these, which another document sets, and shows."""
    period = record.period or record.date
    return period is not None and any(names_time(period, due, None) for due in times)


def _seen_besides(
    plan: Plan, duty: Duty, heading: str, some: list[Publication], doers: Doers
) -> TrackedDuty:
    found = doers.answers(some)
    record = found.whole or found.some
    period = some[0].period or some[0].published or some[0].date
    return TrackedDuty(
        plan_id=plan.id,
        duty=duty,
        heading=heading,
        period=period,
        state=Seen.PUBLISHED if found.whole else Seen.NOT_BINDING,
        record=record,
        records=_told(found.records, doers),
        seen_of=found.seen_of,
    )


def _told(records: Iterable[Publication], doers: Doers) -> tuple[SeenRecord, ...]:
    return tuple(SeenRecord(record, doers.whose(record)) for record in records)


def _without_times(
    plan: Plan, duty: Duty, heading: str, given: list[Publication], doers: Doers
) -> Iterator[TrackedDuty]:
    for some in _by_period(given):
        found = doers.answers(some)
        # Of some of those who must do it, it is one row, and not seen in full.
        for record in found.records if found.whole else found.records[:1]:
            yield TrackedDuty(
                plan_id=plan.id,
                duty=duty,
                heading=heading,
                period=record.period or record.published or record.date,
                state=Seen.PUBLISHED if found.whole else _without_day(duty),
                record=record if found.whole else found.some,
                records=_told((record,) if found.whole else found.records, doers),
                seen_of=found.seen_of,
            )
    if not given:
        state = _without_day(duty)
        yield TrackedDuty(plan_id=plan.id, duty=duty, heading=heading, state=state)


def _by_period(given: list[Publication]) -> Iterator[list[Publication]]:
    """In the order of time, those of one period together."""
    periods: dict[PartialDate | None, list[Publication]] = {}
    for record in sorted(given, key=by_day):
        periods.setdefault(record.period, []).append(record)
    yield from periods.values()


def _without_day(duty: Duty) -> Seen:
    if not duty.binding:
        return Seen.NOT_BINDING
    return Seen.ON_REQUEST if duty.trigger else Seen.UNDATED


def _dated(
    heading: str,
    times: list[Occurrence],
    given: list[Publication],
    today: dt.date,
    doers: Doers,
) -> Iterator[TrackedDuty]:
    """Each time that has passed or has been answered, and the first that is still to come."""
    ahead = False
    for time in times:
        if time.state in GONE:
            continue
        passed = time.last_good_day < today
        either = time.duty.perhaps_about(time.due)
        found = doers.answers(answers(given, time.due, bool(time.duty.every), time.about, either))
        if not passed and found.some is None:
            if ahead:
                continue
            ahead = True
        record = found.whole or found.some
        records = tuple(_timed(time, found.records, doers))
        state, late = judged(time.duty, record, time.last_good_day)
        if found.whole is None:
            unseen = Seen.PARTLY if found.some else Seen.NOT_SEEN
            state = unseen if passed else Seen.NOT_YET
        if not time.duty.falls_due:
            unseen = Seen.EVENT if time.duty.is_event and time.duty.binding else Seen.NOT_BINDING
            state, late = Seen.PUBLISHED if found.whole else unseen, 0
        due = passed and time.duty.falls_due
        yield TrackedDuty(
            plan_id=time.plan_id,
            duty=time.duty,
            heading=heading,
            period=time.due,
            last_good_day=time.last_good_day,
            is_due=due,
            state=state,
            record=record,
            days_late=late,
            records=records,
            seen_of=found.seen_of,
            about=time.about,
        )


def _timed(time: Occurrence, records: Iterable[Publication], doers: Doers) -> Iterator[SeenRecord]:
    """Each by itself: of several, one may have been late and another not. What adds to an earlier
    one of the same body makes it not late."""
    before: set[str] = set()
    for record in records:
        whose = doers.whose(record)
        owed = time.duty.falls_due and not (doers.are_several and doers.are_others(record.who))
        owed = owed and whose not in before
        late = judged(time.duty, record, time.last_good_day)[1] if owed else 0
        before.add(whose)
        yield SeenRecord(record, whose, late)


def _periodic(
    plan: Plan,
    duty: Duty,
    every: Every,
    heading: str,
    given: list[Publication],
    time: PlanTime,
    doers: Doers,
    amended: Plan | None,
) -> Iterator[TrackedDuty]:
    """A duty that returns without a day: each period up to now; nothing can be late.

    Nobody is held to a period that had begun before the document was issued, nor to one that
    was not over when it ceased to hold or its time was over.
    """
    today = time.today
    start, end = reach(plan)[0], stated_end(plan, amended)
    if time.extension and not time.extension.is_unchecked:
        end = time.extension.end
    for day in (plan.issued, plan.effective):
        start = max(start or day.last, day.last) if day else start
    if start is None:
        yield TrackedDuty(plan_id=plan.id, duty=duty, heading=heading, state=Seen.UNDATED)
        return
    last = min(end or open_until(plan, amended) or today, today)
    any_period = False
    for period in periods_of(every, start, last):
        found = doers.answers(answers(given, period, True))
        if time.ended_from and period.last >= time.ended_from and found.some is None:
            continue
        stopped = any(one.meets(period.first, period.last) for one in time.suspensions)
        if stopped and found.some is None:
            continue
        goes_beyond = end is not None and end < period.last
        if goes_beyond and time.ended and found.some is None:
            continue
        any_period = True
        passed = period.last < today
        state = Seen.PARTLY if found.some else Seen.NOT_SEEN
        if not passed:
            state = Seen.NOT_YET
        if found.whole:
            state = Seen.PUBLISHED
        yield TrackedDuty(
            plan_id=plan.id,
            duty=duty,
            heading=heading,
            period=period,
            is_due=passed,
            state=state,
            record=found.whole or found.some,
            records=_told(found.records, doers),
            seen_of=found.seen_of,
            ends=end if goes_beyond else period.last,
        )
    if not any_period:
        yield TrackedDuty(plan_id=plan.id, duty=duty, heading=heading, state=Seen.UNDATED)
