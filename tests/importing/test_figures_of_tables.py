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


def targets_of(body: str, **head: str):
    found = facts_of(body, **head).targets
    return [(t.what, t.value, t.unit, t.due, t.scope) for t in found]


def unread(body: str, **head: str) -> list[str]:
    return [place.reason for place in facts_of(body, **head).duties.unread]


@pytest.mark.parametrize(
    ("columns", "dues"),
    [
        ("Quý I | Quý II | Quý III | Quý IV", ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]),
        ("Quý 3/2026 | Quý 4/2026", ["2026-Q3", "2026-Q4"]),
        ("Quý I | 6 tháng | 9 tháng | Cả năm", ["2026-Q1", "2026-H1", "2026-09", "2026"]),
        ("6 tháng đầu năm | 6 tháng cuối năm", ["2026-H1", "2026-H2"]),
    ],
)
def test_a_figure_for_each_part_of_the_year_is_a_target(columns, dues):
    figures = [str(30 + number) for number in range(len(dues))]
    rows = (f"Chỉ tiêu | ĐVT | {columns}", f"Vôi bán ra | Tấn | {' | '.join(figures)}")
    found = targets_of("II. CHIA THEO QUÝ\n\n" + table(*rows))
    assert found == [
        ("Vôi bán ra", figure, "tấn", due, "") for figure, due in zip(figures, dues, strict=True)
    ]


def test_of_an_unknown_year_no_part_is_told_but_the_table_is():
    rows = ("Chỉ tiêu | ĐVT | Quý I | Quý II", "Vôi | Tấn | 3 | 4", "Chè | Tấn | 5 | 6")
    body = "II. CHIA THEO QUÝ\n\n" + table(*rows)
    assert targets_of(body, title="Giữ nếp") == []
    assert any("bảng chỉ tiêu" in reason for reason in unread(body, title="Giữ nếp"))


@pytest.mark.parametrize(
    ("limit", "dues"),
    [
        ("Quý II", ["2026-Q2", "2027"]),
        ("Trước 30/9/2027", ["2026", "2027-09-30"]),
        ("Tháng 6/2026", ["2026-06", "2027"]),
        ("Hằng năm", ["2026", "2027"]),
    ],
)
def test_the_limit_of_a_row_says_when_in_the_year_of_its_column(limit, dues):
    rows = ("Chỉ tiêu | ĐVT | KH 2026 | KH 2027 | Thời hạn", f"Vôi | Tấn | 9 | 12 | {limit}")
    found = targets_of("II. CHỈ TIÊU\n\n" + table(*rows))
    assert [due for _, _, _, due, _ in found] == dues


def test_quarters_beside_the_year_are_told_as_left_out():
    rows = ("Chỉ tiêu | ĐVT | KH 2026 | Quý I | Quý II", "Vôi | Tấn | 9 | 3 | 4")
    body = "II. CHỈ TIÊU\n\n" + table(*rows)
    assert [(value, due) for _, value, _, due, _ in targets_of(body)] == [("9", "2026")]
    assert ["chia theo quý" in reason for reason in unread(body)] == [True]


@pytest.mark.parametrize("head", ["Bản", "Xóm", "Khoa", "Phân xưởng", "Đơn vị thành viên", "Tổ"])
def test_each_unit_of_a_table_of_aims_has_its_own(head):
    rows = (
        f"TT | {head} | Số hộ | Hộ nghèo 2025 | KH giảm nghèo 2026 (hộ) | Nhà tạm xóa (nhà)",
        "1 | Ao Sen | 120 | 35 | 6 | 2",
        "2 | Ngõ Lúa | 95 | 28 | 5 | 3",
    )
    assert targets_of("I. CHỈ TIÊU\n\n" + table(*rows)) == [
        ("Giảm nghèo", "6", "hộ", "2026", "Ao Sen"),
        ("Nhà tạm xóa", "2", "nhà", "", "Ao Sen"),
        ("Giảm nghèo", "5", "hộ", "2026", "Ngõ Lúa"),
        ("Nhà tạm xóa", "3", "nhà", "", "Ngõ Lúa"),
    ]


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("KH 2026 tăng (%)", "5 | 6"),
        ("Kế hoạch so với năm 2025", "5 | 6"),
        ("Tăng, giảm", "5 | 6"),
    ],
)
def test_how_a_plan_compares_is_no_target(head, cells):
    first, second = cells.split(" | ")
    rows = (f"TT | Xóm | {head}", f"1 | Ao Sen | {first}", f"2 | Ngõ Lúa | {second}")
    assert targets_of("I. CHỈ TIÊU\n\n" + table(*rows)) == []


@pytest.mark.parametrize(
    ("body", "is_told"),
    [
        (("TT | Chỉ tiêu | Mức A | Mức B", "1 | Vôi | 3 | 4", "2 | Chè | 5 | 6"), True),
        (("TT | Hạng | Bậc một | Bậc hai", "1 | Vôi | 3 | 4", "2 | Chè | 5 | 6"), True),
        (("TT | Chỉ tiêu | Tháng 1 | Tháng 2", "1 | Vôi | 3 | 4", "2 | Chè | 5 | 6"), True),
        (("TT | Chỉ tiêu | TH 2024 | TH 2025", "1 | Vôi | 3 | 4", "2 | Chè | 5 | 6"), False),
        (("TT | Chỉ tiêu | Ghi chú", "1 | Vôi | đủ", "2 | Chè | thiếu"), False),
        (("TT | Vật tư | Số lượng | Đơn giá", "1 | Vôi | 3 | 4", "2 | Chè | 5 | 6"), False),
    ],
)
def test_a_table_of_aims_that_gives_none_is_told(body, is_told):
    told = "I. CHỈ TIÊU\n\n" + table(*body)
    assert targets_of(told) == []
    assert any("bảng chỉ tiêu" in reason for reason in unread(told)) is is_told


