"""Tasks as entries of a draft source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ...dates import BadDate, read_date, read_yearly
from ...expressions import expression
from ..extract.facts import DocumentFacts
from ..extract.limits.deadlines import Due
from ..extract.limits.events import ReadEvent
from ..extract.limits.recurring import Returning
from ..extract.orders.orders import without_number
from ..extract.promises import without_mark
from ..extract.tasks.helping import with_help_told
from ..extract.tasks.second_duties import deed_besides
from ..extract.tasks.task import Origin, ReadTask
from ..extract.tasks.task_signs import UNREAD_DAY
from ..extract.times.when import When
from ..readers.lines import squeezed
from ..structure.body import Body
from .draft_duties import is_deadline
from .draft_expected import is_expected
from .entries import (
    EVERY,
    HALF_TOLD,
    entry_words,
    identifier,
    is_half_told,
    is_handed_in,
    named_parties,
    pace_written,
    remark,
    shortened,
    yaml_number,
)
from .marks import task_mark
from .remarked import Remarked, entry_of


def tasks(facts: DocumentFacts, body: Body, obligations: Iterable[Any] = ()) -> list[Remarked]:
    """What somebody is charged with; what is dated and handed in stands among the deadlines, what
    is to be made public among the `obligations`."""
    taken: dict[str, int] = {}
    is_scan = facts.is_scan
    dues: list[Due | Returning] = [*facts.duties.dues, *facts.duties.returning]
    with_deadlines = frozenset(id(due.paragraph) for due in dues if is_deadline(due))
    held = frozenset(
        (id(due.paragraph), time)
        for due in dues
        if is_deadline(due)
        for time in ((due.due, due.due[4:]) if isinstance(due, Due) else (due.every, *due.days))
    )
    among_deadlines = frozenset(
        (id(due.paragraph), due.due)
        for due in facts.duties.dues
        if due.is_in_task and is_deadline(due)
    )
    written = [
        _entry(
            _told_once(task, among_deadlines),
            body,
            taken,
            is_scan,
            id(task.paragraph) in with_deadlines,
        )
        for of_text in facts.duties.tasks
        if not is_expected(of_text)
        and (task := _besides(of_text) if _is_deadline(of_text, held) else of_text)
    ]
    public = [same for entry in obligations if (same := _as_obligation(entry, "who"))]
    written = [e for e in written if "every" in e or _as_obligation(e, "lead") not in public]
    told = {id(task.paragraph) for task in facts.duties.tasks if task.when.says}
    told |= {id(due.paragraph) for due in facts.duties.dues}
    # «Thời gian: 8h00 ngày 28/12», of a task whose labels stand below it.
    labels = {t.printed for t in facts.duties.tasks if t.printed and t.origin is Origin.LABELS}
    return written + [
        _event(event, body, taken)
        for event in facts.duties.events
        if id(event.paragraph) not in told and _label(event.paragraph.text) not in labels
    ]


def _label(text: str) -> str:
    """The words of a label's line, as a task above it prints them."""
    return squeezed(without_number(text)).rstrip(" .;")


def _as_obligation(entry: Remarked, who: str) -> dict[str, object] | None:
    """What a duty without a day comes to, whichever list holds it; None where it says more."""
    more = {"with", "via", "deliverable", "due", "monitors"} & {*entry}
    return (
        None
        if more
        else {key: entry.get(key) for key in ("what", "section")} | {"who": entry.get(who)}
    )


def _sentence(task: ReadTask) -> str:
    """The words that charge somebody, where no date is quoted."""
    return task.what if task.origin is Origin.TABLE else without_mark(task.paragraph.text)


def _event(event: ReadEvent, body: Body, taken: dict[str, int]) -> Remarked:
    """A meeting at an hour of a day, whose convener nobody is said to be."""
    is_day = len(event.at) > len("2026-01")
    values = entry_of(
        id=identifier("lich", taken),
        what=entry_words(event.what),
        due=written_due(event.until or event.at[:10]),
        comparator="no_later_than" if event.until else "on" if is_day else "in",
        section=body.anchor_of(event.paragraph),
        printed=shortened(event.printed or event.what),
    )
    remark(values, "what", "máy không đọc được ai chủ trì")
    return values


