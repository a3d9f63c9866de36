"""Days, months, quarters and years that a text names, each as exact as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from ....dates import BadDate, PartialDate, quarter_number, read_date, read_yearly
from ....expressions import expression
from ....value import value_class

Precision = Literal["day", "month", "quarter", "half", "year", "yearly"]
HOUR = r"(?:luc )?\d{1,2}\s?(?:h|gio)\s?(?:\d{2})?(?: phut)?"
"""An hour before a day, as bare text."""
# The digit first, which a search finds at once; none and no bar before it.
_FIGURE = r"(\d(?<![\d/]\d)\d?)"
_YEAR = r"((?:19|20)\d{2})(?!\d)"
# «Tuần 2 tháng 11», «tuần 3-4 tháng 9», «đợt 1 tháng 8» count something else than days.
_NO_DAY = "".join(
    rf"(?<!{before})"
    for before in (
        *(r"\d", "tuan ", "tuan thu ", r"tuan \d-", r"tuan \d - ", r"tuan \d, ", r"tuan \d va "),
        *("thu ", "dot ", "(?<!dinh )ky ", "vong ", "lan ", r"\bt"),
    )
)
_FORMS: tuple[tuple[Precision, str, re.Pattern[str]], ...] = (
    ("day", "", expression(rf"{_FIGURE}\s?[/.\-]\s?(\d{{1,2}})\s?[/.\-]\s?{_YEAR}")),
    (
        "day",
        " thang ",
        expression(rf"{_NO_DAY}(\d{{1,2}}) thang (\d{{1,2}}),? nam ((?:19|20)\d{{2}})(?!\d)"),
    ),
    (
        "quarter",
        "q",
        # «Q.I/2026», «Q1/2026» of a narrow cell.
        expression(
            rf"\bq(?:u[yi] |\s?\.\s?|)(iv|i{{1,3}}|0?[1-4])\b\s?(?:/|[-–]|nam|,)?"
            rf"\s?(?:nam )?{_YEAR}"
        ),
    ),
    ("half", "6 thang ", expression(r"\b0?6 thang (dau|cuoi) nam ((?:19|20)\d{2})(?!\d)")),
    (
        "month",
        "thang ",
        expression(r"\bthang (\d{1,2})\s?(?:/|[-–]|,? ?nam)\s?((?:19|20)\d{2})(?!\d)"),
    ),
    ("month", "/", expression(rf"{_FIGURE}/{_YEAR}")),
    ("year", "nam ", expression(r"\bnam ((?:19|20)\d{2})(?!\d|\s?[-–]\s?(?:20|19)\d{2})")),
    # «5/1.000 dân» is a rate.
    ("yearly", "/", expression(rf"{_FIGURE}\s?/\s?(\d{{1,2}})(?![\d/]|\.\d{{3}}|\s?/\s?\d)")),
    # «01 tháng 01 lần» is how often.
    (
        "yearly",
        " thang ",
        expression(rf"{_NO_DAY}(\d{{1,2}}) thang (\d{{1,2}})\b(?!,? nam \d| lan\b)"),
    ),
)
"""The forms of a time, each with letters that it cannot be without."""
_NO_SPAN = r"(?!\d|\s?[-–]\s?(?:19|20)\d{2})"
# «Quý III, IV năm 2026», «trong tháng 11, tháng 12 năm 2026», «các tháng 3, 6, 9 và 12/2026»
_LISTS: tuple[tuple[Precision, str, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "quarter",
        "qu",
        expression(
            rf"\b(?:qu[yi] (?:iv|i{{1,3}}|0?[1-4])\s?(?:,|va|hoac)\s?)"
            rf"(?:(?:qu[yi] )?(?:iv|i{{1,3}}|0?[1-4])\s?(?:,|va|hoac)\s?){{0,2}}"
            rf"(?:qu[yi] )?(?:iv|i{{1,3}}|0?[1-4])\b\s?(?:/|[-–]|,)?\s?(?:nam )?{_YEAR}{_NO_SPAN}"
        ),
        expression(r"(?:qu[yi] )?\b(iv|i{1,3}|0?[1-4])\b"),
    ),
    (
        "month",
        "thang ",
        expression(
            r"(?<!\d )\bthang (?:\d{1,2}\s?(?:,|va)\s?(?:thang )?){1,11}\d{1,2}"
            rf"\s?(?:/|[-–]|,? ?nam)\s?((?:19|20)\d{{2}}){_NO_SPAN}"
        ),
        expression(r"(?:thang )?\b(\d{1,2})\b"),
    ),
)
_HAS_YEAR = expression(r"(?:19|20)\d{2}")


# «ngày 15 tháng 8 âm lịch» is another day each year.
_LUNAR = expression(r"\s*\(?am lich", holds=("am lich",))


# «trước ngày 05/02/2027 thay cho trước ngày 31/01»: a day that holds no more.
_STRUCK = expression(
    r"\bthay (?:cho|vi|the cho)(?: (?:thoi (?:han|gian|diem)|han|moc))?"
    r"(?: (?:la|truoc|sau|cham nhat|muon nhat|den|het|vao|trong|ngay|thang|quy|nam|tu))*\s*$",
    holds=("thay ",),
)


def is_struck(plain: str, at: int) -> bool:
    """Whether what stands there is told only as what another day takes the place of."""
    return _STRUCK.search(plain, max(0, at - 60), at) is not None


@value_class
class Moment:
    """A time named in a text, and where; `iso` is «--12-15» for a day without a year."""

    start: int
    end: int
    precision: Precision
    iso: str


# Whoever looks for tasks, terms, phases, events and targets asks for those of each paragraph.
@lru_cache(maxsize=4096)
def moments(plain: str) -> tuple[Moment, ...]:
    """The times a text names (given without marks, in small letters), in their order."""
    found: list[Moment] = []
    has_year = _HAS_YEAR.search(plain) is not None
    taken = bytearray(len(plain) + 1)
    for moment in _listed(plain) if has_year else ():
        found.append(moment)
        taken[moment.start : moment.end] = b"\x01" * (moment.end - moment.start)
    for precision, letters, pattern in _FORMS:
        if letters not in plain or not (has_year or precision == "yearly"):
            continue
        for match in pattern.finditer(plain):
            if taken[match.start()] or taken[match.end() - 1]:
                continue
            if _LUNAR.match(plain, match.end()) or is_struck(plain, match.start()):
                continue
            iso = _iso(precision, match)
            if iso:
                found.append(Moment(match.start(), match.end(), precision, iso))
                taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    return _of_one_year(plain, sorted(found, key=lambda moment: moment.start))


# «trước ngày 15/6 và ngày 15/11/2026», «15/6 (6 tháng), trước ngày 15/11/2026 (cả năm)»
_BESIDE = expression(
    r"\s*(?:\([^()]{1,24}\)\s*)?(?:,|;|va|, va)\s+"
    r"(?:(?:truoc|den|het|cham nhat|muon nhat)(?: la)? )?(?:ngay )?"
)


def _of_one_year(plain: str, found: list[Moment]) -> tuple[Moment, ...]:
    """The times, a day without its year in that of the later day that it stands beside."""
    for at in range(len(found) - 2, -1, -1):
        day, following = found[at], found[at + 1]
        if day.precision != "yearly" or following.precision != "day":
            continue
        told = f"{following.iso[:4]}-{day.iso[2:]}"
        if told < following.iso and _BESIDE.fullmatch(plain, day.end, following.start):
            try:
                found[at] = Moment(day.start, day.end, "day", str(read_date(told)))
            except BadDate:
                continue
    return tuple(found)


def _listed(plain: str) -> Iterator[Moment]:
    """Months and quarters in a row of one year: the last if each follows the other, else all.

    «Trong tháng 4, tháng 5 năm 2026» is done with the last; «tháng 6 và tháng 12» are two times.
    """
    for precision, letters, pattern, number in _LISTS:
        if letters not in plain:
            continue
        for match in pattern.finditer(plain):
            counted = quarter_number if precision == "quarter" else int
            told = [
                (one.start(), one.end(), counted(one[1]))
                for one in number.finditer(plain, match.start(), match.start(1))
            ]
            values = [value for _, _, value in told]
            if not all(1 <= value <= 12 for value in values):
                continue
            if values == list(range(values[0], values[0] + len(values))):
                told = [(match.start(), match.end(), values[-1])]
            for at, (start, end, value) in enumerate(told):
                mark = "Q" if precision == "quarter" else "0" if value < 10 else ""
                iso = f"{match[1]}-{mark}{value}"
                yield Moment(start, match.end() if at == len(told) - 1 else end, precision, iso)


def _iso(precision: Precision, match: re.Match[str]) -> str | None:
    """ISO text, or None where no calendar holds it."""
    try:
        if precision == "yearly":
            return str(read_yearly(f"{match[1]}/{match[2]}"))
        if precision == "day":
            return str(read_date(f"{match[1]}/{match[2]}/{match[3]}"))
        if precision == "month":
            return str(read_date(f"{int(match[2])}-{int(match[1]):02d}"))
        if precision == "quarter":
            return str(PartialDate(int(match[2]), quarter=quarter_number(match[1])))
        if precision == "half":
            return str(PartialDate(int(match[2]), half=1 if match[1] == "dau" else 2))
        return str(read_date(match[1]))
    except BadDate:
        return None


_BOUND = (
    r"(?:ngay )?(?:\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?\d{4}|\d{1,2} thang \d{1,2} nam \d{4})"
    r"|(?:thang )?\d{1,2}\s?/\s?\d{4}|thang \d{1,2} nam \d{4}|quy (?:iv|i{1,3}"
    r"|[1-4])\s?(?:/|nam )?\s?\d{4}"
    r"|(?:nam )?(?:19|20)\d{2}"
)
# «từ 01/5 đến 31/5/2026», «tháng 3 - tháng 5/2026»: the first takes its year from the last.
_YEARLESS = r"(?:ngay )?\d{1,2}\s?/\s?\d{1,2}|(?:ngay )?\d{1,2} thang \d{1,2}|thang \d{1,2}"
_RANGE = expression(
    rf"(?:\btu )?(?P<from>{_BOUND}|{_YEARLESS})\s?(?:[-–—→]|den(?: het)?(?: thoi diem)?)\s?"
    rf"(?:(?:cham nhat |truoc )?(?:{HOUR}|\d{{1,2}}[:g]\d{{2}}),? )?(?P<to>{_BOUND})(?![\d/])"
)
# How the last one of two follows the first: looked for before the two are.
_TO = expression(
    r"(?:[-–—→]|den(?: het)?(?: thoi diem)?)\s?(?:cham nhat |truoc )?"
    r"(?:luc |ngay |thang |nam |quy )?[\di]",
    holds=("-", "–", "—", "→", "den"),
)


def ranges(plain: str) -> Iterator[tuple[int, int, str, str]]:
    """«từ năm 2023 đến năm 2025», «2026 - 2030»: span, first and last."""
    if _TO.search(plain) is None:
        return
    for match in _RANGE.finditer(plain):
        last = _bound(match["to"])
        first = _bound(match["from"])
        if first is None and last:
            first = _bound(f"{match['from']}/{last[:4]}")
            if first and read_date(first).first > read_date(last).last:
                # «15/11 - 10/01/2027»: the year turns between them.
                first = _bound(f"{match['from']}/{int(last[:4]) - 1}")
        if first and last and read_date(first).first <= read_date(last).last:
            yield match.start(), match.end(), first, last


def _bound(text: str) -> str | None:
    found = moments(text) or moments(f"nam {text.strip()}")
    return found[0].iso if found and found[0].precision != "yearly" else None
