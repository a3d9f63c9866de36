"""Meetings, courses and broadcasts with a day and an hour."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...dates import is_firm
from ...value import value_class
from ..readers.lines import bare, squeezed
from ..structure.clauses import units
from ..structure.paragraphs import Paragraph
from .dates import moments
from .deadlines import RELATION

_HOUR = re.compile(
    r"\b(?P<hour>\d{1,2})\s?(?:h|gio|g:)\s?(?P<minute>\d{2})?(?: phut)?[^.;\d]{0,40}(?:ngay )$"
)


@value_class
class ReadEvent:
    """A meeting or course with day and hour."""

    at: str
    what: str
    line: int
    paragraph: Paragraph
    is_in_task: bool = False


def events(paragraphs: Sequence[Paragraph]) -> list[ReadEvent]:
    """«13h30 thứ Hai ngày 06/7/2026»."""
    found: list[ReadEvent] = []
    for unit in units(paragraphs):
        text = unit.text
        plain = bare(text)
        for moment in moments(plain):
            window = max(0, moment.start - 70)
            match = _HOUR.search(plain[window : moment.start])
            if moment.precision != "day" or not match or int(match["hour"]) > 24:
                continue
            hour_at = window + match.start()
            bound = RELATION.search(plain[max(0, hour_at - 40) : hour_at])
            if bound and is_firm(bound["rel"]):
                continue
            minute = int(match["minute"] or 0)
            # A telegram opens with the hour of its sending alone.
            is_alone = not unit.context and hour_at + len(text) - moment.end < 12
            if minute < 60 and not is_alone:
                at = f"{moment.iso}T{int(match['hour']):02d}:{minute:02d}"
                found.append(ReadEvent(at, squeezed(text), unit.line, unit.paragraph))
    return found
