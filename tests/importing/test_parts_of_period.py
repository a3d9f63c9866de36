"""Days of every month or quarter without a number or «hằng»; and those of one month alone."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.times.when import when_said

from tests.importing.below_organising import duties_below


@pytest.mark.parametrize(
    ("when", "every", "days", "comparator"),
    [
        ("vào thứ Sáu tuần cuối của tháng", "month", (), "unspecified"),
        ("vào ngày làm việc cuối cùng của tháng", "month", (), "unspecified"),
        ("vào ngày cuối cùng trong tháng", "month", (), "unspecified"),
        ("vào chiều thứ 5 tuần thứ hai của tháng", "month", (), "unspecified"),
        ("chậm nhất ngày làm việc thứ tư của quý", "quarter", (), "unspecified"),
        ("trong tuần đầu của tháng", "month", (), "unspecified"),
        ("trước ngày 25 của tháng", "month", ("---25",), "before"),
        ("trước ngày làm việc cuối cùng của năm", "year", ("--12-31",), "no_later_than"),
        ("vào ngày làm việc đầu tiên của tháng cuối quý", "quarter", (), "unspecified"),
    ],
)
def test_a_report_comes_each_time(when, every, days, comparator):
    found = duties_below(f"1. Tổ Một cửa báo cáo Chánh Văn phòng {when}.\n")
    (item,) = found.returning
    (task,) = found.tasks
    assert (item.every, item.days, item.when, item.who) == (every, days, when, ("Tổ Một cửa",))
    assert (task.what, task.when.every, task.when.due) == ("Báo cáo Chánh Văn phòng", every, days)
    assert item.comparator == task.when.comparator == comparator


@pytest.mark.parametrize(
    "when",
    [
        "vào thứ Sáu tuần cuối của tháng 6",
        "vào tuần cuối của tháng Thanh niên",
        "vào ngày đầu của tháng này",
        "vào những ngày cuối năm",
        "vào ngày làm việc cuối cùng của quý II",
        "theo số liệu tính đến trước ngày cuối tháng",
        "vào ngày 40 của tháng",
    ],
)
def test_what_is_of_one_month_does_not_return(when):
    found = duties_below(f"1. Tổ Một cửa báo cáo Chánh Văn phòng {when}.\n")
    assert found.returning == ()


@pytest.mark.parametrize(
    ("line", "every"),
    [
        ("Tổ Một cửa báo cáo quý II vào ngày làm việc cuối cùng của quý", ""),
        ("Tháng hành động: Tổ Một cửa báo cáo vào tuần đầu của tháng", ""),
        ("Tháng cao điểm 6/2026: Tổ Một cửa báo cáo vào ngày 25 của tháng", ""),
        ("Từ tháng 6/2026, Tổ Một cửa báo cáo vào ngày 25 của tháng", "month"),
        ("Tổ Một cửa báo cáo quý II vào tuần đầu của tháng", "month"),
        ("Tổ Một cửa báo cáo số hộ tháng 6 trong tuần đầu của mỗi tháng", "month"),
    ],
)
def test_a_part_of_a_month_or_quarter_that_is_named_does_not_return(line, every):
    found = duties_below(f"1. {line}.\n")
    assert {task.when.every for task in found.tasks} == {every}
    assert {item.every for item in found.returning} == ({every} if every else set())


@pytest.mark.parametrize(
    ("words", "every", "due"),
    [
        ("Ngày cuối tháng", "month", ()),
        ("Ngày 25 của tháng", "month", ("---25",)),
        ("Tuần đầu của quý", "quarter", ()),
        ("Ngày 25", "", ()),
        ("Tuần đầu tháng 8/2027", "", ("2027-08",)),
    ],
)
def test_a_cell_says_it_in_short(words, every, due):
    said = when_said(words)
    assert (said.every, said.due) == (every, due)
