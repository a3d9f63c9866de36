"""Tables of a procedure: «Phòng A | kiểm tra hồ sơ | 0,5 ngày» is done for each request."""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ...readers.lines import bare
from ...structure.paragraphs import Kind, Paragraph
from .labels import Role
from .table_columns import TaskColumns
from .table_rows import TableRow

# «0,5 ngày», «04 giờ làm việc», «Không quá 2 ngày»: how long it takes, and no day.
_LASTS = expression(
    r"\W*(?:khong qua |toi da |trong |khoang )?\d[\d.,/ ]*(?:\(\w+(?: \w+)*\) )?"
    r"(?:ngay|gio|phut|buoi)(?: lam viec)?(?: (?:doi voi|neu|tinh tu|ke tu)\b.*)?\W*"
    r"|\W*khong (?:quy dinh|tinh)\b.*"
)
# As bare text, above the table or in its head.
_STEPS = expression(
    r"\b(?:trinh tu|quy trinh|luu do|thu tuc|cac buoc|buoc (?:thuc hien|cong viec))\b"
)
SEEN_ABOVE = 4
"""Paragraphs above a table that say what it is."""
_FEWEST = 2
_MOST = 0.6


def is_procedure(
    rows: Sequence[TableRow], columns: TaskColumns, above: Sequence[Paragraph], goes_on: bool
) -> bool:
    """Whether a table tells the steps of what is done whenever somebody asks for it.

    `goes_on`: the table before it was one, and this one goes on behind a page.
    """
    told = [bare(row.text(c)) for row in rows for c in columns.of(Role.DUE) if row.text(c).strip()]
    lasting = sum(_LASTS.fullmatch(words) is not None for words in told)
    if lasting < (1 if goes_on else _FEWEST) or lasting < _MOST * len(told):
        return False
    near = [p.bare for p in above if p.kind is not Kind.TABLE]
    heads = [bare(words) for words in columns.headings.values()]
    return goes_on or any(_STEPS.search(words) for words in (*near, *heads))
