"""Whom a letter is for: «Kính gửi:» and the bullets below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....expressions import expression
from ....value import record_class
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies
from .charges import ends_address
from .zones import ADDRESSED


@record_class
class LetterAddressees:
    """Goes through the lines that name who a letter is for."""

    names: tuple[str, ...] = ()
    """Whom the numbered duties of a letter charge where nobody else is named."""
    is_open: bool = False

    def takes(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is one of those lines."""
        if ADDRESSED.match(paragraph.bare):
            self.is_open = True
        elif paragraph.kind is not Kind.BULLET and not ends_address(paragraph):
            self.is_open = False
        return self.is_open


_TO = expression(r"^\W*kính (?:gửi|gởi)\s*:?\s*", re.IGNORECASE)


def addressees_of_letter(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """The bodies behind «Kính gửi:», on its line and in the bullets below."""
    for index, paragraph in enumerate(paragraphs[:4]):
        opening = _TO.match(paragraph.text)
        if opening is None:
            continue
        lines = [paragraph.text[opening.end() :]]
        for following in paragraphs[index + 1 : index + 12]:
            if following.kind is not Kind.BULLET:
                break
            lines.append(following.text)
        found = [are_bodies(line.strip(" -–+;,.")) for line in lines if line.strip(" -–;,.")]
        return tuple(name for names in found for name in names)
    return ()
