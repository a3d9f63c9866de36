"""A quarter or month that heads a sentence with days of its own sets no second limit."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

from tests.importing.below_organising import duties_below


@pytest.mark.parametrize(
    ("line", "dues"),
    [
        (
            "Quý II năm 2026: trồng chè xong trước ngày 15/6/2026.",
            [("Trồng chè", "2026-06-15")],
        ),
        (
            "Tháng 9/2026: lát sân chợ xong trước ngày 10/9/2026; bàn giao trước ngày 25/9/2026.",
            [("Lát sân chợ", "2026-09-10"), ("Bàn giao", "2026-09-25")],
        ),
        (
            "Năm 2027: trình đề án chè trước ngày 30/4/2027.",
            [("Trình đề án chè", "2027-04-30")],
        ),
        ("Quý II: trồng chè xong trước ngày 15/6.", [("Trồng chè", "2026-06-15")]),
        # what lies beyond the period is another's
        (
            "Quý II năm 2026: hoàn thành trồng chè, báo cáo trước ngày 15/7/2026.",
            [
                ("Hoàn thành trồng chè, báo cáo trước ngày 15/7/2026", "2026-Q2"),
                ("Quý II năm 2026: hoàn thành trồng chè, báo cáo", "2026-07-15"),
            ],
        ),
        ("Quý II năm 2026: hoàn thành trồng chè.", [("Hoàn thành trồng chè", "2026-Q2")]),
        # a day that is no limit leaves the period one
        (
            "Quý II/2026: tập huấn cho các tổ, lồng ghép ngày hội chè 15/5/2026.",
            [("Tập huấn cho các tổ, lồng ghép ngày hội chè 15/5/2026", "2026-Q2")],
        ),
        (
            "Tháng 4/2026: chấm giải theo Kế hoạch ngày 05/4/2026.",
            [("Chấm giải theo Kế hoạch ngày 05/4/2026", "2026-04")],
        ),
    ],
)
def test_the_day_alone_is_the_limit(line, dues):
    found = duties_below(f"1. {line}\n").dues
    told = [(due.what[:1].upper() + due.what[1:], due.due) for due in found]
    assert [(what.strip(" :.;"), due) for what, due in told] == dues


HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 7/KH-UBND\nMai Hạ, ngày 25 tháng 11 năm 2025\n\n"
    "KẾ HOẠCH\nGiữ gìn nếp sống{title}\n\nII. TỔ CHỨC THỰC HIỆN\n\n"
)


@pytest.mark.parametrize(
    ("title", "when", "due"),
    [
        (" năm 2026", "trước ngày 20/11", ["2026-11-20"]),
        (" năm 2026", "trước ngày 10/12", ["2026-12-10"]),
        (" năm 2026", "trước ngày 20/3", ["2026-03-20"]),
        ("", "trước ngày 10/12", ["2025-12-10"]),
        ("", "trước ngày 20/11", []),
        (" năm 2025", "trước ngày 10/12", ["2025-12-10"]),
    ],
)
def test_a_day_without_a_year_is_of_the_year_that_the_plan_is_for(title, when, due):
    text = HEAD.format(title=title) + f"1. Phòng Kinh tế dọn chợ {when}.\n"
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    assert [found.due for found in gathered(parts).duties.dues] == due
