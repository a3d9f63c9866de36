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


def test_below_a_numbered_sentence_that_charges_a_line_is_a_duty_of_the_same():
    numbered = (
        "I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế lập danh sách các ngõ trong xã.\n\n"
        "Hướng dẫn các thôn cách pha vôi và quét vôi các ngõ.\n"
    )
    assert [lead for _, lead in told(numbered)] == [("Phòng Kinh tế",)] * 2
    assert len(told(numbered.replace("1. Phòng", "Phòng"))) == 1
    assert len(told(numbered.replace("1. Phòng", "- Phòng"))) == 1


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


@pytest.mark.parametrize(
    "line",
    [
        "Tuyên truyền năm 2025 đã được các thôn thực hiện tốt, nhân dân đồng tình.",
        "Thực hiện chỉ đạo của tỉnh, năm 2025 xã đã quét vôi 50 ngõ đạt kế hoạch.",
        "Tổ chức thực hiện tốt kế hoạch này là trách nhiệm của toàn dân trong xã.",
        "Xây dựng ngõ sạch đẹp là nhiệm vụ thường xuyên của các thôn trong xã.",
        "Kiểm tra các ngõ được thực hiện hằng quý ở tất cả các thôn trong xã.",
        "Quản lý các ngõ nhỏ ở các thôn xa còn nhiều hạn chế, lúng túng.",
        "Kiểm tra cho thấy nhiều ngõ ở các thôn chưa được quét vôi.",
        "Tổng kết cuối năm 2025, toàn xã có 50 ngõ được quét vôi.",
        "Nghiêm cấm đổ vôi thừa ra sông, ngòi, ao hồ trên địa bàn xã.",
    ],
)
def test_a_line_that_tells_how_things_are_is_no_duty(line):
    assert len(told(BELOW.format("") + line + "\n")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Hướng dẫn các thôn quét vôi theo kế hoạch đã được Ủy ban nhân dân xã phê duyệt.",
        "Xử lý các ngõ bẩn, trọng tâm là các ngõ lớn đã nêu trong danh sách.",
        "Bảo đảm các ngõ đều được quét vôi và trồng cây ở hai bên.",
    ],
)
def test_a_duty_read_from_a_line_without_a_bullet_is_as_sure_as_others(line):
    assert [task.doubt for task in tasks_of(BELOW.format("") + line + "\n")] == ["", ""]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("1. Công an xã quản lý chuyên ngành phòng cháy, báo cáo hằng tháng.", "Công an xã"),
        ("1. Phòng Kinh tế quản lý ngành vôi trên địa bàn.", "Phòng Kinh tế"),
        ("1. Các sở quản lý ngành lập danh sách các ngõ.", "Các sở quản lý ngành"),
        ("1. Học viện Vôi nghiên cứu mẫu vôi mới.", "Học viện Vôi"),
    ],
)
def test_only_bodies_of_a_kind_are_named_by_what_they_manage(text, lead):
    assert [lead for _, lead in told(f"I. TỔ CHỨC THỰC HIỆN\n\n{text}\n")] == [(lead,)]
