"""Where the names of those a duty is done with end, and what is done with them begins."""

from __future__ import annotations

import pytest

from hooks.congkhai.importing.extract.bodies import are_bodies
from hooks.congkhai.importing.extract.partners import duty_in
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
            "trong quá trình quét vôi các ngõ",
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


def test_what_is_a_verb_after_another_head_stays_one():
    told = tasks_of("I. TỔ CHỨC THỰC HIỆN\n\n1. Bệnh viện nghiên cứu cách làm sạch các ngõ.\n")
    assert [task.lead for task in told] == [("Bệnh viện",)]
