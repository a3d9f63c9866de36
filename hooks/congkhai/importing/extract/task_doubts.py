"""Which tasks of running text an editor should look at, and which are none at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..structure.paragraphs import Kind
from .task import Origin, ReadTask
from .verbs import opens_duty

LONGEST_NAME = 90
FEWEST_LETTERS = 4
_NOT_TO_DO = re.compile(
    r"""[“"«]                            # the quoted title of a talk
      | (?:của|và|hoặc)\ | là\ (?!đầu|cơ\ quan|đơn\ vị)   # the rest of a name cut too early
      | Căn\ cứ\s[^,]*\d[/-][^,]*$     # a ground with its number
      | là\ (?:cơ\ quan|đơn\ vị|đầu\ mối)\ ?(?:thường\ trực|chủ\ trì|đầu\ mối)?\W*$
      | (?:ban\ hành\ )?kèm\ theo\b | yêu\ cầu\ về\b
      | (?:phối\ hợp|chủ\ trì|chỉ\ đạo|có\ trách\ nhiệm)\W*$       # a word of a table's heading""",
    re.IGNORECASE | re.VERBOSE,
)
_ANYBODY = re.compile(
    r"""(?:các\ )?
        (?: đơn\ vị(?:\ công\ tác|\ chủ\ trì)?
          | cơ\ quan(?:\ chủ\ quản(?:\ .*)?|\ thường\ trực|\ chủ\ trì)?
          | tổ\ chức | bộ\ phận | cá\ nhân | thành\ viên
          | người\ dân | sinh\ viên | học\ sinh | công\ chức | cán\ bộ | giảng\ viên | giáo\ viên
          | địa\ phương )$""",
    re.IGNORECASE | re.VERBOSE,
)
_TROUBLED = re.compile(r"…|\.\.\.|[“”«»\"]|\b(?:tham mưu|ban hành|phối hợp|chủ trì)\b")


def looked_over(tasks: list[ReadTask]) -> Iterator[ReadTask]:
    """The tasks that are some, each with the reason to look at it, if there is one."""
    for task in tasks:
        if not _is_none(task):
            yield task if task.doubt else replace(task, doubt=doubt_of(task))


def _is_none(task: ReadTask) -> bool:
    """«UBND xã phối hợp», the shred of a table; «Căn cứ Quyết định số 5», a ground."""
    if len(task.what) < FEWEST_LETTERS:
        return True
    return task.origin is not Origin.LABELS and _NOT_TO_DO.match(task.what) is not None


def doubt_of(task: ReadTask) -> str:
    """Why who does a task of running text may be read amiss; empty if nothing speaks for it."""
    if any(_ANYBODY.match(name) for name in task.lead):
        return "văn bản chỉ gọi chung: xem rõ ai phải làm"
    if any(_TROUBLED.search(name) or len(name) > LONGEST_NAME for name in task.lead):
        return "tên người làm có thể lẫn chữ khác: xem bản gốc"
    if task.origin is Origin.SENTENCE and not opens_duty(task.what):
        return "sau tên người làm không phải một việc rõ ràng: xem có giao việc không"
    if task.paragraph.kind is Kind.TEXT and task.origin is Origin.HEADED:
        return "đoạn không đánh số dưới tên người làm: xem còn thuộc người đó không"
    if task.paragraph.kind is Kind.TEXT and task.origin is Origin.SENTENCE:
        return "đọc từ đoạn không đánh số: xem có phải một việc được giao không"
    return ""
