"""Days off in Việt Nam: weekends and public holidays (Bộ luật Lao động 2019, Điều 112).

They are shown beside dates and move none. Two of the days are chosen anew each year and are not
here: the fifth day of Tết, and the day next to 2 September. Nor are days swapped between weeks,
nor 24 November (Nghị quyết 80-NQ/TW of 2026) before a law is known that makes it a day off.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from math import floor, pi, sin

FIXED = {
    (1, 1): "Tết Dương lịch",
    (4, 30): "Ngày Chiến thắng",
    (5, 1): "Ngày Quốc tế lao động",
    (9, 2): "Quốc khánh",
}
TET = "Tết Âm lịch"
ANCESTORS = "Giỗ Tổ Hùng Vương"
ZONE = 7 / 24
"""Việt Nam's calendar follows the moon as it stands at the meridian of 105° East."""
_EPOCH = dt.date(2000, 1, 1).toordinal()
_EPOCH_JULIAN = 2451545
"""The Julian day number of the first of January 2000."""


def day_off(day: dt.date) -> str:
    """What the day is off for: a holiday's name, «Thứ Bảy» or «Chủ Nhật»; empty for a workday."""
    if name := holiday(day):
        return name
    return {5: "thứ Bảy", 6: "Chủ Nhật"}.get(day.weekday(), "")


def holiday(day: dt.date) -> str:
    """The name of a public holiday; empty on other days."""
    return FIXED.get((day.month, day.day)) or _lunar(day.year).get(day, "")


@cache
def _lunar(year: int) -> dict[dt.date, str]:
    """The last day of the lunar year and the first three of the next; the tenth of the third."""
    first = new_year(year)
    found = {first + dt.timedelta(days=count): TET for count in range(-1, 3)}
    # A leap month before it makes the third month begin one moon later.
    third = _month_after(first, 3 if _is_leap(year, 1) or _is_leap(year, 2) else 2)
    found[third + dt.timedelta(days=9)] = ANCESTORS
    return found


def new_year(year: int) -> dt.date:
    """The first day of the lunar year that begins in that year."""
    before, after = _eleventh(year - 1), _eleventh(year)
    moons = _moons_between(before, after)
    # Thirteen moons between two winter solstices: one month is a leap month.
    leap = _leap_place(before) if len(moons) == 13 else 99
    return moons[2 if leap > 2 else 3]


def _is_leap(year: int, month: int) -> bool:
    """Whether that lunar month of the year is followed by its leap month."""
    before, after = _eleventh(year - 1), _eleventh(year)
    moons = _moons_between(before, after)
    return len(moons) == 13 and _leap_place(before) == month + 2


def _moons_between(first: dt.date, last: dt.date) -> list[dt.date]:
    """The first days of the months from one eleventh month up to the next."""
    moons = [first]
    while (following := _month_after(moons[-1], 1)) < last:
        moons.append(following)
    return moons


def _leap_place(eleventh: dt.date) -> int:
    """Counted from the eleventh month, the first without a major solar term."""
    month, place = eleventh, 0
    while True:
        following = _month_after(month, 1)
        if place and _term(month) == _term(following):
            return place
        month, place = following, place + 1


def _eleventh(year: int) -> dt.date:
    """The first day of the month that holds the winter solstice."""
    number = floor((dt.date(year, 12, 31).toordinal() - _EPOCH) / SYNODIC) + 1240
    while _new_moon(number) > dt.date(year, 12, 31):
        number -= 1
    first = _new_moon(number)
    return _new_moon(number - 1) if _term(first) >= 9 else first


def _month_after(first: dt.date, count: int) -> dt.date:
    """The first day of the month that comes so many months after the one that begins then."""
    number = round((first.toordinal() - _EPOCH + _EPOCH_JULIAN - 2415020.76) / SYNODIC) + count
    return _new_moon(number)


SYNODIC = 29.530588853


@cache
def _new_moon(number: int) -> dt.date:
    """The day in Việt Nam of a new moon, counted from that of 1 January 1900.

    J. Meeus, Astronomical Algorithms (1998), as Hồ Ngọc Đức shortened it for Vietnamese calendars.
    """
    t = number / 1236.85
    day = 2415020.75933 + 29.53058868 * number + 0.0001178 * t**2 - 0.000000155 * t**3
    day += 0.00033 * _sin(166.56 + 132.87 * t - 0.009173 * t**2)
    sun = 359.2242 + 29.10535608 * number - 0.0000333 * t**2 - 0.00000347 * t**3
    moon = 306.0253 + 385.81691806 * number + 0.0107306 * t**2 + 0.00001236 * t**3
    node = 21.2964 + 390.67050646 * number - 0.0016528 * t**2 - 0.00000239 * t**3
    shift = (0.1734 - 0.000393 * t) * _sin(sun) + 0.0021 * _sin(2 * sun)
    shift += -0.4068 * _sin(moon) + 0.0161 * _sin(2 * moon) - 0.0004 * _sin(3 * moon)
    shift += 0.0104 * _sin(2 * node) - 0.0051 * _sin(sun + moon) - 0.0074 * _sin(sun - moon)
    shift += 0.0004 * _sin(2 * node + sun) - 0.0004 * _sin(2 * node - sun)
    shift += -0.0006 * _sin(2 * node + moon) + 0.0010 * _sin(2 * node - moon)
    shift += 0.0005 * _sin(2 * moon + sun)
    if t < -11:
        drift = 0.001 + 0.000839 * t + 0.0002261 * t**2 - 0.00000845 * t**3
    else:
        drift = -0.000278 + 0.000265 * t + 0.000262 * t**2
    return _day(floor(day + shift - drift + 0.5 + ZONE))


def _term(first: dt.date) -> int:
    """Which twelfth of its way the sun is in as a day begins; the ninth starts at the solstice."""
    julian = first.toordinal() - _EPOCH + _EPOCH_JULIAN - 0.5 - ZONE
    t = (julian - 2451545.0) / 36525
    anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t**2 - 0.00000048 * t**3
    place = 280.46645 + 36000.76983 * t + 0.0003032 * t**2
    place += (1.914600 - 0.004817 * t - 0.000014 * t**2) * _sin(anomaly)
    place += (0.019993 - 0.000101 * t) * _sin(2 * anomaly) + 0.000290 * _sin(3 * anomaly)
    return floor(place % 360 / 30)


def _sin(degrees: float) -> float:
    return sin(degrees * pi / 180)


def _day(julian: int) -> dt.date:
    return dt.date.fromordinal(julian - _EPOCH_JULIAN + _EPOCH)
