"""One plan's timeline: two drawings of the same dates, and the table that says them."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Plan
from ...schedule import PlanTime
from .facts import Facts, HasRecord, Row, SectionName, facts_of, rows_of
from .scale import Scale, span_of
from .shapes import Drawing
from .tall import draw_tall
from .wide import LEFT, RIGHT, draw_wide

MOST_SENTENCES = 14


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One sign of the legend: the name of its icon, and what it means."""

    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class PlanTimeline:
    wide: Drawing
    tall: Drawing
    key: tuple[KeyEntry, ...]
    rows: tuple[Row, ...]


def plan_timeline(
    plan: Plan,
    time: PlanTime,
    has_record: HasRecord = lambda occurrence: False,
    section_name: SectionName = lambda anchor: anchor.replace("-", ".").upper(),
    key: str = "",
) -> PlanTimeline | None:
    """None for a plan without any date; `key` keeps ids apart where a page has several."""
    facts = facts_of(plan, time, has_record)
    days = facts.days
    if not days:
        return None
    rows = rows_of(facts, section_name)
    first, last = span_of(days)
    years = f"{first.year}–{last.year}" if first.year < last.year else f"{first.year}"
    title = f"Dòng thời gian {years}"
    description = described(rows)
    wide = draw_wide(facts, Scale(first, last, LEFT, RIGHT), f"{key}w", title, description)
    tall = draw_tall(facts, first, last, f"{key}n", f"{title}, đọc từ trên xuống", description)
    return PlanTimeline(wide, tall, key_of(facts, wide), rows)


def described(rows: tuple[Row, ...]) -> str:
    """The drawing in sentences, for those who hear it."""
    sentences = [f"{row.when}: {row.what}, {row.state}." for row in rows[:MOST_SENTENCES]]
    more = len(rows) - len(sentences)
    if more > 0:
        sentences.append(f"Còn {more} mục nữa.")
    sentences.append("Bảng bên dưới có cùng dữ kiện.")
    return " ".join(sentences)


def key_of(facts: Facts, drawing: Drawing) -> tuple[KeyEntry, ...]:
    """Only the signs that this drawing uses."""
    bars = {bar.kind for bar in drawing.bars}
    marks = {(mark.shape, mark.kind) for mark in drawing.marks}
    noun = "giai đoạn" if facts.time.phases else "thời gian"
    past, current, rest = (f"{noun} đã qua", f"{noun} đang diễn ra", f"{noun} còn lại")
    if not facts.time.binding:
        past, current, rest = ("dự kiến, trước đây", "dự kiến, tới hôm nay", "dự kiến, về sau")
    signs = (
        ("past" in bars, "past", past),
        ("cur" in bars, "cur", current),
        (bool(bars & {"rest"}), "base", rest),
        (("diamond", "full") in marks, "milef", "mốc đã có"),
        (("diamond", "none") in marks, "mile", "mốc đã qua, chưa thấy công khai"),
        (("diamond", "due") in marks, "milef", "mốc kế tiếp"),
        (("diamond", "far") in marks, "mile", "mốc về sau, nét đứt"),
        (("circle", "full") in marks, "due", "kỳ đã có bản ghi"),
        (("circle", "none") in marks, "seen", "kỳ đã qua, chưa có bản ghi"),
        (("circle", "due") in marks, "due", "kỳ tới"),
        (("circle", "far") in marks, "soon", "kỳ sau, hoặc không ràng buộc"),
    )
    return tuple(KeyEntry(icon, words) for used, icon, words in signs if used)
