"""Tables of tasks whose columns a scan ran together, line by line."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

from tests.importing.test_tasks import HEAD, tasks_of

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


def unread(table: str) -> list[str]:
    (parts,) = documents(read_bytes("a.txt", (HEAD + TOP + table).encode()))
    return [place.text for place in gathered(parts).duties.unread]


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
    ]
    # «đồi» below «Công an xã» may be of its name, which stands nowhere else.
    (row,) = unread(FLAT)
    assert row.startswith("4 Xem lại các ngõ")


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


COLUMNS = "STT Nội dung công việc Đơn vị chủ trì Đơn vị phối hợp Thời gian hoàn thành\n"
ROWS = """1 Lập danh sách các ngõ Phòng Kinh tế Các thôn Quý I/2026
2 Mua vôi và chổi Phòng Kinh tế Các hội Quý II/2026
3 Quét vôi các ngõ lớn Công an xã Các thôn Tháng 5/2026
"""
READ = [
    ("Lập danh sách các ngõ", ("Phòng Kinh tế",), ("2026-Q1",)),
    ("Mua vôi và chổi", ("Phòng Kinh tế",), ("2026-Q2",)),
    ("Quét vôi các ngõ lớn", ("Công an xã",), ("2026-05",)),
]


@pytest.mark.parametrize(
    "below",
    [
        "",
        "STT Họ và tên Chức vụ Số điện thoại\n1 Nguyễn Văn Tám Phòng Kinh tế 0912345678\n"
        "2 Lò Thị Chín Phòng Kinh tế 0912345679\n3 Vàng A Mười Công an xã 0912345670\n",
        "STT Họ và tên Chức vụ Đơn vị\n4 Lò Văn Bảy Phòng Kinh tế Các thôn\n",
        "4 Nguyễn Văn Tám Phòng Kinh tế Các thôn\n5 Lò Thị Chín Phòng Kinh tế Các thôn\n",
        "Trên đây là Kế hoạch dọn đường làng năm 2026./.\n",
        "Ghi chú: các thôn báo cáo trước ngày 10/3/2026.\nKinh phí do Phòng Kinh tế bố trí.\n",
        "Các thôn báo cáo kết quả về Phòng Kinh tế trước ngày 10/3/2026.\n",
        "III. KINH PHÍ\nKinh phí do Phòng Kinh tế bố trí năm 2026.\n",
        "4. Kinh phí thực hiện năm 2026.\n",
        "DANH SÁCH TỔ\n1 Nguyễn Văn Tám, Trưởng thôn Phòng Kinh tế Các thôn\n",
        "4 Nguyễn Văn Tám, Trưởng thôn Phòng Kinh tế Các thôn\n",
        "4 Các thôn báo cáo trước ngày 10/3/2026.\n",
        "Yêu cầu các thôn báo cáo năm 2027.\n",
        "CHỦ TỊCH\nLò Văn Mẫu\n",
    ],
)
def test_what_stands_below_the_table_is_none_of_its_last_row(below):
    assert read(COLUMNS + ROWS + below) == READ
    assert not any("Tám" in task.what or "Bảy" in task.what for task in tasks_of(TOP + below))


def test_what_a_note_below_the_table_says_is_left_to_the_editor():
    text = COLUMNS + ROWS + "Ghi chú: các thôn báo cáo trước ngày 10/3/2026.\n"
    assert unread(text) == ["Ghi chú: các thôn báo cáo trước ngày 10/3/2026."]


@pytest.mark.parametrize(
    "columns",
    [
        # Who helps stands in front of who leads.
        "STT Nội dung công việc Đơn vị phối hợp Đơn vị chủ trì Thời gian",
        # Something else stands between what and who.
        "STT Nội dung công việc Sản phẩm Đơn vị chủ trì Thời gian",
        "STT Nội dung công việc Kinh phí Đơn vị chủ trì Thời gian",
        "STT Nội dung công việc Cơ quan trình Cơ quan chủ trì Thời gian",
        # Persons, not bodies.
        "STT Nội dung công việc Cán bộ thực hiện Đơn vị phối hợp Thời gian",
        "STT Nội dung công việc Người thực hiện Đơn vị phối hợp Thời gian",
        # Something behind the time, on this line or below.
        "STT Nội dung công việc Đơn vị chủ trì Thời gian Kinh phí",
        "STT Nội dung công việc Đơn vị chủ trì Đơn vị phối hợp Thời gian\nKinh phí",
        # A sentence.
        "TT nội dung nhiệm vụ do các đơn vị chủ trì thực hiện theo thời gian dưới đây",
    ],
)
def test_columns_that_cannot_be_told_apart_are_left_to_the_editor(columns):
    assert read(columns + "\n" + ROWS) == []
    assert any("Mua vôi và chổi" in text for text in unread(columns + "\n" + ROWS))


@pytest.mark.parametrize(
    ("row", "lead", "partners", "due"),
    [
        ("Dọn ngõ Phòng Kinh tế Các thôn 3/2026", ["Phòng Kinh tế"], ["Các thôn"], "2026-03"),
        ("Mua vôi Phòng Kinh tế Các thôn 15/5/2026", ["Phòng Kinh tế"], ["Các thôn"], "2026-05-15"),
        (
            "Dọn chợ Phòng Kinh tế và Văn phòng Đảng ủy | Các thôn Quý I/2026",
            ["Phòng Kinh tế", "Văn phòng Đảng ủy"],
            ["Các thôn"],
            "2026-Q1",
        ),
        (
            "Dọn sông Phòng Kinh tế, Công an xã | Các thôn trước 30/6/2026",
            ["Phòng Kinh tế", "Công an xã"],
            ["Các thôn"],
            "2026-06-30",
        ),
        (
            "Dọn suối Văn phòng HĐND và UBND xã Các thôn từ 1/5/2026 đến 30/5/2026",
            ["Văn phòng HĐND và UBND xã"],
            ["Các thôn"],
            "2026-05-30",
        ),
        # Torn, of several times, or of what no time is read from: left to the editor.
        ("Mua vôi Phòng Kinh tế, Công Các thôn 3/2026\nan xã", None, None, None),
        ("Mua vôi Phòng Kinh tế | Các thôn Tháng 3, 6/2026", None, None, None),
        ("Mua vôi Phòng Kinh tế | Các thôn 15 ngày sau khi có tiền", None, None, None),
        ("Mua vôi Trung tâm Phát | Các thôn 3/2026\ncủa xã triển quỹ đất", None, None, None),
        ("Mua vôi Nguyễn Văn Tám Phòng Kinh tế Các thôn 3/2026", None, None, None),
        ("Mua vôi Phòng Kinh tế Các thôn 3/2026 0912345678", None, None, None),
        ("Dọn ngõ Đ/c Tám - Phòng Kinh tế Các thôn 3/2026", None, None, None),
        ("Phối hợp Công an xã kiểm tra Phòng Kinh tế 3/2026", None, None, None),
        ("năm một lần Phòng Kinh tế Các thôn 3/2026", None, None, None),
    ],
)
def test_a_row_is_read_where_its_pieces_fit(row, lead, partners, due):
    found = [t for t in tasks_of(TOP + COLUMNS + ROWS + "4 " + row) if t.doubt]
    assert [task.what for task in found[:3]] == [what for what, _, _ in READ]
    if lead is None:
        assert len(found) == 3
        assert any(text.startswith("4 ") for text in unread(COLUMNS + ROWS + "4 " + row))
    else:
        (task,) = found[3:]
        assert (list(task.lead), list(task.partners)) == (lead, partners)
        assert task.when.due == (due,)


@pytest.mark.parametrize("lost", ["1 Lập", "2 Mua", "3 Quét"])
def test_a_row_whose_figure_a_scan_lost_is_none_of_its_neighbour(lost):
    more = (
        "4 Dọn ngõ Công an xã Các thôn Tháng 6/2026\n5 Dọn chợ Công an xã Các thôn Quý III/2026\n"
    )
    table = COLUMNS + (ROWS + more).replace(lost, "‡" + lost[1:])
    every = [*READ, ("Dọn ngõ", ("Công an xã",), ("2026-06",))]
    every.append(("Dọn chợ", ("Công an xã",), ("2026-Q3",)))
    assert set(read(table)) <= set(every)
    assert any(lost[2:] in text for text in unread(table))


def test_a_body_is_spelt_with_the_marks_that_a_scan_lost():
    found = read(COLUMNS + ROWS.replace("Kinh tế", "Kinh tê", 1))
    assert found == READ


def test_a_name_in_a_block_of_two_lines_is_not_cut():
    assert read(BLOCKS.replace("Công an xã\n", "Trung tâm Phát\ntriển quỹ đất\n")) == []


def test_columns_named_anew_on_the_next_page_go_on():
    first, second, third = ROWS.splitlines(keepends=True)
    assert read(COLUMNS + first + second + COLUMNS + third) == READ


def test_whom_a_deed_is_done_to_does_not_lead():
    *_, last = tasks_of(TOP + COLUMNS + ROWS + "4 Kiểm tra Công an xã Phòng Kinh tế 3/2026")
    assert (last.what, last.lead) == ("Kiểm tra Công an xã", ("Phòng Kinh tế",))


def test_a_year_in_front_of_who_may_be_of_what_is_done():
    table = """STT Nội dung công việc Thời gian Đơn vị chủ trì Đơn vị phối hợp
1 Tổng kết năm 2026 Phòng Kinh tế Các thôn
2 Mua vôi Quý I/2026 Phòng Kinh tế Các thôn
3 Dọn ngõ 15/3/2026 Phòng Kinh tế Các thôn
4 Dọn chợ 2026 Phòng Kinh tế Các thôn
"""
    assert [(what, due) for what, _, due in read(table)] == [
        ("Mua vôi", ("2026-Q1",)),
        ("Dọn ngõ", ("2026-03-15",)),
        ("Dọn chợ", ("2026",)),
    ]
    assert unread(table) == ["1 Tổng kết năm 2026 Phòng Kinh tế Các thôn"]


def test_a_section_numbered_as_the_rows_are_is_read_as_ever():
    rows = ROWS.replace("1 Lập", "1. Lập").replace("2 Mua", "2. Mua").replace("3 Quét", "3. Quét")
    text = COLUMNS + rows + "\n4. Kinh phí năm 2026.\n5. Các thôn báo cáo trước ngày 10/3/2026.\n"
    assert read(text) == READ
    *_, last = tasks_of(TOP + text)
    assert (last.lead, last.when.due) == (("Các thôn",), ("2026-03-10",))
