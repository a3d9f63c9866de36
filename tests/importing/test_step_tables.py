"""The steps of a procedure are done for each request: a table of them gives no tasks."""

from __future__ import annotations

import pytest

from tests.importing.test_tasks import tasks_of

HEADS = "STT | Người thực hiện | Nội dung công việc | Thời gian"
STEPS = ("1 | Phòng Kinh tế | Kiểm tra thẻ của quán | {}", "2 | Công an xã | Ký thẻ chợ | {}")


def leads(above: str, heads: str, *rows: str) -> list[tuple[str, ...]]:
    cells = [[cell.strip() for cell in row.split("|")] for row in (heads, *rows)]
    written = ["| " + " | ".join(row) + " |" for row in cells]
    written.insert(1, "|" + "---|" * len(cells[0]))
    table = "\n".join(written)
    return [task.lead for task in tasks_of(f"II. NỘI DUNG\n\n{above}\n\n{table}\n")]


@pytest.mark.parametrize(
    "above", ["2. Trình tự thực hiện", "Quy trình cấp thẻ chợ:", "Lưu đồ cấp thẻ", "Các bước:"]
)
@pytest.mark.parametrize(
    "spans",
    [
        ("0,5 ngày", "04 giờ"),
        ("02 ngày làm việc", "Không quy định"),
        ("Không quá 3 ngày", "01 (một) ngày làm việc"),
    ],
)
def test_steps_that_take_a_while_are_nobodys_tasks(above: str, spans: tuple[str, str]) -> None:
    rows = [row.format(span) for row, span in zip(STEPS, spans, strict=True)]
    assert leads(above, HEADS, *rows) == []


@pytest.mark.parametrize(
    ("above", "heads", "spans"),
    [
        ("2. Trình tự thực hiện", HEADS, ("15/5/2026", "20/5/2026")),
        ("2. Trình tự thực hiện", HEADS, ("0,5 ngày", "Trước ngày 20/5/2026")),
        ("Phân công như sau:", HEADS, ("0,5 ngày", "04 giờ")),
        ("2. Trình tự thực hiện", HEADS, ("Tháng 5/2026", "Hằng tháng")),
    ],
)
def test_steps_with_days_are_tasks(above: str, heads: str, spans: tuple[str, str]) -> None:
    rows = [row.format(span) for row, span in zip(STEPS, spans, strict=True)]
    assert leads(above, heads, *rows) == [("Phòng Kinh tế",), ("Công an xã",)]
