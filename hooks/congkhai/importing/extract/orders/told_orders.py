"""Words of ordering that order nothing: what was asked for before, papers, one's own people."""

from __future__ import annotations

import re

from ....expressions import expression
from .zones import OWN_PEOPLE

# «… Bộ A đã có Văn bản số 5 đề nghị các Bộ báo cáo …»; but «các hộ đã có đơn đề nghị giao …».
_ASKED_BEFORE = expression(
    r"\bđã (?:có|ban hành|gửi|ký)\b[^.;]{3,60}?\bsố:? ?\d[^.;]{0,240}?"
    r"(?:[^.,;:\s]|[.;,] trong đó)\s+$"
)
# «Quyết định phân công kế toán», «bảng phân công nhiệm vụ»: a paper.
_PAPER = expression(r"\b(?:quyết định|kế hoạch|bảng|lịch|danh sách|văn bản) $", re.IGNORECASE)
_NEAR, _FAR = 20, 320
"""Letters before the word of ordering that are looked at."""


def orders_nothing(text: str, match: re.Match[str]) -> bool:
    """Whether a word of ordering is of what was asked for before, or names a paper."""
    start = match.start()
    is_shared = match["verb"].lower().startswith("phân công")
    if OWN_PEOPLE.match(text, start) or (
        is_shared and _PAPER.search(text, max(0, start - _NEAR), start)
    ):
        return True
    begins = max(0, text.rfind(". ", 0, start), start - _FAR)
    return _ASKED_BEFORE.search(text, begins, start) is not None
