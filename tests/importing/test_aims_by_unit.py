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
