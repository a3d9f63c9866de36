"""Marks of a head that a scan damaged: motto, number and symbol, arrival stamps."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from ...expressions import expression
from ..readers.syllables import could_be_syllable
from . import genre

_MOTTOS = ("conghoaxahoichunghiavietnam", "doclaptudohanhphuc")
_WORDS_OF_MOTTOS = """
cong hoa xa hoi chu nghia viet nam doc lap tu do hanh phuc
"""
_MOTTO_WORDS = frozenset(_WORDS_OF_MOTTOS.split())
_FEWEST_WORDS = 2
_FEWEST_LETTERS = 9
_ALIKE = 0.74
_SURE = 6
_WHOLE = 10
"""So many letters at its beginning tell a motto whose end is lost."""
_GIVEN = 0.1
"""What a beginning of so many right letters adds."""
_LONGEST = 150
_LONGEST_SCRAP = 14
_WORD = expression(r"[^\W\d_]+")
_SPECKS = expression(r"[\W\d_]+")

# «Sé:‹22 /KH -SYT», «ô: 4 /KH-SYT», «Só:#⁄6 /KH-…», «số:/4 '?/UBND- KSTTHC», «Số:1ó#TB-IDI».
_KINDS = "|".join(
    sorted({mark for mark in genre.BY_ABBREVIATION if len(mark) > 1}, key=len, reverse=True)
)
_NAME = r"[A-ZĐ][A-ZĐa-z&.]{0,9}\d{0,2}"
_NUMBER = expression(
    r"^[^\w$]{0,3}(?:[Ss§][ốóôòo0óỗổếéêèẻ6]|(?:[ốóôòỗổ]|[S$§89][6áãẽẵõôó])(?=\s?[:;]))z?\s?[:.;,?]?"
    r"(?P<number>.{0,16}?)"
    rf"(?:(?:[/⁄#ŸJ!|\\]\s?|(?<![A-Za-zĐ]))(?P<kind>(?:{_KINDS})\s{{0,2}}[-–/⁄]\s{{0,2}}{_NAME}(?:\s?[-–,]\s?{_NAME})*)"
    rf"|(?:[/⁄]\s?|(?<=[^\sA-Za-zĐđ:]))(?P<letter>(?!(?:{_KINDS})\b)[A-ZĐ]{{2,7}}g?\s?[-–]\s?{_NAME}(?:\s?[-–]\s?{_NAME})*))"
    r"(?=[\s,;]|$)",
    holds="-|–|/|⁄",
)
# «2⁄{ /KH-ĐHVH Yên Hà, ngày …», «ty sé: 45" /SYT-NV. Yên Hà, ngày …»: «Số:» itself is lost.
_UNMARKED = expression(
    rf"^(?:\S{{1,8}}\s){{0,3}}\S{{0,8}}\s?[/⁄]\s?(?P<kind>(?:{_KINDS}|[A-ZĐ]{{2,7}})-{_NAME}(?:-{_NAME})*)"
    r"(?=\s+[A-ZĐ][^\d,;]{2,30},\s*ng)",
    holds="/|⁄",
)
_DIGITS = expression(r"\d{1,6}")


def motto_start(plain: str) -> int | None:
    """Where a motto with wrong or lost letters begins, in a line without marks."""
    words = list(_WORD.finditer(plain)) if len(plain) < _LONGEST else []
    if sum(match[0] in _MOTTO_WORDS for match in words) < _FEWEST_WORDS:
        return None
    best, best_at = 0.0, None
    for match in words:
        tail = _SPECKS.sub("", plain[match.start() :])
        if len(tail) < _FEWEST_LETTERS:
            break
        for motto in _MOTTOS:
            alike = SequenceMatcher(None, motto, tail, autojunk=False).ratio()
            if tail.startswith(motto[:_SURE]):
                alike += _GIVEN
            if tail.startswith(motto[:_WHOLE]):
                alike = max(alike, _ALIKE)
            if alike > best:
                best, best_at = alike, match.start()
    return best_at if best >= _ALIKE else None


def damaged_number(text: str) -> tuple[str | None, str, int] | None:
    """Number, symbol and where they end, of a line on which a number was written by hand."""
    match = _NUMBER.match(text.rstrip()) or _UNMARKED.match(text)
    if match is None:
        return None
    found = match.groupdict()
    printed = found["kind"] or found["letter"]
    symbol = re.sub(r"\s", "", printed).replace("–", "-").replace("⁄", "/").rstrip(".&,")
    number = (found.get("number") or "").strip()
    return number if _DIGITS.fullmatch(number) else None, symbol, match.end()


def is_scrap_line(text: str) -> bool:
    """«b7 x . + `»: a few signs and letters of no word, the rest of a stamp."""
    words = _WORD.findall(text)
    return (
        len(text) < _LONGEST_SCRAP
        and bool(words)
        and not re.search(r"\d{3}", text)
        and not any(len(word) > 1 and could_be_syllable(word) for word in words)
        and not any(word.isupper() and len(word) > 2 for word in words)
    )
