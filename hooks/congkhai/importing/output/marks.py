"""Why an editor should look at a fact: one answer for the draft's remarks and for the JSON."""

from __future__ import annotations

from ..extract.deadlines import Due
from ..extract.recurring import Returning
from ..extract.road_maps import Stage
from ..extract.targets import ReadTarget
from ..extract.task import Origin, ReadTask
from ..structure.paragraphs import Kind

_NOBODY_READ = "máy không đọc được ai phải làm"


def task_mark(task: ReadTask) -> tuple[str, str] | None:
    """The key of the entry to look at and why; None for what is read surely."""
    if task.doubt:
        return ("due" if task.when.due and task.doubt == task.when.doubt else "what"), task.doubt
    if not task.lead:
        return "what", "máy không đọc được ai chủ trì"
    is_prose = task.paragraph.kind is Kind.TEXT
    if is_prose and task.origin is Origin.SENTENCE and len(task.lead) > 1:
        return "lead", "nhiều tên trong một câu: xem ai chủ trì"
    return None


def due_mark(due: Due) -> str:
    return due.doubt or ("" if due.who else _NOBODY_READ)


def returning_mark(item: Returning) -> str:
    return "" if item.who else _NOBODY_READ


def target_mark(target: ReadTarget) -> str:
    if target.highest:
        return f"văn bản ghi khoảng, đến {target.highest}{target.unit}"
    return target.doubt


def stage_mark(stage: Stage) -> str:
    return "«từ nay», «từ ngày ký»: lấy ngày ban hành" if stage.is_guessed else ""
