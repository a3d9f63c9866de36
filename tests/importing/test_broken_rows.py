"""Rows of a Markdown table that the line breaks of a cell cut in two."""

from __future__ import annotations

from tests.importing.test_tasks import tasks_of

HEADINGS = "| Thời gian | Nội dung công việc | Đơn vị thực hiện |\n|---|---|---|\n"
FIRST = "| 06/5/2026 | Lập danh sách các ngõ | Phòng Kinh tế |\n"
LAST = "| 15/8/2026 | Quét vôi các ngõ ở xa | Công an xã |\n"


def whats(table: str) -> list[str]:
    return [task.what for task in tasks_of(f"II. TIẾN ĐỘ\n\n{HEADINGS}{table}")]


def test_a_cell_with_line_breaks_ends_no_table():
    cut = "| 30/6/2026 | Dọn các ngõ trong xã.\nĐo lại các ngõ ở xa. | Các thôn |\n"
    assert whats(FIRST + cut + LAST) == [
        "Lập danh sách các ngõ",
        "Dọn các ngõ trong xã. Đo lại các ngõ ở xa",
        "Quét vôi các ngõ ở xa",
    ]


def test_lines_behind_a_table_are_no_cells_of_it():
    after = "\nCông an xã tuần tra ban đêm ở các ngõ.\n"
    assert whats(FIRST + LAST + after)[:2] == ["Lập danh sách các ngõ", "Quét vôi các ngõ ở xa"]


def test_a_row_of_other_cells_is_not_put_together():
    cut = "| 30/6/2026 | Dọn các ngõ trong xã.\nĐo lại | các ngõ | ở xa | Các thôn |\n"
    assert "Dọn các ngõ trong xã. Đo lại" not in whats(FIRST + cut + LAST)
