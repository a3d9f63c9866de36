"""Which tasks of running text are marked for a look, and which are none."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.task import ReadTask

HEAD = """ỦY BAN NHÂN DÂN XÃ MẪU
Số: 5/KH-UBND
Mẫu, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Triển khai việc mẫu năm 2026
I. TỔ CHỨC THỰC HIỆN
"""


def tasks_of(body: str) -> tuple[ReadTask, ...]:
    (parts,) = documents(read_bytes("a.txt", (HEAD + body).encode()))
    return gathered(parts).duties.tasks


@pytest.mark.parametrize(
    "body",
    [
        "1. Phòng Văn hóa - Xã hội chủ trì, tổng hợp số liệu của các thôn.",
        "1. Phòng Văn hóa - Xã hội\n- Tổng hợp số liệu của các thôn.",
        "1. Giao Phòng Văn hóa - Xã hội tham mưu.",
        "1. Phòng Văn hóa - Xã hội\n\nTổng hợp số liệu của các thôn.",
        "1. Việc chung.\nGiao Phòng Văn hóa - Xã hội tổng hợp số liệu.",
        "1. Các thôn theo chức năng, nhiệm vụ tổng hợp số liệu.",
        "1. Phòng Văn hóa - Xã hội treo khẩu hiệu “Làng sạch”.",
    ],
)
def test_what_names_its_doer_plainly_is_not_marked(body: str) -> None:
    (task,) = tasks_of(body)
    assert not task.doubt


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("1. Đơn vị chủ trì, tổng hợp số liệu của các thôn.", "gọi chung"),
        (
            "1. Phòng Văn hóa - Xã hội\n- Mở sổ ngõ.\n\nTổng hợp số liệu của các thôn.",
            "không đánh số",
        ),
        ("II. BỐI CẢNH\n1. Việc chung.\nGiao Phòng Kinh tế tổng hợp số liệu.", "không đánh số"),
        ("1. Các giáo viên chủ nhiệm lập danh sách học trò.", "gọi chung"),
        ("1. Phòng Kinh tế tổng hợp số liệu của các thôn và", "giữa câu"),
        ("1. Phòng Kinh tế treo khẩu hiệu “Làng sạch.", "lời trích"),
    ],
)
def test_what_may_be_read_amiss_is_marked(body: str, words: str) -> None:
    *_, task = tasks_of(body)
    assert words in task.doubt


@pytest.mark.parametrize(
    "body",
    [
        "1. Việc chung.\nUBND xã phối hợp.",
        "1. Phòng Văn hóa - Xã hội\n- Căn cứ Quyết định số 15/QĐ-UBND ngày 02/01/2026;",
    ],
)
def test_a_ground_or_a_word_of_a_heading_is_no_task(body: str) -> None:
    assert tasks_of(body) == ()
