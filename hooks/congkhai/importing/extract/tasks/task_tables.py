"""Tables that assign tasks: what their headings say, and each row as a task."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ....dates import Comparator
from ....expressions import expression
from ....text import capitalize_first
from ....value import value_class
from ...readers.lines import bare, squeezed
from ...readers.unframed_tables import UNFRAMED
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.addressees import addressees
from ..bodies.members import tells_members
from ..tables.body_cells import BULLET, bodies_of_cell, names_of_cell
from ..tables.labels import Role, role_of
from ..tables.step_tables import SEEN_ABOVE, is_procedure
from ..tables.table_columns import CHARGED, TaskColumns, has_other_headings, task_columns
from ..tables.table_rows import TableRow, filled_rows, table_rows
from ..times.dates import moments
from ..times.frame import Frame, frame_of
from ..times.when import When, when_said
from .row_openings import order_of_row
from .task import Origin, ReadTask
from .task_doubts import is_day_alone

_CROSS = expression(r"^\W*[x✓✔+*v]\W*$|^[✓✔√●]+$", re.IGNORECASE)
_INDEX = expression(r"^\W*(?:[ivxl]+|[a-hđ]|\d{1,3}(?:\.\d{1,2})*)\W*$")
_HOUR = expression(r"\b\d{1,2}\s?(?:h|g|gio|:)\s?\d{0,2}\b")
_DETAILS = expression(r"^(?:noi dung )?chi tiet\b")
_SENT = expression(r"^(?:Gửi|Báo cáo|Nộp|Gởi)(?: về| cho| đến)?\s+(?P<to>[^\W\d_a-z].{2,90})$")
_BEGINS = expression(r"\bbat dau\b|\btu ngay\b|\bkhoi cong\b")
_MONTH = expression(r"(?:vao |trong )?thang\b(?! \d)")
_MONTH_NUMBERS = expression(
    r"(?:0?[1-9]|1[0-2])(?:\s?[-–,;]\s?(?:0?[1-9]|1[0-2]))*(?:\s?/\s?20\d\d)?"
)
_ENDS = expression(r"\bket thuc\b|\bhoan thanh\b|\bden ngay\b")
_UNFRAMED = "đọc từ bảng không còn khung: đối chiếu bản gốc"

_MERGED = "ô gộp với dòng trên: xem ai làm, hạn nào"


@value_class
class ReadTable:
    """A table of tasks, and which rows gave one."""

    paragraph: Paragraph
    columns: TaskColumns
    tasks: tuple[ReadTask, ...]


def task_tables(paragraphs: Sequence[Paragraph], frame: Frame) -> list[ReadTable]:
    """All tables of tasks; one that goes on behind a page keeps the headings of the one before."""
    found: list[ReadTable] = []
    previous: tuple[int, TaskColumns] | None = None
    around = frame
    tells_steps = False
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is not Kind.TABLE:
            if len(paragraph.text) < 240:
                around = around.beside(frame_of(paragraph.text))
            if paragraph.kind is Kind.SECTION:
                around = frame
            continue
        rows = filled_rows(table_rows(paragraph))
        columns = task_columns(rows, around)
        if columns is None and previous and index - previous[0] <= 2:
            columns = _going_on(previous[1], rows)
        if columns is None:
            continue
        goes_on = tells_steps and previous is not None and index - previous[0] <= 2
        previous = (index, columns)
        above = paragraphs[max(0, index - SEEN_ABOVE) : index]
        tells_steps = is_procedure(rows[columns.start :], columns, above, goes_on)
        if tells_steps:
            found.append(ReadTable(paragraph, columns, ()))
            continue
        day = _day_above(paragraphs, index)
        tasks = tuple(_on_day(_tasks(paragraph, rows[columns.start :], columns, around), day))
        cell = paragraph.lines[0].cell
        if cell is not None and cell.table >= UNFRAMED:
            tasks = tuple(replace(task, doubt=task.doubt or _UNFRAMED) for task in tasks)
        if tasks or not columns.is_guessed:
            found.append(ReadTable(paragraph, columns, tasks))
    return found


def _day_above(paragraphs: Sequence[Paragraph], index: int) -> str:
    """«NGÀY 1: THỨ HAI, NGÀY 24/8/2026» above the table: the day of its hours."""
    above = paragraphs[index - 1] if index else None
    if above is None or above.kind is Kind.TABLE or len(above.text) > 160:
        return ""
    days = [moment.iso for moment in moments(above.bare) if moment.precision == "day"]
    return days[0] if len(days) == 1 else ""


def _on_day(tasks: Iterable[ReadTask], day: str) -> Iterator[ReadTask]:
    """Rows that only say an hour are of the day that stands above their table."""
    for task in tasks:
        is_hour = day and not task.when.says and _HOUR.search(bare(task.when.printed))
        if not is_hour:
            yield task
            continue
        when = replace(task.when, due=(day,), comparator=Comparator.ON)
        yield replace(task, when=when)


def _going_on(columns: TaskColumns, rows: Sequence[TableRow]) -> TaskColumns | None:
    """The same columns below the end of a page, without their headings."""
    if rows and has_other_headings(rows[0], columns):
        return None
    used = {column for row in rows for column in row.cells}
    known = set(columns.headings) | set(columns.roles)
    if not rows or not used <= known or len(used) < 2:
        return None
    return TaskColumns(
        roles=columns.roles,
        headings=columns.headings,
        calendar=columns.calendar,
        start=0,
        is_guessed=columns.is_guessed,
    )


def _tasks(
    paragraph: Paragraph, rows: Sequence[TableRow], columns: TaskColumns, frame: Frame
) -> Iterator[ReadTask]:
    charged = [c for c, role in columns.roles.items() if role in CHARGED | {Role.DUE}]
    charged += list(columns.calendar)
    # A guess about a table is told once, at its first row.
    guess = "không rõ cột nào là việc của bảng" if columns.is_guessed else ""
    for row in _whole(rows, columns):
        what = _subject(row, columns)
        if not what or _INDEX.match(bare(what)) or role_of(what) is Role.WHAT:
            continue
        if columns.is_guessed and is_day_alone(what):
            # «Công an xã | 14/6/2026 | số điện thoại»: a roster.
            continue
        if _is_heading(row, columns) or tells_members(what):
            # «PGS. Lò Văn Mẫu | Khoa A | Ủy viên»: who sits on it.
            continue
        if not any(row.text(column).strip(" -–…._") for column in charged):
            continue
        lead, partners = _bodies(row, columns)
        if not lead and not partners and columns.has_no_body:
            # «Khoa thông báo danh sách …» below «Nội dung», where no column names who.
            order = order_of_row(what)
            if order is not None:
                lead, partners, what = order.lead, order.partners, capitalize_first(order.rest)
        when = _when(row, columns, frame)
        # «A. | BỘ TÀI CHÍNH» in every cell: whose the rows below are.
        is_name = len(lead) == 1 and bare(lead[0]) == bare(what)
        if is_name or not (lead or partners or when.says):
            continue
        monitors = "; ".join(_phrase(row.text(c)) for c in columns.of(Role.MONITORS)).strip("; ")
        yield ReadTask(
            what=what,
            lead=lead,
            partners=partners,
            via=_named(row, columns, Role.VIA),
            to=_named(row, columns, Role.TO) or _sent_to(row, columns) or addressees(what),
            deliverable="; ".join(
                filter(None, (_phrase(row.text(c)) for c in columns.of(Role.DELIVERABLE)))
            ),
            when=when,
            monitors=bool(monitors) and not lead,
            paragraph=paragraph,
            line=row.line,
            origin=Origin.TABLE,
            printed=when.printed,
            doubt=guess or when.doubt or (_MERGED if row.is_carried(charged) else ""),
        )
        guess = ""


def _is_heading(row: TableRow, columns: TaskColumns) -> bool:
    """The headings told again where the table goes on, though no label knows them all."""
    told = [
        (columns.headings.get(column, ""), squeezed(row.text(column).replace("\n", " ")))
        for column in columns.roles
    ]
    return len(told) > 1 and all(bare(head) == bare(words) for head, words in told)


def _subject(row: TableRow, columns: TaskColumns) -> str:
    """What a row is about; «Nội dung» and «Chi tiết» side by side are told together."""
    whats = columns.of(Role.WHAT)
    words = [_phrase(row.text(column)) for column in whats]
    if len(whats) > 1 and words[0] and _DETAILS.match(bare(columns.headings.get(whats[-1], ""))):
        details = words[-1].removeprefix(words[0]).strip(" :;,-")
        return f"{words[0]}: {details}" if details else words[0]
    return words[-1] or words[0] if words else ""


def _whole(rows: Sequence[TableRow], columns: TaskColumns) -> list[TableRow]:
    """Rows put together that the end of a page parted: the second half has no index, no subject."""
    found: list[TableRow] = []
    whats = columns.of(Role.WHAT)
    first = min(columns.headings, default=0)
    for row in rows:
        has_subject = any(row.text(column).strip() for column in whats)
        if not has_subject and found and not row.text(first).strip() and row.cells:
            cells = dict(found[-1].cells)
            for column, cell in row.cells.items():
                before = cells.get(column)
                if before is None:
                    cells[column] = cell
                elif before.text != cell.text:
                    cells[column] = type(cell)(f"{before.text}\n{cell.text}", before.line)
            found[-1] = TableRow(cells, found[-1].line)
        else:
            found.append(row)
    return found


def _phrase(text: str) -> str:
    """A cell's text on one line; items of a list parted by semicolons."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    joined = ""
    for line in lines:
        is_item = bool(BULLET.match(line))
        line = BULLET.sub("", line) if is_item else line
        if joined and is_item:
            joined = f"{joined.rstrip(' ;.')}; {line}"
        else:
            joined = f"{joined} {line}".strip()
    return squeezed(joined.replace("*", "")).strip(" ;.")


