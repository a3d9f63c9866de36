"""Words of ordering that order nothing: what was asked for before, papers, one's own people."""

from __future__ import annotations

import re

from ...expressions import expression
from .zones import OWN_PEOPLE

# «… Bộ A đã có Văn bản số 5 đề nghị các Bộ báo cáo …»: what was asked for before.
_ASKED_BEFORE = expression(
    r"\bđã (?:có|ban hành|gửi|ký)\b[^.;]{4,240}?(?:[^.,;:\s]|[.;,] trong đó)\s+$"
)
# «Quyết định phân công kế toán», «bảng phân công nhiệm vụ»: a paper.
_PAPER = expression(r"\b(?:quyết định|kế hoạch|bảng|lịch|danh sách|văn bản) $", re.IGNORECASE)


def orders_nothing(text: str, match: re.Match[str]) -> bool:
    """Whether a word of ordering is of what was asked for before, or names a paper."""
    is_paper = _PAPER.search(text, 0, match.start()) is not None
    if OWN_PEOPLE.match(text, match.start()) or (
        is_paper and match["verb"].lower().startswith("phân công")
    ):
        return True
    begins = text.rfind(". ", 0, match.start())
    return _ASKED_BEFORE.search(text, max(0, begins), match.start()) is not None
