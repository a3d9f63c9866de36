"""An entry's texts without contacts: as they are kept for excerpts, and as they are read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ..text import normal
from ..value import value_class
from .entry import Section
from .mask import without_contacts
from .reading import BREAK

BETWEEN = f"\n{BREAK}\n"
OFTEN = 4
"""What stands in an entry so often counts as often as it can."""


@value_class
class EntryTexts:
    anchors: list[str]
    """Of each section."""
    headings: list[int]
    """Of each section which heading it is under, counting from 0; -1 where it is not printed."""
    joined: str
    """Every heading once, then the text of each section; `BETWEEN` them."""
    seldom: str
    """What stands there fewer than `OFTEN` times, each so often."""
    often: str
    """The rest, each once: a heading is that of all items below it, and read but once."""


def texts_of(sections: Sequence[Section]) -> EntryTexts:
    above = Counter([section.heading for section in sections if section.is_printed])
    places = {heading: at for at, heading in enumerate(above)}
    texts = [*above, *[section.text for section in sections]]
    # One pass over the whole text is many times faster than one over each section.
    joined = BETWEEN.join(texts)
    if joined.count(BREAK) >= len(texts) > 0:
        joined = BETWEEN.join(text.replace(BREAK, " ") for text in texts)
    joined = without_contacts(normal(joined))
    clean = joined.split(BETWEEN)
    times = Counter(clean[len(above) :])
    for heading, count in zip(clean, above.values(), strict=False):
        times[heading] += count
    seldom: list[str] = []
    often: list[str] = []
    for text, count in times.items():
        if count < OFTEN:
            seldom += [text] * count
        else:
            often.append(text)
    return EntryTexts(
        [section.anchor for section in sections],
        [places[section.heading] if section.is_printed else -1 for section in sections],
        joined,
        _sentences(BETWEEN.join(seldom)),
        _sentences(BETWEEN.join(often)),
    )


# A stop between a word of small letters and a capital: not «TP. Hải Phòng», nor «h. Ngân Sơn».
_STOP = re.compile(r"(?<=[a-zà-ỹ]{2})[.!?;] (?=[^\W\d_a-zà-ỹ])")


def _sentences(text: str) -> str:
    """The last word of a sentence and the first of the next are no neighbours."""
    return _STOP.sub(f" {BREAK} ", text)