def _bodies(row: TableRow, columns: TaskColumns) -> tuple[tuple[str, ...], tuple[str, ...]]:
    lead: list[str] = []
    partners: list[str] = []
    for column, role in sorted(columns.roles.items()):
        text = row.text(column)
        if role not in CHARGED - {Role.OVERSEER} or not text.strip(" -–…._"):
            continue
        led, helped = bodies_of_cell(text)
        if role is Role.PARTNERS:
            partners += [*led, *helped]
        else:
            lead += led
            partners += helped
    if not lead:
        lead = [name for c in columns.of(Role.OVERSEER) for name in names_of_cell(row.text(c))]
    return tuple(dict.fromkeys(lead)), tuple(dict.fromkeys(partners))


def _when(row: TableRow, columns: TaskColumns, frame: Frame) -> When:
    crossed = [iso for column, iso in columns.calendar.items() if _CROSS.match(row.text(column))]
    if crossed and all("-" in iso for iso in crossed):
        return _crossed(crossed, columns)
    told = When()
    begun = ""
    for column in columns.of(Role.DUE):
        text = row.text(column).strip()
        if not text:
            continue
        heading = columns.headings.get(column, "")
        own = frame_of(heading)
        if _MONTH.match(bare(heading)) and _MONTH_NUMBERS.fullmatch(text):
            # «9», «10 - 11» below «Tháng».
            text = re.sub(r"\d+", r"tháng \g<0>", text)
        said = when_said(text, own if own.year else frame.above, heading)
        if said.says and _BEGINS.search(bare(heading)) and not _ENDS.search(bare(heading)):
            # «Thời gian bắt đầu» beside «Thời gian kết thúc»: the second is the limit.
            begun = said.due[0] if said.due else ""
            told = said
        elif said.says:
            is_stretch = begun and len(said.due) == 1 and begun <= said.due[0] and not said.first
            return replace(said, first=begun) if is_stretch else said
        elif said.printed and not told.printed:
            told = said
    return told


