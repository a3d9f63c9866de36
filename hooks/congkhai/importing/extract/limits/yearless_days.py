"""Timetables whose days bear no year: «Tuần 1 (15-21/11)», «• 25/11: Hạn đăng ký».

The year is that of the stretch in the heading above; where none has one, a day is the next of its
kind after the document's own, which is guessed and marked.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from ....dates import BadDate, Comparator, read_date
from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare, squeezed
from ...structure.paragraphs import Kind, Paragraph
from ..times.dates import moments, ranges
from ..times.stretches import Stretch
from .deadlines import Due

NO_YEAR_PRINTED = "ngày in không có năm: đối chiếu bản gốc"
_DAY = r"(?:ngay )?(?P<{0}>\d{{1,2}})"
_STRETCH = expression(
    rf"(?<![\d/])(?:tu )?{_DAY.format('day')}(?:\s?/\s?(?P<month>\d{{1,2}}))?"
    rf"\s?(?:[-–—→]|(?:den|toi)(?: het)?)\s?"
    rf"{_DAY.format('last')}\s?/\s?(?P<last_month>\d{{1,2}})(?![\d/]|\s?/\s?\d)"
)
_DATED_LINE = expression(
    r"^\W*(?:thu \w+,? |chu nhat,? )?(?P<word>ngay )?(?P<day>\d{1,2})\s?/\s?(?P<month>\d{1,2})"
    r"(?:\s?/\s?(?P<year>(?:19|20)\d{2}))?(?![\d/])[\s*]*(?:\([^()\d]{1,16}\)[\s*]*)?[:–-][\s*]*(?=[^\W\d])",
    holds=":|–|-",
)
_LIMIT = expression(
    r"^(?:la )?(?:thoi )?(?:han|het han|ket thuc|chot|cham nhat|truoc \d[\dhg]*|nop|gui)\b"
)
_NAMED_LIMIT = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?P<what>"
    r"(?:(?:thoi )?han(?! (?:che|muc|ngach)\b)|het han|ket thuc) [^\W\d][^:;.]{2,80}):\s*"
    r"(?:\d{1,2}\s?(?:h|gio)\s?\d{0,2},? )?(?:ngay )?"
    r"(?P<day>\d{1,2}\s?/\s?\d{1,2}\s?/\s?\d{4})\W*$",
    holds=":",
)
_LISTED = {Kind.BULLET, Kind.ITEM}
_FEWEST = 2
"""Lines that open with a day and make a timetable."""


@value_class
class YearFrame:
    """The first and last day of what a heading tells of, or a year from the document's day on."""

    first: dt.date
    last: dt.date
    is_guessed: bool = False

    def completed(self, day: int, month: int) -> str | None:
        """The day of the frame that bears this day and month; None where there is none."""
        for year in range(self.first.year, self.last.year + 1):
            try:
                found = read_date(f"{year}-{month:02d}-{day:02d}")
            except BadDate:
                return None
            if self.first <= found.first <= self.last:
                return str(found)
        return None


@value_class
class DatedLine:
    """«- Ngày 13/7: Nhận hồ sơ», a line of a timetable."""

    day: str
    words: str
    paragraph: Paragraph
    is_called: bool
    """The word «ngày» stands before the figures."""
    is_guessed: bool
    is_complete: bool = False
    """The year is printed."""


def year_frames(
    paragraphs: Sequence[Paragraph], issued: str | None, year: int | None = None
) -> dict[int, YearFrame]:
    """For each paragraph (by `id`) the frame that its days without a year belong to.

    `year` is the one for which the plan is: where it is not that of its issue, all of it.
    """
    guess = _from_issue(issued)
    if year and guess and guess.first.year != year:
        guess = YearFrame(dt.date(year, 1, 1), dt.date(year, 12, 31), is_guessed=True)
    found: dict[int, YearFrame] = {}
    of_section = of_heading = guess
    for paragraph in paragraphs:
        told = _told(paragraph)
        if paragraph.kind in {Kind.SECTION, Kind.ARTICLE}:
            of_section = of_heading = told or guess
        elif paragraph.kind in {Kind.HEADING, Kind.ITEM}:
            of_heading = told or of_section
        if of_heading is not None:
            found[id(paragraph)] = of_heading
    return found


def _from_issue(issued: str | None) -> YearFrame | None:
    if issued is None or len(issued) < len("2026-01"):
        return None
    first = read_date(issued).first
    # Any later day of its own year is meant; beyond it those that are near.
    last = max(first + dt.timedelta(days=270), dt.date(first.year, 12, 31))
    return YearFrame(first, last, is_guessed=True)


