"""Where in its file a value stands of which only the block that holds it is known."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from ...problems import Place, Problem


def at_the_value(problem: Problem, word: str, folder: Path) -> Problem:
    """The same finding at the first place of `word` in or after its block; as it is if not found.

    `folder` is the one that holds the folder of sources, to which places are relative.
    """
    try:
        lines = (folder / problem.place.file).read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeError):
        return problem
    whole = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    first = problem.place.line - 1
    for number, line in enumerate(lines[first:], problem.place.line):
        start = problem.place.column - 1 if number == problem.place.line else 0
        # An id of the block itself is no mention of another thing.
        if (match := whole.search(line, start)) and not re.search(
            r"\bid:\s*$", line[: match.start()]
        ):
            place = Place(problem.place.file, number, match.start() + 1)
            return replace(problem, place=place)
    return problem
