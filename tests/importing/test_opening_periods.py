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
