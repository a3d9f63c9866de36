"""Weeks and days at the ends of each month and quarter, and first days called «mồng»."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

TEXT = (
    "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 7/KH-UBND\nMai Hạ, ngày 05 tháng 3 năm 2026\n\n"
    "KẾ HOẠCH\nGiữ nếp\n\nI. NHIỆM VỤ\n\n1. {}\n\n2. Quét ngõ.\n"
)


def returning(sentence: str) -> list[tuple[str, str, tuple[str, ...]]]:
    (parts,) = documents(read_bytes("a.txt", TEXT.format(sentence).encode()))
    return [(r.every, r.when, r.days) for r in gathered(parts).duties.returning]


@pytest.mark.parametrize(
    ("sentence", "every", "when"),
    [
        (
            "Tờ tin của thôn được phát hành vào tuần cuối cùng của tháng thứ 3 trong quý.",
            "quarter",
            "vào tuần cuối cùng của tháng thứ 3 trong quý",
        ),
        (
            "Tổ quét ngõ họp vào tuần đầu của tháng đầu mỗi quý tại đình.",
            "quarter",
            "vào tuần đầu của tháng đầu mỗi quý",
        ),
        ("Các xóm dọn giếng vào tuần cuối hằng tháng.", "month", "vào tuần cuối hằng tháng"),
        ("Các xóm họp vào tuần đầu tiên của tháng.", "month", "vào tuần đầu tiên của tháng"),
        (
            "Các xóm báo cáo Ủy ban nhân dân xã vào ngày làm việc cuối cùng của tháng.",
            "month",
            "vào ngày làm việc cuối cùng của tháng",
        ),
        (
            "Tổ chức chào cờ vào sáng thứ hai tuần đầu tiên của tháng.",
            "month",
            "vào sáng thứ hai tuần đầu tiên của tháng",
        ),
        ("Phát loa trong 5 ngày đầu mỗi tháng.", "month", "trong 5 ngày đầu mỗi tháng"),
        ("Các xóm báo cáo xã vào tuần cuối của quý.", "quarter", "vào tuần cuối của quý"),
    ],
)
def test_the_end_of_each_month_or_quarter_is_when_something_returns(sentence, every, when):
    assert returning(sentence) == [(every, when, ())]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Các xóm họp đúng ngày mùng 5 hằng tháng.", ("đúng ngày mùng 5 hằng tháng", "---05")),
        ("Tờ tin được phát hành ngày 3 hằng tháng.", ("ngày 3 hằng tháng", "---03")),
        ("Chi hội sinh hoạt vào ngày mồng 2 hằng tháng.", ("vào ngày mồng 2 hằng tháng", "---02")),
        (
            "In tờ tin kịp thời, có tài liệu cho các xóm sinh hoạt đúng ngày mồng 4 hằng tháng.",
            ("đúng ngày mồng 4 hằng tháng", "---04"),
        ),
    ],
)
def test_a_day_that_is_kept_each_month_is_told(sentence, found):
    assert returning(sentence) == [("month", found[0], (found[1],))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Quét ngõ vào tuần cuối tháng 6.",
        "Quét ngõ vào tuần cuối của tháng này.",
        "Giá vôi của xã được niêm yết vào tuần cuối của quý trước.",
        "Quét ngõ vào tuần đầu của Tháng Thanh niên.",
        "Quét ngõ vào tuần đầu của tháng hành động vì trẻ em.",
        "Nhân ngày mồng 1 hằng tháng, nhà chùa mở cửa.",
        "Quét ngõ vào tuần cuối quý II.",
        "Không họp vào tuần cuối hằng tháng.",
        "Quét ngõ vào 3 ngày cuối tháng Chạp.",
    ],
)
def test_the_end_of_one_month_returns_not(sentence):
    assert returning(sentence) == []
