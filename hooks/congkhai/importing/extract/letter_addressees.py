"""Whom a letter is for: «Kính gửi:» and the bullets below it."""

from __future__ import annotations

from ...value import record_class
from ..structure.paragraphs import Kind, Paragraph
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
