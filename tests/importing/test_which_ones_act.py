"""Bodies that a clause tells from others of their kind: «UBND các xã có rừng lập …»."""

from __future__ import annotations

import pytest

from tests.importing.below_organising import duties_below


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("UBND các xã, phường nơi tổ chức tiếp xúc cử tri", "niêm yết công khai lịch tiếp xúc"),
        ("UBND các xã có rừng", "lập phương án chữa cháy"),
        ("Các cơ quan, đơn vị chịu sự giám sát", "gửi báo cáo về xã"),
        ("Các thôn có đường sạt lở", "báo cáo xã"),
        ("UBND xã nơi có công trình", "thông báo cho các hộ"),
        ("Các xã nơi đặt điểm bầu cử", "chuẩn bị hòm phiếu"),
        ("Công an các xã có ngõ hẹp", "rà soát danh sách"),
        ("Các phòng nơi tiếp công dân", "niêm yết lịch tiếp"),
    ],
)
def test_the_clause_is_of_the_name(name, what):
    (task,) = duties_below(f"1. {name} {what}.").tasks
    assert ", ".join(task.lead) == name
    assert task.what.rstrip(".") == what[:1].upper() + what[1:]


@pytest.mark.parametrize(
    "text",
    [
        "Các xã có 5 thôn báo cáo sai số hộ.",
        "Các thôn có báo cáo gửi về xã.",
        "Các thôn có ý kiến gửi về xã.",
    ],
)
def test_what_they_have_orders_nothing(text):
    assert not any("có" in name for task in duties_below(f"1. {text}").tasks for name in task.lead)
