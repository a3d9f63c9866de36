"""Content lines of iCalendar (RFC 5545): escaped, folded, with recurrences told as rules."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from ..expressions import expression

# RFC 5545, 3.1: lines end in CRLF and hold at most 75 octets, not characters.
OCTETS = 75
# Some programs take U+0085, U+2028 and U+2029 for the end of a line, too.
_CONTROLS = expression(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_ESCAPES = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"))


def ical_text(value: str) -> str:
    """A TEXT value (3.3.11); control characters have no place in one."""
    plain = _CONTROLS.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    # The backslash first: the others bring their own.
    for letter, escaped in _ESCAPES:
        plain = plain.replace(letter, escaped)
    return plain


def date(day: dt.date) -> str:
    return f"{day:%Y%m%d}" if day.year > 999 else f"{day.year:04}{day:%m%d}"


def moment(when: dt.datetime) -> str:
    """A DATE-TIME in UTC."""
    return f"{when.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"


def block(lines: Iterable[str]) -> bytes:
    """Lines, each folded where it is too long."""
    parts: list[bytes] = []
    for line in lines:
        octets = line.encode()
        parts.append(octets + b"\r\n" if len(octets) <= OCTETS else folded(octets))
    return b"".join(parts)


def folded(line: bytes) -> bytes:
    """The line with its CRLF; broken between characters, each further part behind a space."""
    if len(line) <= OCTETS:
        return line + b"\r\n"
    parts: list[bytes] = []
    start, room = 0, OCTETS
    while len(line) - start > room:
        end = start + room
        while line[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(line[start:end])
        start, room = end, OCTETS - 1
    parts.append(line[start:])
    return b"\r\n ".join(parts) + b"\r\n"


def date_lines(days: Sequence[dt.date]) -> list[str]:
    """DTSTART and the RRULE, if there are several, that brings exactly these days, in order.

    Outlook drops an event with dates listed (RDATE) and no rule; days that no rule gives are for
    `series` to part first. Raises ValueError for such.
    """
    lines = [f"DTSTART;VALUE=DATE:{date(days[0])}"]
    if len(days) == 1:
        return lines
    rule = _rule(days)
    if not rule:
        raise ValueError(f"no rule gives {', '.join(map(str, days[:5]))}")
    return [*lines, f"RRULE:{rule};UNTIL={date(days[-1])}"]


def series(days: Sequence[dt.date]) -> dict[str, tuple[dt.date, ...]]:
    """The days parted into sets that a rule gives each, by a name that stays when days are added.

    Most are one set, with an empty name; else those of one number («ngày 25»), else those of one
    day of the year, else each day alone.
    """
    # A series of a plan that tells neither when it began nor when it ends has no day.
    if not days:
        return {}
    if len(days) == 1 or _rule(days):
        return {"": tuple(days)}
    parted: dict[str, tuple[dt.date, ...]] = {}
    for number, some in _groups(days, lambda day: f"{day.day:02}").items():
        if len(some) == 1 or _rule(some):
            parted[number] = some
            continue
        for name, few in _groups(some, lambda day: f"{day:%m%d}").items():
            if len(few) == 1 or _rule(few):
                parted[name] = few
            else:
                parted |= {date(day): (day,) for day in few}
    return parted


def _groups(
    days: Sequence[dt.date], name: Callable[[dt.date], str]
) -> dict[str, tuple[dt.date, ...]]:
    groups: dict[str, list[dt.date]] = {}
    for day in days:
        groups.setdefault(name(day), []).append(day)
    return {key: tuple(groups[key]) for key in sorted(groups)}


def _rule(days: Sequence[dt.date]) -> str:
    """FREQ and its parts where they give the same days; empty when no plain rule does."""
    months = sorted({day.month for day in days})
    number = max(day.day for day in days)
    if list(days) != _between(days[0], days[-1], months, number):
        return ""
    named = ",".join(map(str, months))
    if _all_hold(months, number):
        if len(months) == 1:
            return "FREQ=YEARLY"
        if len(months) == 12:
            return "FREQ=MONTHLY"
        return f"FREQ=YEARLY;BYMONTH={named};BYMONTHDAY={number}"
    if all(day.day == calendar.monthrange(day.year, day.month)[1] for day in days):
        return f"FREQ=YEARLY;BYMONTH={named};BYMONTHDAY=-1"
    # The 30th, or the last day of a February: of the days up to it that a month has, the last.
    numbers = ",".join(map(str, range(28, number + 1)))
    only = "" if len(months) == 12 else f";BYMONTH={named}"
    return f"FREQ=MONTHLY{only};BYMONTHDAY={numbers};BYSETPOS=-1"


def _all_hold(months: Sequence[int], day: int) -> bool:
    """Whether each of the months has that day in every year."""
    return all(day <= calendar.monthrange(2023, month)[1] for month in months)


def _between(first: dt.date, last: dt.date, months: Sequence[int], day: int) -> list[dt.date]:
    """That day, or the month's last, of the months from one day to another."""
    every = (
        dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))
        for year in range(first.year, last.year + 1)
        for month in months
    )
    return [day for day in every if first <= day <= last]
