"""Numbered items whose words begin with a figure: «2. 100% văn bản …», «4) 2.500 hộ …»."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.output.entries import entry_words

HEAD = "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 1/KH-UBND\nYên Hạ, ngày 05 tháng 01 năm 2026\n\n"


def targets_of(text: str):
    whole = f"{HEAD}KẾ HOẠCH\nDọn đường làng\n\nI. MỤC TIÊU\n{text}"
    (parts,) = documents(read_bytes("a.txt", whole.encode()))
    return gathered(parts).targets


@pytest.mark.parametrize(
    "marks", ["{}.", "{})", "1.{}.", "{}. "], ids=["point", "bracket", "of two", "spaces"]
)
@pytest.mark.parametrize("end", [".", ";", ""])
def test_items_that_begin_with_a_figure_are_items(marks, end):
    items = [
        "Số ngõ sạch đạt tối thiểu 95%",
        "100% thùng rác có nắp",
        "30 thôn trồng hoa",
        "2.500 hộ có vườn",
        "12,5% rác được phân loại",
        "Giảm 5% số bao nhựa",
    ]
    text = "\n".join(f"{marks.format(n)} {item}{end}" for n, item in enumerate(items, 1))
    found = targets_of(text)
    assert [(t.value, t.unit) for t in found] == [
        ("95", "%"),
        ("100", "%"),
        ("30", "thôn"),
        ("2500", "hộ"),
        ("12.5", "%"),
        ("5", "%"),
    ]
    assert [t.what for t in found] == items


@pytest.mark.parametrize(
    "line",
    [
        "1. Thôn nào cũng dọn ngõ trong kỳ thi đua lần thứ\n2. 30 thôn dọn ngõ sạch",
        "1. Mọi nhà dọn ngõ xong trước ngày\n15. 30 thôn dọn ngõ sạch",
    ],
)
def test_a_figure_on_a_wrapped_line_opens_no_item(line):
    assert [t.paragraph.mark for t in targets_of(line)] == ["1"]


def test_thousands_and_days_on_a_line_of_their_own_open_no_item():
    found = targets_of("1. Số cây trồng mới trong làng và ngoài đồng phấn đấu đạt\n2.500 cây.")
    assert [(t.value, t.paragraph.mark) for t in found] == [("2500", "1")]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("2.500 hộ có vườn", "2.500 hộ có vườn"),
        ("12.000 cây được trồng", "12.000 cây được trồng"),
        ("2. Mỗi hộ có vườn", "Mỗi hộ có vườn"),
        ("2.1. Mỗi hộ có vườn", "Mỗi hộ có vườn"),
        ("a) 2.500 hộ có vườn", "2.500 hộ có vườn"),
    ],
)
def test_thousands_are_no_number_of_an_item(words, shown):
    assert entry_words(words) == shown
