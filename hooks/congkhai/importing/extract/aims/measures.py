"""What a clause of a target measures, less its time and the words that lead to the figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....expressions import expression
from ...readers.lines import squeezed

MEASURE = (
    r"(?:ty le|ti le|ty trong|ti trong|toc do|muc|chi so|dien tich|san luong|thu nhap|quy mo"
    r"|nang suat|do che phu|tong|so (?!\d)|kim ngach|gia tri|doanh thu)"
)
MEASURED = expression(rf"\s*(?:(?:va|con|nang|giam|tang)\s)?{MEASURE}\b")
_TAIL = 160
# With its marks: «có đèn» does not end with «đến».
_TRAILING = expression(
    r"(?:[\s,:(–-]*\b(?:trong đó|đến|vào|trong|cuối|hết|đầu|năm|20\d{2}|giai đoạn"
    r"|mỗi|hằng|hàng|đạt|là|lên"
    r"|quý [IVX\d]+|0?[69] tháng(?: đầu năm)?|cả năm"
    r"|còn|xuống|trên|dưới|ít nhất|tối thiểu|tối đa|không quá|khoảng|từ|mức|phấn đấu|ở|duy trì)\b)+"
    r"[\s,:(–-]*$",
    re.IGNORECASE,
)
# With its marks: «Trồng» is no «trong».
_OWN_TIME = expression(
    r"^\W*(?:phấn đấu )?(?:(?:đến|trong|tới|cuối|hết) )+năm 20\d\d\b[\s,:]*",
    re.IGNORECASE,
    holds=("năm 20",),
)
# «Quý I trồng …», «6 tháng cuối năm thu …»: of the first figure, and not of what goes on with it.
_OWN_PART = expression(
    r"^\W*(?:(?:trong|hết|đến|riêng) )*(?:quý (?:[IVX]+|\d)|0?[69] tháng(?: (?:đầu|cuối) năm)?"
    r"|cả năm)(?:(?:\s?/\s?|,? năm | )20\d\d)?\b[\s,:]*",
    re.IGNORECASE,
    holds=("quý ", " tháng", "cả năm"),
)
_FROM = expression(r"\btừ\s*$", re.IGNORECASE, holds=("từ",))
_ONWARD = expression(r"[^;]{0,50}?(?<!trở )\b(?:xuống|lên|còn)\b", re.IGNORECASE)
_WAY = expression(r"\s(?:giảm|tăng|nâng|hạ)\s*$", re.IGNORECASE)
_WHOLE = 3
"""Words that tell what is measured; fewer are a deed."""


def measured(clause: str, first: int) -> str:
    """What a clause measures: its words before the figure at `first`, less «đạt», the time there
    and the part of the year that it opens with."""
    before = clause[:first]
    tail = before[-_TAIL:]
    trailing = _TRAILING.search(tail)
    end = len(before) - (len(tail) - trailing.start() if trailing else 0)
    if trailing and _FROM.search(tail) and _ONWARD.match(clause, first):
        # «Chỉ tiêu tuyển quân giảm từ 30 xuống 25» measures no fall.
        way = _WAY.search(before, 0, end)
        end = way.start() if way else end
    return _OWN_PART.sub("", squeezed(before[:end])).strip(" ;:.,/–-(")


def thing_measured(clause: str, figures: Sequence[int]) -> str:
    """What a clause measures, without its own time; of «Đến năm 2028, gom trên 85% rác ven hồ» a
    deed alone stands before the figure, and what is done to behind it. `figures` are where figures
    begin."""
    subject = measured(clause, figures[0])
    own = _OWN_TIME.sub("", subject)
    if not subject and len(figures) == 1:
        # «90% tổ có sân chơi; năm 2028 đạt 95%»
        share, _, rest = squeezed(clause[figures[0] :]).partition(" ")
        return rest.strip(" ;.,/") if share.endswith("%") else ""
    if not own or len(own.split()) >= _WHOLE or len(figures) > 1:
        return own or subject
    figure, _, rest = squeezed(clause[figures[0] :].partition(",")[0]).partition(" ")
    thing = rest if figure.endswith("%") else rest.partition(" ")[2] or rest
    return f"{own} {thing}".strip(" ;.,/")
