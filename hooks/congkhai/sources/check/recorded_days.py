"""When what is recorded happened; what lies ahead of a day does not count on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from ...dates import PartialDate, said_date
from ...model import (
    GrantedAward,
    ModelExample,
    Outcome,
    Plan,
    Publication,
    RecognisedTitle,
    Records,
    Result,
    TaskStep,
)
from ...problems import Problem, found

Record = Publication | GrantedAward | Result | TaskStep | RecognisedTitle | ModelExample | Outcome
R = TypeVar("R", bound=Record)
DAYS = ("date", "published", "year")


def days_of(record: Any) -> Iterator[tuple[str, PartialDate]]:
    """When what it records happened, by the key that says so."""
    for name in DAYS:
        day = getattr(record, name, None)
        if day is not None:
            yield name, day


def until_today(
    records: Mapping[str, Records], today: dt.date
) -> tuple[dict[str, Records], list[Problem]]:
    """What has happened by that day; a record of a day to come is named and does not count."""
    problems: list[Problem] = []
    past: dict[str, Records] = {}
    for plan_id, some in records.items():
        past[plan_id] = Records(
            publications=_past(some.publications, today, problems),
            awards=_past(some.awards, today, problems),
            results=_past(some.results, today, problems),
            steps=_past(some.steps, today, problems),
            titles=_past(some.titles, today, problems),
            examples=_past(some.examples, today, problems),
            outcomes=_past(some.outcomes, today, problems),
        )
    return past, problems


def issued_ahead(plans: Iterable[Plan], today: dt.date) -> list[Problem]:
    """Documents that are said to be issued on a day still to come."""
    return [
        found(plan.issued_at, "K319", issued=said_date(plan.issued))
        for plan in plans
        if plan.issued and plan.status.binds and plan.issued.first > today
    ]


def _past(some: tuple[R, ...], today: dt.date, problems: list[Problem]) -> tuple[R, ...]:
    kept: list[R] = []
    for record in some:
        days = zip(days_of(record), record.days_at, strict=True)
        ahead = next(((day, at) for (_, day), at in days if day.first > today), None)
        if ahead:
            problems.append(found(ahead[1], "K706", date=said_date(ahead[0])))
        else:
            kept.append(record)
    return tuple(kept) if len(kept) < len(some) else some
