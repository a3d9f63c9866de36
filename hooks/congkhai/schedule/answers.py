"""Which record answers a duty for a period, and whether it came in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from ..dates import PartialDate, names_time
from ..model import Category, Publication, TaskStep
from .duties import Duty


class Seen(StrEnum):
    """What the records say of one duty in one period."""

    ON_TIME = "on_time"
    LATE = "late"
    PUBLISHED = "published"
    """Seen, where no day was set or its own day is not known well enough to compare."""
    PARTLY = "partly"
    """Its day has passed, and of those who must do it some were seen."""
    NOT_SEEN = "not_seen"
    NOT_YET = "not_yet"
    UNDATED = "undated"
    ON_REQUEST = "on_request"
    NOT_BINDING = "not_binding"
    EVENT = "event"
    """Not seen, of what takes place on its day: nothing falls due."""
    UNCHECKED = "unchecked"
    """Not seen, where a program has read the duty or its day and nobody has compared it."""
    INFERRED = "inferred"
    """Not seen, where the document does not say who: nobody is late for what was inferred."""
    CRITERION = "criterion"
    """Not seen, of what somebody is judged by: nobody is bound to do it."""
    DOER_ENDED = "doer_ended"
    """Not seen, where all who must do it had ended before: nobody is left who could be late."""

    @property
    def is_public(self) -> bool:
        return self in _PUBLIC


_PUBLIC = (Seen.ON_TIME, Seen.LATE, Seen.PUBLISHED)


def answers(
    given: list[Publication],
    period: PartialDate,
    recurring: bool,
    about: PartialDate | None = None,
    perhaps_about: PartialDate | None = None,
) -> list[Publication]:
    """The records of that period; one without a period answers a duty that comes once.

    `about` is the stretch that a report looks back on, where its day comes after it;
    `perhaps_about` is that of what need not look back.
    """
    return [
        record
        for record in given
        if _fits(record, period, recurring, about or _looked_back_on(record, perhaps_about))
    ]


def _fits(
    record: Publication, period: PartialDate, recurring: bool, about: PartialDate | None
) -> bool:
    if record.period is None:
        return not recurring
    return names_time(record.period, period, about)


def _looked_back_on(record: Publication, perhaps_about: PartialDate | None) -> PartialDate | None:
    """What is made public once its own stretch is over is about that one."""
    day = record.published or record.date
    is_over = day and record.period and record.period.last < day.first
    return perhaps_about if is_over else None


def by_day(record: Publication) -> tuple[dt.date, str]:
    day = record.date or record.published or record.period
    return day.last if day else dt.date.max, record.title


def counting_day(category: Category, record: Publication) -> PartialDate | None:
    """The day by which it is in time or late.

    That of the document: a report is due to its addressee, a review is to be held, a programme to
    be issued. Of a disclosure it is the day on which it was made public, and no other.
    """
    return record.published if category.orders_publication else record.date or record.published


def latest_step(steps: Iterable[TaskStep], task_id: str) -> TaskStep | None:
    """What was last told of a task."""
    given = [step for step in steps if step.task == task_id]
    return max(given, key=lambda step: step.date.sort_key(), default=None)


def judged(duty: Duty, record: Publication | None, last_good_day: dt.date) -> tuple[Seen, int]:
    if record is None:
        return Seen.NOT_SEEN, 0
    day = counting_day(duty.category, record)
    if day is None:
        return Seen.PUBLISHED, 0
    if day.last <= last_good_day:
        return Seen.ON_TIME, 0
    if day.first > last_good_day:
        return Seen.LATE, (day.first - last_good_day).days
    return Seen.PUBLISHED, 0
