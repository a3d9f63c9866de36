"""Reports that name no addressee: «…; báo cáo năm trước ngày …» goes where those before it go."""

from __future__ import annotations

from functools import lru_cache

from ....expressions import expression
from ...readers.lines import bare, squeezed
from ...structure.clauses import clauses
from .addressees import addressees

# «báo cáo tổng kết năm trước ngày …», and nothing about what else is told.
_BARE = expression(
    r"^\W*(?:va |con |rieng )?(?:(?:gui|nop|lap) )?bao cao"
    r"(?: (?:ket qua|dinh ky|so ket|tong ket|ca|dau|cuoi|thuc hien|(?:0?[369]|sau|chin) thang|tuan"
    r"|hang|moi|thang|quy|nam|ky|dot|lan|[ivx]{1,3}|\d))*"
    r"(?=\W*(?:$|(?:gui |nop )?(?:cham nhat|muon nhat|truoc|vao|ngay|trong)\b))[^.;]{0,240}$",
    holds="bao cao",
)
_REPORTS = expression(r"\b(?:bao cao|gui|nop)\b", holds="bao cao|gui|nop")


@lru_cache(maxsize=256)
def with_addressee(text: str, told: str) -> str:
    """The words of the paragraph `text` that say to whom the report goes that `told` tells: its
    own, or those of the clause before it where it is only called by its stretch."""
    own = squeezed(told).strip(" .;")
    if addressees(told) or _BARE.match(bare(own)) is None:
        return told
    before = ""
    for start, end in clauses(text):
        clause = squeezed(text[start:end].replace("*", "")).strip(" .;")
        if clause == own:
            return before or told
        if _BARE.match(bare(clause)) is None:
            before = clause if _REPORTS.search(bare(clause)) and addressees(clause) else ""
    return told
