"""What `import` writes has no error in `check`: else the plan would not be published."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from congkhai.cli import main
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.registers import KnownRegisters
from congkhai.importing.output.draft_writer import drafted

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.txt"))
HEAD = (
    "ỦY BAN NHÂN DÂN XÃ MAI HẠ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: {number}/KH-UBND\t"
    "Mai Hạ, ngày 02 tháng 3 năm 2026\n\nKẾ HOẠCH\nGiữ sạch chợ quê số {number}\n\n"
)
UNITS = """
| Thôn | Chỉ tiêu |
|---|---|
| Thôn Đông | 400 |
| Thôn Đoài | 300 |
"""
MONTHS = """
| Thôn | Quý I | Quý II | Cả năm |
|---|---|---|---|
| Thôn Đông | 40 | 50 | 90 |
| Thôn Đoài | 20 | 10 | 30 |
"""
ROWS = """
| TT | Nội dung | {head} |
|---|---|---|
| 1 | Trồng hoa ven đường làng | 40 |
| 2 | Quét vôi tường rào chợ | 30,5 |
"""
TABLES = {
    "line": f"Bảng phân bổ chỉ tiêu trồng hoa (đơn vị: khóm)\n{UNITS}",
    "line-of-quarters": f"Phân bổ chỉ tiêu trồng hoa (ĐVT: khóm)\n{MONTHS}",
    "caption": f"Chỉ tiêu quét vôi theo tháng (mét)\n{MONTHS}",
    "share": f"Chỉ tiêu hộ phân loại rác (đơn vị tính: %)\n{UNITS}",
    "multiple": f"Chỉ tiêu trồng hoa (ĐVT: 1.000 khóm)\n{UNITS}",
    "multiple-of-rows": f"ĐVT: 1.000 khóm\n{ROWS.format(head='Kế hoạch')}",
    "heading": ROWS.format(head="Kế hoạch (ha)"),
    "line-of-rows": f"Chỉ tiêu (Đơn vị tính: mét)\n{ROWS.format(head='Kế hoạch')}",
    "name": ROWS.format(head="Chỉ tiêu").replace("Trồng hoa ven", "Tỷ lệ sạch"),
}


def front(body: str) -> dict[str, object]:
    (parts,) = documents(read_bytes("a.txt", (HEAD.format(number=8) + body).encode()))
    return yaml.safe_load(drafted(gathered(parts), KnownRegisters()).text.split("---\n")[1])


def test_drafts_of_all_samples_have_no_error(tmp_path, capsys):
    files = []
    for number, (name, table) in enumerate(TABLES.items(), 8):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"{HEAD.format(number=number)}II. CHỈ TIÊU\n\n{table}\n", "utf-8")
        files.append(path)
    out = tmp_path / "plans"
    assert main(["import", *map(str, [*SAMPLES, *files]), "--out", str(out)]) == 0
    written = [path for path in out.rglob("*.md") if path.parent != out]
    assert len(written) >= len(SAMPLES) + len(TABLES)
    capsys.readouterr()
    assert main(["check", str(out)]) == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    ("table", "printed"),
    [
        ("line", "đơn vị: khóm … Chỉ tiêu … Thôn Đông | 400"),
        ("line-of-quarters", "ĐVT: khóm … Quý I … Thôn Đông | 40 | 50 | 90"),
        ("caption", "Chỉ tiêu quét vôi theo tháng (mét) … Quý I … Thôn Đông | 40 | 50 | 90"),
        ("share", "đơn vị tính: % … Chỉ tiêu … Thôn Đông | 400"),
        ("heading", "Kế hoạch (ha) … Trồng hoa ven đường làng | 40"),
        ("line-of-rows", "Đơn vị tính: mét … Trồng hoa ven đường làng | 40"),
    ],
)
def test_a_row_is_quoted_behind_the_words_that_tell_its_unit(table, printed):
    target, *_ = front(f"II. CHỈ TIÊU\n\n{TABLES[table]}")["targets"]
    assert target["printed"] == printed


def test_a_unit_that_is_printed_otherwise_is_said_to_be_understood():
    targets = front(f"II. CHỈ TIÊU\n\n{TABLES['multiple-of-rows']}")["targets"]
    assert [target["unit"] for target in targets] == ["nghìn khóm", "nghìn khóm"]
    assert "đơn vị «nghìn khóm» hiểu từ đề mục hay lời văn" in targets[0]["inferred"]
    (target,) = front("II. CHỈ TIÊU\n\n1. Mở ít nhất 02 lớp vẽ cho trẻ/năm.\n")["targets"]
    assert target["unit"] == "lớp/năm"
    assert "đơn vị «lớp/năm»" in target["inferred"]


def test_a_row_that_prints_its_unit_is_quoted_alone():
    table = (
        "| TT | Nội dung | Đơn vị tính | Kế hoạch |\n|---|---|---|---|\n"
        "| 1 | Trồng hoa ven đường làng | khóm | 40 |\n"
    )
    (target,) = front(f"II. CHỈ TIÊU\n\n{table}")["targets"]
    assert target["printed"] == "Trồng hoa ven đường làng | khóm | 40"
    assert "inferred" not in target


@pytest.mark.parametrize("line", ["ĐVT: 1.000 khóm", "(Đơn vị tính: 100 mét)", "- Đơn vị: 10 ha"])
def test_a_line_that_tells_the_unit_of_a_table_is_no_aim(line):
    body = f"II. CHỈ TIÊU\n\n{line}\n{ROWS.format(head='Kế hoạch')}"
    assert len(front(body)["targets"]) == 2


def test_what_a_unit_is_to_reach_is_an_aim():
    (target,) = front("II. CHỈ TIÊU\n\n- Đơn vị sạch đẹp: 12 thôn.\n")["targets"]
    assert target["value"] == 12
