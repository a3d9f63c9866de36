"""Tables that tell when something is held at each place: «Đơn vị được kiểm tra | Thời gian»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from ....dates import Comparator
from ....expressions import expression
from ....text import capitalize_first
from ....value import value_class
from ...readers.lines import bare, squeezed
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.private_persons import is_private_person
from ..limits.events import ReadEvent, hour_said
from ..tables.table_columns import is_people
from ..tables.table_rows import TableRow, filled_rows, table_rows
from ..times.dates import moments
from ..times.frame import Frame, frame_of
from ..times.when import When, when_said

_DEED = (
    r"(?:tu )?(?:kiem tra|giam sat|khao sat|thanh tra|lam viec|tiep xuc(?: cu tri)?|tiep cong dan"
    r"|doi thoai|phuc tra|tham dinh|nghiem thu|tap huan|boi duong|dien tap|toa dam|mit tinh|ra quan"
    r"|tham hoi|truyen thong|tuyen truyen|kham(?: suc khoe)?|tiem(?: chung)?|(?:to chuc )?dai hoi"
    r"|hoi thi|thi|phat song|bieu dien|luu dien|hop)"
)
# «Đơn vị được kiểm tra», «Cơ quan, đơn vị làm việc», «Tên trường», «Địa điểm tiếp xúc cử tri»
_WHERE = expression(
    r"(?:ten )?(?:(?:co quan|don vi|dia phuong|dia diem|dia ban|noi|xa|phuong|dac khu|truong|thon"
    r"|to dan pho|doanh nghiep|co so|to chuc|doan|diem)\W*(?:va )?)+"
    rf"(?:(?:duoc|den|tai|to chuc|tham gia|du kien)\s)*(?P<deed>{_DEED})?\W*"
)
_WHEN = expression(
    r"(?:du kien )?(?:ngay|thang|thoi gian|thoi diem|lich)(?: gio| thang| nam)*(?: to chuc| den)?"
    rf"(?: (?P<deed>{_DEED}))?(?: du kien)?\W*",
    holds="ngay|thang|thoi gian|thoi diem|lich",
)
_FEWEST = 2
_LONGEST_NAME = 200
_LONGEST_HEAD = 90
_ASIDE = expression(r"\s*\([^()]*\)")
_NO_PLACE = expression(
    r"\W*(?:(?:tổng(?: cộng| số)?|cộng)\W*\d*\W*$|(?:ghi chú|hủy|huỷ|hoãn|tạm|nghỉ|không|chưa"
    r"|dự phòng|đã)\b)",
    re.IGNORECASE,
)
_CALLED_OFF = expression(r"\b(?:hủy|huỷ|hoãn|không|chưa|đã|tạm dừng)\b", re.IGNORECASE)
_HOUR = expression(r"\d\s?(?:h|gio|g)(?:\d|\b)")
# «Ngày 03/10/2026», «8h00 ngày 03/10/2026», «Quý II»: the event tells all of it.
_SAID_WHOLE = expression(
    r"\W*(?:du kien )?(?:\d{1,2}\s?(?:h|gio)\s?(?:\d{2})?(?: phut)?\W+)?(?:(?:vao|trong) )?"
    r"(?:ngay |thang |quy |nam )?(?:[ivx]{1,3}|\d{1,4})(?:\s?[/.-]\s?\d{1,4}){0,2}\W*"
)


@value_class
class Visits:
    """What is held at each place, and what such tables say besides."""

    events: tuple[ReadEvent, ...]
    left: Mapping[int, Paragraph | None]
    """For each table read so (by `id`) its rows that tell of no visit; None where all do."""

    def without(self, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
        """The paragraphs, less the rows told here."""
        kept = (self.left.get(id(paragraph), paragraph) for paragraph in paragraphs)
        return [paragraph for paragraph in kept if paragraph is not None]


def visits(paragraphs: Sequence[Paragraph], frame: Frame, told: Set[int]) -> Visits:
    """Those of all tables but the ones (by `id`) that are `told` as tasks.

    A table has a column of places and one of times, and a heading says what is done there. A row
    that sets a limit, returns or tells of no place is left to those who read such.
    """
    found: list[ReadEvent] = []
    left: dict[int, Paragraph | None] = {}
    around = frame
    for paragraph in paragraphs:
        if paragraph.kind is not Kind.TABLE:
            words = squeezed(paragraph.text)
            if len(words) < _LONGEST_NAME:
                around = around.beside(frame_of(words))
        elif id(paragraph) not in told:
            heading, rows = _of_table(paragraph, around)
            if len(rows) >= _FEWEST:
                found += rows.values()
                left[id(paragraph)] = _rest_of(paragraph, heading, set(rows))
    return Visits(tuple(found), left)


def _rest_of(paragraph: Paragraph, heading: int, told: Set[int]) -> Paragraph | None:
    """The rows from the headings on but those that begin on these lines."""
    first: dict[tuple[int, int], int] = {}
    for line in paragraph.lines:
        if line.cell:
            at = (line.cell.table, line.cell.row)
            first[at] = min(line.number, first.get(at, line.number))
    lines = tuple(
        line
        for line in paragraph.lines
        if line.cell
        and (begin := first[line.cell.table, line.cell.row]) >= heading
        and begin not in told
    )
    if not lines:
        return None
    text = " | ".join(squeezed(line.text) for line in lines)
    return replace(paragraph, lines=lines, text=text)


def _of_table(paragraph: Paragraph, frame: Frame) -> tuple[int, dict[int, ReadEvent]]:
    """The line of the headings; for each row, by the line it begins on, what is held there."""
    rows = filled_rows(table_rows(paragraph))
    for start, row in enumerate(rows[:3]):
        heads = {
            at: squeezed(_ASIDE.sub("", cell.text.replace("\n", " ")))
            for at, cell in row.cells.items()
        }
        where = _column(heads, _WHERE)
        when = _column(heads, _WHEN)
        if where is None or when is None:
            continue
        deed = _deed(heads)
        named = [squeezed(below.text(where)) for below in rows[start + 1 :]]
        if not deed or is_people(row) or any(map(is_private_person, named)):
            break
        own = frame_of(heads[when])
        year = own if own.year else frame.above
        found: dict[int, ReadEvent] = {}
        for below in rows[start + 1 :]:
            visit = _visit(paragraph, below, where, when, deed, year)
            if visit is not None:
                found[below.line] = visit
        return row.line, found
    return 0, {}


def _column(heads: Mapping[int, str], form: re.Pattern[str]) -> int | None:
    named = (
        at for at, words in sorted(heads.items()) if form.fullmatch(bare(words)[:_LONGEST_HEAD])
    )
    return next(named, None)


def _deed(heads: Mapping[int, str]) -> str:
    """What is done, in the words of a heading; what stands above a table tells it too loosely."""
    for words in heads.values():
        plain = bare(words)
        match = _WHEN.fullmatch(plain) or _WHERE.fullmatch(plain)
        if match and match["deed"]:
            return words[match.start("deed") : match.end("deed")]
    return ""


def _visit(
    paragraph: Paragraph, row: TableRow, where: int, when: int, deed: str, frame: Frame
) -> ReadEvent | None:
    name = squeezed(row.text(where).replace("\n", " ")).strip(" ;.*")
    words = squeezed(row.text(when).replace("\n", " "))
    if not (2 < len(name) < _LONGEST_NAME) or name == words or not name[:1].isupper():
        return None
    others = [cell.text for at, cell in row.cells.items() if at not in {where, when}]
    # Another time of the row, or that nothing comes of it, is for an editor to read.
    if _NO_PLACE.match(name) or any(_CALLED_OFF.search(text) for text in [name, words, *others]):
        return None
    said = when_said(words, frame)
    if not _is_on(said) or any(moments(bare(text)) for text in others):
        return None
    at = said.first if said.first else said.due[0]
    plain = bare(words)
    is_whole = _SAID_WHOLE.fullmatch(plain) is not None
    if _HOUR.search(plain):
        hour = next(iter(hour_said(plain)), "")
        is_whole = is_whole and hour.startswith(at)
        at = hour if hour.startswith(at) else at
    aside = "" if is_whole else f" ({words.strip(' ;.*')})"
    return ReadEvent(
        at=at,
        what=f"{capitalize_first(deed.lower())}: {name}{aside}",
        line=row.line,
        paragraph=paragraph,
        until=said.due[-1] if said.first else "",
        printed=" … ".join([name, words] if where < when else [words, name]),
    )


def _is_on(said: When) -> bool:
    """Held on a day, in a month or on the first of some days; no limit, no months on end."""
    if not said.due or said.every:
        return False
    if said.first or len(said.due) > 1:
        return all(len(day) == 10 for day in (said.first or said.due[0], *said.due))
    held = {Comparator.ON, Comparator.IN, Comparator.UNSPECIFIED}
    return said.comparator in held and len(said.due[0]) > 4
