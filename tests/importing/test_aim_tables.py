"""Tables of what is to be reached: a row is a target, and nobody's task."""

from __future__ import annotations

import pytest
from congkhai.importing import gathered, read_bytes
from congkhai.importing.structure.division import documents

TEXT = """ỦY BAN NHÂN DÂN
XÃ YÊN HẠ

Số: 5/KH-UBND

Yên Hạ, ngày 5 tháng 1 năm 2026

KẾ HOẠCH
Quét vôi ngõ năm 2026

II. NỘI DUNG

Phân công như sau:

{}

III. TỔ CHỨC THỰC HIỆN

Các thôn quét vôi ngõ của mình.
"""


def read(*rows: str) -> list[tuple[str, str, str, str]]:
    cells = [[cell.strip() for cell in row.split("|")] for row in rows]
    written = ["| " + " | ".join(row) + " |" for row in cells]
    written.insert(1, "|" + "---|" * len(cells[0]))
    reading = read_bytes("made.md", TEXT.format("\n".join(written)).encode())
    (document,) = [gathered(parts) for parts in documents(reading)]
    return [(t.value, t.unit, t.bound, t.due) for t in document.targets]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (
                "TT | Chỉ tiêu | Đơn vị | Kế hoạch | Cơ quan chủ trì",
                "1 | Tỷ lệ ngõ được quét vôi | % | 80 | Phòng Kinh tế",
                "2 | Số buổi tuyên truyền về vôi | Buổi | ≥ 12 | Phòng Văn hóa",
            ),
            [("80", "%", "", ""), ("12", "buổi", "ít nhất", "")],
        ),
        (
            (
                "TT | Chỉ tiêu | Chủ trì",
                "I | Nhóm chỉ tiêu về ngõ xóm",
                "1 | Tỷ lệ ngõ được quét vôi đạt 80% | Phòng Kinh tế",
                "2 | Tỷ lệ hộ có chổi đạt 90% trở lên | Phòng Văn hóa",
            ),
            [("80", "%", "", ""), ("90", "%", "ít nhất", "")],
        ),
        (
            ("TT | Các chỉ tiêu | ĐVT | Năm 2027", "1 | Tỷ lệ ngõ được quét vôi | % | 95,5"),
            [("95.5", "%", "", "2027")],
        ),
        # Beside how it was: the form of every yearly plan.
        (
            (
                "TT | Chỉ tiêu | ĐVT | Thực hiện năm 2025 | Kế hoạch năm 2026",
                "1 | Doanh thu bán vôi | triệu đồng | 98.500 | 104.000",
                "2 | Tỷ lệ vôi hao hụt | % | 15,2 | 14,0",
            ),
            [("104000", "triệu đồng", "", "2026"), ("14.0", "%", "", "2026")],
        ),
        (
            (
                "TT | Chỉ tiêu | ĐVT | KH năm 2025 | Ước TH 2025 | KH năm 2026 | So với 2025 (%)",
                "1 | Tỷ lệ ngõ được quét vôi | % | 70 | 72 | 80 | 111",
            ),
            [("80", "%", "", "2026")],
        ),
        (
            (
                "TT | Tên chỉ tiêu | Đơn vị | Chỉ tiêu giao năm 2026",
                "1 | Tỷ lệ ngõ được quét vôi | % | 80",
            ),
            [("80", "%", "", "2026")],
        ),
        # How far it came in the same year; what is planned is not the newer.
        (
            (
                "TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2026 | Thực hiện năm 2026",
                "1 | Tỷ lệ ngõ được quét vôi | % | 80 | 35",
            ),
            [],
        ),
        (
            (
                "TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2025 | Thực hiện năm 2025",
                "1 | Tỷ lệ ngõ được quét vôi | % | 80 | 85",
            ),
            [],
        ),
        (
            (
                "TT | Chỉ tiêu | Đơn vị | Kết quả | Chủ trì",
                "I | Đến năm 2030 | | |",
                "1 | Tỷ lệ ngõ được quét vôi | % | 80 | Phòng Kinh tế",
            ),
            [("80", "%", "", "2030")],
        ),
        # Words for a figure, and work with a figure beside.
        (("Chỉ tiêu | Kế hoạch", "Tỷ lệ ngõ được quét vôi | Theo hướng dẫn số 3"), []),
        # What is measured, and how often.
        (("TT | Chỉ tiêu | Tần suất", "1 | Độ trắng của vôi: 18 đợt/năm | 2"), []),
        (
            ("Chỉ tiêu xét nghiệm | Đơn vị | Giá trị", "Độ đục của nước giếng | NTU | 2"),
            [],
        ),
        (("Chỉ tiêu | Đơn vị | Giá trị giới hạn", "Độ đục của nước giếng | NTU | 2"), []),
        # What was reached.
        (("Chỉ tiêu | Kết quả | Ghi chú", "Tỷ lệ ngõ được quét vôi | 80% | Đạt"), []),
        (("TT | Nhiệm vụ | Sản phẩm", "1 | Quét vôi các ngõ | 120 ngõ"), []),
        # How it was, and what came of it.
        (("Chỉ tiêu | Đơn vị | Năm 2020", "Tỷ lệ ngõ được quét vôi | % | 80"), []),
        (("Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện", "Tỷ lệ ngõ được quét vôi | % | 80 | 85"), []),
        (("Chỉ tiêu | ĐVT | Kế hoạch | Ước đạt", "Tỷ lệ ngõ được quét vôi | % | 80 | 85"), []),
        (("Chỉ tiêu | Đơn vị | Kết quả", "Tỷ lệ ngõ đã được quét vôi | % | 80"), []),
    ],
)
def test_targets_of_rows(rows, expected):
    assert read(*rows) == expected