def _is_deadline(task: ReadTask, held: frozenset[tuple[int, str]]) -> bool:
    """What is handed in, where the deadlines do have it: its day, or how often."""
    is_dated = bool(task.when.due) or task.when.every in EVERY
    times = {task.when.every, *task.when.due, *(day[1:] for day in task.when.due)}
    is_held = any((id(task.paragraph), time) in held for time in times)
    return is_dated and is_held and is_handed_in(task.what)


def _besides(task: ReadTask) -> ReadTask | None:
    """«Hằng quý báo cáo tỉnh; kiểm tra các cầu»: what is no part of what is handed in."""
    rest = "" if task.origin in _OF_ROWS else deed_besides(task.what, is_handed_in)
    if not rest:
        return None
    return replace(task, what=rest[:1].upper() + rest[1:], when=When(), printed="")


def _told_once(task: ReadTask, among_deadlines: frozenset[tuple[int, str]]) -> ReadTask:
    """«Đánh giá kết quả; báo cáo xã trước ngày …»: the day stands with what is handed in."""
    if _DONE_AND_TOLD.search(task.what):
        return task
    is_told = [(id(task.paragraph), iso) in among_deadlines for iso in task.when.due]
    if not is_told or not all(is_told) or task.when.every or task.origin in _OF_ROWS:
        return task
    doubt = "" if task.doubt == task.when.doubt else task.doubt
    return replace(task, when=When(), printed="", doubt=doubt)


# «Rà soát giá đất. Hoàn thành và báo cáo UBND tỉnh trước ngày …»: the day is of both.
_DONE_AND_TOLD = expression(r"\. (?:Hoàn thành|Hoàn tất|Xong) và ", holds=(" và ",))
_OTHER_PACES = frozenset({"day", "week"})
_EVERY_DAY = expression(r"\b(?:hằng|hàng|mỗi) (?:ngày|tuần)\b", re.IGNORECASE)
_OF_ROWS = frozenset({Origin.TABLE, Origin.LABELS, Origin.LISTED})
"""Where a date is said of the whole row."""


def told_words(task: ReadTask) -> str:
    """A duty's words, with «phối hợp» of who only helps, and a pace that sources have no word
    for: «Báo cáo hằng ngày»."""
    what = with_help_told(task)
    pace = _EVERY_DAY.search(task.paragraph.text) if task.when.every in _OTHER_PACES else None
    is_told = pace is None or pace[0].lower() in what.lower()
    return what if is_told or pace is None else f"{what.rstrip(' .;')} {pace[0].lower()}"


def _entry(
    task: ReadTask, body: Body, taken: dict[str, int], is_scan: bool, is_day_told: bool
) -> Remarked:
    """`is_day_told`: deadlines hold the days that its sentence names."""
    due = [written_due(iso) for iso in task.when.due]
    printed = task.printed or task.when.printed or _sentence(task)
    values = entry_of(
        id=identifier("viec", taken),
        what=entry_words(told_words(task)),
        lead=named_parties(task.lead),
        **{"with": named_parties(task.partners)},
        via=named_parties(task.via),
        deliverable=task.deliverable,
        every=pace_written(task.when.every, task.when.due) if task.when.every in EVERY else "",
        due=due if len(due) > 1 else due[0] if due else "",
        comparator=task.when.comparator.value if due else "",
        monitors=task.monitors,
        inferred=task.inferred,
        section=body.anchor_of(task.paragraph, task.line),
        printed=shortened(printed),
    )
    mark = task_mark(task, is_scan)
    if mark and not (is_day_told and mark[1] == UNREAD_DAY):
        remark(values, *mark)
    if is_half_told(task.when.every, task.when.due):
        remark(values, "every", HALF_TOLD)
    return values


def written_due(iso: str) -> int | str:
    """A whole day as people write it; «15/12» and «ngày 25» for days that return."""
    try:
        date = read_date(iso)
    except BadDate:
        return read_yearly(iso).written()
    return date.written() if date.day else yaml_number(str(date))
