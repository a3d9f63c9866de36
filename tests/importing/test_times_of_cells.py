"""Times and names as narrow cells print them: lists of quarters, «Q.I», commas within a name."""

from __future__ import annotations

import pytest

from tests.importing.below_organising import duties_below

ROWS = (
    "| TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian (năm 2026) |\n"
    "| 1 | Mở lớp vẽ | {lead} | {partners} | {when} |\n"
    "| 2 | Dọn ngõ | Các thôn | Các hội | 05/6/2026 |\n"
)


def first_row(lead="Các thôn", partners="Các hội", when="05/6/2026"):
    return duties_below(ROWS.format(lead=lead, partners=partners, when=when)).tasks[0]


@pytest.mark.parametrize(
    ("when", "due", "every"),
    [
        ("Quý II, IV", ("2026-Q2", "2026-Q4"), ""),
        ("Quý I và quý III", ("2026-Q1", "2026-Q3"), ""),
        ("Quý I, II", ("2026-Q2",), ""),
        ("Quý I, II, III, IV", (), "quarter"),
        ("Tháng 3, 9", ("2026-03", "2026-09"), ""),
        ("Tháng 3, 4, 5", ("2026-05",), ""),
        ("Tháng 3, 05 ngày", ("2026-03",), ""),
        ("30/6; 20/12/2026", ("2026-06-30", "2026-12-20"), ""),
        ("Xong trong Q.I/2026", ("2026-Q1",), ""),
        ("Q1/2026", ("2026-Q1",), ""),
        ("Q.III", ("2026-Q3",), ""),
        ("Tháng 7/2026", ("2026-07",), ""),
        ("Dự kiến ngày 05/6/2026 (chậm nhất ngày 10/6/2026)", ("2026-06-10",), ""),
        ("Dự kiến trong tháng 5, muộn nhất 30/6", ("2026-06-30",), ""),
        ("Dự kiến ngày 12/9 (Chậm nhất ngày 20/9, trước hội)", ("2026-09-20",), ""),
        ("Dự kiến quý II/2026, chậm nhất 15/7/2026", ("2026-07-15",), ""),
        # A week, a round: no day of the month.
        ("Tuần 1 tháng 11", ("2026-11",), ""),
        ("Tuần 3-4 tháng 9/2026", ("2026-09",), ""),
        ("Tuần thứ 2, tháng 10 năm 2026", ("2026-10",), ""),
        ("Đợt 2 tháng 8", ("2026-08",), ""),
        ("Ngày 2 tháng 8", ("2026-08-02",), ""),
    ],
)
def test_a_cell_tells_each_of_its_times(when, due, every):
    task = first_row(when=when)
    assert (task.when.due, task.when.every) == (due, every)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        (
            "Phòng Quản lý, hỗ trợ ngõ số 1; các thôn",
            ["Phòng Quản lý, hỗ trợ ngõ số 1", "các thôn"],
        ),
        ("Phòng Nghiệp vụ, dự toán, pháp chế", ["Phòng Nghiệp vụ, dự toán, pháp chế"]),
        ("Đội Kiểm tra, giám sát", ["Đội Kiểm tra, giám sát"]),
        ("Phòng Kinh tế, các thôn", ["Phòng Kinh tế", "các thôn"]),
        ("Phòng Kinh tế tham mưu xã sửa nhà", ["Phòng Kinh tế"]),
        ("Các sở: Kênh mương, Nội vụ, Tư pháp", ["Các sở: Kênh mương, Nội vụ, Tư pháp"]),
        ("Công an các xã: Mai Hạ, Yên Hà", ["Công an các xã: Mai Hạ, Yên Hà"]),
    ],
)
def test_a_cell_names_each_body_whole(cell, names):
    assert list(first_row(lead=cell).lead) == names
    assert list(first_row(partners=cell).partners) == names


@pytest.mark.parametrize(
    ("crosses", "due", "every"),
    [
        ("x | x | x | x", (), "quarter"),
        (" | x | x | ", ("2026-Q3",), ""),
        ("x |  | x | ", ("2026-Q1", "2026-Q3"), ""),
        (" |  |  | x", ("2026-Q4",), ""),
    ],
)
def test_crosses_below_quarters_tell_each_time(crosses, due, every):
    text = (
        "| TT | Nội dung | Đơn vị chủ trì | Quý I | Quý II | Quý III | Quý IV |\n"
        f"| 1 | Mở lớp vẽ | Các thôn | {crosses} |\n| 2 | Dọn ngõ | Các thôn | x |  |  |  |\n"
    )
    task = duties_below(text).tasks[0]
    assert (task.when.due, task.when.every) == (due, every)


WITHOUT_DOERS = (
    "| STT | Nội dung thanh tra | Đối tượng | Thời gian |\n|---|---|---|---|\n"
    "| 1 | {what} | Phòng Sổ sách | {when} |\n| 2 | Cấp thẻ kho | Phòng Kho | Tháng 6/2026 |\n"
)


@pytest.mark.parametrize(
    ("what", "when", "due"),
    [
        ("Việc nhập kho năm 2025", "Quý I/2026", "2026-Q1"),
        ("Sổ quỹ tháng 12/2025", "Tháng 4/2026", "2026-04"),
        ("Thu quỹ tháng 12/2025", "Quý II/2026", "2026-Q2"),
        ("Công tác đón khách quý IV/2025", "Trước ngày 15/5/2026", "2026-05-15"),
        ("Xếp hàng sau lũ ngày 12/11/2025", "Tháng 3/2026", "2026-03"),
    ],
)
def test_a_row_whose_work_names_a_time_gone_by_has_the_day_of_its_own_cell(what, when, due):
    dues = duties_below(WITHOUT_DOERS.format(what=what, when=when)).dues
    assert [(d.due, d.what) for d in dues] == [(due, what), ("2026-06", "Cấp thẻ kho")]


@pytest.mark.parametrize(
    "time",
    [
        "Sáng thứ Hai, ngày 04/5/2026",
        "Trước ngày 15/5/2026",
        "Trong tháng 5 năm 2026",
        "Quý II/2026",
    ],
)
def test_a_cell_of_time_before_its_work_says_no_work(time):
    rows = "| TT | Lúc | Phần việc | Hạn |\n|---|---|---|---|\n"
    rows += f"| 1 | {time} | Thay chốt cửa | 10/6/2026 |\n| 2 | {time} | Thay khóa | 11/6/2026 |\n"
    assert {d.what for d in duties_below(rows).dues} <= {"Thay chốt cửa", "Thay khóa"}
