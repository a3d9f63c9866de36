"""Names of many that say where those are: «các thôn tại khu vực ven sông …»."""

from __future__ import annotations

import re

from ....expressions import expression
from ...readers.lines import squeezed
from .bodies import NamedBodies
from .verbs import duty_at

_LONGEST_PLACE = 100
_LISTED = expression(r"\s*(?:(?:nêu |có tên )?(?:tại|trong|theo)) [^.;:,()]{2,60}(?=:)")
_MANY = expression(r"\b(?:các|những)\b", re.IGNORECASE)
_AT_PLACE = expression(
    r"\s*(?:tại|ở|thuộc|trong) (?:các )?(?:khu vực|vùng|nơi|địa bàn) ",
    holds=("khu vực", "nơi", "vùng", "địa bàn"),
)
_STOPS = expression(r"[\s.;:()]")


def as_placed(text: str, named: NamedBodies) -> NamedBodies:
    """«Các trường tại Phụ lục I: chuẩn bị …»: where they are listed, or are, is of the name."""
    listed = _LISTED.match(text, named.end)
    end = listed.end() if listed else _end_of_place(text, named)
    if end == named.end:
        return named
    names = (*named.names[:-1], f"{named.names[-1]} {squeezed(text[named.end : end])}")
    return NamedBodies(names, end)


def _end_of_place(text: str, named: NamedBodies) -> int:
    """Where «tại khu vực …» ends: at a colon or the verb of a duty; else nothing is of the name."""
    place = _AT_PLACE.match(text, named.end)
    if place is None or not _MANY.search(named.names[-1]):
        return named.end
    for stop in _STOPS.finditer(text, place.end(), place.end() + _LONGEST_PLACE):
        if stop[0] == ":" or (stop[0] == " " and duty_at(text, stop.end())):
            return stop.start()
        if stop[0] != " ":
            break
    return named.end
