"""Signs in the wording of a task that something of it was read amiss or not at all.

Each was counted over documents whose tasks are known: of the tasks that bear one, about two in
five are wrong somewhere; of those that bear none, one in ten.
"""

from __future__ import annotations

import re

from ..readers.syllables import could_be_syllable
from .task import ReadTask

# «…; phối hợp với Sở A …» behind the beginning: a second duty, or partners of a part of it.
_HELPED_LATER = re.compile(
    r".{12,}(?<!sự )(?<!công tác )(?<!việc )\bphối hợp (?:[^\W\d]+ [^\W\d]+ )?(?:với|cùng) ",
    re.DOTALL | re.IGNORECASE,
)
_PACED = re.compile(
    r"\bh[ằà]ng (?:năm|quý|tháng|tuần)\b|\bđịnh kỳ\b|\bmỗi (?:năm|quý|tháng)\b", re.IGNORECASE
)
# A report at a pace stands among the deadlines, where the pace is read.
_REPORTED = re.compile(r"\bbáo cáo\b", re.IGNORECASE)
_CUT_NAME = re.compile(r"\b(?:trong|để|về|khi|theo|trong công tác)$")
_WORD = re.compile(r"[a-zà-ỹđ]+")
_LONGEST_NAME = 60
_FEWEST_MISREAD = 3


def sign_of(task: ReadTask) -> str:
    """Why to look at a task that no reader doubted; empty where nothing speaks for it."""
    when = task.when
    if len(when.due) > 1 and not when.every:
        return "câu có nhiều hạn: xem hạn nào của việc này"
    if any(len(name) > _LONGEST_NAME or _CUT_NAME.search(name) for name in task.partners):
        return "tên nơi phối hợp có thể lẫn chữ khác: xem bản gốc"
    if _HELPED_LATER.match(task.what):
        return "giữa câu còn nói phối hợp: xem ai phối hợp, có phải việc khác không"
    if not when.every and _PACED.search(task.what) and not _REPORTED.search(task.what):
        return "câu nói đến việc lặp lại mà máy không ghi: xem có định kỳ không"
    return ""


def is_misread(task: ReadTask) -> bool:
    """Words that are none of the language: a scan read the sentence badly."""
    words = _WORD.findall(task.what)
    return sum(not could_be_syllable(word) for word in words) >= _FEWEST_MISREAD
