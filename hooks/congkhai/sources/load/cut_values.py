"""Values that YAML ends sooner than their writer: at the comma of a number, at a «#»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from ...expressions import expression
from ...problems import Place, Problem, found

# «Trồng 1» and «5 ha», «tăng 3» and «5%»; not the two days of «25/03,25/06», nor two years.
_NUMBER_AT_END = expression(r"(?<![\d/.-])\d{1,3}(?:\.\d{3})*\Z")
_NUMBER_AT_START = expression(r"\d+(?![\d/-])")
_YEAR = expression(r"(?:19|20)\d\d")
_GLUED_REMARK = expression(r"[ \t]#[^\s#]")
_END_IN_BRACKETS = expression(r"[,\]}]")
_REMARK = expression(r"[ \t]+(#[^\s#].*)")


def in_quotes(text: str) -> str:
    """As YAML takes it whole, on one line; in single quotes where double ones would change it."""
    text = " ".join(text.split())
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def is_cut_number(before: str, after: str) -> bool:
    """Whether a comma with nothing around it stood between the two halves of a number."""
    return bool(_NUMBER_AT_END.search(before) and _NUMBER_AT_START.match(after))


def is_list_of_numbers(pieces: Sequence[str]) -> bool:
    """«[3,6,9]» and «[12,2025]»: no number has two commas, and a year is no fraction."""
    if len(pieces) > 2:
        return pieces[-1].isdecimal()
    return bool(_YEAR.fullmatch(pieces[-1]))


def cut_number(at: Place, pieces: Sequence[str]) -> Problem:
    whole, rest = (",".join(some) for some in (pieces, pieces[1:]))
    quoted = in_quotes(whole)
    return found(at, "K219", whole=whole, quoted=quoted, first=pieces[0], second=rest)


def may_lose_words(text: str) -> bool:
    """Whether there is anything to look for; of most sources this is all that is asked."""
    return bool(_GLUED_REMARK.search(text))


def words_cut_off(
    event: Any, lines: list[str], file: str, shift: int, is_in_brackets: bool
) -> Iterator[Problem]:
    """«Thử thách #SốngXanh» without quotes is «Thử thách»: YAML takes the rest for a remark.

    A remark that leaves a space behind its «#» is one. Inside {…} and […] the value would have
    ended at the next comma or bracket.
    """
    if isinstance(event, yaml.ScalarEvent) and not event.style and event.end_mark is not None:
        end = event.end_mark
        line = lines[end.line] if end.line < len(lines) else ""
        # An empty value ends where its key does, right behind the colon.
        if remark := _REMARK.match(line, end.column):
            at = Place(file, end.line + shift, remark.start(1) + 1)
            meant = (
                _END_IN_BRACKETS.split(remark[0], maxsplit=1)[0] if is_in_brackets else remark[0]
            )
            whole = in_quotes(f"{event.value}{meant}".strip())
            yield found(at, "K220", lost=remark[1].strip(), whole=whole)
