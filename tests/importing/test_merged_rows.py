"""Tables of saved pages whose merged cells are not printed at all."""

from __future__ import annotations

from congkhai.importing.extract.tasks.task import ReadTask

from tests.importing.below_organising import duties_below

HEADINGS = ["TT", "Nhiệm vụ", "Thời hạn", "Đơn vị chủ trì"]


def tasks_of(*rows: list[str]) -> list[ReadTask]:
    printed = ["|\n" + "\n|\n".join(cells) + "\n|" for cells in (HEADINGS, *rows)]
    return list(duties_below("\n".join(printed) + "\n", "md").tasks)


def told(*rows: list[str]) -> list[tuple[str, tuple[str, ...], tuple[str, ...], bool]]:
    return [(task.what, task.lead, task.when.due, "gộp" in task.doubt) for task in tasks_of(*rows)]


FIRST = ["1", "Lập danh sách ngõ", "Tháng 6/2026", "Phòng Kinh tế"]
LAST = ["3", "Kiểm tra vôi", "Tháng 9/2026", "Trạm Y tế"]


def test_a_counted_row_that_stops_short_goes_on_from_above_and_is_doubted():
    assert told(FIRST, ["2", "Mua vôi và chổi"], LAST) == [
        ("Lập danh sách ngõ", ("Phòng Kinh tế",), ("2026-06",), False),
        ("Mua vôi và chổi", ("Phòng Kinh tế",), ("2026-06",), True),
        ("Kiểm tra vôi", ("Trạm Y tế",), ("2026-09",), False),
    ]


def test_what_is_printed_of_it_is_its_own():
    found = told(FIRST, ["2", "Mua vôi và chổi", "Tháng 7/2026"], LAST)
    assert found[1] == ("Mua vôi và chổi", ("Phòng Kinh tế",), ("2026-07",), True)


def test_several_rows_share_a_cell():
    found = told(FIRST, ["2", "Mua vôi và chổi"], ["3", "Phát vôi cho hộ"], ["4", *LAST[1:]])
    assert [lead for _, lead, _, _ in found] == [("Phòng Kinh tế",)] * 3 + [("Trạm Y tế",)]


def test_an_empty_cell_is_none_that_was_merged():
    found = told(FIRST, ["2", "Mua vôi và chổi", "Tháng 7/2026", ""], LAST)
    assert found[1] == ("Mua vôi và chổi", (), ("2026-07",), False)


def test_a_row_that_heads_others_shares_nothing():
    found = told(FIRST, ["2", "Mua sắm chung"], ["2.1", "Mua vôi", *LAST[2:]])
    assert [what for what, *_ in found] == ["Lập danh sách ngõ", "Mua vôi"]


def test_nothing_is_taken_from_the_headings():
    assert told(["1", "Mua vôi và chổi"], ["2", "Phát vôi"], LAST) == [
        ("Kiểm tra vôi", ("Trạm Y tế",), ("2026-09",), False)
    ]


def test_a_row_whose_number_too_is_merged_keeps_its_deed_and_shares_the_rest():
    columns = ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Phối hợp", "Thời hạn"]
    rows = [
        ["1", "Lập danh sách ngõ", "Phòng Kinh tế", "Các thôn", "Tháng 6/2026"],
        ["Xây bể nước dự phòng cho chợ", "Trạm Y tế"],
        ["2", "Kiểm tra vôi", "Trạm Y tế", "Các thôn", "Tháng 9/2026"],
    ]
    printed = ["|\n" + "\n|\n".join(cells) + "\n|" for cells in (columns, *rows)]
    found = duties_below("\n".join(printed) + "\n", "md").tasks
    assert [(task.what, task.lead, task.when.due) for task in found] == [
        ("Lập danh sách ngõ", ("Phòng Kinh tế",), ("2026-06",)),
        ("Xây bể nước dự phòng cho chợ", ("Trạm Y tế",), ("2026-06",)),
        ("Kiểm tra vôi", ("Trạm Y tế",), ("2026-09",)),
    ]
    assert "gộp" in found[1].doubt


def test_a_heading_across_the_table_is_no_row_without_a_number():
    found = told(FIRST, ["Việc của các thôn trong mùa mưa"], ["2", *LAST[1:]])
    assert [what for what, *_ in found] == ["Lập danh sách ngõ", "Kiểm tra vôi"]
