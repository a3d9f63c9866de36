"""What the rows of tables become in a source: figures, units and reminders, each at its own row."""

from __future__ import annotations

import pytest
import yaml
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

HEAD = """ỦY BAN NHÂN DÂN
XÃ MAI HẠ
Số: {number}
Mai Hạ, ngày 05 tháng 3 năm 2026

{kind}
{title}

"""


def facts_of(body: str, number="7/KH-UBND", kind="KẾ HOẠCH", title="Giữ nếp năm 2026"):
    head = HEAD.format(number=number, kind=kind, title=title)
    (parts,) = documents(read_bytes("a.md", f"{head}{body}\n".encode()))
    return gathered(parts)


def table(*rows: str) -> str:
    lines = [f"| {row} |" for row in rows]
    lines.insert(1, "|" + "---|" * (rows[0].count("|") + 1))
    return "\n".join(lines)


def source(body: str) -> str:
    return drafted(facts_of(body), KnownRegisters()).text


def front(body: str) -> dict:
    return yaml.safe_load(source(body).split("---")[1])


AIMS = "I. CHỈ TIÊU\n\n"


@pytest.mark.parametrize(
    ("name", "unit"),
    [("Số vụ cháy chợ", "vụ"), ("Người chết đuối", "người"), ("Đơn thư quá hạn", "đơn")],
)
def test_nought_is_a_figure_to_reach(name, unit):
    rows = ("TT | Chỉ tiêu | ĐVT | TH 2025 | KH 2026", f"1 | {name} | {unit} | 2 | 0")
    (target,) = front(AIMS + table(*rows))["targets"]
    assert (target["value"], target["unit"]) == (0, unit)


def test_what_is_blank_is_left_out():
    (target,) = front(AIMS + table("TT | Chỉ tiêu | ĐVT | KH 2026", "1 | Ngõ sạch | % | 80"))[
        "targets"
    ]
    assert not {"bound", "every", "scope"} & set(target)


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("1.000 tấn", "nghìn tấn"),
        ("1000 Con", "nghìn con"),
        ("1.000.000 đồng", "triệu đồng"),
        ("100 kg", "trăm kg"),
        ("Tấn", "tấn"),
    ],
)
def test_a_unit_that_begins_with_a_figure_is_told_in_words(printed, written):
    rows = ("TT | Chỉ tiêu | ĐVT | KH 2026", f"1 | Sản lượng vôi | {printed} | 650")
    assert front(AIMS + table(*rows))["targets"][0]["unit"] == written
    behind = ("TT | Chỉ tiêu | KH 2026", f"1 | Sản lượng vôi ({printed}) | 650")
    assert front(AIMS + table(*behind))["targets"][0]["unit"] == written
    head = ("TT | Chỉ tiêu", f"KH 2026 ({printed})"), ("1 | Sản lượng vôi", "650")
    assert front(AIMS + table(*map(" | ".join, head)))["targets"][0]["unit"] == written


@pytest.mark.parametrize(
    ("unit", "said"), [("Tỷ đồng", "đến 45 tỷ đồng"), ("%", "đến 45%"), ("Ngõ", "đến 45 ngõ")]
)
def test_a_range_is_told_with_its_unit_apart(unit, said):
    rows = ("TT | Chỉ tiêu | ĐVT | KH 2026", f"1 | Bớt tiền vôi | {unit} | 40 - 45")
    assert said in source(AIMS + table(*rows))


@pytest.mark.parametrize(
    "last", ["Ngày 03 tháng đầu quý sau", "Trước ngày 10 hằng tháng", "Trước ngày 20/9/2026"]
)
def test_a_reminder_stands_at_the_row_that_it_is_of(last):
    rows = (
        "TT | Nội dung | Chủ trì | Thời gian",
        "1 | Nhận vôi ở chợ | Phòng Kinh tế | 05/02/2026",
        f"2 | Báo cáo UBND xã | Phòng Kinh tế | {last}",
    )
    lines = source("II. PHÂN CÔNG\n\n" + table(*rows)).splitlines()
    assert [line for line in lines if "trước ngày ban hành" in line and "Báo cáo" in line] == []
    assert sum("trước ngày ban hành" in line for line in lines) == 1


WORK = table(
    "TT | Nội dung | Thời gian | Địa điểm | Chủ trì | Phối hợp",
    "1 | Mở chợ phiên | Tháng 5/2026 | Chợ xã | Phòng Kinh tế | Các thôn",
    "2 | Quét vôi ngõ xóm | Tháng 6/2026 | Các thôn | Phòng Nội vụ | Đoàn xã",
)


@pytest.mark.parametrize(
    "rows",
    [
        (
            "TT | Chỉ tiêu | ĐVT | Sở Lúa | Sở Chè | Sở Vôi",
            "1 | Hồ sơ đúng hạn | % | 100 | 99 | 98",
        ),
        (
            "STT | Vật tư | Quy cách | Số lượng | Đơn giá | Thành tiền",
            "1 | Vôi bột | Bao | 40 | Công ty Vôi | 900",
        ),
        (
            "Số TT | Chợ | ĐVT | Năm 2024 | Phòng Kinh tế | Ban Chợ",
            "1 | Chợ Đông | lượt | 20 | Đội Một | Đội Hai",
        ),
    ],
)
def test_a_table_with_headings_of_its_own_goes_on_with_none_before(rows):
    body = f"I. VIỆC\n\n{WORK}\n\nII. BIỂU\n\n{table(*rows)}"
    tasks = facts_of(body).duties.tasks
    assert [task.what for task in tasks] == ["Mở chợ phiên", "Quét vôi ngõ xóm"]


@pytest.mark.parametrize(
    "head",
    [
        "TT | Nội dung | Thời gian | Địa điểm | Chủ trì | Phối hợp",
        "TT | Nội dunq | Thời gian | Địa điểm | Chu tri | Phối hợp",
        "2 bis | Dọn ao làng | Tháng 6/2026 | Ao Đông | Phòng Kinh tế | Các thôn",
    ],
)
def test_headings_told_again_on_the_next_page_go_on(head):
    row = "3 | Trồng hoa | Tháng 7/2026 | Các ngõ | Phòng Nội vụ | Đoàn xã"
    tasks = facts_of(f"I. VIỆC\n\n{WORK}\n\n2\n\n{table(head, row)}").duties.tasks
    assert tasks[-1].what == "Trồng hoa"
    assert len(tasks) == (3 if head.startswith("TT") else 4)
