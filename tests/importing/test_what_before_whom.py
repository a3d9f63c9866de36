"""Orders that say first what is to be done, and words that only look like whom they charge."""

from __future__ import annotations

import pytest

from tests.importing.test_tasks import tasks_of

DUTIES = "II. TỔ CHỨC THỰC HIỆN\n\n"


def told(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(task.lead, task.what) for task in tasks_of(DUTIES + text + "\n")]


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        (
            "1. Đối với nội dung dọn ngõ ở các thôn: giao Phòng Kinh tế chủ trì, phối hợp với các"
            " hội triển khai thực hiện.",
            "Triển khai thực hiện nội dung dọn ngõ ở các thôn",
        ),
        (
            "1. Đối với nội dung tại điểm 2 Thỏa thuận: “Quét vôi các ngõ ở xa.” - giao Phòng Kinh"
            " tế chủ trì, phối hợp với các hội triển khai thực hiện.",
            "Triển khai thực hiện nội dung tại điểm 2 Thỏa thuận: Quét vôi các ngõ ở xa",
        ),
        (
            "1. Đối với việc quét vôi các ngõ, giao Phòng Kinh tế tổ chức thực hiện.",
            "Tổ chức thực hiện quét vôi các ngõ",
        ),
        (
            "1. Đối với các hộ ở xa, giao Phòng Kinh tế thực hiện.",
            "Thực hiện đối với các hộ ở xa",
        ),
        # What is said behind the name stays as it is.
        (
            "1. Đối với nội dung dọn ngõ, giao Phòng Kinh tế lập danh sách các ngõ.",
            "Lập danh sách các ngõ",
        ),
    ],
)
def test_what_stands_before_whom(sentence, what):
    assert told(sentence) == [(("Phòng Kinh tế",), what)]


@pytest.mark.parametrize(
    "sentence",
    [
        "1. Thực hiện tốt công tác kiểm tra, thanh tra, giám sát, kịp thời phát hiện vi phạm.",
        "1. Thực hiện công tác kiểm tra, thanh tra, khen thưởng.",
        "1. Đối với công tác tuần tra, bảo vệ và chăm sóc các ngõ.",
        "1. Phân công cán bộ thực hiện công tác dọn ngõ theo quy định.",
        "1. Đối với cán bộ vi phạm các quy định về dọn ngõ, tùy mức độ xem xét, xử lý.",
        "1. Đối với các tổ chức, cá nhân vi phạm quy định của xã thì xử lý theo quy định.",
    ],
)
def test_deeds_own_people_and_offenders_are_not_charged(sentence):
    assert [lead for lead, _ in told(sentence) if lead] == []


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("1. Quý I/2026, thanh tra xã lập danh sách các ngõ.", "thanh tra xã"),
        ("1. Giao cán bộ văn hóa xã lập danh sách các ngõ.", "cán bộ văn hóa xã"),
        ("1. Phân công Công an xã tuần tra các ngõ.", "Công an xã"),
        ("1. Ủy ban Quản lý vốn ngõ xã tăng cường kiểm tra các ngõ.", "Ủy ban Quản lý vốn ngõ xã"),
        ("1 Đề nghị Hội Nông dân xã vận động các hộ dọn ngõ.", "Hội Nông dân xã"),
    ],
)
def test_who_is_named_is_charged(sentence, lead):
    assert [lead for lead, _ in told(sentence)] == [(lead,)]


def test_an_order_that_only_points_below_is_no_task():
    text = (
        "Sau khi xem xét, Ủy ban thống nhất kết luận. Yêu cầu các thôn, các hội tập trung thực hiện"
        " tốt một số nhiệm vụ, giải pháp sau:\n\n1. Dọn các ngõ ở xa trước khi quét vôi.\n"
    )
    assert [what for _, what in told(text)] == ["Dọn các ngõ ở xa trước khi quét vôi"]


@pytest.mark.parametrize("heading", ["Phu luc 2", "Phụ lục II", "PHỤ LỤC 03"])
def test_nobody_named_before_an_appendix_is_charged_in_it(heading):
    text = (
        "1. Phòng Kinh tế:\n\n- Lập danh sách các ngõ trong xã.\n\nĐính kèm: Mẫu danh sách.\n\n"
        f"Mẫu 1\n\n{heading}\nMẫu danh sách các ngõ\n- Vận chuyển vôi đến ngõ\n- Quét vôi các ngõ\n"
    )
    assert [what for _, what in told(text)] == ["Lập danh sách các ngõ trong xã"]


def test_a_duty_that_rests_on_what_was_approved_keeps_its_place_without_a_bullet():
    text = (
        "1. Phòng Kinh tế:\n\n- Lập danh sách các ngõ trong xã.\n\nThực hiện đúng phương án dọn"
        " ngõ, quét vôi đã được Ủy ban nhân dân xã Yên Hạ phê duyệt.\n\n- Lưu trữ hồ sơ các ngõ.\n"
    )
    assert len(told(text)) == 3


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Dọn ngõ Mít, yêu cầu đến 30/5/2026 phải bàn giao toàn bộ ngõ", ("2026-05-30",)),
        ("Dọn ngõ Mít, đến ngày 30/5/2026 phải bàn giao toàn bộ ngõ", ("2026-05-30",)),
        ("Dọn ngõ Mít, tính đến 30/5/2026 các ngõ phải qua hai lần quét", ()),
    ],
)
def test_until_a_day_by_which_something_must_be(words, due):
    (task,) = tasks_of(f"{DUTIES}1. Phòng Kinh tế: {words} cho các thôn.\n")
    assert task.when.due == due


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        (
            "1. Phòng Tư pháp: Kiểm tra việc dọn các ngõ. Phối hợp với Công an xã tham mưu ban hành"
            " quy chế dọn ngõ.",
            [(), ("Công an xã",)],
        ),
        (
            "1. Phòng Tư pháp: Phối hợp với Công an xã kiểm tra việc dọn ngõ. Phối hợp với Văn"
            " phòng xã tham mưu ban hành quy chế dọn ngõ.",
            [("Công an xã",), ("Văn phòng xã",)],
        ),
        (
            "1. Phòng Tư pháp tiếp tục họp giao ban các thôn. Chủ trì theo dõi tiến độ dọn ngõ.",
            [(), ()],
        ),
        # More of the same duty.
        ("1. Phòng Tư pháp: Kiểm tra việc dọn các ngõ. Kịp thời xử lý những ngõ bẩn.", [()]),
        # An item below the name is one duty.
        (
            "1. Phòng Tư pháp:\n\na) Kiểm tra việc dọn các ngõ. Phối hợp với Công an xã thống nhất"
            " lịch trình kiểm tra.",
            [("Công an xã",)],
        ),
        ("1. Phòng Tư pháp: Kiểm tra việc dọn các ngõ. Phối hợp với các thôn.", [("các thôn",)]),
    ],
)
def test_what_a_body_leads_and_what_it_helps_with_are_two(sentence, partners):
    tasks = tasks_of(f"{DUTIES}{sentence}\n")
    assert [task.partners for task in tasks] == partners
