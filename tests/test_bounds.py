"""What the words before a date mean, wherever they are read."""

from __future__ import annotations

import pytest
from congkhai.dates import Comparator, PartialDate, YearlyDay, comparator_said, is_firm, parse_rule

BOUNDS = {
    "trước": "before",
    "chậm nhất trước": "before",
    "chậm nhất": "no_later_than",
    "chậm nhất là": "no_later_than",
    "chậm nhất vào": "no_later_than",
    "chậm nhất đến": "no_later_than",
    "chậm nhất trong": "no_later_than",
    "muộn nhất": "no_later_than",
    "trễ nhất": "no_later_than",
    "không muộn hơn": "no_later_than",
    "không chậm hơn": "no_later_than",
    "không quá": "no_later_than",
    "hạn chót": "no_later_than",
    "hạn chót là": "no_later_than",
    "hạn cuối": "no_later_than",
    "hạn cuối cùng là": "no_later_than",
    "thời hạn cuối cùng": "no_later_than",
    "thời hạn đến": "no_later_than",
    "đến hết": "no_later_than",
    "hết": "no_later_than",
    "đến": "no_later_than",
    "đúng": "on",
    "vào": "on",
    "trong": "in",
}


@pytest.mark.parametrize(("words", "comparator"), BOUNDS.items())
def test_each_wording_bounds_a_date_in_its_way(words, comparator):
    assert comparator_said(words) == comparator
    rule = parse_rule(f"{words} ngày 18/12/2023")
    assert rule is not None
    assert (rule.due, rule.comparator) == ((PartialDate(2023, 12, 18),), comparator)


@pytest.mark.parametrize(("words", "comparator"), BOUNDS.items())
def test_each_wording_bounds_a_day_that_returns(words, comparator):
    rule = parse_rule(f"{words.capitalize()} ngày 20 hằng tháng")
    assert rule is not None
    assert (rule.due, rule.comparator) == ((YearlyDay(20),), comparator)


@pytest.mark.parametrize("words", ["", "ngày", "từ", "sau", "kể từ", "quá hạn"])
def test_other_words_bound_nothing(words):
    assert comparator_said(words) is None


@pytest.mark.parametrize(
    "words", ["trước 15h ngày", "Trước 17 giờ 00,", "trước 9:30", "trước 06g00"]
)
def test_before_an_hour_of_a_day_that_day_is_in_time(words):
    assert comparator_said(words) is Comparator.NO_LATER_THAN


@pytest.mark.parametrize("words", ["trước ngày", "trước 48 giờ", "trước 10 ngày"])
def test_a_stretch_of_hours_is_no_hour_of_a_day(words):
    assert comparator_said(words) is Comparator.BEFORE


def test_words_bind_or_only_place_a_date():
    firm = {words for words in BOUNDS if is_firm(words)}
    assert {*BOUNDS} - firm == {"đến", "đúng", "vào", "trong"}


def test_bounds_are_read_without_their_marks():
    assert comparator_said("CHAM NHAT") is Comparator.NO_LATER_THAN
