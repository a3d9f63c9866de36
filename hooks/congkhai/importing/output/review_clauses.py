"""Of what a sentence tells by several days, the words of one: reviews, and what has its turns.

«Sơ kết trong tháng 6, tổng kết trong tháng 12» are two, and none is a phase; «mở 02 lớp: lớp thứ
nhất trong tháng 4, lớp thứ hai trong tháng 9» are two as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...expressions import expression
from ..extract.phases.road_maps import Stage
from ..extract.times.dates import Moment, moments
from ..readers.lines import bare, squeezed

_NEXT = expression(
    r"\s*[,;]\s*(?:và\s+)?(?=(?:(?:tổ chức|họp)\s+)?(?:hội nghị\s+)?(?:sơ|tổng) kết\b)|\s+và\s+"
    r"(?=(?:(?:tổ chức|họp)\s+)?(?:hội nghị\s+)?(?:sơ|tổng) kết\b)",
    re.IGNORECASE,
)
_BEFORE_DAY = expression(
    r"(?:[\s(]+(?:vào|trong|trước|đến|ngày|tuần|xong|dự kiến|(?:cuối|đầu|giữa)(?! ?\()))*[\s(:]*$"
)
_REVIEWS = expression(r"\b(?:so|tong) ket\b", holds=(" ket",))

_STEP = expression(r"^(?:to chuc )?(?:so|tong) ket\b(?!.*\b(?:thi|tuan|chuyen de)\b)")


def is_review_step(stage: Stage) -> bool:
    """«Tổng kết vào tháng 4 năm 2026» below the time of the plan: a milestone, no stretch."""
    return stage.first == stage.last and _STEP.match(bare(stage.name)) is not None


@lru_cache(maxsize=256)
def _reviews(whole: str) -> tuple[str, ...]:
    """The reviews of a sentence that tells nothing else; none of one that tells a single one."""
    clauses = tuple(_NEXT.split(whole))
    is_told = all(_REVIEWS.search(bare(clause)) for clause in clauses)
    return clauses if is_told and len(clauses) > 1 else ()


_TURN = expression(
    r"\s*(?P<called>(?:lớp|đợt|lần|kỳ|buổi|vòng|cuộc|khóa|hội nghị) (?:thứ [^\W\d_]+|đầu tiên"
    r"|cuối cùng|\d{1,2}|[IVX]{1,4}))\b",
    re.IGNORECASE,
)
_TURNS_APART = expression(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+(?=\w+ (?:thứ|\d|[IVX]))")


def _turn_meant(whole: str, day: str) -> str:
    """«Mở 02 lớp: lớp thứ nhất trong tháng 4/2026, lớp thứ hai …» as the turn of that day."""
    before, colon, after = whole.partition(":")
    turns = _TURNS_APART.split(after.strip(" .;")) if colon else []
    told = [(_TURN.match(turn), {m.iso for m in moments(bare(turn))}) for turn in turns]
    if len(told) < len(("một", "hai")) or not all(turn and len(days) == 1 for turn, days in told):
        return ""
    own = [turn["called"] for turn, days in told if turn and day in days]
    return f"{squeezed(before)}: {own[0]}" if len(own) == 1 else ""


def clause_meant(what: str, whole: str, day: str) -> str:
    """The words of the turn or review that falls due that day; all where one alone is told."""
    if turn := _turn_meant(whole, day):
        return turn
    own = [(clause, m) for clause in _reviews(whole) for m in _moments_of(clause, day)]
    if len(own) != 1:
        return what
    clause, moment = own[0]
    return squeezed(_BEFORE_DAY.sub("", clause[: moment.start])) or what


def _moments_of(clause: str, day: str) -> Iterator[Moment]:
    """Where that day is told, with its year or without."""
    for moment in moments(bare(clause)):
        is_yearless = moment.precision == "yearly" and day.endswith(moment.iso[1:])
        if moment.iso == day or is_yearless:
            yield moment
