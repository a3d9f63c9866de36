"""Which stretches of a document are its own time, and which only that of one thing in it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ..expressions import expression
from .duty import Phase

_ADJOINING = dt.timedelta(days=4)
"""Stages follow on each other, with a weekend between at most."""
_STAGE = expression(r"^(?:\W*\d+\W*)?(?:giai đoạn|học k[ỳì]|thời gian thực hiện)\b", re.IGNORECASE)


def own_stages(every: Sequence[Phase], title: str) -> tuple[Phase, ...]:
    """Of the phases of a document with that title, those that tell how long the whole goes on.

    Rounds of an annex are of what that is about; two courses with months between, or the one
    campaign that a yearly plan asks for, are theirs alone. What divides time follows on each other,
    is called a stage or a term, or is in whole years; the one stretch of a plan is in its title.
    """
    phases = tuple(one for one in every if not (one.section or "").startswith("phu-luc"))
    if stages := tuple(one for one in phases if _is_in_years(one) or _STAGE.match(one.name)):
        return stages
    if len(phases) == 1:
        is_titled = phases[0].name.casefold() in title.casefold()
        return phases if is_titled else ()
    return phases if phases and _follow_on(phases) else ()


def _is_in_years(phase: Phase) -> bool:
    return phase.start.precision == phase.end.precision == "year"


def _follow_on(phases: Sequence[Phase]) -> bool:
    ordered = sorted(phases, key=lambda one: one.start.first)
    reached = ordered[0].end.last
    for phase in ordered[1:]:
        if phase.start.first > reached and phase.start.first - reached > _ADJOINING:
            return False
        reached = max(reached, phase.end.last)
    return True
