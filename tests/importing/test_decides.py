"""Who decides, lists of names, answers to questions, and conclusions whose heading tells less."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

from tests.importing.test_tasks import tasks_of

BELOW = "I. TỔ CHỨC THỰC HIỆN\n\n{}\n"


def told(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(task.lead, task.what) for task in tasks_of(BELOW.format(text))]


@pytest.mark.parametrize(
    ("text", "lead", "what"),
    [
        (
            "1. Chủ tịch xã quyết định đầu tư lò vôi khi có ý kiến của các thôn.",
            "Chủ tịch xã",
            "Quyết định đầu tư lò vôi khi có ý kiến của các thôn",
        ),
        (
            "1. Ủy ban nhân dân xã quyết định thành lập tổ quét vôi.",
            "Ủy ban nhân dân xã",
            "Quyết định thành lập tổ quét vôi",
        ),
        (
            "1. Phòng Kinh tế ra quyết định thu hồi thẻ mua vôi.",
            "Phòng Kinh tế",
            "Ra quyết định thu hồi thẻ mua vôi",
        ),
        (
            "1. Phòng Kinh tế ra thông báo nộp tiền vôi.",
            "Phòng Kinh tế",
            "Ra thông báo nộp tiền vôi",
        ),
        ("1. Các lớp mầm lập sổ vôi của lớp.", "Các lớp mầm", "Lập sổ vôi của lớp"),
    ],
)
def test_who_decides_is_told_from_what(text: str, lead: str, what: str) -> None:
    assert told(text) == [((lead,), what)]


def test_a_heading_of_whom_it_charges_is_their_name_alone() -> None:
    text = "1. Đối với các hộ nung vôi có trách nhiệm:\n\n- Lập sổ vôi của hộ;"
    assert told(text) == [(("các hộ nung vôi",), "Lập sổ vôi của hộ")]


@pytest.mark.parametrize(
    "text",
    [
        # A list of names whose last word may be a deed.
        "- Công ty cổ phần Đầu tư phát triển xây dựng;",
        "- Nhân viên vận hành;",
        # A page cut the sentence.
        "Phòng Kinh tế thông báo đến",
        # What to do where something went wrong.
        "+ Do chưa có vôi: các hộ cần mua vôi trước khi quét.",
        "+ Do thiếu chổi: các hộ liên hệ Phòng Kinh tế để mượn.",
        # Things.
        "- Các lớp mới mở muộn nhất 27/8/2026.",
    ],
)
def test_nobody_is_charged(text: str) -> None:
    assert told(text) == []


CONCLUSION = """VĂN PHÒNG HUYỆN YÊN HẠ
Số: 5/TB-VP
Yên Hạ, ngày 05 tháng 01 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch huyện tại buổi làm việc với xã Mai Hạ

I. ĐÁNH GIÁ CHUNG

Xã Mai Hạ đã quét vôi được nhiều ngõ.

{}

1. Tập trung rà soát các ngõ chưa quét vôi của từng thôn.

(2) Chuẩn bị vôi cho các ngõ mới mở trong năm.
"""


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Thời gian tới, xã cần thực hiện tốt một số nhiệm vụ, giải pháp sau đây:", 2),
        # Nothing that is to be done is said to follow.
        ("Một số kết quả nổi bật như sau:", 0),
    ],
)
def test_a_conclusion_tells_its_duties_below_their_introduction(words: str, count: int) -> None:
    (parts,) = documents(read_bytes("a.txt", CONCLUSION.format(words).encode()))
    assert len(gathered(parts).duties.tasks) == count
