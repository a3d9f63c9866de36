"""What is wrong with a source, where, and how an editor can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from ..value import value_class

Severity = Literal["error", "warning", "info"]
RANK: dict[Severity, int] = {"error": 0, "warning": 1, "info": 2}


@value_class(order=True)
class Place:
    """A position in a source file; lines and columns count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@value_class(order=True)
class Problem:
    """One finding. `code` never changes its meaning; `congkhai explain CODE` tells more."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"
    values: tuple[tuple[str, str], ...] = ()
    """What fills the words of the catalogue, for saying the same in another language."""

    def __str__(self) -> str:
        tail = f" → {self.hint}" if self.hint else ""
        return f"{self.place}: {self.code} {self.message}{tail}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By file, line and column, each finding once."""
    known: dict[tuple[object, ...], Problem] = {}
    for problem in problems:
        known.setdefault(_order(problem), problem)
    return [known[order] for order in sorted(known)]


def _order(problem: Problem) -> tuple[object, ...]:
    """That of the values, by texts and numbers: a portal may have many findings."""
    at = problem.place
    about = problem.message, problem.hint, problem.severity, problem.values
    return at.file, at.line, at.column, problem.code, *about
