"""Rounds and weeks of an annex are no phases of the plan."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ YÊN HẠ\nSố: 20/KH-UBND\nYên Hạ, ngày 15 tháng 01 năm 2026\n\nKẾ HOẠCH\n"
    "Quét vôi các ngõ năm 2026\n\nI. NỘI DUNG\n\n{body}\n\n"
    "Nơi nhận:                         CHỦ TỊCH\n- Lưu: VT.                        Trần Văn Mẫu\n\n"
    "{annex}\n"
)
LINES = (
    "1. Đợt 1: từ ngày 02/3/2026 đến ngày 13/3/2026, thôn Hạ.\n"
    "2. Đợt 2: từ ngày 07/9/2026 đến ngày 18/9/2026, thôn Thượng."
)


def names_of(body: str, annex: str) -> list[str]:
    (parts,) = documents(read_bytes("a.txt", HEAD.format(body=body, annex=annex).encode()))
    return [stage.name for stage in gathered(parts).duties.stages]


@pytest.mark.parametrize(
    ("body", "annex", "names"),
    [
        ("1. Các thôn quét vôi.", "PHỤ LỤC\nLỊCH KIỂM TRA CÁC NGÕ\n\n" + LINES, []),
        (
            "1. Các thôn quét vôi.",
            "PHỤ LỤC II\nKIỂM TRA NGÕ\n\nTuần 1: từ 02/3/2026 đến 08/3/2026.",
            [],
        ),
        (LINES, "PHỤ LỤC\nDANH SÁCH CÁC NGÕ\n\n1. Ngõ Đình.", ["Đợt 1", "Đợt 2"]),
        ("1. Các thôn quét vôi.", "PHỤ LỤC\nLỘ TRÌNH THỰC HIỆN\n\n" + LINES, ["Đợt 1", "Đợt 2"]),
        (
            "1. Các thôn quét vôi.",
            "PHỤ LỤC\nKẾ HOẠCH QUÉT VÔI CÁC NGÕ\n\n" + LINES,
            ["Đợt 1", "Đợt 2"],
        ),
        ("1. Tuần 3 tháng 5/2026: các thôn quét vôi.", "PHỤ LỤC\n1. Ngõ Đình.", []),
    ],
)
def test_only_phases_of_the_plan_itself_are_its_phases(body, annex, names):
    assert names_of(body, annex) == names


def test_the_editor_is_told_where_rounds_stand():
    annex = "PHỤ LỤC\nLỊCH KIỂM TRA CÁC NGÕ\n\n" + LINES
    text = HEAD.format(body="1. Các thôn quét vôi.", annex=annex)
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    reasons = [place.reason for place in gathered(parts).duties.unread]
    assert sum("giai đoạn của cả kế hoạch" in reason for reason in reasons) == 2
