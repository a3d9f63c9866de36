"""Tables of tasks that a converter wrote down cell by cell, in narrow lines without a frame.

Stt                     The headings stand first, a cell over one to three lines; then come the
Nội dung                rows in the order of the headings: what is to be done, when (a line that
Thời gian trình         says only a time), who (a line that opens with a body). A row ends where
Cơ quan chủ trì         words follow its last cell.
Nghị quyết về …
Quý I/2026
Đảng ủy xã
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from ....expressions import expression
from ....value import record_class, value_class
from ...readers.lines import TextLine, bare, squeezed
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import split_bodies
from ..bodies.body_words import HEAD
from ..tables.labels import Role, role_of
from ..times.frame import Frame
from ..times.when import When, when_said
from .task import Origin, ReadTask

NARROW = 48
"""Letters of a line in the column of such a table."""
_HEAD_LINES = 16
_MOST_JOINED = 3
_FEWEST_ROWS = 3
_WHO = frozenset({Role.LEAD, Role.DOERS})
_INDEX = expression(r"^\W*(?:[IVX]{1,5}|\d{1,3})\W*$")
# A cell of time holds nothing else: «Quý I/2026», «Trước ngày 15 hằng tháng», «Tháng 3 - 5/2026».
_TIME = expression(
    r"^\W*(?:quy|thang|nam|ngay|truoc|den|trong|hang|moi|dinh ky|thuong xuyen|cham nhat|het)\b"
    r"(?:\W|\d|\b(?:quy|thang|nam|ngay|truoc|den|trong|hang|het|va|lan|mot|dau|cuoi|tu"
    r"|thuong xuyen|[ivx]{1,3})\b)*$"
)
# «Thời gian trình BTV, BCH»: to whom, behind what the column says.
_WHOSE = expression(r"(?:[\s,]+[A-ZĐ]{2,6})+$")
_DOUBT = "đọc từ bảng không còn khung: đối chiếu bản gốc"


@value_class
class ListedTables:
    """The tasks of such tables, and the paragraphs (by `id`) that they took."""

    tasks: tuple[ReadTask, ...] = ()
    consumed: frozenset[int] = frozenset()


@record_class
class _Row:
    """The cells of one row as far as they are read."""

    line: TextLine
    paragraph: Paragraph
    what: list[str] = field(default_factory=list)
    when: list[str] = field(default_factory=list)
    who: list[str] = field(default_factory=list)


def listed_tables(paragraphs: Sequence[Paragraph], frame: Frame) -> ListedTables:
    """All tables of that kind; a text without their headings costs one look at its lines."""
    lines = [
        (line, paragraph)
        for paragraph in paragraphs
        if paragraph.kind is not Kind.TABLE
        for line in paragraph.lines
    ]
    tasks: list[ReadTask] = []
    consumed: set[int] = set()
    at = 0
    while at < len(lines):
        head = _headings(lines, at)
        if head is None:
            at += 1
            continue
        rows, at = _rows(lines, head, frame)
        if sum(bool(row.who and row.what) for row in rows) < _FEWEST_ROWS:
            continue
        tasks += [task for row in rows if (task := _task(row, frame))]
        consumed |= {id(paragraph) for _, paragraph in lines[head:at]}
    return ListedTables(tuple(tasks), frozenset(consumed))


def _headings(lines: Sequence[tuple[TextLine, Paragraph]], start: int) -> int | None:
    """Where the rows begin below headings for what, when and who; None where there are none."""
    if role_of(lines[start][0].text) is None:
        return None
    found: set[Role] = set()
    at, end = start, start
    while at < min(len(lines), start + _HEAD_LINES):
        for count in range(_MOST_JOINED, 0, -1):
            words = [line.text.strip() for line, _ in lines[at : at + count]]
            heading = _WHOSE.sub("", " ".join(words))
            role = role_of(heading) if all(len(w) < NARROW for w in words) else None
            if role is not None:
                found.add(role)
                at += count
                end = at
                break
        else:
            # «BTV», «BCH» below «Thời gian trình»: a second row of headings.
            if len(lines[at][0].text) > 24:
                break
            at += 1
    return end if Role.WHAT in found and Role.DUE in found and found & _WHO else None


def _rows(
    lines: Sequence[tuple[TextLine, Paragraph]], start: int, frame: Frame
) -> tuple[list[_Row], int]:
    """Rows up to the first wide line or the end."""
    rows: list[_Row] = []
    at = start
    for at in range(start, len(lines)):
        line, paragraph = lines[at]
        text = squeezed(line.text)
        if len(text) > NARROW:
            return rows, at
        if not text or _INDEX.match(text):
            continue
        row = rows[-1] if rows else None
        if row is not None and _is_time(text, frame) and row.what:
            row.when.append(text)
        elif row is not None and row.when and _names_on(row, text):
            row.who.append(text)
        elif row is not None and not row.when and not row.who:
            row.what.append(text)
        else:
            rows.append(_Row(line, paragraph, [text]))
    return rows, at + 1


def _names_on(row: _Row, text: str) -> bool:
    """A body's name, or in small letters the rest of one."""
    return bool(HEAD.match(text)) or (bool(row.who) and text[:1].islower())


def _is_time(text: str, frame: Frame) -> bool:
    return bool(_TIME.match(bare(text))) and when_said(text, frame).says and len(text) < 30


def _task(row: _Row, frame: Frame) -> ReadTask | None:
    if not row.who or not row.what:
        return None
    printed = "; ".join(dict.fromkeys(row.when))
    when = when_said(row.when[-1], frame) if row.when else When()
    lead = tuple(_named(row.who))
    return ReadTask(
        what=squeezed(" ".join(row.what)).strip(" ;."),
        lead=lead,
        when=when,
        paragraph=row.paragraph,
        line=row.line.number,
        origin=Origin.LISTED,
        printed=printed,
        doubt="" if when.says and len(lead) == 1 else _DOUBT,
    )


def _named(lines: Sequence[str]) -> Iterator[str]:
    """«Đảng uỷ» / «UBND xã» is one name over two lines; a line that is a list is several."""
    yield from split_bodies(squeezed(" ".join(lines)))
