"""What lies before a document's own day tells what was: it is no limit and no event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ....dates import Comparator, read_date
from ....expressions import expression
from ...readers.lines import bare
from ..citations.citation import ReadCitation
from ..limits.deadlines import Due
from ..limits.events import ReadEvent
from ..times.frame import NO_YEAR
from ..times.when import When
from .task import Origin, ReadTask

_MET = expression(r"\btai (?:phien hop|cuoc hop|hoi nghi|buoi (?:lam viec|hop)|ky hop)\b")
# «Các thôn đã hoàn thành … trước ngày …», «chậm so với yêu cầu …»: how things stood at the meeting.
_STOOD = expression(
    r"\b(?<!cho )(?:da (?!(?:duoc )?(?:neu|giao|thong nhat|phan cong))|bieu duong|khen ngoi"
    r"|ghi nhan|danh gia cao|cham tien do|so voi)",
    holds="da |bieu duong|khen ngoi|ghi nhan|danh gia cao|cham tien do|so voi",
)
_YEAR_IN_NUMBER = expression(r"/(20\d\d)/")
_TOLD_LATER = dt.timedelta(days=31)
"""From a meeting to the notice of what was concluded there."""
_OF_ROWS = frozenset({Origin.TABLE, Origin.LISTED, Origin.LABELS})
_PRINTED_PAST = "thời gian in ở đây là trước ngày ban hành: xem có in nhầm không"
_YEAR_PAST = f"{NO_YEAR}, và của năm ban hành thì đã qua: xem là của năm nào, hay của mỗi năm"
_LIMITS = {Comparator.BEFORE, Comparator.NO_LATER_THAN}


def issued_after(issued: str | None, cited: Iterable[ReadCitation]) -> str | None:
    """The document's day; without one, the latest that it cites: what lies before is past too."""
    if issued is not None:
        return issued
    told = [day for citation in cited for day in _days_of(citation)]
    days = sorted(told, reverse=True)
    # A year that is printed wrong stands far from the others.
    near = (day for day, other in pairwise(days) if int(day[:4]) - int(other[:4]) < 2)
    return next(near, None)


def _days_of(citation: ReadCitation) -> Iterator[str]:
    """The day of what is cited, and the first of the year that stands in its number."""
    if citation.date and len(citation.date) == len("2026-04-30"):
        yield citation.date
    if year := _YEAR_IN_NUMBER.search(citation.number or ""):
        yield f"{year[1]}-01-01"


def first_day(issued: str | None, concludes: bool) -> dt.date | None:
    """The day from which on limits are set: of a notice of conclusions, that of its meeting."""
    if issued is None:
        return None
    return read_date(issued).first - (_TOLD_LATER if concludes else dt.timedelta())


def not_past(task: ReadTask, issued: str | None, since: dt.date | None) -> ReadTask:
    """A task is not due before the document that sets it: such a date tells something else."""
    if issued is None or since is None or not task.when.due or task.when.every:
        return task
    first = since if task.when.comparator in _LIMITS else read_date(issued).first
    first = read_date(issued).first if _STOOD.search(bare(task.printed)) else first
    is_past = any(read_date(iso).last < first for iso in task.when.due)
    if not is_past:
        return task
    # A row tells when it is to be done; a sentence may tell what was.
    is_guessed = task.doubt.startswith(NO_YEAR)
    doubt = "" if is_guessed else task.doubt
    told = _YEAR_PAST if is_guessed else _PRINTED_PAST
    doubt = doubt or (told if is_guessed or task.origin in _OF_ROWS else "")
    return replace(task, when=When(printed=task.when.printed), doubt=doubt)


def without_tables_of_past(tasks: Sequence[ReadTask]) -> list[ReadTask]:
    """Without «Tên dự án | Năm hoàn thành»: no row charges anybody or has a day yet to come."""
    set_to_do = {id(t.paragraph) for t in tasks if t.lead or t.partners or t.when.says}
    return [t for t in tasks if t.origin is not Origin.TABLE or id(t.paragraph) in set_to_do]


def still_ahead(found: Sequence[Due], issued: str | None, since: dt.date | None) -> tuple[Due, ...]:
    """A date before the document's own tells what was, not what is to be done."""
    if issued is None or since is None:
        return tuple(found)
    first = read_date(issued).first
    return tuple(
        due
        for due in found
        if read_date(due.due).last >= (since if _may_be_past(due) else first)
        # «Đến 12h00 ngày 21/11/2026, toàn tỉnh ghi nhận …» of that day tells how things stand.
        and not (due.due == issued and (due.relation.startswith("đến") or _is_issuing(due)))
    )


def _is_issuing(due: Due) -> bool:
    """«(Cấp lần đầu: ngày 23/6/2026)»: the day of the document itself, said in its head."""
    return not due.who and _ISSUED.search(bare(due.printed)) is not None


_ISSUED = expression(r"\b(?:cap|dang ky|ban hanh|chung nhan|sua doi|dieu chinh|thay doi) lan \w+")


def _may_be_past(due: Due) -> bool:
    """A limit that was set at a meeting, of which the document tells later."""
    return due.comparator in _LIMITS and _STOOD.search(bare(due.printed)) is None


# «Tại phiên họp ngày 16/5/2026, sau khi nghe …»: how a conclusion opens.
_CONCLUDED = expression(r"\btai (?:phien hop|cuoc hop|hoi nghi|buoi \w+) [^;]*\bsau khi nghe\b")


def still_to_come(found: Sequence[ReadEvent], issued: str | None) -> tuple[ReadEvent, ...]:
    found = [event for event in found if not _CONCLUDED.search(bare(event.what))]
    if issued is None:
        return tuple(found)
    first = read_date(issued).first
    return tuple(
        event
        for event in found
        if read_date(event.at[:10]).last >= first
        # «Tại phiên họp ngày …» of the document's own day, without an hour, tells what was.
        and not (event.at == issued and _MET.search(bare(event.what)))
    )
