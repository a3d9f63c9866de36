"""Names stand as people sort them: numbers by their worth, then the alphabet, then tones."""

from __future__ import annotations

import random

import pytest
from congkhai.text import modern_tone, sort_key
from hypothesis import given
from hypothesis import strategies as st

ORDERS = {
    "wards": "1|2|3|4 Tân Lập|10|21|An Biên|É|Ô Chợ Dừa|Quang Trung|Thủ Đức|Yên Sở",
    "words before the number": "Phòng 1|Phòng 2|Phòng 10|Phòng Tư pháp",
    "schools": "Trường Tiểu học số 2|Trường Tiểu học số 10|Trường Tiểu học số 11|Trường Y",
    "groups": "Tổ 3|Tổ 3A|Tổ 3B|Tổ 12|Tổ dân phố",
    "zeros in front": "01|2|03|10",
    "dots": "Mục 1.2|Mục 1.10|Mục 2.1",
    "years": "Kế hoạch 2023|Kế hoạch 2024|Kế hoạch năm 2023",
    "long numbers": "9|99999999|100000000|99999999999999999999|100000000000000000000",
    "letters": "a|ă|â|b|d|đ|e|ê|i|o|ô|ơ|u|ư|y",
    "tones": "ma|mà|mả|mã|má|mạ",
    "letters before tones": "bạ|ban|bàn|băn",
}


@pytest.mark.parametrize("name", ORDERS)
def test_names_stand_as_people_sort_them(name):
    right = ORDERS[name].split("|")
    mixed = random.Random(name).sample(right, len(right))
    assert sorted(mixed, key=sort_key) == right


@given(st.integers(0, 10**30), st.integers(0, 10**30), st.sampled_from(["", "Tổ ", "Số "]))
def test_numbers_are_in_order_whatever_stands_before_them(one, other, before):
    keys = sort_key(f"{before}{one} khu"), sort_key(f"{before}{other} khu")
    assert (keys[0] < keys[1]) is (one < other)
    assert (keys[0] == keys[1]) is (one == other)


@given(st.text("abđêộ 0123456789.-", max_size=12), st.text("aăđ 09", max_size=12))
def test_the_order_is_one_order(one, other):
    pair = sorted([one, other], key=sort_key)
    assert sort_key(pair[0]) <= sort_key(pair[1])
    assert sorted([other, one], key=sort_key) == pair or sort_key(one) == sort_key(other)


@pytest.mark.parametrize(
    ("old", "new"),
    [("hoà", "hòa"), ("thuỷ", "thủy"), ("khoẻ", "khỏe"), ("Hoà Bình", "Hòa Bình")],
)
def test_a_tone_stands_where_the_newer_spelling_puts_it(old, new):
    assert modern_tone(old) == new


@pytest.mark.parametrize("word", ["quý", "hoặc", "ngoặc", "xoắn", "hoạch", "thủy", "hòa"])
def test_a_tone_that_stands_where_it_should_stays(word):
    assert modern_tone(word) == word
