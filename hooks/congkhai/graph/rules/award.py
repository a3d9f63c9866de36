"""Whether a plan's milestones and awards fit its own phases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...dates import PartialDate, said_date
from ...model import Period, Phase, Plan, Portal
from ...problems import Problem, found
from .formatting import recorded, stretches, where, years_in_words

_SUMMED_UP_WITHIN = dt.timedelta(days=184)


def milestones_lie_in_a_phase(portal: Portal) -> Iterator[Problem]:
    """A milestone falls in one of the plan's phases, or soon behind the last as its review."""
    for plan in portal.plans.values():
        if not plan.phases:
            continue
        for milestone in plan.milestones:
            for due in milestone.due:
                if isinstance(due, PartialDate) and not _in_a_phase(plan, due):
                    problem = found(
                        milestone.at,
                        "K607",
                        name=milestone.name,
                        due=said_date(due),
                        phases=stretches(plan.phases),
                        other=where(plan.phases[0].at),
                    )
                    yield recorded(problem, plan, milestone.section)


def _in_a_phase(plan: Plan, due: PartialDate) -> bool:
    if any(phase.start.first <= due.first and due.last <= phase.end.last for phase in plan.phases):
        return True
    # «Cao điểm đến hết tháng 3. Tổng kết vào tháng 4»: what is over is summed up.
    end = max(phase.end.last for phase in plan.phases)
    return end < due.first and due.last <= end + _SUMMED_UP_WITHIN


def awards_are_for_a_phase(portal: Portal) -> Iterator[Problem]:
    """The years that an award looks back on are a phase of the plan, or all of it."""
    for plan in portal.plans.values():
        known = {_days(phase) for phase in plan.phases}
        if not known:
            continue
        if plan.period:
            known.add(_days(plan.period))
        said: set[tuple[object, object]] = set()
        for award in plan.awards:
            if award.period is None or _days(award.period) in known | said:
                continue
            said.add(_days(award.period))
            problem = found(
                award.period.at,
                "K608",
                award=years_in_words(award.period),
                phases=stretches(plan.phases),
                other=where(plan.phases[0].at),
            )
            yield recorded(problem, plan, award.period.section or award.section)


def _days(period: Period | Phase) -> tuple[object, object]:
    return period.start.first, period.end.last


def final_review_has_an_award(portal: Portal) -> Iterator[Problem]:
    """A plan that ends with a final review says what awards go with it."""
    for plan in portal.plans.values():
        final = next(
            (milestone for milestone in plan.milestones if "tổng kết" in milestone.name.lower()),
            None,
        )
        if final and plan.awards and all(award.occasion != "final" for award in plan.awards):
            yield found(final.at, "K609", name=final.name)
