"""What became of an agency: who stands in its place on a day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ..dates import PartialDate, said_date
from ..model import Agency, Level, Portal, Succession, upward
from ..problems import Place, Problem, found
from ..value import value_class
from .circles import circles
from .citations.place import spelled_out
from .homes import place_said


@value_class
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
    alive: dict[str, Agency] = {}
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
                alive[target] = heir
    return Heirs(tuple(alive[key] for key in sorted(alive)), tuple(steps), complete)


def unsettled_since(portal: Portal, agency: Agency) -> PartialDate | None:
    """The day on which a body above it ended, while nothing is known of this one itself.

    A part of what was set up anew may have come along, been joined with another or ended. Of a
    group («các trường») nobody can have said so: those in it go on or end one by one.
    """
    if agency.group:
        return None
    for above in upward(agency.parent, portal.agencies):
        if above.valid_to and above.id != agency.id:
            return above.valid_to
    territory = portal.territories.get(agency.territory or "")
    return territory.valid_to if territory else None


def steps_from(portal: Portal, agency_id: str) -> tuple[Succession, ...]:
    if portal.successions_from:
        return portal.successions_from.get(agency_id, ())
    return tuple(step for step in portal.successions if agency_id in step.sources)


def steps_to(portal: Portal, agency_id: str) -> tuple[Succession, ...]:
    return tuple(step for step in portal.successions if agency_id in step.targets)


def steps_by_target(portal: Portal) -> dict[str, list[Succession]]:
    """The steps by which each agency came to be."""
    steps: dict[str, list[Succession]] = defaultdict(list)
    for step in portal.successions:
        for target in dict.fromkeys(step.targets):
            steps[target].append(step)
    return steps


def forerunners(steps: Mapping[str, list[Succession]], agency_id: str) -> tuple[str, ...]:
    """The agencies in whose place one stands, the latest first; of a whole, not of a function."""
    found: dict[str, None] = {}
    waiting = [agency_id]
    for current in waiting:
        for step in steps.get(current, ()):
            for source in step.sources:
                if not step.function and source != agency_id and source not in found:
                    found[source] = None
                    waiting.append(source)
    return tuple(found)


def with_ended_groups(
    agencies: Mapping[str, Agency], successions: Iterable[Succession]
) -> dict[str, Agency]:
    """The same, but that a group of which no day is known ends with the last of its members, where
    all have ended and nobody goes on in the place of any. One member may be the only one of many
    that the register has."""
    going_on = {
        source
        for step in successions
        if step.kind.goes_on and step.targets
        for source in step.sources
    }
    ends: dict[str, list[PartialDate | None]] = defaultdict(list)
    for agency in agencies.values():
        for group in agency.member_of:
            ends[group].append(None if agency.id in going_on else agency.valid_to)
    last = {
        group: max(known, key=lambda day: day.last)
        for group, some in ends.items()
        if len(known := [day for day in some if day]) == len(some) > 1
    }
    return {
        key: replace(agency, valid_to=last[key])
        if key in last and agency.group and not agency.valid_to
        else agency
        for key, agency in agencies.items()
    }


def wrong_agencies(agencies: Mapping[str, Agency]) -> Iterator[Problem]:
    """An agency may not end before it begins; a name means one agency at one time in one place."""
    claimed: dict[tuple[str | None, str], list[Agency]] = defaultdict(list)
    named: dict[str, list[Agency]] = defaultdict(list)
    for agency in agencies.values():
        start, end = agency.valid_from, agency.valid_to
        if start and end and end.last < start.first:
            yield found(agency.at, "K406", id=agency.id, end=said_date(end), start=said_date(start))
        for name in dict.fromkeys(spelled_out(name) for name in (agency.name, *agency.aliases)):
            for other in claimed[agency.territory, name]:
                if _together(agency, other):
                    yield found(agency.at, "K405", alias=name, one=other.id, other=agency.id)
            claimed[agency.territory, name].append(agency)
        yield from _placed_once(agency, named[spelled_out(agency.name)])
        named[spelled_out(agency.name)].append(agency)


def _placed_once(agency: Agency, same: list[Agency]) -> Iterator[Problem]:
    """A name that says its place is one body's, though only one entry tells the territory."""
    for other in same:
        is_untold = agency.territory != other.territory and not (
            agency.territory and other.territory
        )
        # Communes of one name lie in several provinces.
        is_apart = agency.parent and other.parent and agency.parent != other.parent
        is_one = is_untold and not is_apart and place_said(agency.name)
        if is_one and _together(agency, other):
            told = {"one": other.id, "other": agency.id}
            problem = found(agency.at, "K405", alias=agency.name, **told)
            # Two places may bear one name: only the register could tell.
            yield replace(problem, severity="warning")


def shared_short_names(agencies: Mapping[str, Agency]) -> Iterator[Problem]:
    """A short name too means one agency at one time in one place."""
    claimed: dict[str, dict[str, Agency]] = defaultdict(dict)
    for agency in agencies.values():
        home = _home(agency, agencies)
        full = {spelled_out(name) for name in (agency.name, *agency.aliases)}
        short = {spelled_out(name): name for name in agency.short_names}
        for name in dict.fromkeys((*short, *full)):
            bearers = claimed[name]
            others = [bearers.get(home)] if home else [*bearers.values()][:1]
            # A department of a body, and one of which only the place is told.
            is_part = home.startswith("of ")
            others += [
                other
                for other_home, other in bearers.items()
                if home
                and other_home.startswith("of ") is not is_part
                and agency.territory
                and other.territory == agency.territory
            ][:1]
            for other in (*others, bearers.get("") if home else None):
                is_short = other and (name in short or name in map(spelled_out, other.short_names))
                # Full names are K405.
                if other and is_short and _together(agency, other):
                    alias = short.get(name) or agency.name
                    yield found(agency.at, "K434", alias=alias, one=other.id, other=agency.id)
                    break
            bearers.setdefault(home, agency)


def _home(agency: Agency, agencies: Mapping[str, Agency]) -> str:
    """What tells it from others of its name: its place, or the department that it is part of."""
    for body in upward(agency.id, agencies):
        above = agencies.get(body.parent or "")
        if above and above.level is not Level.COMMUNE and body.level in _PARTS:
            return f"of {above.id}"
        if body.territory:
            return body.territory
    return "all" if agency.level is Level.CENTRAL else ""


_PARTS = frozenset({Level.DIVISION, Level.UNIT})


def _together(first: Agency, other: Agency) -> bool:
    """Whether there is a day on which both exist."""
    starts = [agency.valid_from.first for agency in (first, other) if agency.valid_from]
    ends = [agency.valid_to.last for agency in (first, other) if agency.valid_to]
    return not starts or not ends or max(starts) <= min(ends)


def succession_loops(steps_by_agency: Mapping[str, tuple[Succession, ...]]) -> Iterator[Problem]:
    """Following what became of an agency never comes back to it; each loop is named once."""

    def onward(node: str) -> Iterator[tuple[str, Place]]:
        for step in steps_by_agency.get(node, ()):
            # A function may go one way and come back the other: only wholes can loop.
            if not step.function:
                for target in step.targets:
                    yield target, step.at

    for loop, at in circles(sorted(steps_by_agency), onward):
        yield found(at, "K407", loop=loop)
