"""Rows of tables that tell a figure to be reached: its time is that of the aim, and no duty's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..structure.paragraphs import Kind
from .aims.target import ReadTarget
from .duties import Duties
from .tasks.task import Origin, ReadTask


def without_rows_of(duties: Duties, aims: Sequence[ReadTarget]) -> Duties:
    """The duties less what such rows give again: a pace («Tần suất báo cáo: hằng tháng») where
    nobody is to hand in anything, and «Hội viên mới | người | 92 | 30/10/2026», the day of the aim,
    where no column says who does it."""
    tables = {id(aim.paragraph) for aim in aims}
    times: dict[tuple[int, int], set[str]] = {}
    for aim in aims:
        if aim.paragraph.kind is Kind.TABLE:
            told = times.setdefault((id(aim.paragraph), aim.line), set())
            told.update(time for time in (aim.due, aim.every) if time)

    def is_aim(task: ReadTask) -> bool:
        own = times.get((id(task.paragraph), task.line))
        if own is None or task.origin is not Origin.TABLE or task.lead or task.partners:
            return False
        return own.issuperset((*task.when.due, *filter(None, [task.when.every])))

    return replace(
        duties,
        returning=tuple(
            item
            for item in duties.returning
            if item.who or item.paragraph.kind is not Kind.TABLE or id(item.paragraph) not in tables
        ),
        tasks=tuple(task for task in duties.tasks if not is_aim(task)),
        dues=tuple(
            due
            for due in duties.dues
            if due.who or due.due not in times.get((id(due.paragraph), due.line), ())
        ),
    )
