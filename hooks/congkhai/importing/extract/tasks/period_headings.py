"""Programmes arranged by when: «I. QUÝ I», «Tháng 9», and below each what is done in it."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from ....dates import Comparator, days_in
from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies
from ..limits.deadlines import Due
from ..limits.recurring import Returning
from ..orders.orders import without_number
from ..phases.time_headings import level_in_text
from ..times.dates import moments
from ..times.frame import Frame
from ..times.when import When, when_said
from .task import ReadTask

_PERIOD = expression(
    r"^\W*(?:\w{1,4}\s?[.)/:-]\s*)?(?:(?:trong )?(?:quy (?:iv|i{1,3}|0?[1-4])|thang (?:0?[1-9]"
    r"|1[0-2]))(?:\s?[/.-]\s?|,? nam |\s)?(?:20\d\d)?)\W*$",
    holds="quy |thang ",
)
# «1. Trước ngày 01/01/2030:», «Hoàn thành chậm nhất ngày 15 tháng 3 năm 2026 các việc sau:»
_LIMIT = expression(
    r"^\W*(?:\w{1,4}\s?[.)/:-]\s*)?(?:(?:hoan thanh|thuc hien|xong) )?(?:truoc|cham nhat|muon nhat"
    r"|den het|trong)(?: (?:la|vao|den|het))?(?: ngay)? "
    r"(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?20\d\d"
    r"|\d{1,2} thang \d{1,2},? nam 20\d\d|thang \d{1,2}(?:\s?[/.-]\s?|,? nam )20\d\d)"
    r"(?:,? (?:hoan thanh |thuc hien )?(?:cac |mot so )?(?:noi dung|nhiem vu|cong viec|viec)"
    r"(?: sau| sau day| duoi day)?)?\W*:\W*$"
)
_FEWEST = 2
"""Headings that make an arrangement by time; one alone may be of a single work."""
_FEWEST_WORDS = 3
# «Tình hình …», «Kinh phí: …», «Đã lập …», «Thu ngân sách đạt 5 triệu đồng» tell of a period.
TELLS = expression(
    r"^(?:(?:da|dang|co|khong co|tinh hinh|ket qua|kinh phi|chu de|muc (?:tieu|dich)|ghi chu|luu y"
    r"|khuyen khich|tong so|so luong|ty le|uu diem|han che|ton tai)\b"
    r"|(?:yeu cau|noi dung|thoi gian|dia diem|thanh phan|doi tuong|don vi|co quan)[^:]{0,24}:)"
    r"|\b(?:da|dat|uoc|tang|giam) (?:duoc )?\d"
)
UNLED = "việc xếp theo quý, tháng, máy không đọc được ai phải làm"


@value_class
class PeriodHeading:
    """A heading that names a quarter or month, and what stands right below it."""

    paragraph: Paragraph
    when: When
    items: tuple[Paragraph, ...]
    is_limit: bool = False
    """«Trước ngày 01/01/2030:», which is told of each below and is no deadline itself."""


def period_headings(paragraphs: Sequence[Paragraph], frame: Frame) -> tuple[PeriodHeading, ...]:
    """Those of a text that has several of one level, in their order; a limit heads alone too."""
    found: list[PeriodHeading] = []
    for index, paragraph in enumerate(paragraphs):
        is_limit = _is_limit(paragraph)
        if not is_limit and (frame.year is None or not _is_period(paragraph)):
            continue
        when = when_said(without_number(paragraph.text), frame)
        if len(when.due) != 1 or when.every or when.first:
            continue
        below: list[Paragraph] = []
        level = level_in_text(paragraph)
        for following in paragraphs[index + 1 :]:
            if paragraph.kind is Kind.TEXT and not below:
                # «Tháng 9» on a line of its own heads whatever is counted below.
                level = level_in_text(following) - 1
            is_heading = following.kind is Kind.TABLE or _is_period(following)
            is_heading = is_heading or _is_limit(following)
            if is_heading or level_in_text(following) <= max(level, 0):
                break
            below.append(following)
        first = level_in_text(below[0]) if below else 0
        items = tuple(p for p in below if level_in_text(p) == first and p.kind is not Kind.TEXT)
        if not is_limit:
            when = replace(when, comparator=Comparator.IN)
        found.append(PeriodHeading(paragraph, when, items, is_limit))
    are_arranged = sum(bool(heading.items) for heading in found if not heading.is_limit) >= _FEWEST
    return tuple(one for one in found if (one.items if one.is_limit else are_arranged))


def _is_period(paragraph: Paragraph) -> bool:
    is_short = paragraph.kind is not Kind.TABLE and len(paragraph.text) < 40
    return is_short and _PERIOD.match(paragraph.bare) is not None


def _is_limit(paragraph: Paragraph) -> bool:
    is_short = paragraph.kind is not Kind.TABLE and len(paragraph.text) < 90
    return is_short and _LIMIT.match(paragraph.bare) is not None


def told_when(task: ReadTask, headings: Sequence[PeriodHeading]) -> ReadTask:
    """A task below such a heading that says nothing of time itself is due in its period."""
    if task.when.says:
        return task
    for heading in headings:
        if any(item is task.paragraph for item in heading.items):
            return replace(task, when=heading.when)
    return task


def dues_below(headings: Sequence[PeriodHeading], told: Set[int]) -> list[Due]:
    """What is done in a period though nobody is named; `told` are paragraphs read otherwise."""
    found: list[Due] = []
    for heading in headings:
        for item in heading.items:
            what = without_number(item.text).strip(" .;")
            is_told = id(item) in told or are_bodies(what)
            fewest = _FEWEST_WORDS - heading.is_limit
            if is_told or len(what.split()) < fewest or TELLS.search(bare(what)):
                continue
            if heading.is_limit and _tells_time(item, heading.when.due[0]):
                continue
            day = "" if heading.is_limit else _own_day(item, heading.when.due[0])
            found.append(
                Due(
                    due=day or heading.when.due[0],
                    relation=without_number(heading.paragraph.text).strip(" .:;"),
                    what=what,
                    printed=item.text,
                    line=item.number,
                    paragraph=item,
                    comparator=Comparator.ON if day else heading.when.comparator,
                    doubt=UNLED,
                )
            )
    return found


_LAST_MONTH = expression(
    r"\bthang (?P<which>cuoi|dau)(?: cua)? quy\b", holds="thang cuoi|thang dau"
)


# «2. Quý II: Phòng A công khai … vào ngày 15 tháng cuối quý»
_OPENS = expression(
    r"^\W*(?:\w{1,3}\s?[.)]\s*)?"
    r"(?P<when>quy (?:iv|i{1,3}|[1-4])(?:\s?[/.-]\s?20\d\d|,? nam 20\d\d)?)\s*:",
    holds=("quy ",),
)


def _quarter_of(item: Returning, headings: Sequence[PeriodHeading], frame: Frame) -> str:
    """The one quarter that a heading, or the line's own opening, tells what returns to be of."""
    heading = next((h for h in headings if item.paragraph in h.items), None)
    opens = _OPENS.match(item.paragraph.bare)
    told = when_said(opens["when"], frame).due if opens else heading.when.due if heading else ()
    return told[0] if len(told) == 1 and "-Q" in told[0] else ""


