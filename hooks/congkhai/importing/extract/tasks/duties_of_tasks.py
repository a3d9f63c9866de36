"""What a sentence and its task say of one day or rhythm: told once, with who does it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from ....expressions import expression
from ....text import capitalize_first
from ...readers.lines import bare, squeezed
from ..bodies.addressees import addressees
from ..bodies.bodies import are_bodies
from ..limits.deadlines import Due, is_same_deadline
from ..limits.recurring import Returning
from ..limits.told_again import is_same_duty
from ..orders.charges import behind_time
from ..orders.orders import order_in, without_number
from ..phases.ending_steps import EndingStep
from ..times.dates import moments
from ..times.paces_said import only_pace
from ..times.when import When
from .task import Origin, ReadTask
from .task_times import is_before, task_with_words

TOLD_WHOLE = frozenset({Origin.TABLE, Origin.LABELS, Origin.LISTED})
"""Where the task itself holds what is said of its time."""
_OF_ROWS = frozenset({Origin.TABLE, Origin.LISTED})
"""Where a doubt is of the whole row; elsewhere it may be of who alone."""

Charged = Mapping[int, Sequence[ReadTask]]
"""Tasks by their paragraphs (by `id`)."""


def dues_with_doers(
    told: Sequence[Due],
    tasks: Sequence[ReadTask],
    charged: Charged,
    phased: Set[int],
    steps: Sequence[EndingStep],
) -> list[Due]:
    """The dates of sentences, then those that tasks alone tell; `phased` are paragraphs (by `id`)
    of phases, `steps` give what ends on a day its name."""
    of_tasks = _dues_of(tasks, told, phased)
    told_on: dict[str, list[Due]] = {}
    for due in of_tasks:
        told_on.setdefault(due.due, []).append(due)
    alone = [
        due
        for due in told
        if not any(is_same_deadline(due, other) for other in told_on.get(due.due, ()))
    ]
    step_of = {id(step.limit): step.name for step in steps}
    alone = [replace(due, what=step_of.get(id(due.paragraph), due.what)) for due in alone]
    return [*(_sent_in(_charged(due, charged), tasks) for due in alone), *of_tasks]


def returning_with_doers(
    told: Sequence[Returning], tasks: Sequence[ReadTask], charged: Charged
) -> list[Returning]:
    """The rhythms of sentences, then those of tasks; of two that are one, who is named counts."""
    again = [_charged_again(item, charged) for item in told]
    of_tasks = _returning_of(tasks, {id(item.paragraph) for item in told})
    return [
        *(i for i in again if i.who or not any(is_same_duty(i, o) for o in of_tasks)),
        *(o for o in of_tasks if not any(i.who and is_same_duty(o, i) for i in again)),
    ]


def without_told_by_day(items: Sequence[Returning], dues: Sequence[Due]) -> tuple[Returning, ...]:
    """«Báo cáo định kỳ 6 tháng trước ngày 15/6/2026» is of one half-year: its day tells it."""
    told = {
        (id(due.paragraph), due.printed.lower(), due.relation.lower())
        for due in dues
        if len(due.due) == len("2026-06-15")
    }
    return tuple(
        item
        for item in items
        if item.every != "half_year"
        or item.days
        or not any(
            paragraph == id(item.paragraph) and f"{item.when} {relation}".lower() in printed
            for paragraph, printed, relation in told
        )
    )


# «…, riêng thôn Đông gửi trước ngày 5/6»: another day, of one of them alone.
_ALONE = expression(
    r",\s+riêng (?:đối với )?(?P<who>[^,;.\d]{3,60}?)"
    r"(?: (?:gửi|nộp|báo cáo|hoàn thành|thực hiện|xong)\b[^,;.]{0,40})?\s*$",
    holds=("riêng ",),
)


# «…; các xã còn lại trước ngày 30/10»: the same deed, of the others.
_REST = expression(r"\W*(?:các|những) [^,;.:\d]{2,40} còn lại\W*$", holds=(" còn lại",))
# «Các xã báo cáo Sở A trước ngày 10/6 để tổng hợp, báo cáo tỉnh trước ngày 20/6»: whom the first
# report goes to makes the second.
_PASSED_ON = expression(
    r",? để (?=(?P<deed>(?:tổng hợp(?:,| và)? )?(?:báo cáo|trình) "
    r"(?P<to>[A-ZĐỦ][^,;.\d]{2,60}?) (?:trước|chậm nhất|muộn nhất|vào) [^;.]*\d[^;.]*))",
    holds=(" để ",),
)


def _passed_on(sentence: str, days: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """Who makes the report that a first one is summed up in, and its words; blank where these days
    are not of such a one."""
    passed = _PASSED_ON.search(sentence)
    if passed is None:
        return (), ""
    told = [
        {m.iso[-5:] for m in moments(bare(part))}
        for part in (
            sentence[: passed.start()],
            passed["deed"],
        )
    ]
    makers = addressees(sentence[: passed.start()])
    is_own = all(day[-5:] in told[1] and day[-5:] not in told[0] for day in days)
    return (makers, squeezed(passed["deed"]).strip(" ;.")) if days and is_own else ((), "")


def _sent_in(due: Due, tasks: Sequence[ReadTask]) -> Due:
    """A paper to be sent of which its sentence does not say by whom, where one alone is charged."""
    leads = {task.lead for task in tasks if task.line < due.line}
    who = next(iter(leads)) if len(leads) == 1 else ()
    if due.who or not who or not _SENT.match(due.printed):
        return due
    plain = bare(due.printed)
    if any(bare(name) in plain for name in who):
        # «Giao Phòng A tổng hợp. Danh sách gửi về Phòng A …»: who takes it in sends nothing.
        return due
    return replace(due, who=who, doubt=due.doubt or _BY_WHOM_ABOVE)


def _charged(due: Due, charged: Charged) -> Due:
    makers, deed = _passed_on(due.printed, (due.due,))
    if makers:
        return replace(due, who=makers, what=deed, printed=deed, is_in_task=True)
    if _REST.match(due.what) and (rest := are_bodies(capitalize_first(due.what.strip()))):
        return replace(due, who=rest, is_in_task=True)
    alone = _ALONE.search(due.what)
    if alone and (names := are_bodies(capitalize_first(alone["who"].strip()))):
        return replace(due, who=names, is_in_task=True)
    task = task_with_words(due.printed, charged.get(id(due.paragraph), []))
    task = None if task is not None and is_before(task, due) else task
    if task is None and not due.who:
        return replace(due, who=_who_owes(due.printed))
    if task is None:
        return due
    who = _who_opens(due.printed, task) or task.lead
    return replace(due, who=who, is_in_task=not due.is_aside)


def _charged_again(item: Returning, charged: Charged) -> Returning:
    makers, deed = _passed_on(item.what, item.days)
    if makers:
        return replace(item, who=makers, what=deed, is_in_task=True)
    task = task_with_words(item.what, charged.get(id(item.paragraph), []))
    if task is None and not item.who:
        return replace(item, who=_who_owes(item.what))
    if task is None:
        return item
    return replace(item, who=_who_opens(item.what, task) or task.lead, is_in_task=True)


def _who_opens(clause: str, task: ReadTask) -> tuple[str, ...]:
    """«Trạm Y tế gửi …; Trung tâm Y tế tổng hợp, báo cáo …»: whom a later clause names itself."""
    words = squeezed(clause).strip(" ;")
    if words[:_OPENING] in squeezed(task.paragraph.text)[: _OPENING + _NUMBER]:
        return ()
    order = order_in(words)
    is_named = order is not None and bool(order.lead and order.rest)
    return order.lead if order and is_named and words.startswith(order.lead[0]) else ()


_OPENING = 24
"""Letters by which the first clause of a paragraph is told."""
_NUMBER = 8


_PAPER = (
    r"\W*(?:\d{1,2}[.)] )?(?:văn bản|phiếu|kế hoạch|báo cáo|danh sách|hồ sơ|ý kiến|kết quả|bản|biểu"
    r"|số liệu|tài liệu|đề xuất|đơn|bài|thông tin|đăng ký|nhu cầu|dự thảo)\b[^.;:]{0,140}?"
)
# «Danh sách của các thôn gửi về Phòng A trước ngày 05/7», «Báo cáo của các trường nộp cho …»
_WHOSE = expression(
    rf"{_PAPER}\bcủa (?P<who>(?:(?!\bcủa\b)[^.;:\d]){{4,80}}?),? (?:xin |đề nghị )?(?:gửi|nộp)"
    r"(?= (?:về|cho|đến|qua|tới|trước|chậm)\b)",
    re.IGNORECASE,
    holds=("của ",),
)
# «Báo cáo gửi về Phòng A trước ngày 05/7»: by whom the letter charges above, where it charges one.
_SENT = expression(
    rf"{_PAPER}\b(?:gửi|nộp) (?:về|cho|đến|qua|tới)\b", re.IGNORECASE, holds="gửi|nộp"
)
_BY_WHOM_ABOVE = "câu không nói ai gửi: lấy nơi mà văn bản giao việc ở trên"
_OWES = expression(r"\b(?:có|chịu) trách nhiệm\b", holds=("trách nhiệm",))


def _who_owes(sentence: str) -> tuple[str, ...]:
    """«Định kỳ hàng năm (trước ngày 30/10), Quỹ A có trách nhiệm báo cáo …», no task of its own,
    or whose paper is to be sent."""
    if whose := _WHOSE.match(sentence):
        return are_bodies(capitalize_first(whose["who"].strip()))
    if not _OWES.search(sentence):
        return ()
    words = without_number(sentence)
    order = behind_time(words) or order_in(words)
    return order.lead if order is not None and order.rest else ()


def _dues_of(tasks: Sequence[ReadTask], told: Sequence[Due], phased: Set[int]) -> list[Due]:
    """The dated tasks of tables and labelled lines, and those of a year or a stretch of days."""
    dated = {id(due.paragraph) for due in told} | phased
    return [
        Due(
            due=iso,
            relation=task.when.printed,
            what=task.what,
            printed=task.when.printed,
            line=task.line,
            paragraph=task.paragraph,
            comparator=task.when.comparator,
            who=task.lead,
            is_in_task=True,
            doubt=task.doubt if task.origin in _OF_ROWS else task.when.doubt,
        )
        for task in tasks
        if (task.origin in TOLD_WHOLE and not task.when.every)
        or (_is_told_once(task.when) and id(task.paragraph) not in dated)
        for iso in (task.when.due[-1:] if task.when.first else task.when.due)
    ]


def _is_told_once(when: When) -> bool:
    """A year, or the last day of a stretch: no bound stands before it, and no deadline was read."""
    return bool(when.due) and not when.every and (len(when.due[-1]) == 4 or bool(when.first))


def _returning_of(tasks: Sequence[ReadTask], told: Set[int]) -> list[Returning]:
    """Tasks that return; those of sentences whose pace `returning` did not read among them."""
    return [
        Returning(
            when=(
                only_pace(task.when.printed)
                if task.origin in TOLD_WHOLE and not task.when.due
                else task.when.printed
            ),
            every=task.when.every,
            days=task.when.due,
            what=task.what,
            line=task.line,
            paragraph=task.paragraph,
            comparator=task.when.comparator,
            who=task.lead,
            to=task.to,
            is_in_task=True,
        )
        for task in tasks
        if task.when.every and (task.origin in TOLD_WHOLE or id(task.paragraph) not in told)
    ]
