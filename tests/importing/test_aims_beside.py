"""Two aims of a sentence that are not of one thing, and stretches of years that each has."""

from __future__ import annotations

import pytest
from congkhai.importing import documents, gathered, read_bytes

TEXT = (
    "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 7/KH-UBND\nMai Hạ, ngày 05 tháng 3 năm 2026\n\n"
    "KẾ HOẠCH\nGiữ nếp\n\nI. CHỈ TIÊU\n\n1. {}\n"
)


def told(aim: str) -> list[tuple[str, str, str]]:
    (parts,) = documents(read_bytes("a.txt", TEXT.format(aim).encode()))
    return [(t.what, t.value, t.due) for t in gathered(parts).targets]


def test_a_share_of_others_is_not_of_what_stands_first():
    assert told("Tỷ lệ hộ sạch đạt 60% trở lên, 100% các thôn có sân chơi.") == [
        ("Tỷ lệ hộ sạch đạt 60% trở lên", "60", ""),
        ("100% các thôn có sân chơi", "100", ""),
    ]


@pytest.mark.parametrize(
    "aim",
    [
        "Tỷ lệ ngõ sạch đạt 60% năm 2026, 70% năm 2027.",
        "Tỷ lệ ngõ sạch đạt 60% trong năm 2026, đạt 70% vào năm 2027.",
    ],
)
def test_shares_of_one_thing_by_year_stay_of_it(aim):
    assert told(aim) == [("Tỷ lệ ngõ sạch", "60", "2026"), ("Tỷ lệ ngõ sạch", "70", "2027")]


@pytest.mark.parametrize(
    ("aim", "dues"),
    [
        (
            "Tỷ lệ có đèn giai đoạn 2026-2027 phấn đấu đạt 40%, 2028-2029 với 70%, năm 2030 là"
            " 100%.",
            ["2027", "2029", "2030"],
        ),
        (
            "Số ngõ có đèn giai đoạn 2026 - 2028 đạt 40%, giai đoạn 2029 - 2030 đạt 90%.",
            ["2028", "2030"],
        ),
        ("Giai đoạn 2026 - 2028 trồng 500 cây, 2029 - 2030 trồng 700 cây.", ["2028", "2030"]),
        # One term of all.
        ("Giai đoạn 2026 - 2028 trồng 500 cây, 20 luống hoa.", ["2028", "2028"]),
    ],
)
def test_each_stretch_of_years_is_of_its_own_figure(aim, dues):
    assert [due for _, _, due in told(aim)] == dues


def test_years_with_a_verb_behind_are_no_count():
    found = told("Giai đoạn 2026 - 2028 trồng 500 cây, 2029 - 2030 trồng 700 cây.")
    assert [value for _, value, _ in found] == ["500", "700"]


def test_a_speed_behind_a_share_of_people_is_another_aim():
    assert told("Trên 90% dân số có mạng, tốc độ tải đạt tối thiểu 100 Mbps.") == [
        ("Trên 90% dân số có mạng", "90", ""),
        ("Tốc độ tải đạt tối thiểu 100 Mbps", "100", ""),
    ]
