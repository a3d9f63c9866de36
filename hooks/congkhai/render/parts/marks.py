"""Marks of states: a shape, a colour and a name, the same on pages, in legends and in filters.

What state a thing is in, its own module says (`DutyState`, `Seen`, `Progress`), and beside its page
which mark that bears and in which words. How grave a finding is, is no state and bears no mark.
"""

from __future__ import annotations

from typing import Literal

from ...model import Progress, TaskStep

Mark = Literal["", "pub", "late", "missing", "soon", "free", "bind"]
"""None; there; there, but late; due and not there; to come; without a day; binding nobody.

Each but the first is a class `ck-state--…` of the style sheet, a shape `i-…` of the sprite and a
value of `tinh-trang` in addresses.
"""


PROGRESS: dict[Progress, tuple[Mark, str]] = {
    Progress.DONE: ("pub", "Đã xong"),
    Progress.DOING: ("soon", "Đang làm"),
    Progress.NOT_STARTED: ("soon", "Chưa làm"),
    Progress.STOPPED: ("bind", "Đã dừng"),
}


def progress(step: TaskStep, is_past: bool) -> tuple[Mark, str]:
    """What the record says; what was not begun is missing only once its day is over."""
    if is_past and step.state is Progress.NOT_STARTED:
        return "missing", PROGRESS[step.state][1]
    return PROGRESS[step.state]


UNCHECKED = "máy đọc, chưa ai đối chiếu"
HELD = "Diễn ra vào lúc đã ghi, không phải hạn"
NOT_LATE = f"{UNCHECKED}, không tính là chậm"
CRITERION = "không buộc"


def past_its_day(inferred: str, is_unchecked: bool) -> tuple[Mark, str]:
    """Of what no record tells. What an editor inferred, and nobody printed, makes nobody late; nor
    does what a program read and nobody compared."""
    words = "Đã qua hạn, chưa thấy kết quả trên cổng này"
    if is_unchecked:
        return "free", f"Chưa thấy kết quả trên cổng này; {NOT_LATE}"
    return (
        ("free", f"{words}; có điều suy ra, không tính là chậm") if inferred else ("missing", words)
    )