def once_below(
    items: Sequence[Returning], headings: Sequence[PeriodHeading], frame: Frame
) -> tuple[list[Returning], list[Due]]:
    """What returns, and apart «ngày 15 tháng cuối quý» below «Quý II»: of that quarter alone."""
    kept: list[Returning] = []
    once: list[Due] = []
    for item in items:
        month = _LAST_MONTH.search(bare(item.when)) if item.every == "quarter" else None
        year, _, quarter = (_quarter_of(item, headings, frame) if month else "").partition("-Q")
        if not (month and quarter and len(item.days) == 1 and "+" not in item.days[0]):
            kept.append(item)
            continue
        number = 3 * int(quarter) - (2 if month["which"] == "dau" else 0)
        day = min(int(item.days[0][-2:]), days_in(int(year), number))
        once.append(
            Due(
                due=f"{year}-{number:02d}-{day:02d}",
                relation=item.when,
                what=item.what,
                printed=item.what,
                line=item.line,
                paragraph=item.paragraph,
                comparator=item.comparator,
            )
        )
    return kept, once


def _tells_time(item: Paragraph, limit: str) -> bool:
    """«Từ ngày 01/7/2026: …» has a time of its own; «… theo Kế hoạch năm 2025» names what was."""
    return any(moment.iso[:4] >= limit[:4] for moment in moments(item.bare))


def _own_day(item: Paragraph, period: str) -> str:
    """«- Khai giảng ngày 05/9/2026», below its month."""
    days = {m.iso for m in moments(item.bare) if m.precision == "day"}
    return days.pop() if len(days) == 1 and min(days).startswith(period) else ""
