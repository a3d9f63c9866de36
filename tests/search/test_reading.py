"""Texts as numbers: words and neighbours counted, what is watched noticed in every spelling."""

from __future__ import annotations

import pytest
from congkhai.search.aliases import Concepts
from congkhai.search.reading import BREAK, Vocabulary
from congkhai.search.words import around_digits


def counted(vocabulary: Vocabulary, text: str) -> dict[str, int]:
    counts = vocabulary.read(text).counts
    return {vocabulary.name(number)[1]: times for number, times in counts.items()}


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


def test_stretches_around_digits_hold_whole_numbers_and_dates():
    far = "chữ " * 40
    text = f"{far}ngày 01 tháng 6 năm 2023 {far}Số: 51/KH-UBND{far}"
    short = around_digits(text)
    assert "01 tháng 6 năm 2023" in short
    assert "51/KH-UBND" in short
    assert len(short) < len(text) / 2
