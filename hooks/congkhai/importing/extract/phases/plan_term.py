"""The time of a plan as a value, and from where it was read."""

from __future__ import annotations

from ....value import value_class
from ...structure.paragraphs import Paragraph

OF_PHASES = "suy từ các giai đoạn, văn bản không nêu thời gian chung"


@value_class
class Term:
    """From when to when the plan runs; an end that the text gives no day for is blank."""

    first: str
    last: str
    paragraph: Paragraph | None = None
    doubt: str = ""
    titled: str = ""
    """How the name of the plan calls it («năm 2026»), where nothing else tells it."""

    @property
    def is_of_phases(self) -> bool:
        """The text tells the phases, and not the whole."""
        return self.doubt == OF_PHASES

    @property
    def is_only_titled(self) -> bool:
        return bool(self.titled)

    @property
    def is_open(self) -> bool:
        """One end is not printed, and a source's period has two."""
        return not (self.first and self.last)
