"""Tables of what is to be reached, in the shapes that plans have: headings over several rows,
parts, units that have a share each, figures with words around them."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

from tests.importing import made

TEXT = """ỦY BAN NHÂN DÂN
XÃ MAI HẠ
Số: 7/KH-UBND
Mai Hạ, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Phát triển xóm làng

{above}

{table}

III. TỔ CHỨC THỰC HIỆN

Các thôn thực hiện.
"""


def targets(table: str, above: str = "Nội dung như sau:"):
    lines = [line.strip() for line in table.strip().splitlines()]
    if not lines[1].startswith("|--"):
        lines.insert(1, "|" + "---|" * (lines[0].count("|") - 1))
    text = TEXT.format(above=above, table="\n".join(lines))
    (parts,) = documents(read_bytes("made.md", text.encode()))
    return gathered(parts).targets


def told(table: str, above: str = "Nội dung như sau:"):
    return [(t.what, t.value, t.unit, t.due, t.scope) for t in targets(table, above)]


SHAPES = {
    "as it was, as it will be, how these compare": (
        """| TT | Chỉ tiêu | ĐVT | TH 2024 | Ước TH 2025 | Kế hoạch 2026 | KH 2026/ƯTH 2025 (%) |
        | (1) | (2) | (3) | (4) | (5) | (6) | (7)=(6)/(5) |
        | I | VỀ NGÕ XÓM | | | | | |
        | 1 | Số ngõ được lát gạch | Ngõ | 12 | 15 | 20 | 133 |""",
        [("Số ngõ được lát gạch", "20", "ngõ", "2026", "")],
    ),
    "a sum and its parts, below three rows of headings": (
        """| TT | Nội dung | Đơn vị tính | Kế hoạch 2026 | | | Ghi chú |
        | | | | Tổng số | Trong đó | | |
        | | | | | Thôn Đông | Thôn Đoài | |
        | 1 | Trồng cây bóng mát | cây | 3.000 | 1.000 | 2.000 | |""",
        [
            ("Trồng cây bóng mát", "3000", "cây", "2026", ""),
            ("Trồng cây bóng mát", "1000", "cây", "2026", "Thôn Đông"),
            ("Trồng cây bóng mát", "2000", "cây", "2026", "Thôn Đoài"),
        ],
    ),
    "the unit behind the name": (
        """| STT | Chỉ tiêu | Mục tiêu đến năm 2030 |
        | 1 | Tỷ lệ hộ có hố rác (%) | 90 |
        | 2 | Thu nhập bình quân (triệu đồng/người/năm) | 85 |""",
        [
            ("Tỷ lệ hộ có hố rác", "90", "%", "2030", ""),
            ("Thu nhập bình quân", "85", "triệu đồng/người/năm", "2030", ""),
        ],
    ),
    "the unit in the heading": (
        """| STT | Chỉ tiêu | Mục tiêu năm 2026 (%) | Mục tiêu năm 2030 (%) |
        | 1 | Hộ có hố rác hợp vệ sinh | 90 | 98,5 |""",
        [
            ("Hộ có hố rác hợp vệ sinh", "90", "%", "2026", ""),
            ("Hộ có hố rác hợp vệ sinh", "98.5", "%", "2030", ""),
        ],
    ),
    "the unit in the cell": (
        """| STT | Chỉ tiêu | Năm 2026 | Năm 2030 |
        | 1 | Số vườn mẫu | 15 vườn | 40 vườn |
        | 2 | Tỷ lệ ngõ sạch | 80% | 100% (25/25 ngõ) |""",
        [
            ("Số vườn mẫu", "15", "vườn", "2026", ""),
            ("Số vườn mẫu", "40", "vườn", "2030", ""),
            ("Tỷ lệ ngõ sạch", "80", "%", "2026", ""),
            ("Tỷ lệ ngõ sạch", "100", "%", "2030", ""),
        ],
    ),
    "each year, and all of them": (
        """| TT | Chỉ tiêu | Đơn vị | Năm 2026 | Năm 2027 | Giai đoạn 2026-2027 |
        | 1 | Số nhà xây mới | nhà | 5 | 6 | 11 |""",
        [
            ("Số nhà xây mới", "5", "nhà", "2026", ""),
            ("Số nhà xây mới", "6", "nhà", "2027", ""),
            ("Số nhà xây mới", "11", "nhà", "2027", ""),
        ],
    ),
    "stretches of years": (
        """| TT | Mục tiêu | ĐVT | 2026-2028 | 2029-2030 |
        | 1 | Số ngõ được lát gạch | ngõ | 30 | 20 |""",
        [
            ("Số ngõ được lát gạch", "30", "ngõ", "2028", ""),
            ("Số ngõ được lát gạch", "20", "ngõ", "2030", ""),
        ],
    ),
    "what was reached before, what is striven for": (
        """| TT | Nội dung chỉ tiêu | Đơn vị tính | Kết quả đạt được năm 2025 | Phấn đấu năm 2026 |
        | 1 | Tỷ lệ ngõ sạch | % | 75 | 80 |""",
        [("Tỷ lệ ngõ sạch", "80", "%", "2026", "")],
    ),
    "given by those above, striven for by the commune": (
        """| TT | Chỉ tiêu | ĐVT | Tỉnh giao | Xã phấn đấu |
        | 1 | Thu tiền bán vôi | triệu đồng | 5.000 | 5.500 |""",
        [("Thu tiền bán vôi", "5500", "triệu đồng", "", "")],
    ),
    "planned and done in the year before": (
        """| TT | Chỉ tiêu | ĐVT | Năm 2025 | | Năm 2026 | |
        | | | | Kế hoạch | Ước thực hiện | Kế hoạch | So sánh (%) |
        | 1 | Sản lượng vôi | tấn | 900 | 950 | 980 | 103 |""",
        [("Sản lượng vôi", "980", "tấn", "2026", "")],
    ),
    "how many, and of how many that is": (
        """| TT | Chỉ tiêu | Năm 2026 | | Năm 2027 | |
        | | | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) |
        | 1 | Hộ chưa có hố rác | 120 | 3,5 | 90 | 2,6 |""",
        [
            ("Hộ chưa có hố rác", "120", "hộ", "2026", ""),
            ("Hộ chưa có hố rác", "3.5", "%", "2026", ""),
            ("Hộ chưa có hố rác", "90", "hộ", "2027", ""),
            ("Hộ chưa có hố rác", "2.6", "%", "2027", ""),
        ],
    ),
    "quarters beside the year": (
        """| TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2026 | Quý I | Quý II | Quý III | Quý IV |
        | 1 | Số buổi dọn ngõ | buổi | 40 | 10 | 10 | 10 | 10 |""",
        [("Số buổi dọn ngõ", "40", "buổi", "2026", "")],
    ),
    "rows below a row": (
        """| TT | Mục tiêu | ĐVT | Kế hoạch năm 2026 |
        | 1 | Nước sạch | | |
        | a) | Tỷ lệ hộ dùng nước sạch | % | 95 |
        | 2 | Tổng đàn gia súc | con | 5.000 |
        | | Trong đó: + Trâu | con | 800 |
        | | + Bò | con | 1.200 |""",
        [
            ("Tỷ lệ hộ dùng nước sạch", "95", "%", "2026", ""),
            ("Tổng đàn gia súc", "5000", "con", "2026", ""),
            ("Tổng đàn gia súc: Trâu", "800", "con", "2026", ""),
            ("Tổng đàn gia súc: Bò", "1200", "con", "2026", ""),
        ],
    ),
    "a body above its rows": (
        """| TT | Đơn vị/Chỉ tiêu | ĐVT | Kế hoạch 2026 |
        | I | Phòng Kinh tế | | |
        | 1 | Số hộ được vay vốn | hộ | 40 |
        | II | Trạm Y tế | | |
        | 1 | Tỷ lệ trẻ được tiêm | % | 98 |""",
        [
            ("Số hộ được vay vốn", "40", "hộ", "2026", "Phòng Kinh tế"),
            ("Tỷ lệ trẻ được tiêm", "98", "%", "2026", "Trạm Y tế"),
        ],
    ),
    "when in a column of its own": (
        """| TT | Mục tiêu | Chỉ tiêu | Thời gian hoàn thành |
        | 1 | Sổ ngõ được số hóa | 100% | 2026 |
        | 2 | Người dân hài lòng | ≥ 95% | 31/12/2026 |""",
        [
            ("Sổ ngõ được số hóa", "100", "%", "2026", ""),
            ("Người dân hài lòng", "95", "%", "2026-12-31", ""),
        ],
    ),
    "a title in the table, headings told again": (
        """| CÁC CHỈ TIÊU CHỦ YẾU NĂM 2026 | | | |
        |---|---|---|---|
        | TT | Chỉ tiêu | Đơn vị | Kế hoạch |
        | 1 | Số ngõ được lát gạch | ngõ | 20 |
        | TT | Chỉ tiêu | Đơn vị | Kế hoạch |
        | 2 | Tỷ lệ hộ có chổi | % | 70 |""",
        [
            ("Số ngõ được lát gạch", "20", "ngõ", "2026", ""),
            ("Tỷ lệ hộ có chổi", "70", "%", "2026", ""),
        ],
    ),
    "sentences below years": (
        """| TT | Nội dung | Mục tiêu năm 2026 | Mục tiêu năm 2030 |
        | 1 | Vệ sinh ngõ xóm | Trên 90% ngõ được quét vôi | 100% ngõ được quét vôi |
        | 2 | Cây xanh | Trồng ít nhất 500 cây | Theo hướng dẫn số 3 |""",
        [
            ("Vệ sinh ngõ xóm: trên 90% ngõ được quét vôi", "90", "%", "2026", ""),
            ("Vệ sinh ngõ xóm: 100% ngõ được quét vôi", "100", "%", "2030", ""),
            ("Cây xanh: trồng ít nhất 500 cây", "500", "cây", "2026", ""),
        ],
    ),
    "a sentence among figures": (
        """| TT | Chỉ tiêu | Đơn vị tính | Mục tiêu 2026 |
        | 1 | Tỷ lệ ngõ sạch | % | 90 |
        | 2 | Thôn đạt chuẩn văn hóa | thôn | Có thêm 03 thôn |
        | 3 | Xã đạt chuẩn | - | Đạt |""",
        [
            ("Tỷ lệ ngõ sạch", "90", "%", "2026", ""),
            ("Thôn đạt chuẩn văn hóa: có thêm 03 thôn", "3", "thôn", "2026", ""),
        ],
    ),
    "items of one cell": (
        """| TT | Lĩnh vực | Chỉ tiêu cụ thể | Đơn vị thực hiện |
        | 1 | Môi trường | - 95% rác được thu gom<br>- Ít nhất 12 điểm tập kết | Các thôn |""",
        [
            ("95% rác được thu gom", "95", "%", "", ""),
            ("Ít nhất 12 điểm tập kết", "12", "điểm", "", ""),
        ],
    ),
    # What a converter made of merged headings.
    "two headings put at the left": (
        """| STT | Chỉ tiêu | Đơn vị tính | Năm 2025 | Năm 2026 | Năm 2027 |
        | Kế hoạch | Ước thực hiện |
        | A | B | 1 | 2 | 3 | 4 | 5=4/3 |
        | 1 | Sản lượng vôi | tấn | 900 | 920 | 950 | 990 |""",
        [
            ("Sản lượng vôi", "950", "tấn", "2026", ""),
            ("Sản lượng vôi", "990", "tấn", "2027", ""),
        ],
    ),
    "pairs put at the left": (
        """| TT | Chỉ tiêu | Kế hoạch 2026 | Kế hoạch 2027 |
        | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) |
        | 1 | Hộ chưa có hố rác | 120 | 3,5 | 90 | 2,6 |
        | 2 | Hộ chưa có chổi tre | 12 | 0,3 | 9 | 0,2 |""",
        [
            ("Hộ chưa có hố rác", "120", "hộ", "2026", ""),
            ("Hộ chưa có hố rác", "3.5", "%", "2026", ""),
            ("Hộ chưa có hố rác", "90", "hộ", "2027", ""),
            ("Hộ chưa có hố rác", "2.6", "%", "2027", ""),
            ("Hộ chưa có chổi tre", "12", "hộ", "2026", ""),
            ("Hộ chưa có chổi tre", "0.3", "%", "2026", ""),
            ("Hộ chưa có chổi tre", "9", "hộ", "2027", ""),
            ("Hộ chưa có chổi tre", "0.2", "%", "2027", ""),
        ],
    ),
    "years below the one of two headings, a number swallowed": (
        """| STT | Chỉ tiêu | Năm 2025 | Kế hoạch 2 năm |
        | Kế hoạch | Ước thực hiện | Năm 2026 | Năm 2027 |
        | Tổng thu tiền vôi (tỷ đồng) | 10 | 12 | 13 | 14 |
        | 1 | Thu ở các thôn (tỷ đồng) | 9 | 10 | 11 | 12 |""",
        [
            ("Tổng thu tiền vôi", "13", "tỷ đồng", "2026", ""),
            ("Tổng thu tiền vôi", "14", "tỷ đồng", "2027", ""),
            ("Thu ở các thôn", "11", "tỷ đồng", "2026", ""),
            ("Thu ở các thôn", "12", "tỷ đồng", "2027", ""),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_each_figure_is_of_its_row_its_year_and_its_unit(shape):
    table, expected = SHAPES[shape]
    assert told(table) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("10-11", ("10", "11", "ít nhất")),
        ("Từ 10 đến 11", ("10", "11", "ít nhất")),
        ("<1,5", ("1.5", "", "dưới")),
        (">= 95", ("95", "", "ít nhất")),
        ("Trên 95", ("95", "", "trên")),
        ("Tối thiểu 80", ("80", "", "ít nhất")),
        ("Không quá 3", ("3", "", "tối đa")),
        ("95 trở lên", ("95", "", "ít nhất")),
        ("Đạt 100", ("100", "", "")),
        ("1.250,5", ("1250.5", "", "")),
        ("~ 40", ("40", "", "")),
    ],
)
def test_words_and_signs_of_a_cell_are_its_bound(cell, expected):
    table = f"| TT | Chỉ tiêu | ĐVT | Mục tiêu năm 2026 |\n| 1 | Số điểm đo | điểm | {cell} |"
    assert [(t.value, t.highest, t.bound) for t in targets(table)] == [expected]


@pytest.mark.parametrize("cell", ["Giảm 0,5", "giảm 0,5%"])
def test_by_how_much_it_falls_is_told_with_what_falls(cell):
    table = f"| Chỉ tiêu | ĐVT | Năm 2026 |\n| Tỷ lệ ngõ bẩn | % | {cell} |"
    table = table.replace("Năm 2026", "Mục tiêu năm 2026")
    assert told(table) == [("Tỷ lệ ngõ bẩn giảm", "0.5", "%", "2026", "")]


@pytest.mark.parametrize("cell", ["-", "x", "Theo hướng dẫn số 3", "20/25 ngõ", "Đạt", "Chưa"])
def test_what_is_no_figure_sets_none(cell):
    table = f"| TT | Chỉ tiêu | ĐVT | Mục tiêu năm 2026 |\n| 1 | Số điểm đo | điểm | {cell} |"
    assert told(table + "\n| 2 | Tỷ lệ ngõ sạch | % | 80 |")[-1][:2] == ("Tỷ lệ ngõ sạch", "80")
    assert len(told(table + "\n| 2 | Tỷ lệ ngõ sạch | % | 80 |")) == 1


def test_units_side_by_side_have_a_target_each():
    table = """| TT | Chỉ tiêu | ĐVT | Thôn Đông | Thôn Đoài | Toàn xã |
    | 1 | Trồng cây bóng mát | cây | 100 | 200 | 300 |"""
    assert told(table, "CHỈ TIÊU GIAO CÁC THÔN NĂM 2026") == [
        ("Trồng cây bóng mát", "300", "cây", "2026", ""),
        ("Trồng cây bóng mát", "100", "cây", "2026", "Thôn Đông"),
        ("Trồng cây bóng mát", "200", "cây", "2026", "Thôn Đoài"),
    ]


def test_forms_of_a_school_have_a_target_each():
    table = """| Chỉ tiêu | Khối 6 | Khối 7 |
    | Tỷ lệ học sinh lên lớp (%) | 98 | 98,5 |"""
    assert told(table, "1. Chỉ tiêu năm học 2026-2027") == [
        ("Tỷ lệ học sinh lên lớp", "98", "%", "2027", "Khối 6"),
        ("Tỷ lệ học sinh lên lớp", "98.5", "%", "2027", "Khối 7"),
    ]


def test_shares_of_each_form_are_of_what_heads_the_table():
    table = """| Khối | Tốt | | Khá | |
    | | SL | % | SL | % |
    | 6 | 40 | 25 | 60 | 37,5 |
    | 7 | 45 | 28 | 65 | 40 |"""
    assert told(table, "2. Chỉ tiêu kết quả học tập") == [
        ("Kết quả học tập: tốt", "25", "%", "", "Khối 6"),
        ("Kết quả học tập: khá", "37.5", "%", "", "Khối 6"),
        ("Kết quả học tập: tốt", "28", "%", "", "Khối 7"),
        ("Kết quả học tập: khá", "40", "%", "", "Khối 7"),
    ]
    assert told(table, "2. Kết quả học tập") == []


def test_what_heads_a_table_of_units_says_what_is_counted():
    table = """| TT | Thôn | Năm 2026 (cây) | Năm 2027 (cây) |
    | 1 | Thôn Đông | 12 | 8 |
    | 2 | Thôn Đoài | 9 | 5 |"""
    assert told(table, "II. CHỈ TIÊU TRỒNG CÂY")[:2] == [
        ("Trồng cây", "12", "cây", "2026", "Thôn Đông"),
        ("Trồng cây", "8", "cây", "2027", "Thôn Đông"),
    ]


@pytest.mark.parametrize(
    ("above", "due"),
    [
        ("Biểu số 01: CHỈ TIÊU NĂM 2026", "2026"),
        ("CÁC CHỈ TIÊU ĐẾN NĂM 2030\n\n(Kèm theo Kế hoạch số 7/KH-UBND ngày 05/3/2026)", "2030"),
        ("CÁC CHỈ TIÊU\n\n(Kèm theo Kế hoạch số 7/KH-UBND ngày 05 tháng 3 năm 2026)", ""),
    ],
)
def test_the_year_of_what_heads_a_table_holds_for_its_rows(above, due):
    table = "| TT | Chỉ tiêu | ĐVT | Kế hoạch |\n| 1 | Số ngõ được lát gạch | ngõ | 20 |"
    assert [t.due for t in targets(table, above)] == [due]


def test_a_row_above_the_headings_says_of_what_the_table_is():
    table = """| CHỈ TIÊU TRỒNG CÂY NĂM 2026 | | |
    |---|---|---|
    | TT | Thôn | Số lượng (cây) |
    | 1 | Thôn Đông | 12 |
    | 2 | Thôn Đoài | 9 |"""
    assert told(table) == [
        ("Trồng cây", "12", "cây", "2026", "Thôn Đông"),
        ("Trồng cây", "9", "cây", "2026", "Thôn Đoài"),
    ]


def test_a_unit_told_above_is_of_all_rows_that_have_none():
    table = """| TT | Chỉ tiêu | Kế hoạch |
    | 1 | Thu tiền bán vôi | 5.000 |
    | 2 | Tỷ lệ ngõ sạch (%) | 98 |"""
    above = "CÁC CHỈ TIÊU NĂM 2026\n\nĐơn vị tính: Triệu đồng"
    assert told(table, above) == [
        ("Thu tiền bán vôi", "5000", "triệu đồng", "2026", ""),
        ("Tỷ lệ ngõ sạch", "98", "%", "2026", ""),
    ]


def test_a_table_goes_on_behind_the_number_of_a_page():
    table = """| TT | Chỉ tiêu | ĐVT | Năm 2026 |
    | 1 | Số ngõ được lát gạch | ngõ | 20 |

    Trang 2

    | 2 | Tỷ lệ hộ có chổi | % | 70 |
    |---|---|---|---|
    | 3 | Tỷ lệ hộ có hố rác | % | 80 |"""
    assert [t.value for t in targets(table, "II. CHỈ TIÊU")] == ["20", "70", "80"]
    assert [t.value for t in targets(table.replace("Trang 2", "Kinh phí:"), "II. CHỈ TIÊU")] == [
        "20"
    ]


def test_rows_stand_apart_from_their_headings():
    table = """| TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì |
    |---|---|---|---|---|

    **Đến năm 2030**

    | 1 | Tỷ lệ ngõ được quét vôi | % | ≥ 80 | Phòng Kinh tế |
    |---|---|---|---|---|
    | 2 | Số vườn mẫu | Vườn | 15 | Phòng Kinh tế |"""
    assert told(table) == [
        ("Tỷ lệ ngõ được quét vôi", "80", "%", "2030", ""),
        ("Số vườn mẫu", "15", "vườn", "2030", ""),
    ]


def row(*cells: str | tuple[str, int]) -> str:
    """A row of a Word table; (words, columns) is a merged cell, «^» one with that above."""
    written = ""
    for cell in cells:
        text, wide = (cell, 1) if isinstance(cell, str) else cell
        merged = "<w:vMerge/>" if text == "^" else '<w:vMerge w:val="restart"/>'
        words = "" if text == "^" else text
        written += (
            f'<w:tc><w:tcPr><w:gridSpan w:val="{wide}"/>{merged if wide == 1 else ""}</w:tcPr>'
            f"{made.paragraph(words)}</w:tc>"
        )
    return f"<w:tr>{written}</w:tr>"


def test_merged_cells_of_word_are_of_all_that_they_cover():
    rows = (
        row("TT", "Lĩnh vực", "Chỉ tiêu", ("Giao năm 2026", 2)),
        row("^", "^", "^", "Thôn Đông", "Thôn Đoài"),
        row("1", "Môi trường", "Tỷ lệ hộ phân loại rác", ("90%", 2)),
        row("2", "^", "Số buổi dọn ngõ (buổi)", "4", "5"),
    )
    head = [made.paragraph(line) for line in TEXT.splitlines()[:6]]
    below = [made.paragraph("III. TỔ CHỨC THỰC HIỆN"), made.paragraph("Các thôn thực hiện.")]
    table = f"<w:tbl>{''.join(rows)}</w:tbl>"
    (parts,) = documents(read_bytes("a.docx", made.word_file(*head, table, *below)))
    assert {(t.what, t.value, t.unit, t.due, t.scope) for t in gathered(parts).targets} == {
        ("Tỷ lệ hộ phân loại rác", "90", "%", "2026", "Thôn Đông, Thôn Đoài"),
        ("Số buổi dọn ngõ", "4", "buổi", "2026", "Thôn Đông"),
        ("Số buổi dọn ngõ", "5", "buổi", "2026", "Thôn Đoài"),
    }


@pytest.mark.parametrize(
    "table",
    [
        # Quotas of students, staff and money; fields of data; land; marks; norms.
        "| STT | Ngành | Mã ngành | Chỉ tiêu |\n| 1 | Làm vôi | 734 | 120 |",
        "| TT | Đơn vị | Chỉ tiêu biên chế năm 2026 (người) |\n| 1 | Phòng Kinh tế | 10 |"
        "\n| 2 | Văn phòng | 9 |",
        "| TT | Danh mục | ĐVT | Tổng kinh phí | Kế hoạch vốn 2026 |\n"
        "| 1 | Đường thôn Đông | triệu đồng | 500 | 300 |",
        "| TT | Nội dung | ĐVT | Kế hoạch năm 2026 |\n| 1 | Thu tiền chợ | triệu đồng | 500 |",
        "| TT | Chỉ tiêu | Kiểu dữ liệu | Kích thước tối đa |\n| 1 | MA_HO | Chuỗi | 50 |",
        "| STT | Chỉ tiêu sử dụng đất | Mã | Diện tích (ha) |\n| 1 | Đất lúa nước | LUA | 12 |",
        "| TT | Tiêu chí | Điểm tối đa |\n| 1 | Vệ sinh ngõ xóm | 10 |",
        "| TT | Tiêu chí | Chỉ tiêu |\n| 1 | Tỷ lệ đường xóm được lát gạch | 100% |",
        # How far it came.
        "| TT | Chỉ tiêu | ĐVT | KH 2026 | TH 6 tháng đầu năm 2026 | Ước TH cả năm 2026 |\n"
        "| 1 | Trồng cây bóng mát | cây | 500 | 220 | 500 |",
        "| TT | Chỉ tiêu | ĐVT | Kế hoạch 2025 | Thực hiện 2025 | Tỷ lệ % |\n"
        "| 1 | Trồng cây bóng mát | cây | 500 | 520 | 104 |",
        # Two plans of one year, and nothing says whose each is.
        "| Chỉ tiêu | KH 2026 | Năm 2026 |\n| Tỷ lệ ngõ sạch | 80 | 90 |",
    ],
)
def test_other_tables_set_no_targets(table):
    assert told(table) == []


@pytest.mark.parametrize(
    "heads", ["STT | Ngành | Mã ngành | Chỉ tiêu", "TT | Ngành đào tạo | Mã ngành | Số chỉ tiêu"]
)
def test_places_below_their_heading_are_to_be_filled(heads):
    table = f"| {heads} |\n| 1 | Làm vôi tôi | 734 | 120 |\n| 2 | Đan rổ tre | 735 | 80 |"
    found = told(table, "II. CHỈ TIÊU TUYỂN SINH NĂM 2026")
    assert [target[:4] for target in found] == [
        ("Chỉ tiêu tuyển sinh: Làm vôi tôi", "120", "chỉ tiêu", "2026"),
        ("Chỉ tiêu tuyển sinh: Đan rổ tre", "80", "chỉ tiêu", "2026"),
    ]
    points = table.replace("Số chỉ tiêu", "Điểm").replace("Chỉ tiêu", "Điểm")
    assert told(points, "II. CHỈ TIÊU TUYỂN SINH NĂM 2026") == []
    assert told(table, "II. ĐIỀU KIỆN XÉT TUYỂN") == []


def test_a_sentence_that_speaks_of_aims_heads_no_table():
    table = "| TT | Nội dung | ĐVT | Số lượng |\n| 1 | Chổi tre loại tốt | cái | 20 |"
    above = (
        "Để các thôn đạt được mục tiêu đã nêu ở trên, xã mua cho mỗi thôn chổi tre, vôi, xô, găng "
        "tay và các thứ khác cần cho việc quét vôi theo số lượng và chủng loại ghi ở bảng sau:"
    )
    assert told(table, above) == []
    assert len(told(table, "1. Chỉ tiêu cụ thể:")) == 1


def test_a_table_below_what_was_done_sets_none():
    table = "| TT | Chỉ tiêu | ĐVT | Năm 2026 |\n| 1 | Số ngõ được lát gạch | ngõ | 20 |"
    assert told(table, "I. TÌNH HÌNH THỰC HIỆN") == []
