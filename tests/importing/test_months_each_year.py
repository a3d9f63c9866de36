"""Months and quarters in which something is done each year, and whose year a month is."""

from __future__ import annotations

import time

import pytest
from congkhai.importing import documents, gathered, read_bytes
from congkhai.importing.extract.times.frame import DAY_OF_ISSUE, TITLE, Frame
from congkhai.importing.extract.times.month_days import last_days_each_year
from congkhai.importing.extract.times.when import when_said

from tests.importing.below_organising import duties_below

TWICE = ("--05-31", "--09-30")


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("02 đợt/năm: tháng 5, tháng 9", TWICE),
        ("Tháng 5, tháng 9 hằng năm", TWICE),
        ("tháng 5 và tháng 9 hàng năm", TWICE),
        ("Mỗi năm 02 lần (tháng 5, 9)", TWICE),
        ("Hằng năm, vào tháng 5 và tháng 9", TWICE),
        ("2 lần/năm (quý II, quý IV)", ("--06-30", "--12-31")),
        ("Quý I, II hằng năm", ("--06-30",)),
        ("01 lần trong năm, vào tháng 4", ("--04-30",)),
    ],
)
def test_each_month_named_is_a_day_of_the_year(words, due):
    said = when_said(words)
    assert (said.every, said.due, said.doubt) == ("year", due, "")


@pytest.mark.parametrize(
    "words", ["Tháng 5 đến tháng 9 hằng năm", "Hằng năm, từ tháng 5", "Đầu quý II hằng năm"]
)
def test_months_of_each_year_that_are_no_limit_are_told(words):
    said = when_said(words)
    assert (said.every, said.due) == ("year", ())
    assert "tháng, quý của mỗi năm" in said.doubt


@pytest.mark.parametrize("words", ["Hằng năm", "01 lần/năm", "Theo mùa, hằng năm"])
def test_a_pace_without_a_month_is_as_it_was(words):
    said = when_said(words)
    assert (said.every, said.due, said.doubt) == ("year", (), "")


def test_in_a_plan_for_one_year_its_rounds_are_of_that_year():
    said = when_said("02 đợt/năm: tháng 5, tháng 9", Frame(2027, None, TITLE))
    assert (said.every, said.due) == ("", ("2027-05", "2027-09"))


def test_the_note_says_where_a_year_was_taken_from():
    titled, guessed = (
        when_said("Tháng 5", Frame(2027, None, told)).doubt for told in (TITLE, DAY_OF_ISSUE)
    )
    assert titled.endswith("lấy 2027 từ tên văn bản")
    assert guessed.endswith("lấy 2027 từ ngày ban hành")


@pytest.mark.parametrize(
    ("sentence", "what", "printed"),
    [
        (
            "Phòng Kinh tế kiểm tra chợ 02 đợt/năm: tháng 5, tháng 9.",
            "Kiểm tra chợ",
            "02 đợt/năm: tháng 5, tháng 9",
        ),
        (
            "Phòng Kinh tế kiểm tra cân mỗi năm 02 lần vào tháng 5 và tháng 9.",
            "Kiểm tra cân",
            "mỗi năm 02 lần vào tháng 5 và tháng 9",
        ),
        (
            "Hằng năm, vào tháng 5 và tháng 9, Phòng Kinh tế kiểm tra chợ.",
            "Kiểm tra chợ",
            "Hằng năm, vào tháng 5 và tháng 9",
        ),
        (
            "Phòng Kinh tế báo cáo kết quả vào tháng 5, tháng 9 hằng năm.",
            "Báo cáo kết quả",
            "vào tháng 5, tháng 9 hằng năm",
        ),
    ],
)
def test_a_sentence_names_months_of_each_year(sentence, what, printed):
    (task,) = duties_below(f"1. {sentence}\n").tasks
    assert (task.what, task.when.every, task.when.due) == (what, "year", TWICE)
    assert task.printed == printed


@pytest.mark.parametrize(
    ("sentence", "every"),
    [
        ("Phòng Kinh tế kiểm tra 02 chợ tháng 5, tháng 9.", ""),
        ("Phòng Kinh tế mở 02 lớp/năm cho tháng hành động.", ""),
        ("Phòng Kinh tế mở lớp mỗi năm 01 lần vào tháng 5 hoặc tháng 6.", "year"),
        ("Phòng Kinh tế mở lớp hằng năm, vào tháng 5 hay tháng 6.", "year"),
    ],
)
def test_what_names_no_day_of_each_year_has_none(sentence, every):
    (task,) = duties_below(f"1. {sentence}\n").tasks
    assert (task.when.every, task.when.due) == (every, ())


HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ MAI HẠ\nSố: 7/KH-UBND\nMai Hạ, ngày 05 tháng 10 năm 2025\n\n"
    "KẾ HOẠCH\nTrồng chè giai đoạn 2026 - 2030\n\nII. TỔ CHỨC THỰC HIỆN\n\n"
    "| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n"
)


def test_a_month_of_no_year_that_is_over_is_told_so():
    rows = "| 1 | Chọn giống | Phòng Kinh tế | Tháng 5 |\n| 2 | Đào hố | Các thôn | Tháng 12 |\n"
    (parts,) = documents(read_bytes("a.txt", (HEAD + rows).encode()))
    past, coming = gathered(parts).duties.tasks
    assert past.when.due == ()
    assert past.doubt.startswith("văn bản không in năm, và của năm ban hành thì đã qua")
    assert coming.when.due == ("2025-12",)
    assert coming.doubt.endswith("lấy 2025 từ ngày ban hành")


@pytest.mark.parametrize("named", ["quy ii, ", "thang 5, ", "quy i va ", "thang 5 va thang 6, "])
def test_a_long_list_of_months_takes_no_time(named):
    words = f"{named * 8_000}quy ii hang nam"
    began = time.perf_counter()
    last_days_each_year(words)
    assert time.perf_counter() - began < 1
