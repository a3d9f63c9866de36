"""Months and weeks of action: what they are called, before the days that they last."""

from __future__ import annotations

from ....expressions import expression
from ....value import value_class

# «Tháng hành động vì … (từ ngày 15/11 đến ngày 15/12/2026)»
_MONTH_OF = expression(
    r"\b(?P<name>thang (?:hanh dong|cao diem)|tuan le)\b"
    r"(?:(?!\btuan le\b|\bthang )[^.;()]){0,140}\(?$",
    holds=("thang cao diem", "thang hanh dong", "tuan le"),
)
# What such a month is for: up to a colon, else to what tells when or what is done.
_NAME_ENDS = expression(
    r"\W*(?:[:;.(–]|\b(?:tu|nam|duoc|bat dau|dien ra|to chuc|trong|vao|thuc hien|trien khai|dot"
    r"|tren dia ban)\b)"
)
_LONGEST_NAME = 80


@value_class
class NamedMonth:
    """Where its name stands."""

    start: int
    end: int


def month_named(plain: str, until: int) -> NamedMonth | None:
    """The month whose days begin at `until`: of «Tháng hành động vì trẻ em: …» the whole name, of
    one that goes on long its kind."""
    month = _MONTH_OF.search(plain[:until], max(0, until - 200))
    if month is None:
        return None
    ends = _NAME_ENDS.search(plain, month.end("name"), until)
    is_short = ends is not None and ends.start() - month.start() <= _LONGEST_NAME
    return NamedMonth(month.start(), ends.start() if ends and is_short else month.end("name"))