def test_below_what_was_and_in_a_report_no_table_of_aims_is_told():
    rows = table("TT | Chỉ tiêu | Mức A | Mức B", "1 | Vôi | 3 | 4", "2 | Chè | 5 | 6")
    assert unread(f"I. KẾT QUẢ THỰC HIỆN\n\n{rows}") == []
    assert unread(f"I. CHỈ TIÊU\n\n{rows}", kind="BÁO CÁO", number="7/BC-UBND") == []


@pytest.mark.parametrize(
    ("aim", "is_average"),
    [
        ("bình quân mỗi năm giảm từ 3 - 4 điểm phần trăm", True),
        ("tăng bình quân 4%/năm", True),
        ("số ngõ ngập giảm 3%", False),
    ],
)
def test_the_year_until_which_an_average_is_reached_is_told_as_such(aim, is_average):
    body = f"I. MỤC TIÊU\n\n1. Đến năm 2030, tỷ lệ ngõ ngập còn dưới 8%; {aim}.\n"
    assert ("bình quân mỗi năm tới năm 2030" in source(body)) is is_average


@pytest.mark.parametrize("kind", ["Khoa", "Công ty", "Bộ môn", "Xưởng"])
def test_units_side_by_side_have_a_figure_each_and_nought_asks_nothing(kind):
    heads = " | ".join(f"{kind} {name}" for name in ("Sen", "Lúa", "Vôi"))
    rows = (f"STT | Chỉ tiêu | {heads}", "1 | Số ca thủ thuật | - | 1.200 | 0")
    assert targets_of("I. CHỈ TIÊU\n\n" + table(*rows)) == [
        ("Số ca thủ thuật", "1200", "ca", "", f"{kind} Lúa")
    ]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("11/12 thôn", [("11", "thôn")]),
        ("Đạt 5/5 chợ", [("5", "chợ")]),
        ("11/12", []),
        ("13/12 thôn", []),
    ],
)
def test_so_many_of_all_are_a_figure(cell, told):
    rows = ("Chỉ tiêu | Kết quả năm 2025 | Chỉ tiêu 2026", f"Nơi có cây xanh | 10 | {cell}")
    found = targets_of("I. CHỈ TIÊU\n\n" + table(*rows))
    assert [(value, unit) for _, value, unit, *_ in found] == told


@pytest.mark.parametrize("unit", ["m3", "m2", "km2"])
def test_a_unit_with_a_power_stands_behind_the_name(unit):
    rows = ("TT | Chỉ tiêu | Năm 2025 | Năm 2026", f"1 | Nước ao dùng ({unit}) | 12.000 | 11.500")
    assert [t[:3] for t in targets_of("I. CHỈ TIÊU\n\n" + table(*rows))] == [
        ("Nước ao dùng", "11500", unit)
    ]


def test_what_companies_pay_in_is_asked_of_each_and_what_is_spent_is_not():
    rows = (
        "Công ty | Nộp ngân sách (triệu đồng) | Ngân sách cấp (triệu đồng)",
        "Vôi Đông | 300 | 20",
        "Chè Đoài | 450 | 30",
    )
    found = targets_of("I. CHỈ TIÊU\n\n" + table(*rows))
    assert [(what, value) for what, value, *_ in found] == [
        ("Nộp ngân sách", "300"),
        ("Nộp ngân sách", "450"),
    ]


@pytest.mark.parametrize(
    ("cells", "count"),
    [
        (("người | 60", "lớp | 4"), 0),
        (("Ha | 20", "% | 30"), 0),
        (("Công an xã | 60", "Đoàn xã | 4"), 2),
        (("Phòng Kinh tế | ", "người | 4"), 2),
    ],
)
def test_a_column_of_units_names_nobody_who_does_it(cells, count):
    first, second = cells
    rows = ("TT | Nội dung | Đơn vị | Năm 2026", f"1 | Dạy nghề vôi | {first}")
    body = "I. VIỆC\n\n" + table(*rows, f"2 | Mở chợ phiên | {second}")
    assert len(facts_of(body).duties.tasks) == count


def barred(*rows: tuple[str, ...]) -> str:
    """As web pages save a table: a bar opens a row, parts its cells and closes it."""
    return "".join("|\n" + "".join(f"{cell}\n|\n" for cell in row) for row in rows)


@pytest.mark.parametrize("heading", ["**PHỤ LỤC II**", "PHỤ LỤC 2", "Phụ lục số 02", "BIỂU 2"])
def test_an_annex_right_behind_a_table_opens_a_table_of_its_own(heading):
    aims = barred(("TT", "Chỉ tiêu", "Đơn vị", "Năm 2026"), ("1", "Ngõ được quét", "%", "90"))
    works = barred(
        ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"),
        ("1", "Quét vôi các ngõ", "Phòng Kinh tế", "Tháng 9/2026"),
        ("2", "Lập sổ ngõ", "Đoàn xã", "Tháng 10/2026"),
    )
    facts = facts_of(f"PHỤ LỤC I\nCHỈ TIÊU\n{aims}{heading}\nDANH MỤC NHIỆM VỤ\n{works}")
    assert [task.lead for task in facts.duties.tasks] == [("Phòng Kinh tế",), ("Đoàn xã",)]
    assert [aim.value for aim in facts.targets] == ["90"]
