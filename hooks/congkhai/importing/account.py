"""Every non-blank line of the original accounted for: in the text, in a field, or set aside."""

from __future__ import annotations

from dataclasses import dataclass

from congkhai.importing.division import Parts


@dataclass(frozen=True, slots=True)
class SetAside:
    line: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
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
    """Count the lines of a document by where they went."""
    in_text = {id(line) for p in (*parts.body, *parts.appendix) for line in p.lines}
    placed = 0
    aside: list[SetAside] = []
    lost: list[int] = []
    total = 0
    for index, line in enumerate(parts.lines):
        if line.is_blank:
            continue
        total += 1
        if id(line) in in_text or index in parts.fields:
            placed += 1
        elif index in parts.aside:
            aside.append(SetAside(line.number, line.text.strip(), parts.aside[index]))
        else:
            lost.append(line.number)
    return Account(total, placed, tuple(aside), tuple(lost))
