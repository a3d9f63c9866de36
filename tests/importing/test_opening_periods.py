"""Lists whose lines open with a month or quarter and no year."""

from __future__ import annotations

import pytest
import yaml
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 7/KH-UBND\nMai Hạ, ngày 05 tháng 01 năm 2026\n\n"
    "KẾ HOẠCH\nGiữ gìn nếp sống năm 2026\n\nII. TIẾN ĐỘ\n\n{}\n"
)


def told(*lines: str) -> dict[str, list[tuple[str, object]]]:
    (parts,) = documents(read_bytes("a.txt", HEAD.format("\n\n".join(lines)).encode()))
    text = drafted(gathered(parts), KnownRegisters()).text
    front = yaml.safe_load(text.split("\n---\n")[0])
    return {
        key: [(entry.get("what") or entry["name"], entry.get("due")) for entry in front[key]]
        for key in ("tasks", "deadlines", "milestones")
        if key in front
    }


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            [
                "1. Tháng 02: thành lập nhóm.",
                "2. Tháng 3 - 6: dọn các ngõ.",
                "3. Tháng 11: tổng kết.",
            ],
            {
                "deadlines": [("Thành lập nhóm", "2026-02"), ("Dọn các ngõ", "2026-06")],
                "milestones": [("Tổng kết", "2026-11")],
            },
        ),
        (
            ["- Quý I: Ban hành kế hoạch.", "- Quý II: Phòng Kinh tế kiểm tra các ngõ."],
            {
                "deadlines": [("Ban hành kế hoạch", "2026-Q1")],
                "tasks": [("Kiểm tra các ngõ", "2026-Q2")],
            },
        ),
        (
            [
                "- Lần 1: Tháng 7, tại thôn Đông (sơ kết).",
                "- Lần 2: Tháng 11, tại thôn Đoài (tổng kết).",
            ],
            {
                "milestones": [
                    ("Lần 1, tại thôn Đông (sơ kết)", "2026-07"),
                    ("Lần 2, tại thôn Đoài (tổng kết)", "2026-11"),
                ]
            },
        ),
    ],
)
def test_each_line_is_due_in_the_time_it_opens_with(lines, expected):
    assert told(*lines) == expected


@pytest.mark.parametrize(
    "lines",
    [
        ["- Tháng 7: dọn các ngõ.", "- Vận động người dân."],
        ["- Tháng 7: đã dọn 5 ngõ.", "- Tháng 8: tình hình như cũ."],
        ["- Quý I đạt 20 triệu đồng.", "- Quý II đạt 30 triệu đồng."],
        ["- Quý hội, các chi hội: đóng góp.", "- Tháng lương: tự nguyện."],
    ],
)
def test_a_line_alone_and_what_was_are_no_timetable(lines):
    assert "deadlines" not in told(*lines)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "2. Tháng 11: tổng kết năm; bình xét trước ngày 20/11/2026.",
            {("Tổng kết năm", "2026-11"), ("Bình xét", "20/11/2026")},
        ),
        (
            "2. Quý II: lát lối vào; gửi sổ về xã trước ngày 15/5/2026; sơn cổng.",
            {
                ("Lát lối vào", "2026-Q2"),
                ("Gửi sổ về xã", "15/05/2026"),
                ("Sơn cổng", "2026-Q2"),
            },
        ),
        (
            "2. Quý II: lát lối vào; gửi sổ về xã trước 15/6/2026; nghiệm thu từ 15/7.",
            {("Lát lối vào", "2026-Q2"), ("Gửi sổ về xã", "15/06/2026")},
        ),
    ],
)
def test_clauses_of_a_line_without_a_day_are_of_the_period_that_opens_it(line, expected):
    found = told("1. Tháng 3: gặp mặt các tổ.", line, "3. Tháng 12: họp cả xóm.")
    every = {
        (what[:1].upper() + what[1:], due) for entries in found.values() for what, due in entries
    }
    assert every - {("Gặp mặt các tổ", "2026-03"), ("Họp cả xóm", "2026-12")} == expected


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("Tháng 11: tổng kết năm; bình xét trước ngày 20/11/2026.", True),
        ("Tháng 6: sơ kết (chậm nhất 15/6); cùng xóm trên trồng hoa.", True),
        ("Tháng 11: bình xét trước ngày 20/11/2026.", False),
        ("Tháng 11: bình xét trước ngày 20/11/2026; đã mua 5 cờ.", False),
        ("Bình xét trước ngày 20/11/2026; tổng kết năm.", False),
        ("Quý I: dọn ngõ.\n\n3. Quý II: họp trước ngày 15/6/2026; thu dọn từ 15/7.", True),
    ],
)
def test_of_a_line_by_itself_what_was_not_read_is_told(line, is_told):
    (parts,) = documents(read_bytes("a.txt", HEAD.format(f"1. Giữ ngõ.\n\n2. {line}").encode()))
    reasons = [place.reason for place in gathered(parts).duties.unread]
    assert any("mở bằng tháng, quý" in reason for reason in reasons) is is_told
