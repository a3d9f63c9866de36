"""Texts as numbers: words and neighbours counted, what is watched noticed in every spelling."""

from __future__ import annotations

import numpy as np
import pytest
from congkhai.search import packing
from congkhai.search.aliases import Everyday
from congkhai.search.concepts import Concepts
from congkhai.search.own_words import words_in_order
from congkhai.search.packing import pack
from congkhai.search.pieces import HELD_BITS, WORD_BITS
from congkhai.search.reading import BREAK, SECOND, WatchedWords
from congkhai.search.words import around_figures


def counted(vocabulary: WatchedWords, *read: str | int) -> dict[str, int]:
    reading = vocabulary.read(*read)
    pairs = zip(reading.keys >> WORD_BITS, reading.keys & SECOND, strict=True)
    spelled = (" ".join(vocabulary.spelled(np.array(pair)[np.array(pair) > 0])) for pair in pairs)
    return dict(zip(spelled, reading.times.tolist(), strict=True))


def test_words_and_pairs_of_neighbours_are_counted():
    assert counted(WatchedWords(), "Thi đua, thi đua!") == {
        "thi": 2,
        "đua": 2,
        "thi đua": 2,
        "đua thi": 1,
    }


@pytest.mark.parametrize(
    "text",
    [f"một {BREAK} hai", f"{BREAK} một {BREAK} {BREAK} hai {BREAK}", f"một {BREAK} {BREAK} hai"],
)
def test_words_of_two_texts_are_no_neighbours(text):
    assert counted(WatchedWords(), text) == {"một": 1, "hai": 1}


def test_a_word_is_one_word_in_both_spellings():
    assert counted(WatchedWords(), "hoà hòa")["hòa"] == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sở Giáo dục và Đào tạo báo cáo Sở Giáo dục", {"~sgd": 2, "~sgddt": 1}),
        ("SGDĐT", {"~sgddt": 1}),
        # Of an office the marks count, as of «CAT», which is no sand.
        ("sgddt", {}),
        ("Số giáo dục và đào tạo", {}),
        ("Cơ sở giáo dục", {}),
        ("Cơ sở giáo dục của Sở Giáo dục", {"~sgd": 2}),
        (f"Trang thiết bị cơ {BREAK} Sở Giáo dục", {"~sgd": 1}),
        ("SGD", {"~sgd": 1}),
        # Each pair is there, the form is not.
        ("Sở giáo viên và giáo dục và đào tạo", {}),
        (f"Sở giáo {BREAK} dục và đào tạo", {}),
        ("Giáo dục và đào tạo của sở", {}),
    ],
)
def test_forms_of_a_group_are_found_in_texts(text, found):
    concepts = Concepts(
        [("SGDĐT", "sở giáo dục và đào tạo"), ("sở giáo dục", "SGD"), ("chỉ một cách viết",)]
    )
    vocabulary = WatchedWords(concepts.parts())
    assert dict(concepts.find(vocabulary.read(text), vocabulary)) == found


@pytest.mark.parametrize("before", ["", "Sở Y tế họp.", "SGDĐT", "Đào tạo ở sở"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nộp hồ sơ GDĐT trước.", set()),
        ("Nộp ở so GDĐT trước.", set()),
        ("Sở GDĐT nhận hồ sơ.", {"~sgddt"}),
    ],
)
def test_what_was_read_before_does_not_change_what_a_text_holds(before, text, found):
    offices = ("SGDĐT", "sở gdđt", "sở giáo dục và đào tạo")
    concepts = Concepts([offices, ("GDĐT", "giáo dục và đào tạo")])
    vocabulary = WatchedWords(concepts.parts())
    vocabulary.read(before)
    keys = set(concepts.find(vocabulary.read(text), vocabulary))
    assert {key for key in keys if key.startswith("~s")} == found


def test_words_come_in_the_order_of_their_folded_letters():
    words = words_in_order(["hoan", "hòa", "bình", "hóa", "hoa", "đào", "hoa2"])
    assert words == ["bình", "đào", "hoa", "hòa", "hóa", "hoa2", "hoan"]


def test_a_further_text_counts_as_often_as_it_stands_there():
    assert counted(WatchedWords(), "một hai", "hai ba", 4) == {
        "một": 1,
        "hai": 5,
        "ba": 4,
        "một hai": 1,
        "hai ba": 4,
    }


@pytest.mark.parametrize("at_once", [1, 3, 100])
def test_postings_are_packed_as_steps_in_seven_bits_a_byte(monkeypatch, at_once):
    monkeypatch.setattr(packing, "_AT_ONCE", at_once)
    held = {7: [0, 3, 130, 131], 8: [500_000], 1 << 43: [127, 128, 16_383, 16_384, 40_000]}
    rows = [key << HELD_BITS | value for key, values in held.items() for value in values]
    packed = pack(np.array(rows[::-1], np.uint64))
    assert packed.keys.tolist() == list(held)
    assert packed.entries.tolist() == [4, 1, 5]
    assert packed.ends.tolist() == [5, 8, 16]
    assert packed.data.hex(" ") == "00 03 82 01 03 a0 c2 1e 7f 04 ff 7e 04 c0 b8 01"


def test_nothing_packed_is_nothing():
    assert pack(np.array([], np.uint64)).data == b""


def test_stretches_around_figures_hold_whole_numbers_and_dates():
    far = "chữ " * 40
    text = f"{far}ngày 01 tháng 6 năm 2023 {far}Số: 51/KH-UBND{far}Quý IV năm 2024{far}"
    short = around_figures(text)
    assert "01 tháng 6 năm 2023" in short
    assert "51/KH-UBND" in short
    assert "Quý IV năm 2024" in short
    assert len(short) < len(text) / 2


@pytest.mark.parametrize("text", ["345 hộ, 80 %, năm 2030.", "Điều 7", "quý trọng"])
def test_bare_numbers_are_no_figures(text):
    assert around_figures(text).strip() == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Họp ở chợ, chợ mới.", {"~+cho": 2}),
        ("Cho thuê, chờ duyệt.", {}),
        ("Cho chợ.", {"~+cho": 1}),
        ("Nhà văn hoá thôn", {"~+nhavanhoathon": 1}),
        ("Nhà văn hóa thôn, nhà văn hóa thôn", {"~+nhavanhoathon": 2}),
        ("Nhà vận hóa thôn", {}),
        # Each pair is there, the form is not.
        ("Nhà văn hóa, văn hóa thôn", {}),
    ],
)
def test_what_is_printed_for_an_everyday_word_counts_with_its_marks(text, found):
    said = [Everyday(("đi chợ",), ("chợ",)), Everyday(("nhà họp",), ("nhà văn hóa thôn",))]
    concepts = Concepts([], said)
    vocabulary = WatchedWords(concepts.parts())
    assert concepts.find(vocabulary.read(text), vocabulary) == found
