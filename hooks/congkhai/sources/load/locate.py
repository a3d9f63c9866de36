"""Where in its file a value stands of which only the block that holds it is known."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from ...expressions import expression
from ...problems import Place, Problem

_OWN = expression(r"\bid:\s*[\"']?$")


def at_the_value(problem: Problem, word: str, folder: Path, is_own: bool) -> Problem:
    """The same finding at the first place of `word` in or after its block; as it is if not found.

    `folder` is the one that holds the folder of sources, to which places are relative. The id of
    the block itself is meant only when it `is_own`: else it is no mention of another thing.
    """
    try:
        lines = (folder / problem.place.file).read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeError):
        return problem
    whole = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    for number, line in enumerate(lines[problem.place.line - 1 :], problem.place.line):
        start = problem.place.column - 1 if number == problem.place.line else 0
        for match in whole.finditer(line, start):
            if is_own or not _OWN.search(line[: match.start()]):
                return replace(problem, place=Place(problem.place.file, number, match.start() + 1))
    return problem
