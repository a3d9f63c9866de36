"""«năm trước trước ngày …»: what a deed is about keeps its words, the second is the bound."""

from __future__ import annotations

import pytest

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
