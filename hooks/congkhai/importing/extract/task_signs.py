"""Signs in the wording of a task that something of it was read amiss or not at all.

Each was counted over documents whose tasks are known (`benchmarks.score_import … --marks` does it
anew): of the tasks that bear one, about two in five are wrong somewhere; of those that bear none,
one in fourteen.
"""

from __future__ import annotations

import re

from ...expressions import expression
from ..readers.syllables import could_be_syllable
from ..structure.paragraphs import Kind
from .task import Origin, ReadTask
from .task_doubts import lower_tail

# «…; phối hợp với Sở A …» behind the beginning: a second duty, or partners of a part of it.
_HELPED_LATER = expression(
    r".{12,}(?<!sự )(?<!công tác )(?<!việc )\bphối hợp (?:[^\W\d]+ [^\W\d]+ )?(?:với|cùng) ",
    re.DOTALL | re.IGNORECASE,
)
_PACED = expression(
    r"\bh[ằà]ng (?:năm|quý|tháng|tuần)\b|\bđịnh kỳ\b|\bmỗi (?:năm|quý|tháng)\b", re.IGNORECASE
)
_EACH = expression(r"\b(?:h[ằà]ng|định kỳ|mỗi) ((?:0?6 )?tháng|quý|năm|tuần)\b", re.IGNORECASE)
_DAY_SAID = expression(
    r"\bngày (?:làm việc )?\d{1,2}(?![\d/-]|\.\d| tháng \d{1,2},? năm \d)", re.IGNORECASE
)
# A report at a pace stands among the deadlines, where the pace is read.
_REPORTED = expression(r"\bbáo cáo\b", re.IGNORECASE)
_CUT_NAME = expression(r"\b(?:trong|để|về|khi|theo|trong công tác)$")
_OF_MANY = expression(r"(?:các|những|mọi|mỗi)\b", re.IGNORECASE)
_WORD = expression(r"[a-zà-ỹđ]+")
_LONGEST_NAME = 60
_FEWEST_MISREAD = 3
_LONG_TAIL = 5


def sign_of(task: ReadTask) -> str:
    """Why to look at a task that no reader doubted; empty where nothing speaks for it."""
    when = task.when
    if len(when.due) > 1 and not when.every:
        return "câu có nhiều hạn: xem hạn nào của việc này"
    if any(len(name) > _LONGEST_NAME or _CUT_NAME.search(name) for name in task.partners):
        return "tên nơi phối hợp có thể lẫn chữ khác: xem bản gốc"
    if _HELPED_LATER.match(task.what):
        return "giữa câu còn nói phối hợp: xem ai phối hợp, có phải việc khác không"
    is_headed = task.origin is Origin.HEADED
    # Below a body's name a report at a pace is the item's own.
    is_told_apart = not is_headed and _REPORTED.search(task.what) is not None
    if not when.every and _PACED.search(task.what) and not is_told_apart:
        return "câu nói đến việc lặp lại mà máy không ghi: xem có định kỳ không"
    if when.every and not when.due and _DAY_SAID.search(task.what):
        return "câu nói đến một ngày trong kỳ mà máy không ghi: xem hạn của mỗi kỳ"
    if when.every and len(_paces(task.what)) > 1:
        return "câu nói đến nhiều kỳ mà máy chỉ ghi một: xem mỗi kỳ là của việc nào"
    if is_headed and task.inferred:
        return "chỉ câu dẫn phía trên nêu ai làm: xem việc này có của họ không"
    return _sign_of_name(task)


def _paces(what: str) -> set[str]:
    """«định kỳ 6 tháng, hằng năm»: the paces that words name."""
    return {match[1].lower() for match in _EACH.finditer(what)}


def _sign_of_name(task: ReadTask) -> str:
    """Signs that a name goes on, or that the sentence speaks of whom it names."""
    if ":" in task.what and any(map(_OF_MANY.match, task.lead)):
        # «Các hộ bán cây giống: ghi sổ …», «Các sở rà soát, trong đó: …».
        return "sau «các …» còn dấu hai chấm: xem tên người làm hết ở đâu"
    is_listed = task.paragraph.kind is Kind.BULLET and task.origin is Origin.SENTENCE
    if is_listed and any(lower_tail(name) >= _LONG_TAIL for name in task.lead):
        return "gạch đầu dòng nhắc nhiều nơi trong câu: xem có giao việc cho họ không"
    return ""


def is_misread(task: ReadTask) -> bool:
    """Words that are none of the language: a scan read the sentence badly."""
    words = _WORD.findall(task.what)
    return sum(not could_be_syllable(word) for word in words) >= _FEWEST_MISREAD
