"""How far the names of bodies reach down a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field
from itertools import takewhile

from ....expressions import expression
from ....value import record_class
from ...readers.lines import bare
from ...structure.levels import LETTER, depth_of
from ...structure.paragraphs import Paragraph
from ..bodies.verbs import duty_at
from .zones import ASIDE_ZONE, CHARGING_ZONE, COURSE, PAST_HEADING, PAST_ZONE, SCOPE

_TO_DO = expression(
    r"\b(?:cần|phải|yêu cầu|đề nghị|giao)\b[^.;:]*\b(?:nhiệm vụ|giải pháp|nội dung|công việc)\b"
    r"[^.;:]*\b(?:sau|dưới đây)\b[^.;:]*:$",
    re.IGNORECASE,
    holds="nhiệm vụ|giải pháp|nội dung|công việc",
)
# «…, xây dựng phương án»; but «tình hình triển khai, thực hiện …» is one thing.
_COMMA = expression(r",\s+(?!(?:thực hiện|triển khai|tổ chức)\b)")
_TO_BE_DONE = expression(
    r"\b(?:truoc|(?:cham|muon) nhat|khong muon hon|han chot)\b[^.;,]{0,20}\d"
    r"|\b(?:co|chiu) trach nhiem\b"
)


@record_class
class Reach:
    """How far a body's name reaches: to the next paragraph of its own level."""

    level: float
    lead: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    is_task: bool = False
    is_aside: bool = False
    is_past: bool = False
    is_scope: bool = False
    """Who or what is meant stands below: «Đối tượng áp dụng»."""
    is_name: bool = False
    """The name itself, no sentence that hands it on."""
    is_heading: bool = False
    is_order: bool = False
    """A numbered sentence that names whom it charges."""
    is_open: bool = False
    """Its duties are of everybody: «Chế độ báo cáo»."""


def sets_duties(text: str) -> bool:
    """«Thành phố cần thực hiện tốt các nhiệm vụ sau:», whatever the section's heading says."""
    return _TO_DO.search(text) is not None


def zone_of_section(plain: str, level: float) -> tuple[Reach, bool]:
    """What stands below a section's heading (as bare text), and whether it is to be done."""
    is_told = PAST_HEADING.match(plain) is not None
    is_charging = bool(CHARGING_ZONE.search(plain)) and not is_told
    is_aside = bool(ASIDE_ZONE.search(plain)) and not is_charging
    is_past = bool(PAST_ZONE.search(plain)) and not is_charging
    is_course = COURSE.match(plain) is not None
    reach = Reach(level, is_aside=is_aside or is_course, is_past=is_past, is_scope=is_course)
    return reach, is_charging


def tells_of_past(heading: Paragraph, following: Sequence[Paragraph]) -> bool:
    """«1. Đánh giá tình hình …»; but «…, xây dựng phương án», and limits below, are to be done."""
    if PAST_HEADING.match(heading.bare) is None:
        return False
    if any(duty_at(heading.text, comma.end()) for comma in _COMMA.finditer(heading.text)):
        return False
    level = depth_of(heading)
    below = takewhile(lambda paragraph: depth_of(paragraph) > level, following)
    return not any(_TO_BE_DONE.search(paragraph.bare) for paragraph in below)


def aside_of_heading(text: str, level: float) -> Reach:
    """What stands below «Đối tượng áp dụng», «Thành phần»."""
    return Reach(level, is_aside=True, is_scope=SCOPE.match(bare(text)) is not None)


@record_class
class Reaches:
    """The headings and introductions above a paragraph, and whom they charge."""

    above: list[Reach] = field(default_factory=list)

    def add(self, reach: Reach) -> None:
        self.above.append(reach)

    def enter(self, level: float) -> None:
        while self.above and self.above[-1].level >= level:
            self.above.pop()

    def take_over(self, reach: Reach) -> None:
        """«Sở Xây dựng» on a line whose number was lost heads what the name before it did not."""
        before = next((r for r in reversed(self.above) if r.lead and not r.is_task), None)
        if before is not None:
            self.enter(before.level)
            reach.level = before.level
            self.add(reach)

    def lead(self) -> Reach | None:
        found = next((r for r in reversed(self.above) if r.lead or r.is_open), None)
        return None if found is None or found.is_open else found

    @property
    def is_of_heading(self) -> bool:
        """A name alone, on a line with a number, heads the task above."""
        above = next((r for r in reversed(self.above) if r.lead and not r.is_task), None)
        return above is not None and above.is_name

    @property
    def is_of_order(self) -> bool:
        """Right below a numbered sentence that charges somebody by name."""
        return bool(self.above) and self.above[-1].is_order

    def introduced(self, text: str) -> float:
        """How deep a sentence without a number that introduces duties stands: below the heading.

        «… cần thực hiện tốt các nhiệm vụ sau:» ends what is told of the past.
        """
        if _TO_DO.search(text):
            for reach in self.above:
                reach.is_past = reach.is_aside = False
        return max((reach.level for reach in self.above if reach.level < LETTER), default=0.0) + 0.5

    @property
    def is_right_below(self) -> bool:
        """Nothing but the name of a body heads what comes."""
        return bool(self.above and self.above[-1].lead) and not self.above[-1].is_task

    @property
    def is_below_name(self) -> bool:
        return bool(self.above) and self.above[-1].is_name

    @property
    def is_below_task(self) -> bool:
        return bool(self.above) and self.above[-1].is_task

    @property
    def is_past(self) -> bool:
        return any(reach.is_past for reach in self.above)

    @property
    def is_open(self) -> bool:
        return any(reach.is_open for reach in self.above)

    @property
    def is_told(self) -> bool:
        """Who is named is spoken of, not charged, unless an order opens with its word."""
        return self.is_past or (self.is_aside and any(reach.is_scope for reach in self.above))

    @property
    def is_aside(self) -> bool:
        """Below what is aside, «Thành phần», and no heading that names a body since."""
        for reach in reversed(self.above):
            if reach.is_aside or (reach.is_heading and reach.lead):
                return reach.is_aside
        return False
