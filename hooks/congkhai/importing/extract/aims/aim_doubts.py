"""Why a target's words should be compared with the sentence that they were read from."""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ...readers.lines import bare
from .aim_words import (
    LEAD_IN,
    LONGEST,
    SAID,
    AimClause,
    ClauseBefore,
    Span,
    relies_on_before,
    says_only_time,
)

ELSEWHERE = "con số đọc ngoài mục chỉ tiêu: xem có phải chỉ tiêu không"
DONE_AT_WORK = "con số của một việc, ngoài mục chỉ tiêu: xem có phải chỉ tiêu không"
_OF_NOTHING = "câu chỉ có năm và con số: ghi đo cái gì"
_OF_OTHER = "câu nối ý câu trước: ghi đủ đo cái gì"
_CUT = "câu dừng ở dấu chấm phẩy, chưa nói hết chỉ tiêu: đối chiếu"
_LONG = "câu dài, con số đứng cuối: viết gọn chỉ tiêu"
_SAID_OF_WHOM = expression(
    r"\b(?:nhan|hoc|nop|khai thac|lam|hai long|am hieu|nam vung|thanh thao|tot nghiep|doc)\b"
)


def doubt_of_aim(told: AimClause, before: ClauseBefore, what: str) -> str:
    """Why the words of a target may not say it; blank where they do."""
    figure, figures, plain = told.figure, told.figures, bare(told.clause)
    if says_only_time(told.clause, plain, figures):
        return _OF_NOTHING if before == ClauseBefore() else ""
    is_joined = len(what) > len(told.clause)
    if relies_on_before(told.clause, plain, figures) and not (
        is_joined or SAID.search(plain, figure[1])
    ):
        return _OF_OTHER
    if "%" in plain[figure[0] : figure[1]] and _stops_short(plain, figures):
        return _CUT
    at = what.find(told.clause[figure[0] : figure[1]])
    return _LONG if at > LONGEST - (figure[1] - figure[0]) else ""


def _stops_short(plain: str, figures: Sequence[Span]) -> bool:
    """«100% người dân ở xóm Đông, xóm Tây;»: nothing is said of those of whom the share is."""
    if not figures or not plain.rstrip().endswith(";"):
        return False
    at, behind = figures[-1]
    before = plain[:at].strip(" ;.,")
    opens = not before or LEAD_IN.fullmatch(before) is not None
    is_said = SAID.search(plain, behind) or _SAID_OF_WHOM.search(plain, behind)
    return "%" in plain[at:behind] and opens and not is_said
