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
_COMMITTEE = ("ủy ban nhân dân ", "uỷ ban nhân dân ", "ubnd ")


class NamedScopes:
    """Whose a scope is that names one body, or the place of one People's Committee."""

    def __init__(self, portal: Portal) -> None:
        self._bodies = bodies_by_name(portal.agencies.values(), portal.territories.values())
        names = {key: territory.name.lower() for key, territory in portal.territories.items()}
        self._of_place: dict[str, list[str]] = {}
        for agency in portal.agencies.values():
            place = names.get(agency.territory or "")
            if place and agency.name.lower().startswith(_COMMITTEE) and agency.valid_to is None:
                self._of_place.setdefault(place, []).append(agency.id)

    def whose(self, target: Target, plan: Plan) -> str | None:
        if not target.scope:
            return None
        place = target.scope.lower()
        for committee in _COMMITTEE:
            place = place.removeprefix(committee)
        of_place = self._of_place.get(place, [])
        only = of_place[0] if len(of_place) == 1 else self._bodies.meant(target.scope, plan)
        return None if only == plan.agency else only


def aims_given(plan: Plan, scopes: NamedScopes) -> Iterator[tuple[str, str, RoleInDuty]]:
    """The id of each such target, whose it is, and its part."""
    for target in plan.targets:
        agency = scopes.whose(target, plan)
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
