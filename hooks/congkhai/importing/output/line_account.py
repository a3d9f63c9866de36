"""Every non-blank line of the original accounted for: in the text, in a field, or set aside."""

from __future__ import annotations

from ...value import value_class
from ..structure.division import Parts


@value_class
class SetAside:
    line: int
    text: str
    why: str


@value_class
class Account:
    """`lines` non-blank lines; of these `placed` are in text or fields; the rest is listed."""

    lines: int
    placed: int
    set_aside: tuple[SetAside, ...]
    lost: tuple[int, ...]
    """Lines that are nowhere: always empty, or the importer erred."""

    @property
    def is_complete(self) -> bool:
        return not self.lost and self.placed + len(self.set_aside) == self.lines


def accounted(parts: Parts) -> Account:
    """Count the lines of a document, as numbered in the original, by where they went."""
    in_text = {id(line) for p in (*parts.body, *parts.appendix) for line in p.lines}
    where: dict[int, set[str]] = {}
    reasons: dict[int, SetAside] = {}
    for index, line in enumerate(parts.lines):
        if line.is_blank:
            continue
        states = where.setdefault(line.number, set())
        if id(line) in in_text or index in parts.fields:
            states.add("placed")
        elif index in parts.aside:
            states.add("aside")
            reasons.setdefault(
                line.number, SetAside(line.number, line.text.strip(), parts.aside[index])
            )
        else:
            states.add("lost")
    # The cells of a table's row share a line: it is placed when any of them is.
    lost = tuple(number for number, states in where.items() if "lost" in states)
    placed = sum("placed" in states and "lost" not in states for states in where.values())
    aside = tuple(reasons[number] for number, states in where.items() if states == {"aside"})
    return Account(len(where), placed, aside, lost)


def has_words(line: str) -> bool:
    """A rule, the frame of a table or the number of a page has none."""
    return any(letter.isalpha() for letter in line)
