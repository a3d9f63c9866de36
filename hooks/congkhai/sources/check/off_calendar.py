"""Where a day that no calendar has is written down."""

from __future__ import annotations

from collections.abc import Collection

from ...bilingual import Bilingual


def off_calendar(required: bool, beside: Collection[str]) -> Bilingual:
    """Where a day that no calendar has is written down, among the keys that are known there."""
    if required:
        return _WITHOUT_DAY
    return next((words for key, words in _PRINTED if key in beside), _WITHOUT_DAY)


_WITHOUT_DAY = Bilingual(
    "kiểm tra lại ngày; không rõ ngày thì chỉ ghi tháng hoặc năm, như 2025-12 hoặc 2025",
    "check the day; where it is not known write the month or the year, like 2025-12 or 2025",
)
_PRINTED = (
    (
        "printed",
        Bilingual(
            "nếu văn bản in như vậy, bỏ khóa này, chép vào «printed» và ghi «errata»",
            "if the document prints it so, leave this key out, copy it to «printed» and add "
            "«errata»",
        ),
    ),
    (
        "errata",
        Bilingual(
            "nếu văn bản in như vậy, bỏ khóa này và ghi vào «errata»",
            "if the document prints it so, leave this key out and add it to «errata»",
        ),
    ),
    (
        "note",
        Bilingual(
            "nếu tài liệu in như vậy, bỏ khóa này và chép vào «note»",
            "if the document prints it so, leave this key out and copy it to «note»",
        ),
    ),
)
