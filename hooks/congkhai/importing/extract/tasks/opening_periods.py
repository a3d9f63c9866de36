"""Lists whose lines open with a quarter or month: «1. Tháng 02: lập tổ», «- Lần 2: Tháng 7, …»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from ....dates import Comparator
from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare
from ...structure.clauses import clauses
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies
from ..limits.deadlines import Due
from ..times.frame import Frame
from ..times.when import When, when_said
from .period_headings import TELLS, UNLED
from .task import ReadTask
from .unread import UnreadPlace

_QUARTER, _MONTH = r"(?:iv|i{1,3}|[1-4])", r"(?:0?[1-9]|1[0-2])"
_TILL = r"(?:\s?[-–,]\s?|,? (?:va|den) )"
_OPENS = expression(
    r"^\W*(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-z]{1,2})\s?[.)]\s*)?"
    r"(?:(?P<turn>(?:lan|dot|ky|buoi|phien) (?:thu )?\w{1,4})\s?[:.,-]\s*)?"
    rf"(?P<when>(?:trong )?(?:quy {_QUARTER}(?:{_TILL}(?:quy )?(?P<quarter>{_QUARTER}))?"
    rf"|thang {_MONTH}(?:{_TILL}(?:thang )?(?P<month>{_MONTH}))?))"
    r"\s?(?P<ends>[:,])\s+(?=\S)",
    holds=("quy ", "thang "),
)
_ENDS = (("quý", "quarter"), ("tháng", "month"))
_LISTED = {Kind.BULLET, Kind.ITEM, Kind.HEADING}
_FEWEST = 2
"""Lines that make an arrangement by time."""
_FEWEST_WORDS = 2
_DAY = expression(r"\d{1,2}\s?/\s?\d|\b(?:ngày|tháng|quý) (?:\d|[IVX]+\b)", re.IGNORECASE)
_ALSO_THEN = "đoạn mở bằng tháng, quý còn việc mà máy không đọc ra: xem việc ấy"


@value_class
class OpenedLine:
    """A line that opens with its time, and what it says is done then."""

    paragraph: Paragraph
    when: When
    what: str


def opened_by_period(paragraphs: Sequence[Paragraph], frame: Frame) -> tuple[OpenedLine, ...]:
    """Lines of lists all of which open so; the year is that of the document."""
    if frame.year is None:
        return ()
    found: list[OpenedLine] = []
    run: list[OpenedLine] = []
    for paragraph in paragraphs:
        line = _opened(paragraph, frame) if paragraph.kind in _LISTED else None
        if line is not None:
            run.append(line)
            continue
        found += run if len(run) >= _FEWEST else []
        run = []
    return (*found, *(run if len(run) >= _FEWEST else ()))


def _opened(paragraph: Paragraph, frame: Frame) -> OpenedLine | None:
    match = _OPENS.match(paragraph.bare)
    if match is None or (match["ends"] == "," and not match["turn"]):
        return None
    text = paragraph.text
    printed = text[match.start("when") : match.end("when")]
    # «Tháng 3 - 6»: done by the last of these.
    ends = [f"{unit} {match[key]}" for unit, key in _ENDS if match[key]]
    when = when_said(ends[0] if ends else printed, frame)
    if not when.due or when.every:
        return None
    if ends:
        when = replace(when, comparator=Comparator.NO_LATER_THAN, printed=printed)
    what = text[match.end() :].strip(" .;")
    turn = text[match.start("turn") : match.end("turn")] if match["turn"] else ""
    return OpenedLine(paragraph, when, f"{turn}, {what}" if turn else what)


def told_in_period(task: ReadTask, lines: Sequence[OpenedLine]) -> ReadTask:
    """A task of such a line that says nothing of time itself."""
    if task.when.says:
        return task
    own = next((line for line in lines if line.paragraph is task.paragraph), None)
    return replace(task, when=own.when) if own else task


def dues_of_periods(
    lines: Sequence[OpenedLine], told: Set[int], dated: Mapping[int, Sequence[Due]]
) -> Iterator[Due]:
    """What is done in a period though nobody is named; `told` are paragraphs read otherwise, and
    of one with days of its own each clause that has none is of the period."""
    for line in lines:
        if id(line.paragraph) in told:
            continue
        own = dated.get(id(line.paragraph), ())
        for what in _untold(line.what, own) if own else [line.what]:
            if not _is_deed(what) or (own and _has_day(what)):
                continue
            yield Due(
                due=line.when.due[-1],
                relation=line.when.printed,
                what=what,
                printed=what if own else line.paragraph.text,
                line=line.paragraph.number,
                paragraph=line.paragraph,
                comparator=line.when.comparator,
                doubt=UNLED,
            )


def untold_in_periods(
    paragraphs: Sequence[Paragraph],
    lines: Sequence[OpenedLine],
    told: Set[int],
    dated: Mapping[int, Sequence[Due]],
) -> Iterator[UnreadPlace]:
    """Clauses that became no deadline in a line that opens with its time: «Tháng 11: tổng kết năm;
    bình xét trước ngày 20/11/2026» by itself, in a list of such lines those with a day."""
    listed = {id(line.paragraph) for line in lines}
    for paragraph in paragraphs:
        opened = _OPENS.match(paragraph.bare) if id(paragraph) in dated else None
        if opened is None or id(paragraph) in told or paragraph.kind not in _LISTED:
            continue
        untold = _untold(paragraph.text[opened.end() :], dated[id(paragraph)])
        untold = list(filter(_has_day, untold)) if id(paragraph) in listed else untold
        if left := next(filter(_is_deed, untold), ""):
            yield UnreadPlace(paragraph, _ALSO_THEN, left)


def _untold(text: str, dues: Sequence[Due]) -> list[str]:
    """The clauses that no deadline is of."""
    printed = [bare(due.printed).strip(" .;,") for due in dues]
    untold: list[str] = []
    for start, end in clauses(text):
        words = text[start:end].strip(" .;,")
        plain = bare(words)
        if words and not any(plain in due or due in plain for due in printed):
            untold.append(words)
    return untold


def _has_day(what: str) -> bool:
    """«nghiệm thu từ 15/7»: a time of its own, which need not lie in the period."""
    return _DAY.search(what) is not None


def _is_deed(what: str) -> bool:
    is_long = len(what.split()) >= _FEWEST_WORDS
    return is_long and not are_bodies(what) and TELLS.search(bare(what)) is None
