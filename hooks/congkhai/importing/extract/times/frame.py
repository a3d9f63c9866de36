"""The year, and the month, that what stands around gives to words without one."""

from __future__ import annotations

from dataclasses import replace

from ....dates import PartialDate, read_date
from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare
from .dates import moments

TITLE, DAY_OF_ISSUE, LINE_ABOVE = "tên văn bản", "ngày ban hành", "dòng phía trên"
"""What may print the year of words without one."""
NO_YEAR = "văn bản không in năm"


@value_class
class Frame:
    """What stands around words without a year: «Thời gian (Năm 2026)», a plan for a year."""

    year: int | None = None
    month: int | None = None
    told_by: str = ""
    """What prints the year, where it is not the heading itself."""
    begins: int = 1
    """The month that it begins with: of a school year those before it are of the next year."""

    def year_of(self, month: int) -> int:
        return (self.year or 0) + (month < self.begins)

    def beside(self, named: Frame) -> Frame:
        """Of a line above what it frames: its year, unless it tells of some school year."""
        is_other = named.begins > 1 and self.begins == 1
        return named.above if named.year and not is_other else self

    @property
    def above(self) -> Frame:
        """Its year alone, printed elsewhere than beside the words."""
        return replace(self, month=None, told_by=self.told_by or LINE_ABOVE)

    @property
    def is_of_year(self) -> bool:
        """Whether the year is printed, and no guess by the day of the document."""
        return self.year is not None and self.told_by != DAY_OF_ISSUE


# «Năm học 2026 - 2027» begins in August.
_SCHOOL_YEAR = expression(r"\bnam hoc (20\d\d)\s?[-–/]\s?(20\d\d)\b", holds=("nam hoc",))


def frame_of(heading: str) -> Frame:
    """The year, and the month where one stands, that a heading gives to what is below it."""
    plain = bare(heading)
    school = _SCHOOL_YEAR.search(plain)
    if school and int(school[2]) == int(school[1]) + 1:
        return Frame(int(school[1]), begins=8)
    for moment in moments(plain):
        if moment.precision in {"month", "year"}:
            date: PartialDate = read_date(moment.iso)
            return Frame(date.year, date.month)
    return Frame()
