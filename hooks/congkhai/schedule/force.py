"""Whether a document is in force on a day, as far as documents settle it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from ..model import Party, Plan, Portal, RelationKind, Status
from .abolished import LAST_DAY_OF_DISTRICTS, last_day_of_level
from .plan_time import PlanTime
from .suspensions import carried_on_by
from .term import open_until

LETTERS = frozenset(
    {
        "công văn", "tờ trình", "báo cáo", "biên bản", "thư công", "giấy mời", "giấy giới thiệu",
        "phiếu gửi", "phiếu chuyển", "phiếu báo",
    }
)  # fmt: skip
"""Kinds of Nghị định 30/2020/NĐ-CP, điều 7, that tell or ask and regulate nothing."""


class Force(StrEnum):
    """Where a document stands on a day."""

    IN_FORCE = "in_force"
    NOT_YET = "not_yet"
    """The day of its issue, or the one that it names for its own effect, is still to come."""
    DRAFT = "draft"
    REPLACED = "replaced"
    ENDED = "ended"
    SUSPENDED = "suspended"
    """Another document has suspended it, and none has resumed it yet."""
    PERIOD_OVER = "period_over"
    UNKNOWN = "unknown"
    """The agency that issued it has ended, or it states no time and the year of its title is over
    or it was issued long ago, and no document says what became of this one."""
    NONE = "none"
    """A letter, which has no force that could end."""

    @property
    def holds(self) -> bool | None:
        """True, false, or None where nothing can be said."""
        if self in {Force.UNKNOWN, Force.NONE}:
            return None
        return self is Force.IN_FORCE


def force_of(plan: Plan, time: PlanTime, portal: Portal) -> Force:
    if not plan.status.binds:
        return Force.DRAFT
    if plan.kind.lower() in LETTERS:
        return Force.NONE
    if time.ended_from and time.today >= time.ended_from:
        end = time.dated_end
        is_replaced = end.kind is RelationKind.REPLACES if end else plan.status is Status.REPLACED
        return Force.REPLACED if is_replaced else Force.ENDED
    if any(day.first > time.today for day in (plan.issued, plan.effective) if day):
        return Force.NOT_YET
    if time.ended:
        return Force.PERIOD_OVER
    if time.suspension:
        return Force.SUSPENDED
    is_left = _has_ended(plan, portal, time.today) and not carried_on_by(plan, portal, time.today)
    # What a document ends on a day to come holds until then.
    is_left = is_left and not time.dated_end
    return Force.UNKNOWN if is_left or has_run_out(plan, time.today) else Force.IN_FORCE


def ended_before(portal: Portal, plan: Plan, who: Sequence[Party], day: dt.date) -> bool:
    """Whether nobody was left by that day who must do it."""
    gone = nobody_from(portal, plan, who)
    return gone is not None and day >= gone


def nobody_from(portal: Portal, plan: Plan, who: Sequence[Party]) -> dt.date | None:
    """The day from which nobody is left who must do it: all who are named have ended and none goes
    on as another body. Where nobody is named, or words alone name them («các đơn vị»), the issuer
    decides: they are its own, but for those of a level that has ended."""
    last = dt.date.min
    knew_districts = plan.issued is None or plan.issued.first <= LAST_DAY_OF_DISTRICTS
    for party in who or (Party(plan.agency),):
        ended = _last_day(portal, party.agency or plan.agency)
        if ended is None and knew_districts:
            ended = _last_day_of_its_level(portal, party)
        if ended is None:
            return None
        last = max(last, ended)
    return last + dt.timedelta(days=1)


def takers(portal: Portal, agency_id: str) -> dict[str, dt.date]:
    """Who does what one body had to do once it had ended, each with the last day before that;
    whatever day it is."""
    found: dict[str, dt.date] = {}
    waiting = [(agency_id, dt.date.min)]
    while waiting:
        current, since = waiting.pop()
        agency = portal.agencies.get(current)
        if agency is None or agency.valid_to is None:
            continue
        last = max(since, agency.valid_to.last)
        for step in portal.successions_from.get(current, ()):
            if step.kind.goes_on and not step.function:
                fresh = [key for key in step.targets if key not in found and key != agency_id]
                found |= dict.fromkeys(fresh, last)
                waiting += [(key, last) for key in fresh]
    return found


def _last_day_of_its_level(portal: Portal, party: Party) -> dt.date | None:
    """Of bodies of districts that only words name, or a group of the register."""
    if party.agency is None:
        return last_day_of_level(party.name)
    agency = portal.agencies.get(party.agency)
    return last_day_of_level(agency.name) if agency and agency.group else None


def _last_day(portal: Portal, key: str | None) -> dt.date | None:
    agency = portal.agencies.get(key or "")
    if agency is None or agency.valid_to is None or agency.valid_to.last == dt.date.max:
        return None
    steps = portal.successions_from.get(agency.id, ())
    goes_on = any(step.kind.goes_on and step.targets for step in steps)
    return None if goes_on else agency.valid_to.last


def has_run_out(plan: Plan, today: dt.date) -> bool:
    """Whether it states no time and its calendar has stopped, with the year of its title or because
    it was issued long ago: that no other document is known here to end it says little."""
    end = None if plan.period else open_until(plan)
    return end is not None and end < today


def _has_ended(plan: Plan, portal: Portal, today: dt.date) -> bool:
    agency = portal.agencies.get(plan.agency)
    return bool(agency and agency.valid_to and agency.valid_to.last < today)
