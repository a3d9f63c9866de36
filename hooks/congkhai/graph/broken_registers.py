"""Registers that are missing, empty or broken: said once, and not by all that follows from it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Literal

from ..bilingual import Bilingual
from ..problems import Finding, Place, Problem, found
from .unknown_ids import AGENCY, CAMPAIGN, DOCUMENT, TERRITORY

RegisterState = Literal["missing", "empty", "broken"]
_HOLDS: Mapping[str, tuple[str, ...]] = {
    "agencies": (AGENCY.name, TERRITORY.name),
    "campaigns": (CAMPAIGN.name,),
    "documents": (DOCUMENT.name,),
}
_BY_NAMES = frozenset({"K313", "K433", "K434"})
"""What looks for the names of bodies."""
_STATES = {
    "missing": Bilingual("chưa có", "it is not there"),
    "empty": Bilingual("còn trống", "it is empty"),
}


def without_effects(
    problems: Iterable[Finding],
    states: Mapping[str, RegisterState],
    folder: str,
    unread: Collection[str] = (),
) -> list[Finding]:
    """What is wrong, with one finding for each register instead of one for each id it lacks.

    Of a broken register its own findings are enough, and so they are of a plan that could not be
    read (`unread`, by id). Documents may be plans, so that without their register each id is judged
    by itself.
    """
    every = list(problems)
    if unread:
        every = [problem for problem in every if not _names_one_of(problem, unread)]
    if states.get("agencies") == "broken":
        # Nobody can be found in a text by an id alone.
        every = [left for problem in every for left in _not_by_names(problem)]
    for name, state in states.items():
        if name == "documents" and state != "broken":
            continue
        plain = (problem for problem in every if isinstance(problem, Problem))
        effects = [problem for problem in plain if _misses(problem, name)]
        if not effects:
            continue
        gone = set(effects)
        every = [problem for problem in every if problem not in gone]
        if state != "broken":
            first = dict(min(effects, key=lambda problem: problem.place).values)["id"]
            place = Place(f"{folder}/{name}.yml")
            every.append(
                found(
                    place,
                    "K115",
                    file=place.file,
                    state=_STATES[state],
                    count=len(gone),
                    register=name,
                    id=first,
                )
            )
    return every


def _not_by_names(problem: Finding) -> list[Finding]:
    """Those of a file stay packed where there is nothing to take out."""
    every = [problem] if isinstance(problem, Problem) else problem.unpacked()
    left: list[Finding] = [one for one in every if one.code not in _BY_NAMES]
    return left if len(left) < len(every) else [problem]


def _names_one_of(problem: Finding, unread: Collection[str]) -> bool:
    if not isinstance(problem, Problem) or problem.code != "K402":
        return False
    values = dict(problem.values)
    return values["what"] == DOCUMENT.name and values["id"] in unread


def _misses(problem: Problem, register: str) -> bool:
    return problem.code == "K402" and dict(problem.values).get("what") in _HOLDS[register]
