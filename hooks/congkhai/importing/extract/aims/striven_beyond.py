"""«Thu 30 tấn, phấn đấu 35 tấn»: of two levels of one thing, the one that is striven for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ....expressions import expression

# «/người/năm, phấn đấu đạt», « mới trở lên (phấn đấu»
_BEYOND = expression(
    r"(?:\s?/\s?[a-z\d]+| [a-z]+){0,4}?(?: tro len)?\W{1,3}(?:va )?phan dau"
    r"(?: (?:dat|len|den|tren|it nhat|toi thieu|vuot|tu|co))* ",
    holds=("phan dau",),
)
_ENDS = expression(
    r"(?:\s?/\s?[a-z\d]+(?: [a-z]+)?)*(?: tro len)?\W*(?:$|[,;.)]|(?:vao|nam|den)\b)"
)


def has_level_beyond(plain: str, figure: re.Match[str]) -> bool:
    """Whether more is striven for than a figure, behind the first word of its unit."""
    told = _BEYOND.match(plain, figure.end())
    return told is not None and plain[told.end() : told.end() + 1].isdigit()


def striven_beyond(
    matches: Sequence[re.Match[str]], plain: str
) -> Mapping[re.Match[str], re.Match[str]]:
    """The figures of a clause, without marks, by the lower levels that they stand behind."""
    return {
        level: striven
        for level, striven in pairwise(matches)
        if level["unit"].startswith(striven["unit"])
        and (told := _BEYOND.match(plain, level.end())) is not None
        and told.end() == (striven.start("low") if striven["low"] else striven.start("value"))
        and _ENDS.match(plain, striven.end()) is not None
    }
