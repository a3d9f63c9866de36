"""Tables that share targets out among units, and tables of figures that do not."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted
from congkhai.sources.check import check_plan
from congkhai.sources.load import read_draft

TEXT = """ỦY BAN NHÂN DÂN
XÃ MAI HẠ
Số: 7/KH-UBND
Mai Hạ, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Trồng cây

I. {head}
{table}

II. VIỆC
1. Quét.
"""
TABLE = """| TT | Đơn vị | Trồng cây (cây) | Quét vôi (m) |
| 1 | Thôn Đông | 1.200 | 300 |
| 2 | Thôn Đoài | 800 | 0 |
| | Tổng cộng | 2.000 | 300 |"""


def targets(head="CHỈ TIÊU GIAO CÁC ĐƠN VỊ", table=TABLE):
    (parts,) = documents(read_bytes("a.txt", TEXT.format(head=head, table=table).encode()))
    return [(t.what, t.value, t.unit, t.scope, t.due) for t in gathered(parts).targets]


def test_each_unit_has_what_its_row_sets():
    assert targets() == [
        ("Trồng cây", "1200", "cây", "Thôn Đông", ""),
        ("Quét vôi", "300", "m", "Thôn Đông", ""),
        ("Trồng cây", "800", "cây", "Thôn Đoài", ""),
        ("Trồng cây", "2000", "cây", "Tổng cộng", ""),
        ("Quét vôi", "300", "m", "Tổng cộng", ""),
    ]


def test_the_heading_says_for_when():
    assert {due for *_, due in targets("CHỈ TIÊU NĂM 2026")} == {"2026"}


@pytest.mark.parametrize(
    ("head", "table"),
    [
        ("HIỆN TRẠNG CÁC ĐƠN VỊ", TABLE),
        ("CHỈ TIÊU", TABLE.replace("Trồng cây (cây)", "Trồng cây").replace("vôi (m)", "vôi")),
        ("CHỈ TIÊU", TABLE.replace("Trồng cây (cây)", "Kinh phí (đồng)").replace(
            "Quét vôi (m)", "Dân số (người)")),
        ("CHỈ TIÊU", TABLE.replace("Đơn vị", "Nội dung")),
        ("CHỈ TIÊU", TABLE.replace("Đơn vị", "Đơn vị tính")),
    ],
)  # fmt: skip
def test_other_tables_of_figures_set_no_targets(head, table):
    assert targets(head, table) == []


def test_of_a_long_table_the_totals_are_told_and_asked_about():
    names = (f"{a} {b}" for a in ("Đông", "Đoài", "Nam", "Bắc") for b in map(chr, range(65, 91)))
    rows = "\n".join(f"| {n} | Thôn {name} | 1.200 | 300 |" for n, name in enumerate(names, 1))
    table = f"{TABLE.splitlines()[0]}\n{rows}\n| | Tổng cộng | 9.000 | 7.000 |"
    assert [told[3] for told in targets(table=table)] == ["Tổng cộng"] * 2


TWO_ROWS = """| TT | Đơn vị | Trồng cây (cây) | | Quét vôi (m) | |
| | | Cả năm | Quý I | Cả năm | Quý I |
| 1 | Thôn Đông | 1.200 | 300 | 70 | 20 |
| 2 | Thôn Đoài | 800 | 200 | 60 | 10 |"""
IN_YEARS = """| TT | Đơn vị | Năm 2026 (cây) | Năm 2027 (cây) |
| 1 | Thôn Đông | 120 | 80 |
| 2 | Thôn Đoài | 95 | 60 |"""
PLANNED = """| TT | Đơn vị | KH trồng cây năm 2026 (cây) | Vét mương |
| 1 | Thôn Đông | 120 | 80 |
| 2 | Thôn Đoài | 95 | 60 |"""


@pytest.mark.parametrize(
    ("head", "table", "printed"),
    [
        ("CHỈ TIÊU", TABLE, "Trồng cây (cây) … Thôn Đông | 1.200 | 300"),
        ("CHỈ TIÊU", TWO_ROWS, "Trồng cây (cây) … Cả năm … Thôn Đông | 1.200 | 300 | 70 | 20"),
        ("CHỈ TIÊU QUÉT VÔI", IN_YEARS, "Năm 2026 (cây) … Thôn Đông | 120 | 80"),
        ("CHỈ TIÊU", PLANNED, "KH trồng cây năm 2026 (cây) … Thôn Đông | 120 | 80"),
    ],
)
def test_what_is_drafted_of_such_a_table_quotes_it(head, table, printed):
    (parts,) = documents(read_bytes("a.txt", TEXT.format(head=head, table=table).encode()))
    found = gathered(parts).targets
    assert found[0].printed == printed
    source = drafted(gathered(parts), KnownRegisters())
    draft = read_draft(source.text.encode(), source.path, source.path.removesuffix(".md"))
    _, _, problems = check_plan(draft)
    assert not [p for p in problems if p.severity == "error" or p.code == "K323"]


def test_years_alone_count_what_the_plan_is_about():
    table = (
        "| TT | Đơn vị | Năm 2026 (cây) | Năm 2027 (cây) |\n| 1 | Thôn Đông | 120 | 80 |\n"
        "| 2 | Thôn Đoài | 95 | 60 |"
    )
    assert targets(table=table)[:2] == [
        ("Trồng cây", "120", "cây", "Thôn Đông", "2026"),
        ("Trồng cây", "80", "cây", "Thôn Đông", "2027"),
    ]
    assert targets("CHỈ TIÊU QUÉT VÔI", table)[0][0] == "Quét vôi"


def test_a_column_for_a_quarter_of_the_year_says_by_when():
    table = """| TT | Đơn vị | Trồng cây (cây) | Trong đó quý I (cây) |
