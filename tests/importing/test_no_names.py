"""What stands where a name is looked for, or where a duty is, and is none."""

from __future__ import annotations

import pytest

from tests.importing.below_organising import duties_below


@pytest.mark.parametrize(
    ("name", "is_marked"),
    [
        ("Ban Quản lý chợ, quyền hạn, nhiệm vụ của Ban Quản lý", True),
        ("Cán bộ thư viện, phạm vi phục vụ và kinh phí của thư viện", True),
        ("Tổ hòa giải, thời hạn hòa giải", True),
        ("Ban Quản lý chợ, thủ tục của ban", True),
        # Long, and a name all the same.
        ("Ban Quản lý chợ số 1", False),
        ("Ban Chỉ đạo phong trào, Tổ nhiệm vụ đặc biệt", False),
        (
            "Các cơ quan, đơn vị, trường học, trạm, hợp tác xã, tổ hợp tác, doanh nghiệp,"
            " hộ kinh doanh và các tổ chức chính trị - xã hội xã Mai Hạ",
            False,
        ),
    ],
)
def test_a_name_that_tells_of_tasks_powers_and_means_is_marked(name, is_marked):
    (task,) = duties_below(f"1. {name} rà soát danh sách.\n", "md").tasks
    assert bool(task.doubt) == is_marked


@pytest.mark.parametrize(
    "sentence",
    [
        "Thông tư này thay thế thông tư của Bộ trưởng và hướng dẫn quản lý chợ.",
        "Kế hoạch này triển khai từ ngày ký.",
        "Quyết định này thay thế Quyết định số 3/QĐ-UBND của Ủy ban nhân dân xã quy định về chợ.",
    ],
)
def test_an_act_is_charged_with_nothing(sentence):
    assert duties_below(f"1. {sentence}\n", "md").tasks == ()


def test_a_day_alone_is_no_duty():
    roster = (
        "| TT | Đơn vị | Ngày trực | Số điện thoại |\n|---|---|---|---|\n"
        "| 1 | Công an xã | 14/06/2026 | 0900000001 |\n"
        "| 2 | Trạm Y tế | 15/06/2026 | 0900000002 |\n"
    )
    assert duties_below(roster, "md").tasks == ()
    bullets = "1. Công an xã:\n- Ngày 14/6/2026.\n- Từ ngày 14/6 đến 15/6/2026.\n- Dọn chợ 14/6.\n"
    assert [task.what for task in duties_below(bullets, "md").tasks] == ["Dọn chợ 14/6"]
