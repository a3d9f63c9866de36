"""Figures that are to be reached, as entries of a draft source."""

from __future__ import annotations

import re

from ...expressions import expression
from ..extract.aims.heading_units import prints_unit
from ..extract.aims.target import ReadTarget
from ..extract.facts import DocumentFacts
from ..structure.body import Body
from .entries import day_written, entry_words, identifier, remark
from .marks import target_mark
from .remarked import Remarked, entry_of


def drafted_targets(facts: DocumentFacts, body: Body) -> list[Remarked]:
    """Figures to reach; of a range the lower end, its printed words keep both."""
    taken: dict[str, int] = {}
    written: list[Remarked] = []
    for target in facts.targets:
        mapping = entry_of(
            id=identifier("chi-tieu", taken),
            what=entry_words(target.what),
            value=_figure(target.value),
            unit=target.unit,
            bound=target.bound,
            every=target.every,
            due=day_written(target.due) if target.due else "",
            scope=target.scope,
            inferred=_inferred(target),
            section=body.anchor_of(target.paragraph),
            printed=target.printed,
        )
        if mark := target_mark(target):
            remark(mapping, "value", mark)
        written.append(mapping)
    return written


# What a document prints for each bound; where none of it stands in the words, a sentence above
# or the sense told it.
_BOUND_WORDS = {
    "ít nhất": expression(
        r"ít nhất|tối thiểu|không dưới|không thấp hơn|trở lên|\b(?:từ|trên)\b|≥", re.IGNORECASE
    ),
    "tối đa": expression(
        r"tối đa|nhiều nhất|không quá|không vượt|trở xuống|\bdưới\b|≤", re.IGNORECASE
    ),
    "trên": expression(r"\b(?:trên|hơn|vượt|quá)\b|>", re.IGNORECASE),
    "dưới": expression(r"\b(?:dưới|thấp hơn)\b|<", re.IGNORECASE),
}


_PACE = expression(r"\b(?:mỗi|hằng|hàng|từng) (?:năm|quý|tháng)\b", re.IGNORECASE)
_AVERAGE = expression(
    r"\b(?:bình quân|trung bình) (?:(?:mỗi|hằng|hàng) năm|[^;]{0,30}/\s?năm)\b", re.IGNORECASE
)
_OFTEN = {"year": "hằng năm", "quarter": "hằng quý", "month": "hằng tháng"}


def _inferred(target: ReadTarget) -> str:
    """What an entry says and the words beside it do not."""
    reasons: list[str] = []
    if target.highest:
        ends = f"{target.value}–{target.highest}".replace(".", ",")
        reasons.append(f"văn bản ghi khoảng {ends}, đây là mức thấp")
    elif target.bound in _BOUND_WORDS and not _BOUND_WORDS[target.bound].search(target.printed):
        reasons.append(f"hiểu lời văn là {target.bound}")
    if target.every and not _PACE.search(target.printed):
        reasons.append(f"{_OFTEN[target.every]} lấy từ đầu câu")
    if target.due and target.due[:4] not in target.printed:
        # An average is reached over the years up to then.
        until = "bình quân mỗi năm tới " if _AVERAGE.search(target.printed) else ""
        reasons.append(f"{until}năm {target.due[:4]} lấy từ đề mục hay câu đầu")
    if target.unit and not prints_unit(target.printed, target.unit):
        reasons.append(f"đơn vị «{target.unit}» hiểu từ đề mục hay lời văn")
    return "; ".join(reasons)


def _figure(value: str) -> int | float:
    return float(value) if "." in value else int(value)
