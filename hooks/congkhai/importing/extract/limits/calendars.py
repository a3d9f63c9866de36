"""Calendars that a converter wrote down line by line: a day alone, and below it what is done."""

from __future__ import annotations

from collections.abc import Sequence

from ....dates import BARE_BOUND, Comparator
from ....expressions import expression
from ...readers.lines import TextLine, bare, squeezed
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies, bodies_at
from ..times.dates import moments, ranges
from .deadlines import Due

_FEWEST = 2
"""Days alone that make a calendar."""
_MOST_BELOW = 4
"""Lines that tell what a day is for."""
_DAY = r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}"
_ALONE = expression(
    rf"^\W*(?:ngay |tu (?:ngay )?)?{_DAY}(?:\s?(?:[-–—]|den(?: ngay)?)\s?{_DAY})?"
    r"\s*(?:\((?:thu \w+|chu nhat)\))?\W*$"
)
# «P.ĐTĐH gửi …», «Khoa nhận …»: short names before what they do.
_SHORT = expression(
    r"^(?P<name>(?:[A-ZĐ]{1,3}\.)?[A-ZĐ]{2,8}|Khoa|Phòng|Trường|Thôn|Tổ)\s"
    r"(?=(?:gửi|nhận|nộp|lập|tổng hợp|báo cáo|trình|hoàn|tổ chức|rà soát|công bố|thông báo)\b)"
)
_INDEX = expression(r"^\W*\d{1,3}\W*$")


def calendar_dues(paragraphs: Sequence[Paragraph]) -> list[Due]:
    """One for each day alone on its line that words follow."""
    lines: list[tuple[Paragraph, TextLine]] = [
        (paragraph, line)
        for paragraph in paragraphs
        if paragraph.kind in {Kind.TEXT, Kind.BULLET}
        for line in paragraph.lines
        if not line.is_blank
    ]
    days = [
        at
        for at, (paragraph, line) in enumerate(lines)
        if _ALONE.match(line.bare) and not (at and _leads_on(lines[at - 1], paragraph))
    ]
    found: list[Due] = []
    for number, at in enumerate(days):
        end = min(days[number + 1] if number + 1 < len(days) else len(lines), at + 1 + _MOST_BELOW)
        below = [line.text for _, line in lines[at + 1 : end] if not _INDEX.match(line.text)]
        paragraph, line = lines[at]
        what = squeezed(" ".join(below)).rstrip(" .;")
        last = _last_day(line.bare)
        if last and len(what) > 8:
            found.append(
                Due(
                    due=last,
                    relation=squeezed(line.text),
                    what=what,
                    printed=squeezed(f"{line.text} {what}"),
                    line=line.number,
                    paragraph=paragraph,
                    comparator=Comparator.ON,
                    who=_who(what),
                    doubt="đọc từ lịch không còn khung: đối chiếu bản gốc",
                )
            )
    return found if len(found) >= _FEWEST else []


_ROW = expression(
    r"^\W*\d{1,3}\W{1,4}(?P<what>[^\W\d].{6,120}?)[\s|]+(?:(?:sang|chieu|toi) )?ngay "
    r"(?P<first>\d{1,2})(?:\s?[-–—]\s?\d{1,2})?(?P<month>\s?/\s?\d{1,2}\s?/\s?\d{4})\W*$",
    holds=("ngay ",),
)
_FEWEST_ROWS = 3
# «Bản A nộp danh sách trước | ngày 3/4/2026» is a limit, «… gửi ngày» what was or is to be sent.
_OTHERWISE = expression(
    rf"\b(?:{BARE_BOUND}|sau|tu|ke tu|cuoi|han|xong|hoan thanh|ky|gui|nop|ban hanh"
    r")\W*$"
)


_DAY_NEXT = expression(r"\b(?:ngay|thang|nam)\W*$")


def _leads_on(above: tuple[Paragraph, TextLine], paragraph: Paragraph) -> bool:
    """«… hoàn thành trước ngày», at the end of the line above a day: a sentence, no calendar."""
    before = above[1].bare
    return above[0] is paragraph and bool(_OTHERWISE.search(before) or _DAY_NEXT.search(before))


def dated_rows(paragraphs: Sequence[Paragraph]) -> list[tuple[str, str, int, Paragraph]]:
    """Day, words, line and paragraph of rows that lost their frame: «4. Xã A | Ngày 3/4/2026».

    A timetable names a body and its day, several times; one such line may tell anything.
    """
    found: list[tuple[str, str, int, Paragraph]] = []
    for paragraph in paragraphs:
        if paragraph.kind is Kind.TABLE:
            continue
        for line in paragraph.lines:
            row = _ROW.match(line.bare)
            day = moments(f"{row['first']}{row['month']}") if row else []
            if row and day and day[0].precision == "day":
                what = squeezed(line.text[row.start("what") : row.end("what")]).strip(" |")
                if are_bodies(what) and not _OTHERWISE.search(bare(what)):
                    found.append((day[0].iso, what, line.number, paragraph))
    return found if len(found) >= _FEWEST_ROWS else []


def _who(what: str) -> tuple[str, ...]:
    """The body that the words begin with: «Phòng Đào tạo gửi danh sách …»."""
    named = bodies_at(what, 0)
    if named is not None:
        return named.names
    short = _SHORT.match(what)
    return (short["name"],) if short else ()


def _last_day(plain: str) -> str | None:
    stretch = next(iter(ranges(plain)), None)
    if stretch:
        return stretch[3]
    found = moments(plain)
    return found[0].iso if found else None
