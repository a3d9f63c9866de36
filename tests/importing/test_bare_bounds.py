"""Bounds are told from other words that are like them once marks are gone."""

from __future__ import annotations

import pytest

from tests.importing.test_tasks import tasks_of


@pytest.mark.parametrize(
    ("deed", "what", "due"),
    [
        ("hoàn thành xây dựng trước ngày 30/6/2026", "Hoàn thành xây dựng", "2026-06-30"),
        ("đưa nhà kho vào sử dụng trước ngày 30/9/2026", "Đưa nhà kho vào sử dụng", "2026-09-30"),
        ("báo cáo việc tuyển dụng trước ngày 01/7/2026", "Báo cáo việc tuyển dụng", "2026-07-01"),
        ("báo cáo việc xây dựng trong tháng 5/2026", "Báo cáo việc xây dựng", "2026-05"),
        ("tổ chức long trọng trước ngày 02/9/2026", "Tổ chức long trọng", "2026-09-02"),
        # A bound stays one..
        ("gửi báo cáo đúng ngày 10/7/2026", "Gửi báo cáo", "2026-07-10"),
    ],
)
def test_a_word_that_is_like_a_bound_without_its_marks_stays_in_the_duty(deed, what, due):
    (task,) = tasks_of(f"I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế {deed}.\n")
    assert (task.what, task.when.due) == (what, (due,))
