"""Duties below a body's name on lines that lost their bullet, among others that kept it."""

from __future__ import annotations

import pytest

from tests.importing.test_tasks import tasks_of

BELOW = "I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế{}\n\n- Lập danh sách các ngõ trong xã.\n\n"


def told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(task.what, task.lead) for task in tasks_of(text)]


@pytest.mark.parametrize("end", ["", ":", ".", " có trách nhiệm:"])
def test_a_duty_among_bullets_is_one_whatever_became_of_its_own(end):
    text = (
        BELOW.format(end)
        + "Hướng dẫn các thôn cách pha vôi và quét vôi các ngõ.\n\n"
        + "- Mở sổ ghi các ngõ đã quét vôi.\n\n"
        + "Chủ trì, phối hợp với Công an xã kiểm tra các biển ngõ trên địa bàn xã;\n"
    )
    assert told(text) == [
        ("Lập danh sách các ngõ trong xã", ("Phòng Kinh tế",)),
        ("Hướng dẫn các thôn cách pha vôi và quét vôi các ngõ", ("Phòng Kinh tế",)),
        ("Mở sổ ghi các ngõ đã quét vôi", ("Phòng Kinh tế",)),
        ("Kiểm tra các biển ngõ trên địa bàn xã", ("Phòng Kinh tế",)),
    ]


@pytest.mark.parametrize(
    "line",
    [
        # More of the duty above: when, how it ends, why.
        "Hoàn thành và gửi danh sách về Ủy ban nhân dân xã trước ngày 30/4/2026.",
        "Thời gian thực hiện từ tháng 2 đến hết tháng 4 của năm 2026.",
        "Việc lập danh sách phải có sự tham gia của các hộ trong ngõ.",
        # Cut short: nobody can tell what it is.
        "Hướng dẫn các thôn.",
        "Hướng dẫn các thôn cách pha vôi và quét vôi các ngõ trong",
    ],
)
def test_what_tells_more_of_the_duty_above_is_none_by_itself(line):
    assert [lead for _, lead in told(BELOW.format("") + line + "\n")] == [("Phòng Kinh tế",)]


def test_below_a_sentence_that_charges_a_line_is_no_duty():
    text = (
        "I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế lập danh sách các ngõ trong xã.\n\n"
        "Hướng dẫn các thôn cách pha vôi và quét vôi các ngõ.\n"
    )
    assert len(told(text)) == 1


def test_the_general_confederation_is_a_body():
    text = "I. TỔ CHỨC THỰC HIỆN\n\n1. Tổng Liên đoàn Lao động\n\n- Mở lớp cho cán bộ các thôn.\n"
    assert told(text) == [("Mở lớp cho cán bộ các thôn", ("Tổng Liên đoàn Lao động",))]


def test_a_dash_that_a_scan_read_as_a_stroke_below_opens_a_duty():
    text = "I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế:\n\n_ Mở sổ ghi các ngõ đã quét vôi.\n"
    assert told(text) == [("Mở sổ ghi các ngõ đã quét vôi", ("Phòng Kinh tế",))]


@pytest.mark.parametrize(
    ("sentence", "lead", "what"),
    [
        ("Các thôn can tập trung dọn ngõ.", "Các thôn", "Can tập trung dọn ngõ"),
        (
            "Phòng Kinh tế chủ trì, phối hợp với các thôn đây nhanh việc quét vôi.",
            "Phòng Kinh tế",
            "Đây nhanh việc quét vôi",
        ),
        (
            "Phòng Kinh tế chủ trì, phối hợp với các thôn đẩy nhanh việc quét vôi.",
            "Phòng Kinh tế",
            "Đẩy nhanh việc quét vôi",
        ),
    ],
)
def test_verbs_are_known_by_their_letters_where_a_scan_lost_their_marks(sentence, lead, what):
    assert told(f"I. TỔ CHỨC THỰC HIỆN\n\n1. {sentence}\n") == [(what, (lead,))]
