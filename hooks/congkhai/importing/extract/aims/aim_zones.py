"""Where a text stands as its headings say: below aims, below what was, below conditions."""

from __future__ import annotations

from ....expressions import expression
from ...readers.lines import bare
from ...structure.paragraphs import Kind, Paragraph
from .aim_headings import (
    ASIDE_ZONE,
    OF_WORK,
    PAST_HEADING,
    PAST_ZONE,
    heads_aims,
    heads_products,
    names_year_alone,
)
from .aim_paces import pace_of_heading
from .labelled_counts import counted_above, strives_below
from .target_years import due_of_heading

_PART = expression(r"\W*(?:phan\b|[a-bđe]\W*$)")


class AimZone:
    """What the headings above a paragraph say of its figures, as each is entered in turn."""

    def __init__(self, issued: str | None) -> None:
        self.is_aim = False
        """Figures below are aims."""
        self.due = ""
        """By when they are to be reached, as the headings name it."""
        self.pace = ""
        """How often, as the headings name it: «Chỉ tiêu hằng năm»."""
        self.strives = False
        """A line above the list strives: «Phấn đấu làm các bến, cụ thể như sau:»."""
        self.counted: frozenset[str] = frozenset()
        """What that line counts."""
        self._issued = issued
        self._is_past = self._is_past_below = self._is_aside = self._is_mixed = False
        self._is_aim_section = False
        self._past_mark = ""
        self._is_part_of_products = False
        self._part_due = ""
        """Of the part of the text: «B. PHƯƠNG HƯỚNG NĂM 2027»."""

    @property
    def sets_nothing(self) -> bool:
        """Figures below tell how it was, or when something holds."""
        return self._is_past or (self._is_past_below and not self.is_aim) or self._is_aside

    def enter(self, paragraph: Paragraph) -> bool:
        """Go on to the next paragraph; whether it is text, and no more than a year: «Năm 2027»."""
        plain = paragraph.bare
        if paragraph.kind is Kind.ARTICLE:
            # «Điều 1. Mục tiêu, chỉ tiêu chủ yếu năm 2026»
            self.due = due_of_heading(plain, self._issued) if heads_aims(paragraph.text) else ""
        heads = paragraph.kind in {Kind.SECTION, Kind.HEADING} or paragraph.text.endswith(":")
        if heads:
            self._head(paragraph)
        elif not names_year_alone(plain):
            return False
        told = due_of_heading(plain, self._issued)
        if paragraph.kind is Kind.SECTION and _PART.match(bare(paragraph.mark)):
            self._part_due = told
        self.due = told or self.due or self._part_due
        return not heads

    def _head(self, paragraph: Paragraph) -> None:
        plain = paragraph.bare
        is_top = paragraph.kind is Kind.HEADING and not paragraph.mark.count(".")
        if paragraph.kind is Kind.SECTION or is_top:
            self.strives, self.counted = False, frozenset()
        if strives_below(paragraph):
            self.strives, self.counted = True, counted_above(paragraph)
        is_heading = paragraph.kind is not Kind.BULLET and bool(paragraph.mark)
        if is_heading and paragraph.mark != self._past_mark:
            self._is_past_below = bool(PAST_HEADING.match(plain))
            self._past_mark = paragraph.mark if self._is_past_below else ""
        if paragraph.kind is Kind.SECTION:
            self._is_past, self.due = bool(PAST_ZONE.search(plain)), ""
            self.pace = pace_of_heading(paragraph.text)
            if _PART.match(bare(paragraph.mark)):
                self._is_part_of_products = heads_products(paragraph.text)
            self._is_aim_section = heads_aims(paragraph.text) or self._is_part_of_products
            self.is_aim = self._is_aim_section
            is_aside = bool(ASIDE_ZONE.search(plain)) and not self.is_aim
            # «III. Nội dung thi đua, tiêu chí xếp loại»: its own headings tell the two apart.
            self._is_mixed = is_aside and bool(OF_WORK.match(plain))
            self._is_aside = is_aside and not self._is_mixed
        elif is_top:
            self.is_aim = self._is_aim_section or heads_aims(paragraph.text)
            self.pace = pace_of_heading(paragraph.text)
            if self._is_mixed:
                self._is_aside = bool(ASIDE_ZONE.search(plain))
