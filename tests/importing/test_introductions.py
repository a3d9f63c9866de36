"""Lines that introduce the duties below or beside them, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.importing.test_task_doubts import tasks_of

BELOW = "\n- Vận động các hộ mở rộng ngõ.\n- Lập sổ theo dõi từng ngõ."


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        (
            "1. Chủ tịch Ủy ban nhân dân các xã từ Yên Hạ đến Yên Lạc, trong đó trọng tâm là các "
            "xã: Yên Hạ, Yên Sơn:",
            ("Chủ tịch Ủy ban nhân dân các xã từ Yên Hạ đến Yên Lạc",),
        ),
        ("1. Phòng Kinh tế, Công an xã, nhất là các tổ cơ sở:", ("Phòng Kinh tế", "Công an xã")),
        ("1. Các thôn ven đê, đặc biệt là các thôn: Thượng, Hạ:", ("Các thôn ven đê",)),
        ("1. Đề nghị Trung ương Hội Nông dân Việt Nam", ("Trung ương Hội Nông dân Việt Nam",)),
        ("1. Trung ương Đoàn Thanh niên:", ("Trung ương Đoàn Thanh niên",)),
        ("1. GVCN các lớp:", ("GVCN các lớp",)),
    ],
)
def test_a_heading_names_a_body_though_more_is_said_of_it(
    heading: str, who: tuple[str, ...]
) -> None:
    assert {task.lead for task in tasks_of(heading + BELOW)} == {who}


@pytest.mark.parametrize(
    ("heading", "helpers"),
    [
        ("a) Chủ trì, phối hợp với Công an xã", ("Công an xã",)),
        ("a) Phối hợp với các thôn, Hội Nông dân xã", ("các thôn", "Hội Nông dân xã")),
        ("a) Chủ trì, phối hợp cùng Trạm Y tế:", ("Trạm Y tế",)),
    ],
)
def test_what_names_helpers_alone_tells_with_whom_the_duties_below_are_done(
    heading: str, helpers: tuple[str, ...]
) -> None:
    tasks = tasks_of(f"1. Phòng Kinh tế\n{heading}{BELOW}")
    assert [(task.lead, task.partners) for task in tasks] == [(("Phòng Kinh tế",), helpers)] * 2


@pytest.mark.parametrize(
    "first",
    [
        "1. Giao Phòng Kinh tế thực hiện các việc liên quan:",
        "1. Phòng Kinh tế có trách nhiệm:",
        "1. Đề nghị Phòng Kinh tế quan tâm các nội dung sau:",
    ],
)
def test_duties_counted_on_beside_their_introduction_are_of_whom_it_names(first: str) -> None:
    tasks = tasks_of(f"{first}\n2. Đo các ngõ trong thôn.\n3. Lập dự toán gửi các hộ.")
    assert [task.lead for task in tasks] == [("Phòng Kinh tế",)] * 2


def test_who_is_named_beside_takes_over() -> None:
    body = (
        "1. Giao Phòng Kinh tế các việc sau:\n2. Lập dự toán gửi các hộ.\n"
        "3. Công an xã phân luồng xe."
    )
    assert [task.lead for task in tasks_of(body)] == [("Phòng Kinh tế",), ("Công an xã",)]


@pytest.mark.parametrize(
    "below",
    [
        "\n- Vì làng xanh, vì ngõ sạch\n- Mỗi nhà một chậu hoa\n- Ngõ là nhà của chung",
        "\n+ Khẩu hiệu số một\n+ Khẩu hiệu số hai",
        "",
    ],
)
def test_a_duty_above_what_is_none_is_a_task(below: str) -> None:
    *_, task = tasks_of(f"1. Phòng Kinh tế\na) Chọn và treo khẩu hiệu tại các thôn{below}")
    assert task.what.startswith("Chọn và treo khẩu hiệu")


def test_a_duty_above_duties_heads_them() -> None:
    tasks = tasks_of(f"1. Phòng Kinh tế\n1.1. Khẩn trương triển khai dự án{BELOW}")
    assert [task.what for task in tasks] == [
        "Vận động các hộ mở rộng ngõ",
        "Lập sổ theo dõi từng ngõ",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "1. Ban Chỉ đạo\n- Ông A, Giám đốc Sở, Trưởng ban;\n2. Ban Tổ chức\n- Bà B, Phó ban;\n"
        "3. Phân công thực hiện\n3.1. Phòng Kinh tế\nĐo tất cả các ngõ trong thôn.",
        "1. Đơn vị thực hiện\n- Trạm Y tế\n- Công an xã\n2. Phòng Kinh tế\n"
        "- Đo tất cả các ngõ trong thôn.",
    ],
)
def test_a_section_that_charges_is_no_work_of_those_listed_below(body: str) -> None:
    *_, task = tasks_of(body)
    assert (task.lead, task.what.startswith("Đo tất cả")) == (("Phòng Kinh tế",), True)
