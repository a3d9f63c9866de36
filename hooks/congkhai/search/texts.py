"""An entry's texts without contacts: as they are kept for excerpts, and as they are read."""

from __future__ import annotations

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
    """Of each section which heading it is under, counting from 0."""
    joined: str
    """Every heading once, then the text of each section; `BETWEEN` them."""
    seldom: str
    """What stands there fewer than `OFTEN` times, each so often."""
    often: str
    """The rest, each once: a heading is that of all items below it, and read but once."""


def texts_of(sections: Sequence[Section]) -> EntryTexts:
    above = Counter([one.heading for one in sections])
    places = {heading: at for at, heading in enumerate(above)}
    texts = [*above, *[one.text for one in sections]]
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
        [one.anchor for one in sections],
        [places[one.heading] for one in sections],
        joined,
        BETWEEN.join(seldom),
        BETWEEN.join(often),
    )