def test_what_the_text_tells_too_is_told_once():
    text = TEXT.replace("Phân công", "Mục tiêu:\n\n- Tỷ lệ ngõ được quét vôi đạt 80%.\n\nPhân công")
    table = "| Chỉ tiêu | Chủ trì |\n|---|---|\n| Tỷ lệ ngõ quét vôi đạt 80% | Các thôn |"
    reading = read_bytes("made.md", text.format(table).encode())
    (document,) = [gathered(parts) for parts in documents(reading)]
    assert [t.value for t in document.targets] == ["80"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            ("Chỉ tiêu | Năm 2026 | Năm 2027", "Tỷ lệ ngõ được quét vôi | 80% | 90%"),
            [("80", "%", "", "2026"), ("90", "%", "", "2027")],
        ),
        # What stands on two rows of headings; a year that is past; the same figure twice.
        (
            (
                "TT | Chỉ tiêu | ĐVT | Lộ trình | | |",
                "| | | 2025 | 2026 | 2027 |",
                "I | VỀ NGÕ XÓM | | | | |",
                "1 | Số ngõ được quét vôi | Ngõ | 20 | 1.200 | 1.200 |",
                "2 | Tỷ lệ hộ có chổi | % | 70 | ≥ 80 | 92,5 |",
            ),
            [
                ("1200", "ngõ", "", "2026"),
                ("1200", "ngõ", "", "2027"),
                ("80", "%", "ít nhất", "2026"),
                ("92.5", "%", "", "2027"),
            ],
        ),
        # A bound in the name, a unit behind it, a range, an empty cell, words, what it costs.
        (
            (
                "TT | Mục tiêu | Kế hoạch 2026 | Đến năm 2028",
                "1 | Tỷ lệ ngõ chưa quét vôi không quá (%) | 8.5 | -",
                "2 | Lượng vôi để dành (bao) | 10 - 12 | theo hướng dẫn",
                "3 | Kinh phí mua vôi (triệu đồng) | 30 | 40",
            ),
            [("8.5", "%", "tối đa", "2026"), ("10", "bao", "ít nhất", "2026")],
        ),
        # Two columns of one year, and what is measured each year.
        (("Chỉ tiêu | KH 2026 | Năm 2026", "Tỷ lệ ngõ được quét vôi | 80 | 90"), []),
        (
            ("Chỉ tiêu xét nghiệm | Năm 2026 | Năm 2027", "Độ đục của nước giếng | 2 | 3"),
            [],
        ),
        (("Nội dung chi | Năm 2026 | Năm 2027", "Chỉ tiêu mua vôi các thôn | 80 | 90"), []),
    ],
)
def test_a_figure_for_each_year(rows, expected):
    assert read(*rows) == expected


def test_parts_of_a_row_are_told_with_it():
    rows = (
        "| Chỉ tiêu | ĐVT | 2026 | 2027 |",
        "|---|---|---|---|",
        "| Tỷ lệ ngõ sạch | % | 50 | 60 |",
        "| Trong đó: Xóm Đông | % | 40 | 45 |",
    )
    reading = read_bytes("made.md", TEXT.format("\n".join(rows)).encode())
    (document,) = [gathered(parts) for parts in documents(reading)]
    assert {t.what for t in document.targets} == {
        "Tỷ lệ ngõ sạch",
        "Tỷ lệ ngõ sạch: Xóm Đông",
    }
    assert document.targets[0].printed == "Tỷ lệ ngõ sạch | % | 50 | 60"


