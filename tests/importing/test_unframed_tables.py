"""Rows of tables whose cells stand one a line: where a row is over, whatever its cells hold."""

from __future__ import annotations

import pytest
from congkhai.importing.readers.lines import TextLine
from congkhai.importing.readers.unframed_tables import unframed_tables

HEADS = ["TT", "Nội dung", "ĐVT", "Chỉ tiêu", "Thời gian"]
FIRST = [["1", "Trồng hoa", "ngõ", "92", "Quý II"], ["2", "Lát gạch", "ngõ", "24", "Quý III"]]
THIRD = ["3", "Họp tổ", "buổi", "4", "Mỗi quý 1 buổi"]


def rows_of(rows: list[list[str]], behind: list[str]) -> list[list[str]]:
    texts = [cell for row in [HEADS, *FIRST, *rows] for cell in row] + behind
    lines = [TextLine(text=text, number=n) for n, text in enumerate(texts, start=1)]
    found: dict[int, list[str]] = {}
    for line in unframed_tables(lines):
        if line.cell is not None:
            found.setdefault(line.cell.row, []).append(line.text)
    return list(found.values())[3:]


@pytest.mark.parametrize(
    "behind",
    [[], ["II. NỘI DUNG"], ["2. Tổ 1 làm điểm."], ["- Tổ 1 làm điểm."], ["Nơi nhận:", "- Tổ 1;"]],
)
@pytest.mark.parametrize(
    "third",
    [THIRD, ["3", "Họp tổ", "4", "buổi", "Quý IV"], ["3", "Họp tổ", "buổi", "3", "Quý IV"]],
)
def test_a_cell_that_is_the_number_of_the_next_row_opens_none(third, behind):
    assert rows_of([third], behind) == [third]


@pytest.mark.parametrize(
    "last", [["4", "Tặng quà", "suất", "30", "Tháng 12"], ["4", "Tặng quà", "suất", "5"]]
)
def test_the_row_of_that_number_opens_behind_it(last):
    assert rows_of([THIRD, last], ["II. NỘI DUNG"]) == [THIRD, last]


def test_where_the_last_cell_is_lost_words_tell_the_row_from_the_cell():
    last = ["4", "Tặng quà", "suất", "30", "Tháng 12"]
    assert rows_of([THIRD[:4], last], ["II. NỘI DUNG"]) == [THIRD[:4], last]


def test_a_row_that_lost_cells_ends_where_the_next_opens():
    others = [["3", "Họp tổ"], ["4", "Tặng quà", "suất", "30", "Tháng 12"]]
    assert rows_of(others, ["II. NỘI DUNG"]) == others
