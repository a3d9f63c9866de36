"""What became of an agency: who stands in its place on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from .model import Agency, Succession
from .model.portal import Portal


@dataclass(frozen=True, slots=True)
class Heirs:
    """Who stands in an agency's place, and by which steps that is known."""

    agencies: tuple[Agency, ...]
    steps: tuple[Succession, ...]
    complete: bool
    """False where a line ends without a known successor."""


def has_ended(agency: Agency, day: dt.date) -> bool:
    return agency.valid_to is not None and agency.valid_to.last < day


def heirs(portal: Portal, agency_id: str, day: dt.date) -> Heirs | None:
    """None while the agency exists; else its heirs on that day, followed through all steps.

    A transfer of one function does not make the receiver an heir of the whole.
    """
    agency = portal.agencies.get(agency_id)
    if agency is None or not has_ended(agency, day):
        return None
    found: dict[str, Agency] = {}
    steps: list[Succession] = []
    complete = True
    waiting, seen = [agency_id], {agency_id}
    while waiting:
        current = waiting.pop()
        onward = [
            step
            for step in steps_from(portal, current)
            if not step.function and (step.effective is None or step.effective.first <= day)
        ]
        targets = [target for step in onward for target in step.targets]
        steps += onward
        complete = complete and bool(targets)
        for target in targets:
            heir = portal.agencies.get(target)
            if heir is None or target in seen:
                continue
            seen.add(target)
            if has_ended(heir, day):
                waiting.append(target)
            else:
                found[target] = heir
    return Heirs(tuple(found[key] for key in sorted(found)), tuple(steps), complete)


def steps_from(portal: Portal, agency_id: str) -> tuple[Succession, ...]:
    return tuple(step for step in portal.successions if agency_id in step.sources)


def steps_to(portal: Portal, agency_id: str) -> tuple[Succession, ...]:
    return tuple(step for step in portal.successions if agency_id in step.targets)
