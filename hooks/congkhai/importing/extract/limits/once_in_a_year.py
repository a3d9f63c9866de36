"""What a plan for one year tells without the year: «báo cáo năm trước ngày 15/12», «sơ kết 6 tháng
vào tháng 7». It falls due once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ....dates import (
    BadDate,
    Comparator,
    quarter_number,
    read_date,
    read_yearly,
    year_in_title,
)
from ....expressions import expression
from ...readers.lines import bare, squeezed
from ...structure.paragraphs import Kind, Paragraph
from ..orders.orders import without_number
from .deadlines import Due
from .pace_quotes import of_own_pace
from .recurring import Returning
from .yearless_days import NO_YEAR_PRINTED

# «… hằng năm», «mỗi 6 tháng»: the words say that it returns.
_RETURNS = expression(
    r"\b(?:hang|moi|tung|cac|nhung|cua|cu) (?:\d )?(?:nam|(?:0?6|sau) thang)\b",
    holds="nam|thang",
)
_MONTHS_TILL_NEXT = 2
"""«báo cáo năm trước ngày 15/01»: of the year that is over."""
_DAY_LAST = expression(
    r"\s*\(?(?:(?:gửi|nộp) )?(?:(?:chậm nhất|muộn nhất|trước|vào)(?: là| vào)?(?: ngày)?|ngày)"
    r" \d{1,2}(?:\s?/\s?\d{1,2}| tháng \d{1,2})\)?\W*$",
    holds="nhất|trước|vào|ngày",
)
_REVIEWED = expression(
    r"(?<!\bda )(?P<what>(?<!\bda to chuc )(?:(?:to chuc|hop) )?(?:hoi nghi )?(?:so ket|tong ket)\b"
    r"[^,;.:()\d]{0,60}?"
    r"(?:6 thang[^,;.:()]{0,20}?)?)"
    r"(?:,? (?:vao|trong) | ?\((?:vao |trong )?)(?:(?:tuan )?(?:dau|cuoi|giua) )?"
    r"(?:thang (?P<month>0?[1-9]|1[0-2])|quy (?P<quarter>iv|i{1,3}))"
    r"(?!\s?[-/.]\s?\d|\d|,? nam \d|,? (?:va|den) )\b"
    r"(?P<next>,? (?:cua )?nam (?:sau|toi|ke tiep|tiep theo|lien ke))?",
    holds=" ket",
)
# «tổng kết đợt trồng cây Tết vào tháng 2»: no sum of the year.
_OF_PART = expression(r"\b(?:dot|tet|xuan|le hoi|hoi thi|chien dich|cao diem|thang|tuan|lop)\b")


def year_worked(title: str | None, issued: str | None) -> int | None:
    """The one year that a title gives to all the plan."""
    return year_in_title(title, int(issued[:4])) if title and issued else None


def once_in_a_year(
    found: Sequence[Returning], year: int | None
) -> tuple[list[Returning], list[Due]]:
    """What returns beyond the plan's one year, and what falls due once in it."""
    if year is None:
        return list(found), []
    returns: list[Returning] = []
    once: list[Due] = []
    for item in found:
        days = _days_in(item, year)
        once += [_due(item, day) for day in days]
        returns += [] if days else [item]
    return returns, once


def reviews_in_year(paragraphs: Sequence[Paragraph], year: int | None) -> Iterator[Due]:
    """«Sơ kết 6 tháng vào tháng 7, tổng kết vào tháng 12» of a plan for one year."""
    for paragraph in paragraphs if year else ():
        if paragraph.kind is Kind.TABLE or _RETURNS.search(paragraph.bare):
            continue
        for match in _REVIEWED.finditer(paragraph.bare):
            day = _month_of(match, year or 0)
            yield Due(
                due=day,
                relation="",
                what=squeezed(paragraph.text[match.start("what") : match.end("what")]),
                printed=squeezed(without_number(paragraph.text)),
                line=paragraph.number,
                paragraph=paragraph,
                comparator=Comparator.IN,
                doubt=NO_YEAR_PRINTED,
            )


def _month_of(match: re.Match[str], year: int) -> str:
    """Of that year; what sums it up at the beginning of one does so when it is over."""
    quarter, month = match["quarter"], int(match["month"] or 0)
    is_first = quarter == "i" or 0 < month <= _MONTHS_TILL_NEXT
    of_year = "tong ket" in match["what"] and _OF_PART.search(match["what"]) is None
    is_behind = match["next"] is not None or (is_first and of_year)
    ends = f"Q{quarter_number(quarter)}" if quarter else f"{month:02d}"
    return f"{year + is_behind}-{ends}"


def _days_in(item: Returning, year: int) -> tuple[str, ...]:
    """The days of that year on which it falls due; none of what its words let return."""
    if item.every not in {"year", "half_year"} or _RETURNS.search(bare(f"{item.what} {item.when}")):
        return ()
    if any(not day.startswith("--") or day[2] == "-" or "+" in day for day in item.days):
        return ()
    days: list[str] = []
    for iso in item.days:
        try:
            told = read_yearly(iso)
            month = told.month or 12
            is_behind = item.every == "year" and month <= _MONTHS_TILL_NEXT
            day = f"{year + is_behind}-{month:02d}-{told.day:02d}"
            read_date(day)
        except BadDate:
            return ()
        days.append(day)
    return tuple(days)


def _due(item: Returning, day: str) -> Due:
    words = of_own_pace(item.what, item.when) or item.what
    return Due(
        due=day,
        relation="",
        what=squeezed(_DAY_LAST.sub("", words)),
        printed=item.what.strip(" ;"),
        line=item.line,
        paragraph=item.paragraph,
        comparator=item.comparator,
        doubt=NO_YEAR_PRINTED,
    )
