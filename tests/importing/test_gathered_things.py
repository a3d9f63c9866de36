"""«Các trường» are bodies, «Các thị trường» things; who may be rewarded is no duty."""

from __future__ import annotations

import pytest

from hooks.congkhai.importing.extract.bodies.bodies import bodies_at
from tests.importing.test_tasks import tasks_of


@pytest.mark.parametrize(
    "things",
    [
        "Các báo cáo",
        "Các bản vẽ",
        "Các bộ tiêu chí",
        "Các cơ sở dữ liệu",
        "Các hội nghị",
        "Các lớp tập huấn",
        "Các ngành nghề",
        "Các nhóm giải pháp",
        "Các thị trường",
        "Các trạm bơm",
        "Các tổ hợp",
        "Các vụ việc",
        "Những khoa học",
        "Mỗi phòng học",
    ],
)
def test_gathered_things_do_nothing(things):
    assert bodies_at(f"{things} tuyên truyền việc quét vôi") is None


@pytest.mark.parametrize(
    "bodies",
    [
        "Các bản, làng",
        "Các báo cáo viên",
        "Các bộ, ngành",
        "Các hội thi đua",
        "Các vụ Đông Bắc",
        "Các cơ sở giáo dục",
        "Các hội nghề nghiệp",
        "Các lớp 9",
        "Các ngành, đoàn thể",
        "Các nhóm hộ",
        "Các thị trấn",
        "Các trạm y tế",
        "Các tổ hợp tác",
        "Các vụ",
    ],
)
def test_gathered_bodies_with_like_names_still_do(bodies):
    named = bodies_at(f"{bodies} tuyên truyền việc quét vôi")
    assert named is not None
    assert named.names == (bodies,)


@pytest.mark.parametrize(
    "much", ["Không quá 05 cá nhân", "Tối đa 02 tập thể, 03 cá nhân", "01 cá nhân/01 ban"]
)
def test_how_many_may_be_rewarded_is_no_duty(much):
    assert tasks_of(f"I. TỔ CHỨC THỰC HIỆN\n\n- Phòng Kinh tế: {much};\n") == ()


def test_whom_to_put_forward_by_a_day_is_one():
    text = "I. TỔ CHỨC THỰC HIỆN\n\n- Phòng Kinh tế: Chọn 02 tập thể gửi về Ủy ban nhân dân xã.\n"
    assert [task.what for task in tasks_of(text)] == ["Chọn 02 tập thể gửi về Ủy ban nhân dân xã"]
