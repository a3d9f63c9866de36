"""By when, between who does something and what: «Phòng A trước ngày 25 hằng tháng tổng hợp …»."""

from __future__ import annotations

from ...expressions import expression
from .verbs import duty_at

_BY_WHEN = expression(
    r"\s*(?:trước|trong|từ|vào|đến|hết|chậm nhất|muộn nhất|đầu|cuối|giữa|định kỳ)"
    r"(?:,?\s(?:trước|trong|vào|đến|hết|là|đầu|cuối|giữa|ngày|tháng|quý|năm|tuần|giờ|hằng|hàng|mỗi"
    r"|của|và|định kỳ|kỳ|(?i:iv|i{1,3})(?:\s?[/-]\s?\d{4})?|\d{1,2}(?:[./-]\d{1,4}){0,2}|\d{4}))+"
    r"(?=\s)",
)


def deed_behind_time(words: str, at: int = 0) -> int:
    """Where the deed begins that stands there behind the words of a time; 0 where none does."""
    begun = words[at : at + 1].lower() + words[at + 1 :]
    when = _BY_WHEN.match(begun)
    return at + when.end() + 1 if when and duty_at(begun, when.end() + 1) else 0
