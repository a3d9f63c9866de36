"""Who opens the words of a row is charged with it, where no column names who."""

from __future__ import annotations

import pytest

from tests.importing.test_tasks import tasks_of

TABLE = "II. TIẾN ĐỘ\n\n| TT | Nội dung | Thời gian |\n|---|---|---|\n| 1 | {} | 06/5/2026 |\n"


@pytest.mark.parametrize(
    ("what", "lead", "rest"),
    [
        (
            "Hạn cuối cùng Phòng Kinh tế nộp danh sách vườn",
            ("Phòng Kinh tế",),
            "Nộp danh sách vườn",
        ),
        ("Hạn chót để các trường gửi bài dự thi", ("các trường",), "Gửi bài dự thi"),
        ("HĐGSNN thông báo danh sách các vườn", ("HĐGSNN",), "Thông báo danh sách các vườn"),
        ("Các BCĐ xã tổ chức tập huấn", ("Các BCĐ xã",), "Tổ chức tập huấn"),
        ("BTC hội thi công bố kết quả", ("BTC hội thi",), "Công bố kết quả"),
        ("Hạn cuối ứng viên nộp hồ sơ tại xã", ("ứng viên",), "Nộp hồ sơ tại xã"),
        # Nobody opens these.
        ("Hạn cuối cùng nộp hồ sơ", (), "Hạn cuối cùng nộp hồ sơ"),
        ("HĐND và bầu cử", (), "HĐND và bầu cử"),
        ("CNTT trong trường học", (), "CNTT trong trường học"),
        ("Ứng viên và hồ sơ", (), "Ứng viên và hồ sơ"),
    ],
)
def test_who_opens_a_row_does_it(what, lead, rest):
    assert [(task.lead, task.what) for task in tasks_of(TABLE.format(what))] == [(lead, rest)]
