"""«năm trước trước ngày …»: what a deed is about keeps its words, the second is the bound."""

from __future__ import annotations

import pytest
from congkhai.importing.output.marks import task_mark

from tests.importing.test_tasks import tasks_of


@pytest.mark.parametrize(
    ("sentence", "what", "due"),
    [
        (
            "Phòng Kinh tế báo cáo kết quả giải quyết kiến nghị năm trước trước ngày 10/11/2026.",
            "Báo cáo kết quả giải quyết kiến nghị năm trước",
            ("2026-11-10",),
        ),
        (
            "Phòng Kinh tế tổng hợp số liệu quý trước trước ngày 10/4/2026.",
            "Tổng hợp số liệu quý trước",
            ("2026-04-10",),
        ),
        (
            "Phòng Kinh tế tổng hợp số liệu của các thôn trước ngày 10/4/2026.",
            "Tổng hợp số liệu của các thôn",
            ("2026-04-10",),
        ),
    ],
)
def test_a_time_before_is_no_bound(sentence, what, due):
    found = tasks_of(f"II. NHIỆM VỤ\n\n1. {sentence}\n")
    assert [(task.what, task.when.due) for task in found] == [(what, due)]


@pytest.mark.parametrize(
    ("deed", "is_told"),
    [
        ("ban hành kế hoạch hằng năm trước ngày 15/11 năm trước", True),
        ("gửi dự toán trước ngày 31/7 của năm trước", True),
        ("gửi danh mục chậm nhất ngày 20/12 của năm liền kề trước", True),
        ("gửi danh mục trước ngày 31/12 của năm trước liền kề", True),
        ("gửi dự toán trước ngày 31/7 hằng năm", False),
        ("gửi báo cáo trước ngày 15/01 của năm sau", False),
        ("gửi báo cáo trước ngày 15/01 của năm liền kề", False),
    ],
)
def test_a_day_of_the_year_before_is_looked_at(deed, is_told):
    (task,) = tasks_of(f"II. NHIỆM VỤ\n\n1. Chi cục Trồng trọt {deed}.\n")
    mark = task_mark(task, is_scan=False)
    assert task.when.every == "year"
    assert (mark is not None and "kỳ trước" in mark[1]) == is_told
