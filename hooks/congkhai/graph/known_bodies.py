"""Problems of sources that are told better, or are none any more, once the register is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..model import Plan
from ..problems import Finding, Problem, found
from .named_bodies import BodiesByName
from .names_for_ids import NamesForIds

_NOT_REGISTERED = "chưa có trong agencies.yml"
_NO_NUMBER_NO_DAY = "không thấy số và ngày"
"""What importing remarks of an issuer, and of a document that may not be issued."""


def in_the_light_of(
    problems: Iterable[Finding],
    plans: Mapping[str, Plan],
    bodies: BodiesByName,
    others: NamesForIds,
) -> Iterator[Finding]:
    """A name where an id belongs is answered with the id; remarks that have been met are over.

    `plans` are told by their files; `others` knows what no register of bodies does.
    """
    for problem in problems:
        if not isinstance(problem, Problem):
            yield problem
        elif problem.code == "K203":
            yield _with_id(problem, bodies, others)
        elif problem.code != "K112" or not _is_met(problem, plans.get(problem.place.file), bodies):
            yield problem


def _with_id(problem: Problem, bodies: BodiesByName, others: NamesForIds) -> Problem:
    values = dict(problem.values)
    bearers = bodies.bearers(values["value"]) or others.bearers(values["value"])
    if len(bearers) != 1 or " " in values["example"]:
        return problem
    return found(problem.place, "K203", **{**values, "example": bearers[0]})


def _is_met(problem: Problem, plan: Plan | None, bodies: BodiesByName) -> bool:
    what = dict(problem.values)["what"]
    if plan is None:
        return False
    if what.endswith(_NOT_REGISTERED):
        return bodies.has(plan.agency)
    return what.startswith(_NO_NUMBER_NO_DAY) and bool(plan.number and plan.issued)
