"""Which limit a task has whose sentences name several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....dates import read_date
from ....expressions import expression
from ...readers.lines import bare
from .deadlines import Due

MANY_LIMITS = "câu có nhiều hạn: xem hạn nào của việc này"
_TWO_DAYS = expression(
    r"\d\s?/\s?\d{4}\s*(?:,|và|hoặc)\s+(?:ngày )?\d{1,2}\s?/\s?\d{1,2}\s?/", re.IGNORECASE
)
# «…; các xã còn lại trước ngày 30/10/2026»
_OF_OTHERS = expression(r"\W*(?:rieng )?(?:cac|nhung) [^;.\d]{2,60} con lai\b", holds="con lai")


def is_one_of_many(own: Sequence[Due]) -> bool:
    """«Trong tháng 6 và tháng 12 năm 2026», «trước ngày 15/6/2026 và 15/12/2026»."""
    first = own[0]
    is_listed = any(
        due.relation != first.relation and due.relation.startswith(first.relation) for due in own
    )
    if is_listed or (len(own) > 1 and _TWO_DAYS.search(first.printed) is not None):
        return True
    if any(_OF_OTHERS.match(bare(due.printed)) for due in own[1:]):
        return True
    # «… kiểm tra trước 30/6/2026 và gửi kết luận trước 30/7/2026»
    return any(due.printed == first.printed and due.due > first.due for due in own[1:])


def done_last(own: Sequence[Due]) -> Due | None:
    """«Nộp hồ sơ trước 28/4; … hoàn thành toàn bộ trước 20/5»: what is done by its last limit."""
    last = max(own, key=lambda due: read_date(due.due).last)
    is_later = not own[0].is_joined and read_date(last.due).last > read_date(own[0].due).last
    is_one = all(not due.is_joined for due in own)
    return last if is_later and is_one and _COMPLETED.search(bare(last.printed)) else None


_COMPLETED = expression(r"\b(?:hoan (?:thanh|tat)|xong)\b", holds="hoan thanh|hoan tat|xong")
