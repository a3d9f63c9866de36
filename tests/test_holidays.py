"""Days off in Việt Nam are those of its own calendar, which is not always China's."""

from __future__ import annotations

import datetime as dt

import holidays
import pytest
from congkhai.dates.holidays import ANCESTORS, TET, day_off, holiday, new_year


@pytest.mark.parametrize(
    "day",
    [
        "1968-01-29",
        "1985-01-21",
        "2000-02-05",
        "2007-02-17",
        "2020-01-25",
        "2023-01-22",
        "2024-02-10",
        "2025-01-29",
        "2026-02-17",
        "2027-02-06",
        "2028-01-26",
        "2029-02-13",
        "2030-02-02",
        "2033-01-31",
        "2034-02-19",
        "2053-02-18",
    ],
)
def test_the_lunar_year_begins_on_the_day_that_people_kept(day):
    """In 1968, 1985, 2007 and 2030 China's began on another day."""
    assert new_year(int(day[:4])) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    "day",
    ["2004-04-28", "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26", "2027-04-16"],
)
def test_the_tenth_of_the_third_lunar_month_counts_a_leap_month_before_it(day):
    """In 2004 and 2023 the second month came twice."""
    date = dt.date.fromisoformat(day)
    named = [d for d in _days(date.year) if holiday(d) == ANCESTORS]
    assert named == [date]


def _days(year):
    return [dt.date(year, 1, 1) + dt.timedelta(days=count) for count in range(365)]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-01-01", "Tết Dương lịch"),
        ("2026-02-15", "Chủ Nhật"),
        ("2026-02-16", TET),
        ("2026-02-17", TET),
        ("2026-02-19", TET),
        ("2026-02-20", ""),
        ("2027-04-30", "Ngày Chiến thắng"),
        ("2027-05-01", "Ngày Quốc tế lao động"),
        ("2026-09-02", "Quốc khánh"),
        ("2025-11-24", ""),
        ("2026-11-24", ""),
        ("2026-12-12", "thứ Bảy"),
        ("2026-12-13", "Chủ Nhật"),
        ("2026-12-14", ""),
    ],
)
def test_a_day_off_is_named(day, words):
    assert day_off(dt.date.fromisoformat(day)) == words


def test_every_year_has_one_new_year_between_late_january_and_late_february():
    for year in range(1990, 2101):
        first = new_year(year)
        assert dt.date(year, 1, 20) < first < dt.date(year, 2, 22)
        assert sum(holiday(day) == TET for day in _days(year)) == 4
        assert sum(holiday(day) == ANCESTORS for day in _days(year)) == 1


@pytest.mark.parametrize("year", range(2007, 2100))
def test_lunar_days_are_those_that_another_calendar_knows(year):
    """The package `holidays`, which marks the Ancestors' day since 2007, when it became one."""
    known = holidays.country_holidays("VN", years=year, language="en_US")
    first = [day for day, name in known.items() if name == "Lunar New Year"]
    ancestors = [day for day, name in known.items() if name == "Hung Kings' Commemoration Day"]
    assert first == [new_year(year)]
    assert [day for day in _days(year) if holiday(day) == ANCESTORS] == ancestors
