"""Words about when are read into the rule that they say, and that rule says them again."""

from __future__ import annotations

import datetime as dt

import pytest
from congkhai.dates.parse_rule import DateRule, parse_rule
from congkhai.dates.partial import Comparator, Every, PartialDate, YearlyDay
from congkhai.dates.recurrence import Rule
from congkhai.schedule.phrases import rule_in_words
from hypothesis import example, given
from hypothesis import strategies as st

from tests.plans_in_time import report
from tests.test_schedule import dates, rules, yearly_days

BEFORE, IN, ON = Comparator.BEFORE, Comparator.IN, Comparator.ON
LATEST, OPEN = Comparator.NO_LATER_THAN, Comparator.UNSPECIFIED
YEAR, HALF, QUARTER, MONTH = Every.YEAR, Every.HALF_YEAR, Every.QUARTER, Every.MONTH


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("trước ngày 15 tháng 12 hàng năm", DateRule((YearlyDay(15, 12),), BEFORE, YEAR)),
        ("Trước ngày 15/12 hằng năm.", DateRule((YearlyDay(15, 12),), BEFORE, YEAR)),
        ("ngày 10/12 hằng năm", DateRule((YearlyDay(10, 12),), ON, YEAR)),
        ("10/12 mỗi năm", DateRule((YearlyDay(10, 12),), OPEN, YEAR)),
        ("chậm nhất là ngày 18/12/2023", DateRule((PartialDate(2023, 12, 18),), LATEST)),
        ("trong quý I năm 2024", DateRule((PartialDate(2024, quarter=1),), IN)),
        ("vào tháng 6 năm 2024", DateRule((PartialDate(2024, 6),), ON)),
        ("năm 2025 và năm 2030", DateRule((PartialDate(2025), PartialDate(2030)), OPEN)),
        (
            "trước 15/6 và 15/12 hằng năm",
            DateRule((YearlyDay(15, 6), YearlyDay(15, 12)), BEFORE, YEAR),
        ),
        ("trước ngày 25 hàng tháng", DateRule((YearlyDay(25),), BEFORE, MONTH)),
        ("ngày 25 tháng cuối mỗi quý", DateRule((YearlyDay(25),), OPEN, QUARTER)),
        (
            "ngày 05, 15 và 25 hằng tháng",
            DateRule((YearlyDay(5), YearlyDay(15), YearlyDay(25)), OPEN, MONTH),
        ),
        ("ngày 25 tháng 6 và tháng 12 hằng năm", DateRule((YearlyDay(25),), OPEN, HALF)),
        ("6 tháng một lần", DateRule((), OPEN, HALF)),
        (
            "hằng quý, trước ngày 05 tháng đầu quý sau",
            DateRule((YearlyDay(5, None, QUARTER),), BEFORE, QUARTER),
        ),
        (
            "hằng tháng trước ngày 05 của tháng sau",
            DateRule((YearlyDay(5, None, MONTH),), BEFORE, MONTH),
        ),
        ("hằng năm, ngày 15/01 năm sau", DateRule((YearlyDay(15, 1, YEAR),), ON, YEAR)),
        ("hằng năm, văn bản không định ngày", DateRule((), OPEN, YEAR)),
        ("khi có yêu cầu", DateRule((), OPEN, None, "khi có yêu cầu")),
        (
            "10/12 hằng năm và khi có yêu cầu",
            DateRule((YearlyDay(10, 12),), OPEN, YEAR, "khi có yêu cầu"),
        ),
    ],
)
def test_words_of_documents_are_read(words, said):
    assert parse_rule(words) == said


@pytest.mark.parametrize(
    "words",
    [
        "",
        "sớm nhất có thể",
        "trước 31/04 hằng năm",
        "trước 15/12 và chậm nhất 20/12 hằng năm",
        "ngày 15/12 hằng giây",
        "mỗi giây",
        "trước ngày 22/22/2033",
        "trước",
        "ngày 10 và 25 tháng 6 hằng năm",
    ],
)
def test_what_says_no_rule_is_not_read(words):
    assert parse_rule(words) is None


def days_of(due, comparator, every, start=dt.date(2000, 1, 1), end=dt.date(2040, 12, 31)):
    return list(Rule(tuple(due), comparator, every, start, end).slots())


@given(rules)
@example(Rule((YearlyDay(31),), Comparator.UNSPECIFIED, Every.YEAR))
def test_the_words_of_any_rule_read_back_into_it(rule):
    words = rule_in_words(report(*rule.due, every=rule.every, comparator=rule.comparator))
    said = parse_rule(words)
    assert said is not None, words
    assert said.trigger == ""
    again = days_of(said.due, said.comparator, said.every, rule.start, rule.end)
    assert again == list(rule.slots()), words
    assert not rule.due or said.comparator is rule.comparator


@given(st.lists(st.one_of(yearly_days, dates), max_size=3), st.sampled_from([None, *Every]))
def test_what_makes_a_duty_fall_due_reads_back_too(due, every):
    said = parse_rule(rule_in_words(report(*due, every=every, trigger="khi có yêu cầu")))
    assert said is not None
    assert said.trigger == "khi có yêu cầu"
    assert days_of(said.due, OPEN, said.every) == days_of(due, OPEN, every)


@given(st.text("trướcngày hằnăm chậmtogquýIV0123456789/,. và", max_size=40))
def test_any_words_are_a_rule_or_none(words):
    parse_rule(words)
