"""The facts between two lines of «---», and the text below them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...expressions import expression
from ...problems import Place, Problem, found
from ...value import value_class

_FENCE = expression(r"^---[^\S\n]*(?:\n|\Z)", re.MULTILINE)
_FACT = expression(r"[a-z_]+:(?:[ \t]\S|[ \t]*\n)")
_REMARK = "# cần xem"
# «----», «—-», «—», « ---» and «***» where «---» was meant.
_NEARLY = expression(r"[ \t]*(?:[-–—_*=~]{2,}|[–—])[ \t]*\Z")
_KEY = expression(r"[a-z_]+:(?:[ \t]|\Z)")
# What may stand at the margin among facts, a heading or a list of the text as well.
_EITHER = expression(r"#|- ")
_BESIDE_KEYS = expression(rf"[ \t\]}}]|{_EITHER.pattern}")


@value_class
class FrontMatter:
    facts: str
    """They begin on the file's second line."""
    body: str
    body_line: int


def split_text(text: str) -> FrontMatter | None:
    """None where the two lines of «---» are not both there."""
    opening = _FENCE.match(text)
    closing = _FENCE.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    facts = text[opening.end() : closing.start()]
    return FrontMatter(facts=facts, body=text[closing.end() :], body_line=facts.count("\n") + 3)


def front_missing(text: str, file: str) -> Problem:
    """K104 at the line that is at fault: the first, or where the closing «---» belongs."""
    opening = _FENCE.match(text)
    if not opening:
        return found(Place(file), "K104")
    lines = text.split("\n")
    begin = _begin_of_text(lines)
    nearly = next((n for n, line in enumerate(lines[1:begin], 2) if _NEARLY.match(line)), 0)
    return found(Place(file, nearly or _end_of_facts(lines, begin)), "K104")


def _begin_of_text(lines: list[str]) -> int:
    """The first line that can be no fact, nor is a slip in the midst of some."""
    begin = len(lines) + 1
    is_among_facts = False
    for number, line in zip(range(len(lines), 1, -1), reversed(lines), strict=False):
        if not line.strip():
            is_among_facts = False
        elif _KEY.match(line):
            is_among_facts = True
        elif not (is_among_facts or _BESIDE_KEYS.match(line) or _NEARLY.match(line)):
            begin = number
    return begin


def _end_of_facts(lines: list[str], begin: int) -> int:
    """The blank line behind them, if there is one."""
    end = min(begin, len(lines))
    for number in range(begin - 1, 1, -1):
        line = lines[number - 1]
        if not line.strip():
            end = number
        elif not _EITHER.match(line):
            break
    return end


def front_problems(front: FrontMatter, file: str) -> Iterator[Problem]:
    """What is strange about the division itself, and the remarks that importing left."""
    start = front.body.lstrip("\n")
    if _FACT.match(start) and _FENCE.search(start):
        yield found(Place(file, front.body_line - 1), "K117")
    yield from remarks_left(front.facts, file, 2)


def remarks_left(facts: str, file: str, first_line: int = 1) -> Iterator[Problem]:
    """What importing asked the editor to look at."""
    for number, line in enumerate(facts.split("\n"), first_line) if _REMARK in facts else ():
        column = line.find(_REMARK)
        if column >= 0:
            what = line[column + len(_REMARK) :].strip(" :") or line[:column].strip()
            yield found(Place(file, number, column + 1), "K112", what=what)
