"""What is wrong with the folder as a whole: said once, at its cause, and without what follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..problems import Place, Problem, found
from .load.locate import at_the_value
from .load.source import Sources


def without_plans(sources: Sources) -> Iterator[Problem]:
    """A folder without any plan is a portal just begun when it has its agencies; else a mistake."""
    if len(sources.plans) == 0:
        code = "K431" if "agencies" in sources.registers else "K430"
        yield found(Place(_name(sources)), code, folder=_name(sources))


def at_their_values(problems: Iterable[Problem], sources: Sources) -> Iterator[Problem]:
    """Each unknown id at the line and column where it is written."""
    above = sources.plans.folder.absolute().parent
    for problem in problems:
        if problem.code == "K402":
            yield at_the_value(problem, dict(problem.values)["id"], above)
        else:
            yield problem


def _name(sources: Sources) -> str:
    return sources.plans.folder.name
