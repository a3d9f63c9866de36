"""A sentence that a page ends before its day goes on with the figures."""

from __future__ import annotations

import pytest
from congkhai.importing.readers.lines import TextLine
from congkhai.importing.structure.paragraphs import paragraphs


def over_a_page(before: str, after: str) -> list[str]:
    lines = [
        TextLine(f"Các thôn báo cáo kết quả dọn ngõ về xã {before}", 1, page=1),
        TextLine("", 2, page=1),
        TextLine(after, 3, page=2),
    ]
    return [paragraph.text for paragraph in paragraphs(lines)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("trước ngày", "15/6 (6 tháng), trước ngày 15/11 (cả năm)."),
        ("chậm nhất", "15/6 và 15/11."),
        ("trong tháng", "6 và tháng 11."),
        ("vào ngày 15/6 và", "15/11."),
        ("từ", "15/6 đến 15/11."),
    ],
)
def test_a_day_goes_on_the_sentence(before, after):
    assert len(over_a_page(before, after)) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("trước ngày 15/6.", "15/11: Tổng kết."),
        ("và các", "2. Các hội lập sổ."),
        ("hằng năm", "15/11: Tổng kết việc dọn ngõ."),
    ],
)
def test_what_opens_anew_is_a_paragraph(before, after):
    assert len(over_a_page(before, after)) == 2
