"""Lines that their writer numbered in a way of which Markdown makes no item: «a.», «**I. …**»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...expressions import expression
from ...text import slugify
from ...value import value_class

_SHOWN = 60
_LETTER = r"[a-zđ]|[A-HĐ](?=[/)])"
_NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,3}"
_ROMAN = r"[IVX]{1,6}"
# «a. Sở», «a/ Sở», «(a) Sở», «A) Sở», «**a)** Sở», «**a) Sở**»; «A. Sở» is an item.
_POINT = expression(
    rf"^[ \t]{{0,8}}(?:(?P<letter>{_LETTER})(?:[./](?=[ \t])|(?<=[A-ZĐ])\))"
    rf"|\((?P<round>[a-zđ])\)|\*\*(?P<bold>[a-zđ])[.)](?P<closed>\*\*)?)[ \t]+(?P<words>\S.*)$",
    re.MULTILINE,
)
# «1/ Sở», «1- sở», «**1.** Sở», «**1. Sở**», «**II. Sở**», «**Điều 1.** Sở», «Điều 1: Sở»
_COUNTED = expression(
    rf"^[ \t]{{0,8}}(?:(?P<slash>\d{{1,2}})(?:/|[-–](?=[ \t]+[^\W\d_A-ZĐ]))"
    rf"|\*\*(?P<bold>{_NUMBER})[.)](?P<closed>\*\*)?"
    rf"|\*\*(?P<roman>{_ROMAN})\.(?P<after>\*\*)?"
    r"|(?P<strong>\*\*)?Điều[ ](?P<article>\d{1,3})[.:](?P<ends>\*\*)?)"
    r"[ \t]+(?P<words>[^\W\d_“\"*].*)$",
    re.MULTILINE,
)
# «## II Nhiệm vụ»: no dot; «## II) Nhiệm vụ», «## (II) Nhiệm vụ», «## 2/ Nhiệm vụ», «## 2 - Việc»
_HEADING = expression(
    rf"^(?P<marks>#{{2,6}})[ \t]+(?:(?P<number>{_ROMAN}|{_NUMBER})"
    rf"|\((?P<round>{_ROMAN}|{_NUMBER})\)|(?P<roman>{_ROMAN})\)"
    rf"|(?P<slash>{_NUMBER})(?:/|[ \t]+[-–](?=[ \t])))[ \t]+"
    r"(?P<words>[^\W\d_].*)$",
    re.MULTILINE,
)


@value_class
class Unmarked:
    """Such a line, what is to be typed there, and how the address of the item would end."""

    offset: int
    typed: str
    meant: str
    piece: str


def unmarked_items(body: str) -> Iterator[Unmarked]:
    for match in _POINT.finditer(body):
        letter = (match["letter"] or match["round"] or match["bold"]).lower()
        words = match["words"]
        if match["bold"] and not match["closed"]:
            words = f"**{words}"
        yield _unmarked(match, f"{letter}) {words}", "dd" if letter == "đ" else letter)
    for match in _COUNTED.finditer(body):
        number, words = match["slash"] or match["bold"], match["words"]
        if number:
            is_open = match["bold"] and not match["closed"]
            meant = f"{number}. {'**' if is_open else ''}{words}"
            yield _unmarked(match, meant, number.rsplit(".", 1)[-1])
        elif match["roman"]:
            heading = words if match["after"] else words.removesuffix("**")
            meant = f"## {match['roman']}. {heading}"
            yield _unmarked(match, meant, match["roman"].lower())
        elif match["strong"] or ":" in match[0][: match.start("words") - match.start()]:
            is_open = match["strong"] and not match["ends"]
            meant = f"Điều {match['article']}. {words.removesuffix('**') if is_open else words}"
            yield _unmarked(match, meant, f"dieu-{match['article']}")
    for match in _HEADING.finditer(body):
        number = match["number"] or match["round"] or match["roman"] or match["slash"]
        words = match["words"]
        if words[:1].isupper():
            meant = f"{match['marks']} {number}. {words}"
            yield _unmarked(match, meant, slugify(number.rsplit(".", 1)[-1]))


def _unmarked(match: re.Match[str], meant: str, piece: str) -> Unmarked:
    typed = match[0].strip()
    return Unmarked(
        offset=match.start() + len(match[0]) - len(match[0].lstrip()),
        typed=_short(typed),
        meant=_short(meant),
        piece=piece,
    )


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
