"""Where the names of those a duty is done with end, and what is done with them begins."""

from __future__ import annotations

import pytest

from hooks.congkhai.importing.extract.bodies.bodies import are_bodies
from hooks.congkhai.importing.extract.bodies.partners import duty_in
from tests.importing.test_tasks import tasks_of


@pytest.mark.parametrize(
    ("rest", "partners", "what"),
    [
        (
            "phối hợp với đơn vị được chọn quét vôi kiểm tra các ngõ trong xã",
            ("đơn vị",),
            "kiểm tra các ngõ trong xã",
        ),
        (
            "phối hợp với Công an xã trong quá trình quét vôi các ngõ",
            ("Công an xã",),
            "phối hợp với Công an xã trong quá trình quét vôi các ngõ",
        ),
        (
            "phối hợp với Công an xã trong việc kiểm tra các ngõ",
            ("Công an xã",),
            "kiểm tra các ngõ",
        ),
        (
            "phối hợp với các cơ quan, tổ chức, cá nhân liên quan kiểm tra các ngõ",
            ("các cơ quan, tổ chức, cá nhân liên quan",),
            "kiểm tra các ngõ",
        ),
        (
            "phối hợp với các đơn vị liên quan tổ chức, hướng dẫn quét vôi các ngõ",
            ("các đơn vị liên quan",),
            "tổ chức, hướng dẫn quét vôi các ngõ",
        ),
        (
            "phối hợp với các sở quản lý ngành kiểm tra các ngõ",
            ("các sở quản lý ngành",),
            "kiểm tra các ngõ",
        ),
        (
            "phối hợp với các viện nghiên cứu kiểm tra vôi quét ngõ",
            ("các viện nghiên cứu",),
            "kiểm tra vôi quét ngõ",
        ),
    ],
)
def test_partners_end_where_their_duty_begins(rest, partners, what):
    assert duty_in(rest) == (partners, what)


@pytest.mark.parametrize("end", ["trong", "trong công tác"])
def test_a_name_sheds_the_words_that_lead_to_its_duty(end):
    assert are_bodies(f"Phòng Kinh tế {end}") == ("Phòng Kinh tế",)


@pytest.mark.parametrize(
    ("line", "lead", "what"),
    [
        (
            "Trưởng thôn chịu trách nhiệm trước Chủ tịch Ủy ban nhân dân xã về các ngõ.",
            "Trưởng thôn",
            "Chịu trách nhiệm trước Chủ tịch Ủy ban nhân dân xã về các ngõ",
        ),
        (
            "Phòng Kinh tế chịu trách nhiệm về nội dung của sổ ghi ngõ.",
            "Phòng Kinh tế",
            "Chịu trách nhiệm về nội dung của sổ ghi ngõ",
        ),
        ("Phòng Kinh tế chịu trách nhiệm mở sổ ghi ngõ.", "Phòng Kinh tế", "Mở sổ ghi ngõ"),
        (
            "Cơ quan đăng ký đất đai có trách nhiệm mở sổ ghi ngõ.",
            "Cơ quan đăng ký đất đai",
            "Mở sổ ghi ngõ",
        ),
        ("Cơ quan phối hợp có trách nhiệm trả lời.", "Cơ quan phối hợp", "Trả lời"),
        ("Phòng Kinh tế phối hợp mở sổ ghi ngõ.", "Phòng Kinh tế", "Phối hợp mở sổ ghi ngõ"),
        (
            "Ủy ban nhân dân xã quyết định thành lập đoàn kiểm tra ngõ.",
            "Ủy ban nhân dân xã",
            "Quyết định thành lập đoàn kiểm tra ngõ",
        ),
        (
            "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên mở lớp quét vôi.",
            "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên",
            "Mở lớp quét vôi",
        ),
        (
            "Phòng Giáo dục thường xuyên kiểm tra ngõ trước trường.",
            "Phòng Giáo dục",
            "Thường xuyên kiểm tra ngõ trước trường",
        ),
        (
            "Giao Trưởng phòng Nội vụ thừa ủy quyền Chủ tịch Ủy ban nhân dân xã ký tờ trình.",
            "Trưởng phòng Nội vụ",
            "Thừa ủy quyền Chủ tịch Ủy ban nhân dân xã ký tờ trình",
        ),
    ],
)
def test_names_of_leads_end_where_their_duty_begins(line, lead, what):
    told = tasks_of(f"I. TỔ CHỨC THỰC HIỆN\n\n1. {line}\n")
    assert [(task.what, task.lead) for task in told] == [(what, (lead,))]


def test_what_is_a_verb_after_another_head_stays_one():
    told = tasks_of("I. TỔ CHỨC THỰC HIỆN\n\n1. Bệnh viện nghiên cứu cách làm sạch các ngõ.\n")
    assert [task.lead for task in told] == [("Bệnh viện",)]


def test_a_duty_done_in_the_course_of_another_is_told_whole():
    words = "phối hợp với các thôn trong quá trình quét vôi để kiểm tra các ngõ"
    assert duty_in(words) == (("các thôn",), words)


@pytest.mark.parametrize(
    ("duty", "partners"),
    [
        ("Bố trí tiền cho các nhiệm vụ phối hợp với Sở Nội vụ", ()),
        ("Xây dựng cơ chế phối hợp với Công an xã", ()),
        ("Tăng cường hơn nữa trong việc phối hợp với Công an xã", ()),
        ("Duy trì các hoạt động phối hợp với Công an xã", ()),
        ("Lập sổ vôi và phối hợp với Công an xã kiểm tra", ("Công an xã",)),
        ("Được giao nhiệm vụ, phối hợp với Công an xã kiểm tra", ("Công an xã",)),
    ],
)
def test_what_is_for_working_with_others_is_not_done_with_them(duty, partners):
    (task,) = tasks_of(f"I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế\n\n- {duty}.\n")
    assert task.partners == partners
