"""Whether a document is in force on a day, as far as documents settle it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from ..model import Party, Plan, Portal, Status, SuccessionKind
from .plan_time import PlanTime

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
    """The day that it names for its own effect is still to come."""
    DRAFT = "draft"
    REPLACED = "replaced"
    ENDED = "ended"
    SUSPENDED = "suspended"
    """Another document has suspended it, and none has resumed it yet."""
    PERIOD_OVER = "period_over"
    UNKNOWN = "unknown"
    """The agency that issued it has ended, and no document says what became of this one."""
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
        is_ended = plan.status is Status.ENDED
        return Force.ENDED if is_ended else Force.REPLACED
    if plan.effective and plan.effective.first > time.today:
        return Force.NOT_YET
    if time.ended:
        return Force.PERIOD_OVER
    if time.suspension:
        return Force.SUSPENDED
    return Force.UNKNOWN if _has_ended(plan, portal, time.today) else Force.IN_FORCE


_GO_ON = frozenset({SuccessionKind.MERGE, SuccessionKind.ABSORB, SuccessionKind.RENAME})
"""Steps that leave one body in the place of another, with all that it had to do."""


def ended_before(portal: Portal, plan: Plan, who: Sequence[Party], day: dt.date) -> bool:
    """Whether nobody was left by that day who must do it."""
    gone = nobody_from(portal, plan, who)
    return gone is not None and day >= gone


def nobody_from(portal: Portal, plan: Plan, who: Sequence[Party]) -> dt.date | None:
    """The day from which nobody is left who must do it: all who are named have ended and none goes
    on as another body. Where nobody is named, or words alone name them («các đơn vị»), the issuer
    decides: they are its own."""
    last = dt.date.min
    for key in [party.agency or plan.agency for party in who] or [plan.agency]:
        ended = _last_day(portal, key)
        if ended is None:
            return None
        last = max(last, ended)
    return last + dt.timedelta(days=1)


def _last_day(portal: Portal, key: str | None) -> dt.date | None:
    agency = portal.agencies.get(key or "")
    if agency is None or agency.valid_to is None or agency.valid_to.last == dt.date.max:
        return None
    steps = portal.successions_from.get(agency.id, ())
    goes_on = any(step.kind in _GO_ON and step.targets for step in steps)
    return None if goes_on else agency.valid_to.last


def _has_ended(plan: Plan, portal: Portal, today: dt.date) -> bool:
    agency = portal.agencies.get(plan.agency)
    return bool(agency and agency.valid_to and agency.valid_to.last < today)