def _told(paragraph: Paragraph) -> YearFrame | None:
    plain = paragraph.bare if len(paragraph.text) < 200 else ""
    stretch = next(iter(ranges(plain)), None)
    if stretch is None or len(stretch[2]) == 4:
        return None
    return YearFrame(read_date(stretch[2]).first, read_date(stretch[3]).last)


def stretch_without_year(plain: str, frame: YearFrame | None) -> Stretch | None:
    """«15-21/11», «từ 29/11 đến 05/12» with the year of its frame."""
    match = _STRETCH.search(plain) if frame else None
    return _with_year(match, frame) if match and frame else None


def stretches_without_year(plain: str, frame: YearFrame | None) -> Iterator[Stretch]:
    """All of them, in their order."""
    for match in _STRETCH.finditer(plain) if frame else ():
        if frame and (stretch := _with_year(match, frame)):
            yield stretch


def _with_year(match: re.Match[str], frame: YearFrame) -> Stretch | None:
    last_month = int(match["last_month"])
    month = int(match["month"] or last_month)
    first = frame.completed(int(match["day"]), month)
    last = frame.completed(int(match["last"]), last_month)
    if not first or not last or first > last:
        return None
    return Stretch(
        start=match.start(),
        end=match.end(),
        first=first,
        last=last,
        is_guessed=frame.is_guessed,
    )


def days_of_timetable(
    paragraphs: Sequence[Paragraph], frames: Mapping[int, YearFrame]
) -> list[DatedLine]:
    """Bullets and items that open with a day, where several stand below one heading."""
    found: list[DatedLine] = []
    run: list[DatedLine] = []
    for paragraph in paragraphs:
        if paragraph.kind in {Kind.SECTION, Kind.HEADING, Kind.ARTICLE, Kind.TABLE}:
            found += run if len(run) >= _FEWEST else []
            run = []
            continue
        text = paragraph.text
        match = _DATED_LINE.match(bare(text))
        frame = frames.get(id(paragraph))
        if match is None or (frame is None and not match["year"]):
            continue
        day = _day_of(match, frame)
        words = squeezed(text[match.end() :]).rstrip(" .;")
        if day and len(words) > 5:
            is_guessed = not match["year"] and frame is not None and frame.is_guessed
            run.append(
                DatedLine(
                    day=day,
                    words=words,
                    paragraph=paragraph,
                    is_called=bool(match["word"]),
                    is_guessed=is_guessed,
                    is_complete=bool(match["year"]),
                )
            )
    return found + (run if len(run) >= _FEWEST else [])


def _day_of(match: re.Match[str], frame: YearFrame | None) -> str | None:
    if match["year"] is None:
        return frame.completed(int(match["day"]), int(match["month"])) if frame else None
    try:
        return str(read_date(f"{match['year']}-{int(match['month']):02d}-{int(match['day']):02d}"))
    except BadDate:
        return None


def limits_of_timetable(
    paragraphs: Sequence[Paragraph], frames: Mapping[int, YearFrame]
) -> list[Due]:
    """«25/11: Hạn đăng ký nhóm» is a deadline; what else such a line says is held on its day."""
    named = [limit for p in paragraphs if p.kind in _LISTED for limit in _named_limit(p)]
    return named + [
        Due(
            due=line.day,
            relation="hạn",
            what=line.words,
            printed=squeezed(line.paragraph.text),
            line=line.paragraph.number,
            paragraph=line.paragraph,
            comparator=Comparator.NO_LATER_THAN,
            doubt=NO_YEAR_PRINTED if line.is_guessed else "",
        )
        for line in days_of_timetable(paragraphs, frames)
        if is_limit(line.words) and not line.is_complete
    ]


def _named_limit(paragraph: Paragraph) -> Iterator[Due]:
    """«+ Hạn mở thêm lớp: 23/8/2026», «- Kết thúc nhận bài: ngày 05/9/2026»."""
    match = _NAMED_LIMIT.match(paragraph.bare)
    day = moments(match["day"]) if match else ()
    if match and day:
        text = paragraph.text
        yield Due(
            due=day[0].iso,
            relation="hạn",
            what=squeezed(text[match.start("what") : match.end("what")]),
            printed=squeezed(text),
            line=paragraph.number,
            paragraph=paragraph,
            comparator=Comparator.NO_LATER_THAN,
        )


def is_limit(words: str) -> bool:
    """Whether the words behind a day name a limit."""
    return _LIMIT.match(bare(words)) is not None
