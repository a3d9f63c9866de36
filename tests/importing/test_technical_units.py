"""Speeds, power and energy that are to be reached, whose units mix capitals and small letters."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

HEAD = """ỦY BAN NHÂN DÂN
XÃ YÊN HẠ
Số: 1/KH-UBND
Yên Hạ, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Thắp đèn

"""


def targets_of(text: str):
    (parts,) = documents(read_bytes("a.txt", f"{HEAD}{text}".encode()))
    return gathered(parts).targets


def below_aims(aim: str) -> list[tuple[str, str, str]]:
    found = targets_of(f"I. MỤC TIÊU\n\n- {aim}\n\nII. VIỆC\n")
    return [(t.value, t.highest, t.unit) for t in found]


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        ("Tốc độ tải ở đình đạt trên 150Mbps.", [("150", "", "Mbps")]),
        ("Mạng của xóm có tốc độ từ 40Mbit/s đến 90Mbit/s.", [("40", "90", "Mbit/s")]),
        ("Tốc độ truyền ở chợ tối thiểu 1,5 Gb/s vào năm 2028.", [("1.5", "", "Gb/s")]),
        ("Điện mặt trời trên mái đình đạt công suất 25 kWp.", [("25", "", "kWp")]),
        ("Sản lượng điện của guồng nước 1.200 kWh/năm.", [("1200", "", "kWh/năm")]),
        ("Trạm bơm có công suất 300-400 kVA.", [("300", "400", "kVA")]),
        ("Trung bình 4 đèn lồng/ngõ.", [("4", "", "đèn lồng/ngõ")]),
        ("Bình quân đạt 12 chậu hoa/hộ.", [("12", "", "chậu hoa/hộ")]),
    ],
)
def test_a_speed_or_a_power_is_a_target(aim, found):
    assert below_aims(aim) == found


@pytest.mark.parametrize(
    "aim",
    [
        "100% thôn có mạng với tốc độ trên 1 Gb/s.",
        "90% ngõ dùng đèn dưới 20 kWh/tháng.",
    ],
)
def test_what_those_have_of_whom_a_share_is_told_is_no_target(aim):
    assert [unit for _, _, unit in below_aims(aim)] == ["%"]


@pytest.mark.parametrize(
    "aim",
    [
        "Giữ sạch nhà trạm biến áp 110 kV ở đầu làng.",
        "Dọn đường dây 35 kV (công suất 40 MVA).",
        "Trung bình 3 năm một lần dọn giếng.",
    ],
)
def test_names_of_plants_and_of_times_are_no_targets(aim):
    assert below_aims(aim) == []


def test_outside_aims_a_speed_tells_what_there_is():
    assert targets_of("I. NHIỆM VỤ\n\n1. Dùng đường truyền có tốc độ trên 150Mbps ở đình.\n") == ()
