"""What else a body is to do, told behind its duty with a time of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ...expressions import expression
from ..readers.lines import bare
from ..structure.clauses import clauses
from .charges import duty_behind
from .dates import moments
from .formulas import executes_only, is_closing
from .orders import order_in
from .task import ReadTask
from .verbs import opens_duty
from .when import pace_said

# As bare text: what is told at a time of its own is mostly a report.
_REPORTS = expression(r"\b(?:bao cao|tong hop|so ket|tong ket|thong ke|gui danh sach)\b")
_AND = expression(r"^\W*(?:(?:đồng thời|và|ngoài ra|bên cạnh đó|sau đó)\b,?\s*)?", re.IGNORECASE)
# «…; hoàn thành trước ngày 30/11/2026», «…; thời hạn: …»: the time of the duty before it.
_ENDS_IT = expression(
    r"(?:hoàn thành|hoàn tất|xong|thời (?:gian|hạn)|hạn|tiến độ|kết thúc)\b", re.IGNORECASE
)
_FEWEST_WORDS = 4


def with_second(tasks: Iterable[ReadTask]) -> list[ReadTask]:
    """The tasks of a paragraph; «…; định kỳ hằng quý báo cáo …» at the end of one is another.

    An order of mere execution before it is no duty by itself and stays with what follows.
    """
    found = list(tasks)
    if len(found) != 1 or not found[0].lead:
        return found
    task = found[0]
    spans = list(clauses(task.what))
    for number, (start, end) in enumerate(spans):
        before = task.what[:start].strip(" ;.,")
        is_sentence = task.what[:start].rstrip().endswith(".")
        if number == 0 or not _is_second(task.what[start:end], is_sentence):
            continue
        if executes_only(before):
            continue
        if any(not is_closing(task.what[at:to].strip()) for at, to in spans[number + 1 :]):
            continue
        words = _AND.sub("", task.what[start:]).strip(" ;.,:/")
        second = replace(task, what=words[:1].upper() + words[1:], partners=(), monitors=False)
        return [replace(task, what=before), second]
    return found


def _is_second(clause: str, is_sentence: bool) -> bool:
    """Within a sentence only what returns: «…; báo cáo xã trước ngày 30/11/2026» ends the deed."""
    words = _AND.sub("", clause)
    plain = bare(words)
    if is_closing(words) or _ENDS_IT.match(words) or len(words.split()) < _FEWEST_WORDS:
        return False
    is_deed = opens_duty(words) or duty_behind(words)
    is_timed = bool(pace_said(words)[0]) or (is_sentence and bool(moments(plain)))
    return is_deed and is_timed and _REPORTS.search(plain) is not None and order_in(words) is None
