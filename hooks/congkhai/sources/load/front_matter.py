"""The facts between two lines of «---», and the text below them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...problems import Place, Problem, found
from ...value import value_class

_FENCE = re.compile(r"^---[^\S\n]*(?:\n|\Z)", re.MULTILINE)
_FACT = re.compile(r"[a-z_]+:(?:[ \t]\S|[ \t]*\n)")
_REMARK = "# cần xem"
# «----», «—-» and «***» where «---» was meant; and how a text begins that follows a blank line.
_NEARLY = re.compile(r"[-–—_*=~]{2,}[ \t]*\Z")
_OF_THE_TEXT = re.compile(r"#{1,6} |[^\W\d_][^:]*(?::\S|\Z)|\d+[.)] |[a-zđ]\) ")


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
    blank = 0
    for number, line in enumerate(lines[1:], 2):
        if _NEARLY.match(line) or (blank and _OF_THE_TEXT.match(line)):
            return found(Place(file, blank or number), "K104")
        blank = number if not line.strip() else 0
    return found(Place(file, len(lines)), "K104")


def front_problems(front: FrontMatter, file: str) -> Iterator[Problem]:
    """What is strange about the division itself, and the remarks that importing left."""
    start = front.body.lstrip("\n")
    if _FACT.match(start) and _FENCE.search(start):
        yield found(Place(file, front.body_line - 1), "K117")
    for number, line in enumerate(front.facts.split("\n"), 2) if _REMARK in front.facts else ():
        column = line.find(_REMARK)
        if column >= 0:
            what = line[column + len(_REMARK) :].strip(" :") or line[:column].strip()
            yield found(Place(file, number, column + 1), "K112", what=what)
