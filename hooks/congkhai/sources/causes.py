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


def causes_alone(problems: Iterable[Problem], sources: Sources) -> Iterator[Problem]:
    """Without the ids that are unknown only because their register is missing or broken."""
    # What documents.yml would hold may as well be a plan that is missing: each is named.
    missing = {f"{name}.yml" for name in ("agencies", "campaigns") if name not in sources.registers}
    broken = {
        f"{name}.yml"
        for name, draft in sources.registers.items()
        if any(problem.severity == "error" for problem in draft.problems)
    }
    wanted: set[str] = set()
    is_empty = False
    for problem in problems:
        is_empty = is_empty or problem.code == "K430"
        register = dict(problem.values).get("register", "") if problem.code == "K402" else ""
        if register in missing:
            wanted.add(register)
        elif register not in broken:
            yield problem
    for register in sorted(wanted if not is_empty else ()):
        yield found(Place(f"{_name(sources)}/{register}"), "K432", register=register)


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
