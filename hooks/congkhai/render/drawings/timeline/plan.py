"""One plan's timeline: two drawings of the same dates, and the table that says them."""

from __future__ import annotations

from ....model import Plan
from ....schedule import Kept, PlanTime
from ....value import value_class
from .facts import HasRecord, TimelineFacts, facts_of
from .key import KeyEntry, legend_of
from .scale import Scale, span_of
from .shapes import TimelineDrawing
from .table import SectionLink, SectionOf, TimelineRow, timeline_rows
from .tall import draw_tall
from .wide import LEFT, RIGHT, draw_wide

MOST_SENTENCES = 14


@value_class
class PlanTimeline:
    wide: TimelineDrawing
    tall: TimelineDrawing
    key: tuple[KeyEntry, ...]
    rows: tuple[TimelineRow, ...]


def plan_timeline(
    plan: Plan,
    time: PlanTime,
    has_record: HasRecord = lambda occurrence: Kept.NONE,
    section_of: SectionOf = lambda _, anchor: SectionLink(f"#{anchor}", anchor.upper()),
    key: str = "",
) -> PlanTimeline | None:
    """None for a plan without any date; `key` keeps ids apart where a page has several."""
    facts = facts_of(plan, time, has_record)
    days = facts.days
    if not days:
        return None
    rows = timeline_rows(facts, section_of)
    first, last = span_of(days)
    years = f"{first.year}–{last.year}" if first.year < last.year else f"{first.year}"
    title = f"Dòng thời gian {years}"
    description = timeline_in_sentences(rows)
    wide = draw_wide(facts, Scale(first, last, LEFT, RIGHT), f"{key}w", title, description)
    tall = draw_tall(facts, first, last, f"{key}n", f"{title}, đọc từ trên xuống", description)
    return PlanTimeline(wide, tall, legend_of(wide, _bars_in_words(facts)), rows)


def timeline_in_sentences(rows: tuple[TimelineRow, ...]) -> str:
    """The drawing in sentences, for those who hear it."""
    sentences = [f"{row.when}: {row.what}, {row.state}." for row in rows[:MOST_SENTENCES]]
    more = len(rows) - len(sentences)
    if more > 0:
        sentences.append(f"Còn {more} mục nữa.")
    sentences.append("Bảng bên dưới có cùng dữ kiện.")
    return " ".join(sentences)


def _bars_in_words(facts: TimelineFacts) -> tuple[str, str, str]:
    if not facts.time.binding:
        return "dự kiến, trước đây", "dự kiến, tới nay", "dự kiến, về sau"
    noun = "giai đoạn" if facts.time.phases else "thời gian"
    return f"{noun} đã qua", f"{noun} đang diễn ra", f"{noun} còn lại"