| 1 | Thôn Đông | 1.200 | 300 |
| 2 | Thôn Đoài | 800 | 200 |"""
    assert {due for *_, due in targets("CHỈ TIÊU NĂM 2026", table)} == {"2026", "2026-Q1"}


@pytest.mark.parametrize(
    ("head", "unit", "row"),
    [
        # The last column names groups, the third has no unit in brackets.
        ("Xã, phường | Kết nạp hội viên mới | Quỹ quét ngõ (triệu đồng) | Cụm", "hội viên", "I"),
        ("Hội | Kết nạp đoàn viên | Vét mương (m) | Khối", "đoàn viên", "II"),
        ("Trạm, đội | Lượt khám | Ao sạch (%) | Cụm", "lượt", "III"),
        ("Thôn, xóm | Giường trực | Cây trồng (cây) | Cụm", "giường", "IV"),
    ],
)
def test_a_heading_tells_what_is_counted_and_a_group_is_no_unit(head, unit, row):
    table = f"| TT | {head.replace('Hội |', 'Chi hội |')} |\n"
    table += "".join(f"| {n} | Đông Khê {n} | 12{n} | 30 | {row} |\n" for n in (1, 2))
    found = targets("CHỈ TIÊU NĂM 2026", table)
    assert [told[1:] for told in found if told[2] == unit] == [
        (f"12{n}", unit, f"Đông Khê {n}", "2026") for n in (1, 2)
    ]
    assert len(found) == 4


@pytest.mark.parametrize("head", ["Xã Tân An (cũ)", "Thôn Vôi (mới)", "Khu Chợ (cũ)"])
def test_units_that_were_have_their_part_of_the_whole_and_its_year(head):
    other = head.replace(" (", " Hạ (")
    table = f"""| TT | Chỉ tiêu | Đơn vị tính | {head} | {other} | Toàn xã 2026 |
| 1 | Trồng cây ven hồ | Cây | 12 | 9 | 21 |
| 2 | Gom rác ven hồ | Tấn | 4,2 | 3,8 | 8 |"""
    assert targets("CHỈ TIÊU", table)[:3] == [
        ("Trồng cây ven hồ", "21", "cây", "", "2026"),
        ("Trồng cây ven hồ", "12", "cây", head, "2026"),
        ("Trồng cây ven hồ", "9", "cây", other, "2026"),
    ]


def unread(head: str, table: str) -> list[str]:
    (parts,) = documents(read_bytes("a.txt", TEXT.format(head=head, table=table).encode()))
    return [place.reason for place in gathered(parts).duties.unread]


BY_MONTH = """| Thôn | T1 | T2 | T12 | Cả năm |
| Thôn Đông | 30 | 20 | 10 | 360 |
| Thôn Đoài | 20 | 10 | 10 | 240 |"""
OF_A_QUARTER = """| Chỉ số | ĐVT | Tháng 1 | Tháng 2 | Tháng 3 | Quý I |
| Ngõ được quét vôi | ngõ | 3 | 4 | 5 | 12 |
| Ao được dọn | ao | 1 | 1 | 2 | 4 |"""
WITHOUT_UNIT = """| TT | Đơn vị | Trồng cây (cây) | Quét dọn |
| 1 | Thôn Đông | 120 | 8 |
| 2 | Thôn Đoài | 95 | 6 |"""


@pytest.mark.parametrize(
    ("head", "table", "reason"),
    [
        ("CHỈ TIÊU QUÉT VÔI THEO THÁNG (mét)", BY_MONTH, "theo quý, tháng"),
        ("CHỈ TIÊU NĂM 2026", OF_A_QUARTER, "theo quý, tháng"),
        ("CHỈ TIÊU NĂM 2026", WITHOUT_UNIT, "có cột"),
        ("CHỈ TIÊU NĂM 2026", TABLE, ""),
    ],
)
def test_columns_that_are_not_read_are_told(head, table, reason):
    reasons = unread(head, table)
    assert all(reason in told for told in reasons)
    assert bool(reasons) == bool(reason)
    assert targets(head, table)


def test_the_whole_year_is_of_what_the_caption_counts():
    assert targets("CHỈ TIÊU QUÉT VÔI THEO THÁNG (mét)", BY_MONTH)[0][:4] == (
        "Quét vôi", "360", "mét", "Thôn Đông",
    )  # fmt: skip


@pytest.mark.parametrize("aside", ["bổ sung", "Tiếp theo", "Phụ lục", "lần hai"])
def test_what_a_caption_says_of_itself_is_no_unit(aside):
    told = targets(f"CHỈ TIÊU QUÉT VÔI THEO THÁNG ({aside})", BY_MONTH)
    assert aside not in {target[2] for target in told}