def test_a_row_is_quoted_as_its_cells_are_printed():
    table = (
        "| TT | Chỉ tiêu | ĐVT | Kế hoạch |\n|---|---|---|---|\n| 1 | Tỷ lệ ngõ sạch | % | ≥ 80 |"
    )
    reading = read_bytes("made.md", TEXT.format(table).encode())
    (document,) = [gathered(parts) for parts in documents(reading)]
    assert [t.printed for t in document.targets] == ["Tỷ lệ ngõ sạch | % | ≥ 80"]


@pytest.mark.parametrize("pace", ["Tần suất báo cáo", "Tần suất đánh giá", "Tần suất theo dõi"])
def test_how_often_an_index_is_told_is_neither_its_sort_nor_a_duty(pace):
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 7/KH-UBND\nMai Hạ, ngày 05 tháng 3 năm 2026\n\n"
        "KẾ HOẠCH\nGiữ sạch trạm xá năm 2026\n\nI. CHỈ SỐ\n\n"
        f"| TT | Chỉ số | Mục tiêu | {pace} | Người phụ trách |\n|---|---|---|---|---|\n"
        "| 1 | Tỷ lệ phòng sạch | ≥ 95% | Hằng tháng | Trưởng trạm |\n"
        "| 2 | Tỷ lệ lọ vỡ | < 3‰ | Hằng quý | Trưởng trạm |\n"
    )
    (parts,) = documents(read_bytes("a.md", text.encode()))
    facts = gathered(parts)
    assert [(aim.what, aim.value, aim.unit, aim.bound) for aim in facts.targets] == [
        ("Tỷ lệ phòng sạch", "95", "%", "ít nhất"),
        ("Tỷ lệ lọ vỡ", "3", "‰", "dưới"),
    ]
    assert facts.duties.returning == ()


@pytest.mark.parametrize(("time", "due"), [("Tháng 4/2026", "2026-04"), ("Quý II", "2026-Q2"),
                                           ("Trước 30/9", "2026-09-30")])  # fmt: skip
@pytest.mark.parametrize(("mark", "code"), [("Tiêu chí", "A1.2"), ("Mã tiêu chí", "C4")])
def test_a_level_is_of_the_criterion_whose_code_stands_beside_the_work(mark, code, time, due):
    text = TEXT.format(
        f"| TT | {mark} | Nội dung cải tiến | Mức hiện tại | Mức phấn đấu | Thời gian |\n"
        "|---|---|---|---|---|---|\n"
        f"| 1 | {code} | Lát lại sân chờ | 2 | 4 | {time} |\n"
        f"| 2 | D{code[1:]} | Quét vôi tường | 3 | 4 | {time} |"
    )
    (document,) = [gathered(parts) for parts in documents(read_bytes("made.md", text.encode()))]
    told = document.targets[0]
    assert told.what == f"{mark} {code}: Lát lại sân chờ"
    assert (told.value, told.unit, told.due) == ("4", "mức", due)


DATED = (
    "| TT | Nội dung | ĐVT | Chỉ tiêu | Thời gian |\n|---|---|---|---|---|\n"
    "| 1 | Ghế đá mới | ghế | 92 | {} |\n| 2 | Ngõ có đèn | ngõ | 24 | {} |\n"
)


def whole(table: str):
    (parts,) = documents(read_bytes("made.md", TEXT.format(table).encode()))
    return gathered(parts)


def of_table(known) -> list[tuple[str, tuple[str, ...]]]:
    return [(task.what, task.lead) for task in known.duties.tasks if task.origin.value == "table"]


@pytest.mark.parametrize(
    ("first", "second", "dues"),
    [
        ("30/10/2026", "Quý III/2026", ["2026-10-30", "2026-Q3"]),
        ("Tháng 9/2026", "Tháng 11/2026", ["2026-09", "2026-11"]),
        ("Trước ngày 15/6/2026", "31/12/2026", ["2026-06-15", "2026-12-31"]),
    ],
)
def test_a_row_read_as_an_aim_is_no_task_too(first, second, dues):
    known = whole(DATED.format(first, second))
    assert [target.due for target in known.targets] == dues
    assert (of_table(known), known.duties.dues) == ([], ())


def test_a_row_that_names_who_is_both_and_one_without_a_figure_a_task_alone():
    text = DATED.format("30/10/2026", "Quý III/2026")
    named = text.replace("ĐVT", "Đơn vị thực hiện").replace("| ghế | 92", "| Thôn Đông | 92 ghế")
    both = whole(named.replace("| ngõ | 24", "| Thôn Đoài | 24 ngõ"))
    assert of_table(both) == [("Ghế đá mới", ("Thôn Đông",)), ("Ngõ có đèn", ("Thôn Đoài",))]
    alone = whole(text.replace("| ngõ | 24 |", "| | |"))
    assert of_table(alone) == [("Ngõ có đèn", ())]
