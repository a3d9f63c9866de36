"""Columns that tell a figure for a part of the year: «Quý I», «6 tháng đầu năm», «9 tháng»."""

from __future__ import annotations

from ...expressions import expression

_PART = expression(
    r"\W*(?:(?:ke hoach|kh|muc tieu|chi tieu) )?(?:quy (?P<quarter>iv|i{1,3}|[1-4])"
    r"|(?P<half>0?6 thang(?: dau nam| cuoi nam)?)|(?P<nine>0?9 thang(?: dau nam)?))"
    r"(?:[ /-]*(?:nam )?20\d\d)?(?: \([^()]{1,20}\))?\W*$",
    holds=("quy ", "6 thang", "9 thang"),
)
_QUARTERS = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def part_of_year(plain: str) -> str:
    """«Q1», «H1», «09» of a heading without marks, as a date has them behind its year; or blank."""
    found = _PART.match(plain)
    if found is None:
        return ""
    if found["nine"]:
        return "09"
    if half := found["half"]:
        return "H2" if "cuoi" in half else "H1"
    return f"Q{_QUARTERS.get(found['quarter'], found['quarter'])}"
