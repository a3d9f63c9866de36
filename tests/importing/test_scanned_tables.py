"""Tables of tasks whose columns a scan ran together, line by line."""

from __future__ import annotations

import pytest

from tests.importing.test_tasks import tasks_of

TOP = """II. TỔ CHỨC THỰC HIỆN

1. Các thôn dọn ngõ.

Phụ lục

NHỮNG VIỆC CẦN LÀM

"""
FLAT = """STT Nội dung thực hiện Đơn vị chủ trì | Đơn vị phối hợp ;Kết quả Thời gian
a hoàn thành
I | Dọn ngõ trong mùa khô 5
tu nay dén thang sau <
1 Lập danh sách các ngõ chưa quét | Phòng Kinh tế | Các thôn thuộc Danh sách | Tháng 2/2026
vôi và số vôi phải mua thêm cho xã vùng đồi, | các ngõ - Tháng
ở cuối mùa khô. 4/2026
2 | Chia vôi cho các thôn đã ghi tên “Phòng Kinh tế | Các thôn thuộc | Bảng chia | Tháng 5/2026
trong sổ của Phòng Kinh tế các xóm vùng đồi
www.sach.vn

=
3 | Quét vôi các ngõ, làm lại biển ở Phòng Kinh tế | Các thôn » Tháng 6/2026
đầu mỗi ngõ trước ngày hội làng.
II | Sau mùa khô >
4 Xem lại các ngõ đã quét vôi, ghi Công an xã | Các thôn thuộc | Sổ ngõ | Quý III/2026
vào sổ những ngõ phải quét lại. vùng đồi
"""
BLOCKS = """TT Nhiệm vụ Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn

1 Lập danh sách các ngõ
chưa được quét vôi.

Phòng Kinh tế

Các thôn thuộc
vùng đồi

Danh sách
các ngõ năm 2026

Tháng 4/2026

2 Chia vôi cho các thôn
đã ghi tên.

Phòng Kinh tế

Các thôn thuộc
vùng đồi

Tháng 5/2026

3 Quét vôi các ngõ.

Công an xã

Tháng 6/2026
"""
MIDDLE = """STT Nội dung hoạt động Thời gian Đơn vị chủ trì Đơn vị phối hợp
Lập danh sách các ngõ chưa được quét vôi
1 và số vôi phải mua thêm cho các thôn ở xa 2026 Phòng Kinh tế Các thôn và các hội trong
trung tâm của xã.
Chia vôi cho các thôn đã ghi tên trong sổ
2 ngõ của xã từ đầu mùa khô. 2026 Phòng Kinh tế Các thôn và các hội trong
3 Quét vôi các ngõ và làm lại biển ở đầu ngõ 2026-2027 Công an xã Các thôn và các hội trong
"""


def read(table: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(task.what, task.lead, task.when.due) for task in tasks_of(TOP + table) if task.doubt]


def test_columns_run_together_are_told_apart_by_names_and_widths():
    assert read(FLAT) == [
        (
            "Lập danh sách các ngõ chưa quét vôi và số vôi phải mua thêm cho xã ở cuối mùa khô",
            ("Phòng Kinh tế",),
            ("2026-04",),
        ),
        (
            "Chia vôi cho các thôn đã ghi tên trong sổ của Phòng Kinh tế các xóm",
            ("Phòng Kinh tế",),
            ("2026-05",),
        ),
        (
            "Quét vôi các ngõ, làm lại biển ở đầu mỗi ngõ trước ngày hội làng",
            ("Phòng Kinh tế",),
            ("2026-06",),
        ),
        (
            "Xem lại các ngõ đã quét vôi, ghi vào sổ những ngõ phải quét lại. vùng",
            ("Công an xã",),
            ("2026-Q3",),
        ),
    ]


def test_cells_that_a_scan_wrote_one_below_the_other_are_told_apart_by_what_is_blank():
    assert read(BLOCKS) == [
        ("Lập danh sách các ngõ chưa được quét vôi", ("Phòng Kinh tế",), ("2026-04",)),
        ("Chia vôi cho các thôn đã ghi tên", ("Phòng Kinh tế",), ("2026-05",)),
        ("Quét vôi các ngõ", ("Công an xã",), ("2026-06",)),
    ]
    first = next(task for task in tasks_of(TOP + BLOCKS) if task.doubt)
    assert first.partners == ("Các thôn thuộc vùng đồi",)


def test_a_figure_in_the_midst_of_its_row_takes_the_lines_above_with_it():
    assert [(what[:24], lead) for what, lead, _ in read(MIDDLE)] == [
        ("Lập danh sách các ngõ ch", ("Phòng Kinh tế",)),
        ("Chia vôi cho các thôn đã", ("Phòng Kinh tế",)),
        ("Quét vôi các ngõ và làm ", ("Công an xã",)),
    ]
    assert [due for _, _, due in read(MIDDLE)] == [("2026",), ("2026",), ("2027",)]


@pytest.mark.parametrize(
    "table",
    [
        # Too few rows to tell a table from a sentence.
        "\n".join(FLAT.splitlines()[:6]),
        # No column of who.
        FLAT.replace("Đơn vị chủ trì | Đơn vị phối hợp", "Địa điểm | Số lượng"),
        # Headings, and nobody below them.
        FLAT.replace("Phòng Kinh tế", "vôi").replace("Công an xã", "vôi").replace("Các", "vôi"),
        # A sentence that speaks of such a table.
        "STT, nội dung, đơn vị chủ trì và thời gian ghi như mẫu.\n1. Các thôn dọn ngõ.\n",
    ],
)
def test_what_has_no_rows_with_somebody_is_no_such_table(table):
    assert not any("máy quét" in task.doubt for task in tasks_of(TOP + table))


def test_a_charging_section_behind_the_table_is_read_as_ever():
    text = FLAT + "\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã tuần tra ban đêm.\n"
    *_, last = tasks_of(TOP + text)
    assert (last.lead, last.what, last.doubt) == (("Công an xã",), "Tuần tra ban đêm", "")


@pytest.mark.parametrize("last", ["Lưu: VT, TCKT (5b).", "Lưu : VT."])
def test_who_keeps_a_copy_is_charged_with_nothing(last):
    text = "I. TỔ CHỨC THỰC HIỆN\n\n1. Các thôn\n- Dọn các ngõ trong thôn.\n- " + last
    assert [task.what for task in tasks_of(text)] == ["Dọn các ngõ trong thôn"]
