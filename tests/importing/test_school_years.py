"""The months of a school year: those before August are of the year after."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.duties import Duties
from congkhai.importing.extract.times.frame import frame_of
from congkhai.importing.extract.times.when import when_said

HEAD = (
    "PHÒNG GIÁO DỤC MAI HẠ\nTRƯỜNG TIỂU HỌC MAI HẠ\nSố: 7/KH-THMH\n"
    "Mai Hạ, ngày 25 tháng 8 năm 2026\n\nKẾ HOẠCH\n{}\n\nIII. LỊCH CÔNG TÁC\n"
)


def duties_of(text: str, title: str = "Công tác năm học 2026 - 2027") -> Duties:
    (parts,) = documents(read_bytes("a.txt", (HEAD.format(title) + text).encode()))
    return gathered(parts).duties


def days(duties: Duties) -> list[tuple[str, str]]:
    return sorted((due.due, due.what) for due in duties.dues)


def test_months_alone_on_their_lines_head_what_is_done_in_them():
    found = duties_of(
        "Tháng 9/2026\n- Khai giảng ngày 05/9/2026;\n- Họp cha mẹ học sinh đầu năm.\n"
        "- Phát sách ngày 08/9/2026.\n"
        "Tháng 11/2026\n- Hội thi vở sạch chữ đẹp.\n"
        "Tháng 5/2027\n- Kiểm tra cuối học kỳ II; tổng kết năm học trước ngày 30/5.\n"
    )
    assert days(found) == [
        ("2026-09", "Họp cha mẹ học sinh đầu năm"),
        ("2026-09-08", "Phát sách ngày 08/9/2026"),
        ("2026-11", "Hội thi vở sạch chữ đẹp"),
        ("2027-05-30", "tổng kết năm học"),
    ]
    assert [(event.at, event.what) for event in found.events] == [
        ("2026-09-05", "- Khai giảng ngày 05/9/2026;")
    ]


@pytest.mark.parametrize("mark", ["{}", "**{}**", "{}:", "**{}:**"])
def test_a_month_on_its_line_ends_the_duty_above(mark):
    first, second = mark.format("Tháng 9"), mark.format("Tháng 10")
    text = f"{first}\n+ Ban giám hiệu lập kế hoạch năm.\n{second}\n+ Tổ Văn lập kế hoạch hội giảng."
    tasks = duties_of(text).tasks
    assert [(task.what.rstrip("."), task.when.due) for task in tasks] == [
        ("Lập kế hoạch năm", ("2026-09",)),
        ("Lập kế hoạch hội giảng", ("2026-10",)),
    ]


def test_months_without_a_year_are_of_the_school_year():
    found = duties_of(
        "1. Tháng 9\n- Khai giảng năm học.\n2. Tháng 12\n- Kiểm tra cuối học kỳ I.\n"
        "3. Tháng 01\n- Sơ kết học kỳ I.\n4. Tháng 5\n- Tổng kết cả năm học.\n"
    )
    assert [day for day, _ in days(found)] == ["2026-09", "2026-12", "2027-01", "2027-05"]


def test_of_another_plan_they_are_of_its_own_year():
    found = duties_of(
        "1. Tháng 01\n- Sơ kết học kỳ I.\n2. Tháng 5\n- Tổng kết cả năm học.\n", "Công tác năm 2027"
    )
    assert [day for day, _ in days(found)] == ["2027-01", "2027-05"]


def test_a_column_of_months_holds_bare_numbers():
    found = duties_of(
        "| Tháng | Nội dung công việc | Người thực hiện |\n|---|---|---|\n"
        "| 9 | Tổ chức khai giảng năm học | Ban giám hiệu |\n"
        "| 10 - 11 | Hội giảng cấp trường | Tổ Văn |\n"
        "| 01 | Lập báo cáo học kỳ I | Ban giám hiệu |\n"
    )
    assert [task.when.due for task in found.tasks] == [("2026-09",), ("2026-11",), ("2027-01",)]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Tháng 8", "2026-08"),
        ("Tháng 7", "2027-07"),
        ("Quý IV", "2026-Q4"),
        ("Quý I", "2027-Q1"),
        ("Ngày 20 tháng 11", "2026-11-20"),
        ("Trước ngày 15/01", "2027-01-15"),
    ],
)
def test_each_time_without_a_year_falls_within_it(words, due):
    assert when_said(words, frame_of("Kế hoạch năm học 2026 - 2027")).due == (due,)


@pytest.mark.parametrize(
    "title", ["Kế hoạch giai đoạn 2026 - 2027", "Kế hoạch năm 2026", "Kế hoạch năm học 2026 - 2030"]
)
def test_no_other_year_begins_in_august(title):
    assert frame_of(title).begins == 1


def test_a_school_year_spoken_of_frames_no_table_of_another_plan():
    found = duties_of(
        "Tổng kết năm học 2025 - 2026 theo bảng sau:\n\n"
        "| Thời gian | Nội dung công việc | Người thực hiện |\n|---|---|---|\n"
        "| Tháng 9 | Quét vôi phòng học | Tổ Văn |\n",
        "Công tác năm 2026",
    )
    assert [task.when.due for task in found.tasks] == [("2026-09",)]
