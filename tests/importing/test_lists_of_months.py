"""«Tháng 6 và tháng 12 năm 2026», «quý II, III»: several times, or the stretch they make."""

from __future__ import annotations

import pytest
from congkhai.importing.extract.times.dates import moments
from congkhai.importing.readers.lines import bare

from tests.importing.below_organising import duties_below


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("tháng 6 và tháng 12 năm 2026", ["2026-06", "2026-12"]),
        ("tháng 3, 6, 9 và 12/2026", ["2026-03", "2026-06", "2026-09", "2026-12"]),
        ("quý II và quý IV năm 2026", ["2026-Q2", "2026-Q4"]),
        ("quý I, III/2026", ["2026-Q1", "2026-Q3"]),
        # Each behind the other: done with the last.
        ("tháng 4, tháng 5 năm 2026", ["2026-05"]),
        ("tháng 10, 11 và 12/2026", ["2026-12"]),
        ("quý II, III năm 2026", ["2026-Q3"]),
        # No list of months.
        ("tháng 9 và 5 năm 2026-2030", []),
        ("tháng 9 và 5 năm 2026 - 2030", []),
        ("tháng 6/2026, tháng 12/2026", ["2026-06", "2026-12"]),
        ("tháng 13 và tháng 14 năm 2026", ["2026"]),
    ],
)
def test_months_in_a_row(words, times):
    assert [moment.iso for moment in moments(bare(words))] == times


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Phòng Kinh tế báo cáo trong tháng 6 và tháng 12 năm 2026", ["2026-06", "2026-12"]),
        ("Công an xã nộp sổ vào tháng 3 và 9/2026", ["2026-03", "2026-09"]),
        ("Phòng Kinh tế dọn chợ trong quý I và quý III/2026", ["2026-Q1", "2026-Q3"]),
        ("Phòng Kinh tế báo cáo trước ngày 15/6/2026 và 15/12/2026", ["2026-06-15", "2026-12-15"]),
    ],
)
def test_each_of_several_limits_is_told_and_is_the_duty_s(sentence, days):
    duties = duties_below(f"1. {sentence}.\n")
    assert [due.due for due in duties.dues] == days
    (task,) = duties.tasks
    assert (task.when.due, task.doubt) == (tuple(days), "")


def test_a_stretch_of_months_is_one_limit_without_a_mark():
    (task,) = duties_below("1. Phòng Kinh tế dọn chợ trong tháng 4, tháng 5 năm 2026.\n").tasks
    assert (task.what, task.when.due, task.doubt) == ("Dọn chợ", ("2026-05",), "")
