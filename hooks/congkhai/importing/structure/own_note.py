"""The number and day that the note over its own annex gives a document whose head was cut away.

(Kèm theo Công văn số 45/SNV-CCHC ngày 12/5/2026 của Sở Nội vụ)
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from ...expressions import expression
from ..readers.lines import TextLine, bare, squeezed
from . import genre
from .header import Header

LETTER = "công văn"
_OPENS = expression(r"^[^\w]{0,4}(?:ban hanh )?kem theo\b", holds=("kem theo",))
_NOTE = expression(
    r"^[^\w]{0,4}(?:ban hanh )?kem theo (?P<kind>[a-z][a-z ]{3,24}?) so:? ?"
    r"(?P<number>\d{1,5}[a-z]?(?:/20\d\d)?) ?[-/] ?(?P<symbol>[a-z][a-z0-9&.]*(?:[-/][a-z0-9&.]+)*)"
    r",? ngay (?P<day>\d{1,2})(?:/| thang )(?P<month>\d{1,2})(?:/| nam )(?P<year>20\d\d)"
    r"(?: cua (?P<whose>[^()\d]{4,120}?))?[^\w]*$",
    holds=("kem theo",),
)
_ADDRESSED = expression(r"^\W*kinh gui\b", holds=("kinh gui",))
_LONGEST, _OVER = 260, 4
_BELOW = 12
"""Lines of text that stand above the note of a document's own annex; right below a title it names
what the document itself is annexed to."""


def told_by_own_note(header: Header, lines: Sequence[TextLine], end: int) -> Header:
    """The head with what the first note of its own kind says, where it has no symbol itself."""
    if header.symbol:
        return header
    kind = header.kind or (LETTER if _is_letter(lines[header.end : end]) else None)
    if kind is None or header.date:
        return header
    filled = 0
    for index in range(header.end, end):
        filled += not lines[index].is_blank
        if filled < _BELOW or not _OPENS.match(lines[index].bare):
            continue
        text = _whole(lines, index)
        found = _NOTE.match(bare(text))
        if found is None or genre.BARE_TYPES.get(found["kind"].strip()) != kind:
            continue
        number = text[found.start("number") : found.end("number")].upper()
        day = found["day"], found["month"], found["year"]
        try:
            issued = dt.date(*map(int, reversed(day)))
        except ValueError:
            continue
        whose = text[found.start("whose") : found.end("whose")] if found["whose"] else ""
        at = lines[index].number
        return replace(
            header,
            kind=kind,
            number=number,
            symbol=text[found.start("symbol") : found.end("symbol")],
            date=issued.isoformat(),
            agencies=header.agencies or ((squeezed(whose.strip(" .;,*_")),) if whose else ()),
            places={**header.places, "note": at, "number": at, "symbol": at, "date": at},
        )
    return header


def _is_letter(lines: Sequence[TextLine]) -> bool:
    filled = [line for line in lines if line.text.strip(" *|_")]
    return any(_ADDRESSED.match(line.bare) for line in filled[:_OVER])


def _whole(lines: Sequence[TextLine], index: int) -> str:
    """The note, over as many lines as its bracket takes."""
    text = lines[index].text
    for line in lines[index + 1 : index + _OVER]:
        if ")" in text or line.is_blank:
            break
        text = f"{text} {line.text.strip()}"
    return squeezed(text.replace("*", ""))[:_LONGEST]