def _crossed(crossed: Sequence[str], columns: TaskColumns) -> When:
    """Crosses side by side are a stretch, apart a time each; one in every column is a pace."""
    calendar = list(columns.calendar.values())
    told = squeezed(", ".join(columns.headings[c].strip(" |*") for c in columns.calendar))
    if len(crossed) == len(calendar) in _PACES:
        return When(every=_PACES[len(calendar)], printed=told)
    at = [calendar.index(iso) for iso in crossed]
    if at == list(range(at[0], at[0] + len(at))):
        return When(due=(crossed[-1],), comparator=Comparator.IN, printed="", first=crossed[0])
    return When(due=tuple(crossed), comparator=Comparator.IN, printed="")


_PACES = {4: "quarter", 12: "month"}


def _named(row: TableRow, columns: TaskColumns, role: Role) -> tuple[str, ...]:
    return tuple(name for column in columns.of(role) for name in names_of_cell(row.text(column)))


def _sent_to(row: TableRow, columns: TaskColumns) -> tuple[str, ...]:
    """«Gửi Phòng Kinh tế» in the column of remarks."""
    for column in columns.of(Role.ASIDE):
        match = _SENT.match(squeezed(row.text(column)).rstrip(" .;"))
        if match:
            return (match["to"],)
    return ()
