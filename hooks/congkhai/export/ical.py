"""Content lines of iCalendar (RFC 5545): escaped, folded, with recurrences told as rules."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Sequence

# RFC 5545, 3.1: lines end in CRLF and hold at most 75 octets, not characters.
OCTETS = 75
# Some programs take U+0085, U+2028 and U+2029 for the end of a line, too.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
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
    """DTSTART and what brings exactly these days, in order: nothing, an RRULE or an RDATE list."""
    lines = [f"DTSTART;VALUE=DATE:{date(days[0])}"]
    if len(days) == 1:
        return lines
    if rule := _rule(days):
        return [*lines, f"RRULE:{rule};UNTIL={date(days[-1])}"]
    return [*lines, f"RDATE;VALUE=DATE:{','.join(date(day) for day in days[1:])}"]


def _rule(days: Sequence[dt.date]) -> str:
    """FREQ and its parts where they give the same days; empty when no plain rule does."""
    months = sorted({day.month for day in days})
    numbers = {day.day for day in days}
    if len(numbers) == 1 and _all_hold(months, days[0].day):
        if list(days) != _between(days[0], days[-1], months, days[0].day):
            return ""
        if len(months) == 1:
            return "FREQ=YEARLY"
        if len(months) == 12:
            return "FREQ=MONTHLY"
        named = ",".join(map(str, months))
        return f"FREQ=YEARLY;BYMONTH={named};BYMONTHDAY={days[0].day}"
    if list(days) == _between(days[0], days[-1], months, 31):
        return f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))};BYMONTHDAY=-1"
    return ""


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
