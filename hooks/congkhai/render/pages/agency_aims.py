"""Targets that a document sets for one body of the register, by its name or by its place."""

from __future__ import annotations

from collections.abc import Iterator

from ...graph import bodies_by_name
from ...model import Plan, Portal, Target
from ...schedule import goal_in_words
from ..engine.environment import written_amount
from ..parts.unread import dateless, with_doubt
from .agency_parts import RoleInDuty

_REACHES = "Phải đạt"
_AT_PLACE = "Ủy ban nhân dân {place}"


def _whose(target: Target, plan: Plan, portal: Portal) -> str | None:
    """Whose a scope is that names one body, or the place of one People's Committee, of those that
    who wrote the plan can mean."""
    if not target.scope:
        return None
    bodies = bodies_by_name(portal.agencies.values(), portal.territories.values())
    names = (target.scope, _AT_PLACE.format(place=target.scope))
    found = next(filter(None, (bodies.meant(name, plan) for name in names)), None)
    return None if found == plan.agency else found


def aims_given(plan: Plan, portal: Portal) -> Iterator[tuple[str, str, RoleInDuty]]:
    """The id of each such target, whose it is, and its part."""
    for target in plan.targets:
        agency = _whose(target, plan, portal)
        if agency is None:
            continue
        rule = goal_in_words(target) or dateless(plan, target.what, target.printed)
        yield (
            target.id,
            agency,
            RoleInDuty(
                role=_REACHES,
                who=(),
                others=(),
                what=f"{target.what}: {_aim(target)}",
                rule=with_doubt(rule, target.is_unchecked),
                section=target.section,
                inferred=target.inferred,
                duty=None,
                last=None,
            ),
        )


def _aim(target: Target) -> str:
    if target.value is None:
        return target.direction or "văn bản không nêu con số"
    return f"{target.bound} {written_amount(target.value, target.unit)}".strip()
