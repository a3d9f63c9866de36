"""Columns and clauses that tell a figure for a part of the year: «Quý I», «6 tháng», «9 tháng»."""

from __future__ import annotations

import datetime as dt
import re
from calendar import isleap

from ....dates import quarter_number
from ....expressions import expression

_NAMED = (
    r"(?:quy (?P<quarter>iv|i{1,3}|[1-4])|(?P<half>0?6 thang(?: dau nam| cuoi nam)?)"
    r"|(?P<nine>0?9 thang(?: dau nam)?))"
)
_PART = expression(
    rf"\W*(?:(?:ke hoach|kh|muc tieu|chi tieu|trong do|rieng)[ :]+)?{_NAMED}"
    r"(?:[ /-]*(?:nam )?20\d\d)?(?: \([^()]{1,20}\))?\W*$",
    holds=("quy ", "6 thang", "9 thang"),
)
# «…, trong đó quý I 580 tỷ đồng», «hết 6 tháng đạt trên 54%»: up to the figure.
_BEFORE = expression(
    r"(?<!bao cao )(?<!so ket )(?<!ket qua )(?<!so voi )(?<!cung ky )\b"
    rf"{_NAMED}(?:[ /,]*(?:nam )?(?P<year>20\d\d))?[,:]?"
    r"(?: (?:dat|la|thu|giai ngan|hoan thanh|phan dau|thuc hien|trong|ket nap|it nhat|toi thieu"
    r"|tren|khoang))* ?$",
    holds=("quy ", "6 thang", "9 thang"),
)
# «đến 30/6 đạt 40%»: up to the figure.
_BY_DAY = expression(
    r"\b(?:den|truoc|het)(?: het)?(?: ngay)? (?P<day>\d{1,2})/(?P<month>\d{1,2})[,:]?"
    r"(?: (?:dat|la|thu|giai ngan|hoan thanh|phan dau|thuc hien|trong|ket nap|it nhat|toi thieu"
    r"|tren|khoang))* ?$",
    holds=("/",),
)
# «Trẻ dưới 6 tháng đạt 95%», «học nghề 9 tháng»: how old, how long; these are told of a year.
_OF_YEAR = expression(
    r"(?:^|[,;:(]|\b(?:het|trong|va|rieng|phan dau|ket thuc|chi tieu|ke hoach|giai ngan|ngan sach"
    r"|tien do))\W*$"
)
_FIGURE_IN_PART = expression(r"\d[^,;:]*$")
_NEAR = 160
_SCHOOL_YEAR = expression(r"\bnam hoc\b[^;]{0,20}\b20\d\d\s?[-–/]\s?20\d\d\b", holds=("nam hoc",))
_YEAR_ALONE, _PART_ALONE = 4, 2
"""Letters of a due that is no more than a year, and of one that lacks it, if it is no day."""
_DAY_ALONE = 5
_LEAP_YEAR = 2028


def part_of_year(plain: str) -> str:
    """«Q1», «H1», «09» of a heading without marks, as a date has them behind its year; or blank."""
    found = _PART.match(plain)
    return _written(found) if found else ""


def in_part_of_year(heading: str, due: str) -> str:
    """The `due` of a column in the part of the year that its heading names, if any: «2026-Q1», or
    «Q1» without a year."""
    part = part_of_year(heading)
    return f"{due}-{part}" if part and len(due) == _YEAR_ALONE else part or due


def due_in_part(plain: str, figure: int, around: str) -> str:
    """«2026-Q1» for «quý I đạt 27%» before the figure at `figure`; without its year where neither
    the clause (without marks) nor what is `around` it tells one; blank where it names no part."""
    by_day = _BY_DAY.search(plain[:figure])
    if by_day and (day := _day_written(by_day, int(around[:4] or _LEAP_YEAR))):
        return f"{around[:4]}-{day}" if around else day
    found = _BEFORE.search(plain[:figure])
    if found is None or _is_length(found, plain) or _is_behind(found, plain):
        return ""
    year = found["year"] or around[:4]
    return f"{year}-{_written(found)}" if year else _written(found)


def _is_length(found: re.Match[str], plain: str) -> bool:
    is_bare = (found["half"] or found["nine"] or "").endswith("thang") and not found["year"]
    return is_bare and _OF_YEAR.search(plain[: found.start()]) is None


def _is_behind(found: re.Match[str], plain: str) -> bool:
    """«Kết nạp 5 đoàn viên quý I, 6 đoàn viên quý II»: of the figure that stands before it."""
    first = max(0, found.start() - _NEAR)
    is_parted = found[0].rstrip().endswith(",")
    return is_parted and _FIGURE_IN_PART.search(plain, first, found.start()) is not None


def is_over(heading: str, year: str, issued: str | None) -> bool:
    """Whether the last `year` of a heading without marks was over when the document was issued:
    «Năm học 2025-2026» is in the summer of 2026."""
    if issued is None or not year or year > issued[:4]:
        return False
    return year < issued[:4] or (issued[5:7] >= "06" and _SCHOOL_YEAR.search(heading) is not None)


def with_year(due: str, year: int | None) -> str:
    """A due that lacks its year, in the year that the title names; blank without one."""
    if len(due) not in {_PART_ALONE, _DAY_ALONE}:
        return due
    is_leap_day = due == "02-29" and year is not None and not isleap(year)
    return f"{year}-{due}" if year and not is_leap_day else ""


def _day_written(found: re.Match[str], year: int) -> str:
    """«06-30»; blank where the year has no such day."""
    day, month = int(found["day"]), int(found["month"])
    try:
        dt.date(year, month, day)
    except ValueError:
        return ""
    return f"{month:02d}-{day:02d}"


def _written(found: re.Match[str]) -> str:
    if found["nine"]:
        return "09"
    if half := found["half"]:
        return "H2" if "cuoi" in half else "H1"
    return f"Q{quarter_number(found['quarter'])}"
