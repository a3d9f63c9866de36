"""What is wrong with the folder as a whole: said once, at its cause, and without what follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..problems import Finding, PackedProblems, Place, Problem, found, unpacked
from .load.locate import at_the_value
from .load.source import Sources


def without_plans(sources: Sources) -> Iterator[Problem]:
    """A folder without any plan is a portal just begun when it has its agencies; else a mistake."""
    if len(sources.plans) == 0:
        code = "K431" if "agencies" in sources.registers else "K430"
        yield found(Place(_name(sources)), code, folder=_name(sources))


def at_their_values(problems: Iterable[Finding], sources: Sources) -> Iterator[Finding]:
    """Each id that is unknown, or taken by another, at the line and column where it is written.

    A copy that still bears the original's id is not asked to bear its name too.
    """
    above = sources.plans.folder.absolute().parent
    every = list(problems)
    plain = (problem for problem in every if isinstance(problem, Problem))
    copies = {problem.place.file for problem in plain if problem.code == "K401"}
    for problem in unpacked(every, copies.__contains__):
        if isinstance(problem, PackedProblems):
            # What documents say of each other is no mistake of an id.
            yield problem
        elif problem.code in {"K401", "K402"}:
            is_own = problem.code == "K401"
            yield at_the_value(problem, dict(problem.values)["id"], above, is_own=is_own)
        elif problem.code != "K309" or problem.place.file not in copies:
            yield problem


def _name(sources: Sources) -> str:
    return sources.plans.folder.name
