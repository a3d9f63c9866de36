"""Reviews: «Sơ kết trong tháng 6, tổng kết trong tháng 12» are two, and none is a phase."""

from __future__ import annotations

import re
from functools import lru_cache

from ...expressions import expression
from ..extract.dates import moments
from ..extract.road_maps import Stage
from ..readers.lines import bare, squeezed

_NEXT = expression(
    r"\s*[,;]\s*(?:và\s+)?(?=(?:tổ chức\s+)?(?:sơ|tổng) kết\b)|\s+và\s+"
    r"(?=(?:tổ chức\s+)?(?:sơ|tổng) kết\b)",
    re.IGNORECASE,
)
_BEFORE_DAY = expression(r"(?:[\s(]+(?:vào|trong|trước|đến|ngày|cuối|đầu|giữa|dự kiến))*[\s(:]*$")
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


def clause_meant(what: str, whole: str, day: str) -> str:
    """The words of the review that falls due that day; all of them where one alone is told."""
    own = [clause for clause in _reviews(whole) if day in {m.iso for m in moments(bare(clause))}]
    if len(own) != 1:
        return what
    moment = next(m for m in moments(bare(own[0])) if m.iso == day)
    return squeezed(_BEFORE_DAY.sub("", own[0][: moment.start])) or what
