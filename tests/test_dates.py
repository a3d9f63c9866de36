"""Dates as documents write them, read and written without rounding."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from congkhai.dates.partial import (
    BadDate,
    Comparator,
    PartialDate,
    YearlyDay,
    day_in_hanoi,
    last_good_day,
    month_later,
    of_day,
    period_in_words,
    read_date,
    read_yearly,
    weekday,
    written_day,
)
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "iso", "vietnamese"),
    [
        ("01/06/2023", "2023-06-01", "01/06/2023"),
        ("1-6-2023", "2023-06-01", "01/06/2023"),
        ("1.6.2023", "2023-06-01", "01/06/2023"),
        ("2023-06-01", "2023-06-01", "01/06/2023"),
        ("ngày 1 tháng 6 năm 2023", "2023-06-01", "01/06/2023"),
        ("NGÀY 01 THÁNG 6 NĂM 2023", "2023-06-01", "01/06/2023"),
        ("ngày  01  tháng 6  năm 2023 ", "2023-06-01", "01/06/2023"),
        ("０１/０６/２０２３", "2023-06-01", "01/06/2023"),
        ("29/02/2024", "2024-02-29", "29/02/2024"),
        ("2023-02", "2023-02", "tháng 02/2023"),
        ("tháng 2 năm 2023", "2023-02", "tháng 02/2023"),
        ("02/2023", "2023-02", "tháng 02/2023"),
        ("quý I năm 2026", "2026-Q1", "quý I/2026"),
        ("Quý IV/2026", "2026-Q4", "quý IV/2026"),
        ("2026-Q3", "2026-Q3", "quý III/2026"),
        ("6 tháng đầu năm 2024", "2024-H1", "6 tháng đầu năm 2024"),
        ("6 tháng cuối năm 2024", "2024-H2", "6 tháng cuối năm 2024"),
        ("năm 2025", "2025", "năm 2025"),
        ("2025", "2025", "năm 2025"),
    ],
)
def test_a_date_is_read_in_any_form_and_stays_as_exact_as_it_was(text, iso, vietnamese):
    date = read_date(text)
    assert (str(date), date.written()) == (iso, vietnamese)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("29/02/2023", "calendar"),
        ("31/04/2024", "calendar"),
        ("22/22/2033", "calendar"),
        ("00/01/2023", "calendar"),
        ("0/2023", "calendar"),
        ("32/01/2023", "calendar"),
        ("12/31/2023", "order"),
        ("2023-13-01", "order"),
        ("02/30/2023", "calendar"),
        ("01/06/23", "form"),
        ("01/06/0001", "year"),
        ("01/06/9999", "year"),
        ("năm 1944", "year"),
        ("2101", "year"),
        ("quý V năm 2026", "form"),
        ("hôm nay", "form"),
        ("", "form"),
        ("1/2/3/2023", "form"),
        ("2023-06-01T07:30", "form"),
    ],
)
def test_what_is_no_date_says_why(text, reason):
    with pytest.raises(BadDate) as bad:
        read_date(text)
    assert bad.value.reason == reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15/12", YearlyDay(15, 12)),
        ("15-12", YearlyDay(15, 12)),
        ("ngày 15/12", YearlyDay(15, 12)),
        ("ngày 15 tháng 12", YearlyDay(15, 12)),
        ("--12-15", YearlyDay(15, 12)),
        ("ngày 25", YearlyDay(25)),
        ("---25", YearlyDay(25)),
        ("29/02", YearlyDay(29, 2)),
    ],
)
def test_a_day_of_every_year_or_month(text, expected):
    assert read_yearly(text) == expected
    assert read_yearly(str(expected)) == expected
    assert read_yearly(expected.written()) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31/04", "calendar"),
        ("30/02", "calendar"),
        ("12/31", "order"),
        ("ngày 32", "calendar"),
        ("ngày 0", "calendar"),
        ("hằng năm", "form"),
        ("15/12/2026", "form"),
    ],
)
def test_what_is_no_day_of_a_year_says_why(text, reason):
    with pytest.raises(BadDate) as bad:
        read_yearly(text)
    assert bad.value.reason == reason


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-Q2", "2023-04-01", "2023-06-30"),
        ("2023-H2", "2023-07-01", "2023-12-31"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("05/12/2023", "2023-12-05", "2023-12-05"),
    ],
)
def test_a_partial_date_has_a_first_and_a_last_day(text, first, last):
    date = read_date(text)
    assert (str(date.first), str(date.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "comparator", "last"),
    [
        ("15/12/2026", Comparator.BEFORE, "2026-12-14"),
        ("10/12/2026", Comparator.ON, "2026-12-10"),
        ("18/12/2023", Comparator.NO_LATER_THAN, "2023-12-18"),
        ("quý I năm 2024", Comparator.IN, "2024-03-31"),
        ("quý I năm 2024", Comparator.BEFORE, "2023-12-31"),
        ("01/03/2024", Comparator.BEFORE, "2024-02-29"),
        ("năm 2025", Comparator.UNSPECIFIED, "2025-12-31"),
    ],
)
def test_the_last_good_day(text, comparator, last):
    assert str(last_good_day(read_date(text), comparator)) == last


@pytest.mark.parametrize(
    ("date", "months", "expected"),
    [
        ("31/01/2023", 1, "2023-02-28"),
        ("31/12/2023", 2, "2024-02-29"),
        ("2023-11", 3, "2024-02"),
        ("2023-Q4", 3, "2024-Q1"),
        ("2023-H2", 6, "2024-H1"),
        ("2023", 12, "2024"),
    ],
)
def test_a_later_month_is_as_exact_as_the_date_was(date, months, expected):
    assert str(month_later(read_date(date), months)) == expected


def test_a_period_in_words():
    assert period_in_words(PartialDate(2023), PartialDate(2025)) == "2023–2025"
    assert period_in_words(PartialDate(2023), PartialDate(2023)) == "2023"
    assert period_in_words(read_date("01/06/2023"), read_date("2025")) == "01/06/2023 – năm 2025"


def test_the_day_changes_at_midnight_in_hanoi():
    evening = dt.datetime(2026, 11, 21, 16, 59, 59, tzinfo=dt.UTC)
    assert day_in_hanoi(evening) == dt.date(2026, 11, 21)
    assert day_in_hanoi(evening + dt.timedelta(seconds=1)) == dt.date(2026, 11, 22)
    assert weekday(dt.date(2026, 11, 22)) == "Chủ Nhật"


days = st.dates(dt.date(1945, 1, 1), dt.date(2100, 12, 31))
partial = st.one_of(
    st.builds(of_day, days),
    st.builds(lambda d: PartialDate(d.year), days),
    st.builds(lambda d: PartialDate(d.year, d.month), days),
    st.builds(lambda d: PartialDate(d.year, quarter=(d.month + 2) // 3), days),
    st.builds(lambda d: PartialDate(d.year, half=1 + d.month // 7), days),
)


@given(partial)
def test_what_is_written_reads_back(date):
    assert read_date(str(date)) == date
    assert read_date(date.written()) == date
    assert date.first <= date.last


@given(days, st.integers(0, 600))
def test_months_later_is_never_earlier(day, months):
    later = month_later(of_day(day), months)
    assert later.first >= day
    assert abs((later.first - day).days - months * 30.44) < 6


@given(st.text(max_size=40) | st.text("0123456789/-. ngàythánăm quýIV", max_size=24))
def test_any_text_is_a_date_or_no_date(text):
    for read in (read_date, read_yearly):
        with contextlib.suppress(BadDate):
            read(text)


@given(days)
def test_a_written_day_reads_back(day):
    assert read_date(written_day(day)).first == day
