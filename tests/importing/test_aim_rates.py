"""How many of so many: rates are aims with their whole unit."""

from __future__ import annotations

import pytest

from tests.importing.test_converted import END, HEAD, read


def aims(line):
    found = read(f"{HEAD}I. MỤC TIÊU\n\n- {line}\n{END}")["targets"]
    return [(aim["value"], aim["unit"], aim["bound"]) for aim in found]


@pytest.mark.parametrize(
    ("line", "value", "unit", "bound"),
    [
        (
            "Tỷ số tử vong mẹ dưới 42/100.000 trẻ đẻ sống vào năm 2027.",
            "42",
            "/100.000 trẻ đẻ sống",
            "at_most",
        ),
        (
            "Tỷ số giới tính khi sinh ở mức 107 bé trai/100 bé gái sinh ra sống năm 2027.",
            "107",
            "bé trai/100 bé gái sinh ra sống",
            None,
        ),
        ("Tỷ suất chết trẻ em giảm còn 15‰ vào năm 2027.", "15", "‰", "at_most"),
        ("Tỷ lệ mắc lao dưới 131/100.000 dân.", "131", "/100.000 dân", "at_most"),
        ("Đạt 10 bác sĩ/10.000 dân vào năm 2027.", "10", "bác sĩ/10.000 dân", None),
        ("Có ít nhất 28 giường bệnh/vạn dân.", "28", "giường bệnh/vạn dân", "at_least"),
        ("Đạt 12 triệu đồng/1.000 m2 vào năm 2027.", "12", "triệu đồng/1.000 m2", None),
    ],
)
def test_a_rate_keeps_of_how_many_it_is(line, value, unit, bound):
    assert aims(line) == [(value, unit, bound)]


@pytest.mark.parametrize(
    "line",
    ["Thực hiện Kế hoạch số 4/100 của xã.", "Ra quân ngày 4/10.", "Đổi 12/1.000.000 đồng."],
)
def test_other_numbers_with_a_stroke_are_no_rates(line):
    assert aims(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Chỉ tiêu 3: Từ năm 2026 trở đi 100% xã, phường, thị trấn mỗi quý có ít nhất 04 tin, bài.",
        "Trong năm 2026 có 100% cơ quan, đơn vị tổ chức dọn chợ mỗi tháng.",
        "Đến năm 2027 trên 90% sở, ban, ngành, các đơn vị thực hiện phân loại rác.",
    ],
)
def test_those_of_whom_a_share_is_told_are_charged_with_nothing(line):
    assert read(f"{HEAD}I. MỤC TIÊU\n\n- {line}\n{END}")["tasks"] == []
