"""Partial dates, repetition, days off, and rules of dates read from words."""

from .bounds import BARE_BOUND, BOUND, WRITTEN_BOUNDS, comparator_said, is_firm
from .clock import asked_day, day_of_epoch
from .every import MONTHS_BETWEEN, Every
from .holidays import day_off, holiday
from .looking_back import is_early, names_time, stretch
from .messages import said_date, said_period
from .parse_rule import DateRule, parse_rule
from .partial import (
    FIRST_YEAR,
    HANOI,
    LAST_YEAR,
    BadDate,
    Comparator,
    PartialDate,
    YearlyDay,
    day_in_hanoi,
    days_in,
    last_good_day,
    month_later,
    of_day,
    period_in_words,
    read_date,
    read_yearly,
    weekday,
    written_day,
)
from .quarters import ROMAN, quarter_number
from .recurrence import Rule, Slot, days_after, days_of_year, slots_of
from .times_printed import prints_occasion, prints_pace, prints_time
from .year_in_title import TitledTime, time_in_title, year_in_title

__all__ = [
    "BARE_BOUND",
    "BOUND",
    "FIRST_YEAR",
    "HANOI",
    "LAST_YEAR",
    "MONTHS_BETWEEN",
    "ROMAN",
    "WRITTEN_BOUNDS",
    "BadDate",
    "Comparator",
    "DateRule",
    "Every",
    "PartialDate",
    "Rule",
    "Slot",
    "TitledTime",
    "YearlyDay",
    "asked_day",
    "comparator_said",
    "day_in_hanoi",
    "day_of_epoch",
    "day_off",
    "days_after",
    "days_in",
    "days_of_year",
    "holiday",
    "is_early",
    "is_firm",
    "last_good_day",
    "month_later",
    "names_time",
    "of_day",
    "parse_rule",
    "period_in_words",
    "prints_occasion",
    "prints_pace",
    "prints_time",
    "quarter_number",
    "read_date",
    "read_yearly",
    "said_date",
    "said_period",
    "slots_of",
    "stretch",
    "time_in_title",
    "weekday",
    "written_day",
    "year_in_title",
]
