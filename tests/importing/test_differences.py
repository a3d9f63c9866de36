"""In which words two versions of a passage differ: no word lost, and never long to tell."""

from __future__ import annotations

import random
import time

from congkhai.importing.output.differences import pairs, words_that_differ


def test_of_a_long_passage_only_what_lies_between_its_ends_is_told():
    words = [f"chữ{number}" for number in range(3000)]
    before = " ".join([*words, "tại", "14", "thôn", *words])
    told = words_that_differ(before, before.replace(" 14 ", " 15 "))
    assert told == "«chữ2999 tại 14 thôn chữ0» → «chữ2999 tại 15 thôn chữ0»"


def test_a_long_passage_that_is_another_is_told_whole():
    before, after = (" ".join(f"{sign}{n}" for n in range(3000)) for sign in "ab")
    assert words_that_differ(before, after) == f"nay là «{after}»"


def test_repeated_words_do_not_take_long():
    random.seed(4)
    before, after = (" ".join(random.choices("abc", k=6000)) for _ in range(2))
    start = time.process_time()
    assert words_that_differ(before, after) == f"nay là «{after}»"
    assert pairs([before], [after]) == [(before, after)]
    assert time.process_time() - start < 2


def test_each_passage_finds_the_one_that_it_was():
    old = [f"Thôn {n} quét ngõ và dọn chợ trước ngày {n}/5/2026" for n in range(1, 20)]
    new = [passage.replace("quét ngõ", "quét sạch ngõ") for passage in old]
    assert pairs(old, new[::-1]) == list(zip(old, new, strict=True))[::-1]
    assert pairs(["Thôn Đông quét ngõ"], ["Trạm Y tế đo mắt cho trẻ"]) == []
