"""What of a document as a whole tells what its single lines bind people to."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ....value import value_class
from ...readers.lines import bare
from ...structure.paragraphs import Paragraph
from ..citations.citation import ReadCitation
from ..times.frame import DAY_OF_ISSUE, TITLE, Frame, frame_of
from .rules_for_good import regulates


@value_class
class Setting:
    """`issued` is an ISO date; `citations` are those of the text and its appendix."""

    title: str | None
    issued: str | None
    citations: Sequence[tuple[Paragraph, ReadCitation]]
    appended: Paragraph | None = None
    """The first paragraph of its appendix."""
    recipients: Sequence[str] = ()
    registered: Collection[str] = ()
    """Names of bodies that the portal knows."""
    is_rule: bool = False
    """By its kind it rules for good."""
    asks: bool = False
    """It charges nobody to whom it is sent."""

    @property
    def concludes(self) -> bool:
        """«Kết luận …» of a meeting or an inspection."""
        return bare(self.title or "").startswith("ket luan")

    @property
    def is_for_good(self) -> bool:
        """By its kind or its title."""
        return self.is_rule or regulates(self.title)

    @property
    def frame(self) -> Frame:
        """The year of the document: the one that its title names, else that of its day."""
        named = frame_of(self.title or "")
        if named.year is not None:
            return Frame(named.year, None, TITLE, named.begins)
        return Frame(int(self.issued[:4]) if self.issued else None, None, DAY_OF_ISSUE)

    def spans_cited(self) -> dict[int, list[tuple[int, int]]]:
        """Where in a paragraph (by `id`) its citations begin and end."""
        spans: dict[int, list[tuple[int, int]]] = {}
        for paragraph, citation in self.citations:
            spans.setdefault(id(paragraph), []).append((citation.start, citation.end))
        return spans
