"""Years that open what is to be reached in them: «- Năm 2027: Trình ban hành …»."""

from __future__ import annotations

import re

from ....expressions import expression
from ...structure.clauses import Unit
from ...structure.paragraphs import Kind
from ..bodies.verbs import opens_duty
from ..times.dates import Moment

_YEAR_FIRST = expression(
    r"\W*(?:\w{1,3}[.)]\s*)?(đến (?:hết |cuối )?|trong |hết )?năm \d{4}$", re.IGNORECASE
)
_BEHIND_YEAR = expression(
    r"\s*[:,]\s*(?:(?:phấn đấu|cơ bản|tập trung)\s)*(?P<what>\S.{12,})", re.DOTALL
)


def is_goal_of_year(unit: Unit, moment: Moment, start: int, end: int) -> bool:
    """«- Năm 2027: Trình ban hành …», «Đến năm 2030, hoàn thành …»: a year that opens its work.

    A share that is to be reached in the year is a target, and a heading of years a stretch.
    """
    if unit.is_cell or unit.paragraph.kind not in {Kind.BULLET, Kind.ITEM, Kind.TEXT}:
        return False
    opening = _YEAR_FIRST.match(unit.text[start : moment.end])
    after = _BEHIND_YEAR.match(unit.text[moment.end : end])
    if opening is None or after is None or (unit.paragraph.kind is Kind.TEXT and not opening[1]):
        return False
    return "%" not in unit.text[start:end] and opens_duty(after["what"])
