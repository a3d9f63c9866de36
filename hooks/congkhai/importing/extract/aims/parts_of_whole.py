"""What a part of a whole is called: «Tổng diện tích 90 ha, trong đó vụ mùa 50 ha»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ....expressions import expression
from ...readers.lines import bare, squeezed
from .measures import MEASURED, measured

# «…, trong đó vụ mùa 50 ha, vụ chiêm 40 ha»
_OF_WHICH = expression(r"[,;:(]?\s*\btrong do\b\s*:?\s*", holds=("trong do",))
_JOINED = expression(r"^\W*(?:và|còn)\s", re.IGNORECASE)
_BETWEEN_PARTS = expression(r"[,;]\s|\s(?:và|còn)\s", re.IGNORECASE)
_FEWEST = 3
"""Words of a statement that stands alone."""


def parts_begin(plain: str, figures: Sequence[tuple[int, int]]) -> re.Match[str] | None:
    """«trong đó» between the figures of a clause without marks."""
    return _OF_WHICH.search(plain, figures[0][1], figures[-1][0])


def behind_parts(clause: str, opening: re.Match[str]) -> int:
    """Where a clause goes on behind the bracket that tells the parts; 0 where it does not."""
    if "(" not in opening[0]:
        return 0
    depth = 1
    for at in range(opening.end(), len(clause)):
        depth += (clause[at] == "(") - (clause[at] == ")")
        if not depth:
            return at + 1 if len(clause[at + 1 :].split()) >= _FEWEST else 0
    return 0


def part_of_whole(
    clause: str, figure: tuple[int, int], figures: Sequence[tuple[int, int]], opening: re.Match[str]
) -> str:
    """«Tổng diện tích, trong đó vụ mùa 50 ha»: a part by what the whole is called; all of the
    clause where its parts cannot be told from each other."""
    stop = behind_parts(clause, opening) or len(clause)
    parts = [span for span in figures if opening.end() <= span[0] < stop]
    gaps = [_parting(clause, a[1], b[0]) for a, b in pairwise(parts)]
    if not all(gaps) or figure not in parts:
        return squeezed(clause).strip(" ;.,/")
    end = clause.rfind(")", 0, stop) if "(" in opening[0] else len(clause)
    starts, number = [opening.end(), *gaps, end], parts.index(figure)
    subject = measured(clause[: opening.start()], figures[0][0])
    is_named = MEASURED.match(bare(subject)) and len(subject.split()) >= _FEWEST
    whole = subject if is_named else clause[: opening.start()]
    part = _JOINED.sub("", clause[starts[number] : starts[number + 1]])
    return f"{squeezed(whole).strip(' ;.,')}, trong đó {squeezed(part).strip(' ;:.,/–-')}"


def _parting(clause: str, start: int, stop: int) -> int:
    """Where the comma or «và» between two figures stands; 0 without."""
    found = [*_BETWEEN_PARTS.finditer(clause, start, stop)]
    return found[-1].start() if found else 0
