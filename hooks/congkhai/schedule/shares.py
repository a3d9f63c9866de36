"""How much of what fell due was seen, and how much of that late."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from ..value import value_class
from .answers import Seen
from .tracked import TrackedDuty


@value_class
class Share:
    """How many of the duties that one can look for by now have been seen."""

    public: int
    due: int
    late: int = 0
    """Of what was seen, how many came late."""
    partly: int = 0
    """Besides, how many were seen of some of those who must do them."""


def share(promises: Iterable[TrackedDuty]) -> Share:
    due = [tracked for tracked in promises if tracked.is_due]
    return _share_of(due)


def published_share(promises: Iterable[TrackedDuty]) -> Share:
    """Of what sentences order to be published, how much was: nothing else counts (R13).

    An order without a day binds from the day of issue; what is still to fall due waits.
    """
    ordered = [
        tracked
        for tracked in promises
        if tracked.duty.orders_publication
        and (tracked.is_due or tracked.state.is_public or tracked.state is Seen.UNDATED)
    ]
    return _share_of(ordered)


def running_periods(promises: Iterable[TrackedDuty]) -> dict[tuple[str, str, str], dt.date]:
    """Duties that return without a day: by key, when the period that runs now, or
    its plan, ends."""
    return {
        tracked.duty.key: tracked.ends
        for tracked in promises
        if tracked.state is Seen.NOT_YET
        and tracked.last_good_day is None
        and tracked.ends
        and not tracked.duty.is_criterion
    }


def undated_share(promises: Iterable[TrackedDuty]) -> Share:
    """Of these orders, those that set no day: no year and no list of what fell due has them."""
    return _share_of(
        [
            tracked
            for tracked in promises
            if tracked.duty.orders_publication
            and not tracked.is_due
            and (tracked.state is Seen.UNDATED or _is_public_without_day(tracked))
        ]
    )


def done_without_day(promises: Iterable[TrackedDuty]) -> set[tuple[str, str, str]]:
    """By key, duties that come once, have no day and were seen, with all their headings."""
    once = [each for each in promises if not (each.duty.is_dated or each.duty.every)]
    open_ones = {each.duty.key for each in once if not each.state.is_public}
    return {each.duty.key for each in once} - open_ones


def _is_public_without_day(tracked: TrackedDuty) -> bool:
    return tracked.state.is_public and not tracked.duty.is_dated and not tracked.duty.every


def _share_of(some: Sequence[TrackedDuty]) -> Share:
    return Share(
        public=sum(tracked.state.is_public for tracked in some),
        due=len(some),
        late=sum(tracked.state is Seen.LATE for tracked in some),
        partly=sum(bool(tracked.seen_of) for tracked in some),
    )
