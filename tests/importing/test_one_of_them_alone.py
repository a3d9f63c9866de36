"""«…, riêng thôn Đông gửi trước ngày …»: another day, which one of them alone must keep."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

from tests.importing.test_tasks import HEAD


def owed(sentence: str) -> list[tuple[str, tuple[str, ...]]]:
    text = f"{HEAD}II. NHIỆM VỤ\n\n1. {sentence}\n"
    (parts,) = documents(read_bytes("a.txt", text.encode()))
    return [(due.due, due.who) for due in gathered(parts).duties.dues]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Các thôn gửi danh sách ngõ trước ngày 20/5/2026, riêng thôn Đông gửi trước ngày "
            "05/6/2026.",
            [("2026-05-20", ("Các thôn",)), ("2026-06-05", ("Thôn Đông",))],
        ),
        (
            "Các phòng báo cáo kết quả trước ngày 20/5/2026, riêng đối với Phòng Kinh tế trước "
            "ngày 05/6/2026.",
            [("2026-05-20", ("Các phòng",)), ("2026-06-05", ("Phòng Kinh tế",))],
        ),
        # A thing apart, and nobody.
        (
            "Các thôn gửi danh sách ngõ trước ngày 20/5/2026, riêng số vôi báo trước ngày "
            "05/6/2026.",
            [("2026-05-20", ("Các thôn",)), ("2026-06-05", ("Các thôn",))],
        ),
    ],
)
def test_who_has_another_day(sentence, expected):
    assert owed(sentence) == expected
