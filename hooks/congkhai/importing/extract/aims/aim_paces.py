"""How often a figure is to be reached: «mỗi năm trồng 500 cây», «hằng quý có ít nhất 2 tin»."""

from __future__ import annotations

import re

from ....expressions import expression
from .aim_words import AimClause

_OF = {"năm": "year", "quý": "quarter", "tháng": "month"}
_PACE = expression(
    r"\b(?P<each>mỗi|hằng|hàng|từng) (?P<time>năm(?! 20\d{2})"
    # «hằng quý 1 và 2» are which; «mỗi quý 5 cây» is how many.
    r"|(?:quý|tháng)(?! \d{1,2}(?:$|[/;)]|, | (?:năm|và|đến)\b)))\b",
    re.IGNORECASE,
)
_OPENS = expression(r"\W*(?:phấn đấu |bảo đảm |đảm bảo |định kỳ )?", re.IGNORECASE)
# «hằng năm tăng 3%», «hằng năm có ít nhất 5 xã»: few words up to the figure.
_UP_TO = expression(r"(?: (?!báo cáo|kế hoạch)[^\s,;:.\d]+){0,6}[ ≥]*", re.IGNORECASE)
_BEHIND = expression(r"[^,;:.]{0,40}", re.IGNORECASE)
_AVERAGE = expression(r"\b(?:bình quân|trung bình)\s*$", re.IGNORECASE)
# «báo cáo hằng năm», «kế hoạch hằng năm»: which one, not how often.
_WHICH = expression(
    r"\b(?:báo cáo|kế hoạch|dự toán|chương trình|ngân sách|chỉ tiêu|nhiệm vụ|kinh phí"
    r"|đánh giá|tổng kết)(?: công tác)?\s*$",
    re.IGNORECASE,
)
_HEADS = expression(
    r"\b(?:chỉ tiêu|mục tiêu)\b[^:;.\d]{0,40}\b(?:mỗi|hằng|hàng) (?P<time>năm|quý|tháng)\W*$",
    re.IGNORECASE,
)


def pace_of_aim(told: AimClause) -> str:
    """`year`, `quarter` or `month` for a figure of a clause; blank where it has no pace.

    An average («bình quân mỗi năm») is reached over the years, not in each.
    """
    clause, figures = told.clause, told.figures
    at, behind = told.figure
    for match in _PACE.finditer(clause):
        before = clause[: match.start()]
        if _AVERAGE.search(before[-20:]) or _WHICH.search(before[-30:]):
            continue
        # «100% thôn mỗi quý có ít nhất 4 tin», but «xây 20 nhà, mỗi năm 5 nhà».
        is_told_first = not before.rstrip().endswith(",")
        leads = any(
            _leads(clause, match.end(), other[0])
            for other in figures
            if other[0] == at or (other[0] > at and is_told_first)
        )
        # «nuôi 40 dê (mỗi năm 8 con)»: of what is told behind.
        follows = (
            behind <= match.start()
            and _BEHIND.fullmatch(clause, behind, match.start())
            and not clause[match.end() + 1 : match.end() + 2].isdigit()
        )
        if leads or follows or _OPENS.fullmatch(before):
            return _OF[match["time"].lower()]
    return ""


def opening_pace(clause: str) -> str:
    """The pace that a clause opens with: «Hằng năm, …»."""
    match = _PACE.match(clause, len(clause) - len(clause.lstrip()))
    return _OF[match["time"].lower()] if match else ""


def pace_of_heading(heading: str) -> str:
    """«1. Chỉ tiêu phấn đấu hằng năm» above its list; a sentence has a pace of its own."""
    match = _HEADS.search(heading)
    return _OF[match["time"].lower()] if match else ""


def _leads(clause: str, end: int, at: int) -> bool:
    """«mỗi quý có ít nhất 4 tin», of which «100% thôn» before is told too."""
    return end <= at and _UP_TO.fullmatch(clause, end, at) is not None
