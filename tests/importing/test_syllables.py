"""Words that a converter ran together or pulled apart are set right, where a text has many."""

from __future__ import annotations

import pytest
from congkhai.importing import read_bytes
from congkhai.importing.readers.syllables import could_be_syllable, parted

GLUED = "Cơ quan chủtrì bốtrí kinh phí, sửdụng dữliệu đúng quy định."
TORN = "Các t ỉ nh gửi Bộ Ng o ại giao và Trợ l ý của Bộ trưởng."


@pytest.mark.parametrize(
    "word", ["nghiêng", "quyết", "quỳnh", "giếng", "Uỷ", "ấp", "khuya", "TRƯỜNG"]
)
def test_a_syllable_has_an_initial_a_rhyme_and_a_tone_that_fit(word):
    assert could_be_syllable(word)


@pytest.mark.parametrize("word", ["tr", "chủt", "nghĩac", "Krông", "được được", "wifi", ""])
def test_what_no_rhyme_ends_is_no_syllable(word):
    assert not could_be_syllable(word)


@pytest.mark.parametrize(
    ("word", "apart"),
    [
        ("chủtrì", "chủ trì"),
        ("Hệthống", "Hệ thống"),
        ("bộchủđộng", "bộ chủ động"),
        ("Uỷban", "Uỷ ban"),
        ("THỦTƯỚNG", "THỦ TƯỚNG"),
        # Names of other peoples, words of other tongues and slips of the pen stay.
        ("Krông", "Krông"),
        ("nguời", "nguời"),
        ("internet", "internet"),
        ("hoà", "hoà"),
    ],
)
def test_a_lost_space_is_put_in_where_only_one_way_is_left(word, apart):
    assert parted(word) == apart


def text_of(words):
    return " ".join(line.text for line in read_bytes("a.txt", words.encode()).lines)


def test_a_text_full_of_glued_words_is_parted_and_says_so():
    read = read_bytes("a.txt", GLUED.encode())
    assert read.lines[0].text == "Cơ quan chủ trì bố trí kinh phí, sử dụng dữ liệu đúng quy định."
    assert any("khoảng trống" in note for note in read.notes)


def test_a_text_full_of_torn_words_is_joined():
    assert text_of(TORN) == "Các tỉnh gửi Bộ Ngoại giao và Trợ lý của Bộ trưởng."


@pytest.mark.parametrize(
    "words", ["Đồng bào Êđê sinh sống tại xã.", "Theo điểm a, b và c khoản 2."]
)
def test_one_such_word_may_be_a_name_and_stays(words):
    assert text_of(words) == words


def test_text_that_a_scanner_read_without_vietnamese_is_refused():
    words = "C6n cf Quy6t dinh s6 12lQD-UBND ngdy 5 th6ng 3 ndm 2026 cira Uy ban nhan dan tinh. "
    refused = read_bytes("a.txt", (words * 30).encode())
    assert "nhận dạng không ra tiếng Việt" in refused.message
    assert "--ocr" in refused.hint


@pytest.mark.parametrize(
    "words",
    [
        "Căn cứ Quyết định số 12/QĐ-UBND ngày 5 tháng 3 năm 2026 về đường 5B, lớp 6A, khu K3. ",
        "This plan of work for 2026 was written in English and holds no figures in words. ",
    ],
)
def test_codes_of_roads_and_other_tongues_are_no_such_text(words):
    assert read_bytes("a.txt", (words * 30).encode()).lines
