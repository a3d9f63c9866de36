"""By when, between who does something and what: «Phòng A trước ngày 25 hằng tháng tổng hợp …»."""

from __future__ import annotations

import re

from ....expressions import expression
from ..bodies.verbs import duty_at

_OPENS = r"(?:trước|trong|từ|vào|đến|hết|chậm nhất|muộn nhất|đầu|cuối|giữa|định kỳ)"
_GOES_ON = (
    r"(?:,?\s(?:trước|trong|vào|đến|hết|là|đầu|cuối|giữa|ngày|tháng|quý|năm|tuần|giờ|hằng|hàng|mỗi"
    r"|của|và|định kỳ|kỳ|(?i:iv|i{1,3})(?:\s?[/-]\s?\d{4})?|\d{1,2}(?:[./-]\d{1,4}){0,2}|\d{4}))+"
)
_BY_WHEN = expression(rf"\s*{_OPENS}{_GOES_ON}(?=\s)")
_WHEN_ALONE = expression(rf"(?:{_OPENS}|kết thúc|hằng|hàng|mỗi|ngày){_GOES_ON},?\s*", re.IGNORECASE)


def says_when_alone(words: str) -> bool:
    """«Hằng quý, vào ngày 20 của tháng cuối quý»: whoever stands behind begins anew."""
    return _WHEN_ALONE.fullmatch(words) is not None


def deed_behind_time(words: str, at: int = 0) -> int:
    """Where the deed begins that stands there behind the words of a time; 0 where none does."""
    begun = words[at : at + 1].lower() + words[at + 1 :]
    when = _BY_WHEN.match(begun)
    return at + when.end() + 1 if when and duty_at(begun, when.end() + 1) else 0
