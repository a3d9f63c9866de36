"""Texts as numbers: words and neighbours counted, what is watched noticed in every spelling."""

from __future__ import annotations

import pytest
from congkhai.search.aliases import Concepts
from congkhai.search.reading import BREAK, Vocabulary, is_break
from congkhai.search.words import around_figures
from congkhai.viet import fold


def counted(vocabulary: Vocabulary, text: str) -> dict[str, int]:
    counts = vocabulary.read(text).counts
    keys = vocabulary.in_order(number for number in counts if not is_break(number))
    return {spelled.decode(): counts[number] for _, spelled, number in keys}


def test_words_and_pairs_of_neighbours_are_counted():
    assert counted(Vocabulary(), "Thi đua, thi đua!") == {
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
    assert counted(Vocabulary(), text) == {"một": 1, "hai": 1}


def test_a_word_is_one_word_in_both_spellings():
    assert counted(Vocabulary(), "hoà hòa")["hòa"] == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sở Giáo dục và Đào tạo báo cáo Sở Giáo dục", {"~sgd": 2, "~sgddt": 1}),
        ("sgddt", {"~sgddt": 1}),
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
    vocabulary = Vocabulary(concepts.parts())
    assert dict(concepts.find(vocabulary.read(text), vocabulary)) == found


def test_numbers_of_words_are_not_found_across_the_bounds_of_others():
    concepts = Concepts([("mhb", "một hai ba")])
    vocabulary = Vocabulary(concepts.parts())
    others = [f"chữ{number}" for number in range(5 * 256)]
    vocabulary.read(f"một hai ba {' '.join(others)}")
    # One byte on, the rows of these read as those of the three.
    shifted = [word for word in others if vocabulary.number(word) in (512, 768, 1024, 1280)]
    apart = f"một hai {BREAK} hai ba {BREAK} {' '.join(shifted)}"
    assert dict(concepts.find(vocabulary.read(apart), vocabulary)) == {}
    assert dict(concepts.find(vocabulary.read(f"{apart} một hai ba"), vocabulary)) == {"~mhb": 1}


def test_keys_come_in_the_order_of_their_folded_letters():
    vocabulary = Vocabulary()
    counts = vocabulary.read("hoa đào hoà bình hòa hoa2 hoá bình hoan").counts
    keys = [(key.decode(), word.decode()) for key, word, _ in vocabulary.in_order(counts)]
    assert keys == sorted(keys)
    assert {fold(word) for _, word in keys} == {key for key, _ in keys}
    assert ("hoa binh", "hóa bình") in keys


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
