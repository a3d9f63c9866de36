"""Tables that assign tasks: what their headings say, and each row as a task."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...dates import Comparator
from ...value import value_class
from ..readers.lines import bare, squeezed
from ..structure.paragraphs import Kind, Paragraph
from .bodies import addressees, bodies_at, split_bodies
from .labels import Role, labelled, role_of
from .table_rows import TableRow, filled_rows, table_rows
from .task import Origin, ReadTask
from .when import Frame, When, frame_of, when_said

_CALENDAR = re.compile(r"^(?:thang |t\.? ?)?(?P<month>\d{1,2})$|^(?:quy )?(?P<quarter>iv|i{1,3})$")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_CROSS = re.compile(r"^\W*[x✓✔+*v]\W*$|^[✓✔√●]+$", re.IGNORECASE)
_INDEX = re.compile(r"^\W*(?:[ivxl]+|[a-hđ]|\d{1,3}(?:\.\d{1,2})*)\W*$")
_PEOPLE = re.compile(
    r"^(?:ho (?:va )?ten|ho ten|chuc (?:vu|danh)|nam sinh|ngay sinh|sbd|mssv|ma sv)\b"
)
_CHARGED = frozenset({Role.LEAD, Role.DOERS, Role.PARTNERS, Role.OVERSEER})
_LEADING = re.compile(r"\((?:cơ quan |đơn vị )?chủ trì\)|\bchủ trì\b", re.IGNORECASE)
_HELPING = re.compile(
    r"[,;.]?\s*(?:\(?\b(?:và )?(?:phối hợp(?: chặt chẽ)?(?: với| cùng)?"
    r"|với sự phối hợp của)\b\)?)\s*:?\s*",
    re.IGNORECASE,
)
_SENT = re.compile(r"^(?:Gửi|Báo cáo|Nộp|Gởi)(?: về| cho| đến)?\s+(?P<to>[A-ZĐ].{2,90})$")
_UNFINISHED = re.compile(
    r"(?:[,\-–]|\b(?:và|của|các|với)|(?:^|[;,]\s*)(?:Lãnh đạo|Chủ tịch|Giám đốc|Thủ trưởng"
    r"|Đồng chí|Ủy ban|UBND"
    r"|Ủy ban nhân dân|Văn phòng|Sở|Bộ|Ban|Phòng|Hội|Đoàn|Trung tâm|Chi cục|Công an|Trường|Khoa"
    r"|Viện))\s*$"
)
_BULLETS = re.compile(r"^\s*[-–+•*]\s*")


@value_class
class TaskColumns:
    """Which column says what, and the words at its head."""

    roles: Mapping[int, Role]
    headings: Mapping[int, str]
    calendar: Mapping[int, str]
    """Columns of months or quarters, as «2026-03», «2026-Q1» or without their year."""
    start: int
    is_guessed: bool = False

    def of(self, role: Role) -> list[int]:
        return [column for column, found in sorted(self.roles.items()) if found is role]


def task_columns(rows: Sequence[TableRow], frame: Frame) -> TaskColumns | None:
    """The columns of a table of tasks; None for tables of people, money, figures and forms."""
    for start, row in enumerate(rows[:4]):
        roles, headings = _headed(row)
        if len(roles) < 2:
            if _is_people(row):
                return None
            continue
        end = start + 1
        while end < min(len(rows), start + 4) and _is_subheading(rows[end], roles):
            below, below_words = _headed(rows[end])
            for column, role in below.items():
                roles[column] = role
            for column, words in below_words.items():
                above = headings.get(column, "")
                headings[column] = f"{above} {words}".strip() if above != words else words
            end += 1
        while end < len(rows) and rows[end].is_numbering:
            end += 1
        if _is_people(row):
            return None
        calendar = _calendar(headings, roles, frame)
        columns = TaskColumns(roles, headings, calendar, end)
        return _with_subject(columns, rows[end:])
    return None


def _headed(row: TableRow) -> tuple[dict[int, Role], dict[int, str]]:
    """Roles and words of a row of headings, a merged heading over all its columns."""
    roles: dict[int, Role] = {}
    headings: dict[int, str] = {}
    for column, cell in row.cells.items():
        words = squeezed(cell.text.replace("\n", " "))
        role = role_of(words) if len(words) < 90 else None
        for covered in range(column, column + cell.wide):
            headings[covered] = words
            if role is not None:
                roles[covered] = role
    return roles, headings


def _is_subheading(row: TableRow, roles: Mapping[int, Role]) -> bool:
    """A second row of headings holds nothing but roles and names of months."""
    if row.is_numbering or not row.cells:
        return False
    words = [squeezed(cell.text) for cell in row.cells.values()]
    return all(role_of(text) or _CALENDAR.match(bare(text)) for text in words) and any(
        role_of(text) or text for text in words
    )


def _is_people(row: TableRow) -> bool:
    return any(_PEOPLE.match(bare(squeezed(cell.text))) for cell in row.cells.values())


def _calendar(headings: Mapping[int, str], roles: dict[int, Role], frame: Frame) -> dict[int, str]:
    """«Quý I … IV», «T1 … T12» side by side: the cross in a cell says when."""
    found: dict[int, str] = {}
    for column, words in headings.items():
        match = _CALENDAR.match(bare(words).split("|")[-1].strip()) or _CALENDAR.match(
            " ".join(bare(words).split()[-2:])
        )
        if match is None or roles.get(column) not in {None, Role.DUE}:
            continue
        year = frame_of(words).year or frame.year
        head = f"{year}-" if year else ""
        if match["month"] and 1 <= int(match["month"]) <= 12:
            found[column] = f"{head}{int(match['month']):02d}"
        elif match["quarter"]:
            found[column] = f"{head}Q{_QUARTERS[match['quarter']]}"
    if len(found) < 3:
        return {}
    for column in found:
        roles.pop(column, None)
    return found


def _with_subject(columns: TaskColumns, rows: Sequence[TableRow]) -> TaskColumns | None:
    """A table of tasks says what is done, and who does it or when."""
    roles = dict(columns.roles)
    known = set(roles.values())
    if not (known & (_CHARGED | {Role.DUE}) or columns.calendar):
        return None
    if Role.WHAT in known:
        return columns
    if not known & {Role.LEAD, Role.DOERS, Role.OVERSEER}:
        return None
    # The heading of the subject is of the document's own making: the longest texts are it.
    lengths: dict[int, int] = {}
    for row in rows:
        for column, cell in row.cells.items():
            if column not in roles and column not in columns.calendar:
                lengths[column] = lengths.get(column, 0) + len(cell.text)
    if not lengths:
        return None
    subject = max(lengths, key=lambda column: lengths[column])
    if lengths[subject] < 8 * max(1, len(rows)):
        return None
    roles[subject] = Role.WHAT
    return TaskColumns(
        roles=roles,
        headings=columns.headings,
        calendar=columns.calendar,
        start=columns.start,
        is_guessed=True,
    )


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
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is not Kind.TABLE:
            if len(paragraph.text) < 240:
                named = frame_of(paragraph.text)
                around = Frame(named.year, None, is_printed=False) if named.year else around
            if paragraph.kind is Kind.SECTION:
                around = frame
            continue
        rows = filled_rows(table_rows(paragraph))
        columns = task_columns(rows, around)
        if columns is None and previous and index - previous[0] <= 2:
            columns = _going_on(previous[1], rows)
        if columns is None:
            continue
        previous = (index, columns)
        tasks = tuple(_tasks(paragraph, rows[columns.start :], columns, around))
        found.append(ReadTable(paragraph, columns, tasks))
    return found


def _going_on(columns: TaskColumns, rows: Sequence[TableRow]) -> TaskColumns | None:
    """The same columns below the end of a page, without their headings."""
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
    whats = columns.of(Role.WHAT)
    charged = [c for c, role in columns.roles.items() if role in _CHARGED | {Role.DUE}]
    charged += list(columns.calendar)
    for row in _whole(rows, columns):
        what = "; ".join(filter(None, (_phrase(row.text(column)) for column in whats[-1:])))
        if len(whats) > 1 and not what:
            what = _phrase(row.text(whats[0]))
        if not what or _INDEX.match(bare(what)) or role_of(what) is Role.WHAT:
            continue
        if not any(row.text(column).strip(" -–…._") for column in charged):
            continue
        lead, partners = _bodies(row, columns)
        when = _when(row, columns, frame)
        if not lead and not partners and not when.says:
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
            doubt="không rõ cột nào là việc" if columns.is_guessed else when.doubt,
        )


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
        is_item = bool(_BULLETS.match(line))
        line = _BULLETS.sub("", line) if is_item else line
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
        if role not in _CHARGED - {Role.OVERSEER} or not text.strip(" -–…._"):
            continue
        led, helped = bodies_of_cell(text)
        if role is Role.PARTNERS:
            partners += [*led, *helped]
        else:
            lead += led
            partners += helped
    if not lead:
        lead = [name for c in columns.of(Role.OVERSEER) for name in _names(row.text(c))]
    return tuple(dict.fromkeys(lead)), tuple(dict.fromkeys(partners))


def bodies_of_cell(text: str) -> tuple[list[str], list[str]]:
    """Leads and partners that one cell names, in any of the usual ways."""
    values = labelled(text)
    if values:
        lead = [n for v in values if v.role in {Role.LEAD, Role.DOERS} for n in _names(v.value)]
        partners = [n for v in values if v.role is Role.PARTNERS for n in _names(v.value)]
        return lead, partners
    helping = _HELPING.search(text)
    if helping and helping.start() > 2:
        return _names(_LEADING.sub("", text[: helping.start()])), _names(text[helping.end() :])
    names = _names(text, keep_marks=True)
    marked = [name for name in names if _LEADING.search(name)]
    if marked:
        return (
            [_tidy(_LEADING.sub("", name)) for name in marked],
            [_tidy(name) for name in names if name not in marked],
        )
    return [_tidy(name) for name in names], []


def _tidy(name: str) -> str:
    return squeezed(name.replace("()", "")).strip(" ,;:.-–")


def _names(text: str, keep_marks: bool = False) -> list[str]:
    """Names in a cell: one on each line that begins anew, and as lists part them."""
    pieces: list[str] = []
    for line in text.split("\n"):
        line = line.strip()
        if not line:
            continue
        begins = bool(_BULLETS.match(line)) or not pieces or pieces[-1].endswith((";", "."))
        begins = begins or (line[:1].isupper() and not _UNFINISHED.search(pieces[-1]))
        if begins:
            pieces.append(_BULLETS.sub("", line))
        else:
            pieces[-1] = f"{pieces[-1]} {line}"
    found: list[str] = []
    for piece in pieces:
        if keep_marks:
            found += (
                [part for part in re.split(r"\s*[;,]\s*", piece) if part]
                if "(" in piece
                else list(split_bodies(piece))
            )
        else:
            found += split_bodies(piece)
    return [_up_to_verb(name) for name in found if any(c.isalpha() for c in name)]


def _up_to_verb(name: str) -> str:
    """«Sở A tham mưu Ủy ban …» in a cell of names charges Sở A."""
    named = bodies_at(name)
    return named.names[0] if named is not None and len(named.names) == 1 else name


def _when(row: TableRow, columns: TaskColumns, frame: Frame) -> When:
    crossed = [iso for column, iso in columns.calendar.items() if _CROSS.match(row.text(column))]
    if crossed and all("-" in iso for iso in crossed):
        return When(due=(crossed[-1],), comparator=Comparator.IN, printed="", first=crossed[0])
    for column in columns.of(Role.DUE):
        text = row.text(column).strip()
        if not text:
            continue
        heading = columns.headings.get(column, "")
        own = frame_of(heading)
        said = when_said(text, own if own.year else Frame(frame.year, None, False), heading)
        if said.says or said.printed:
            return said
    return When()


def _named(row: TableRow, columns: TaskColumns, role: Role) -> tuple[str, ...]:
    return tuple(name for column in columns.of(role) for name in _names(row.text(column)))


def _sent_to(row: TableRow, columns: TaskColumns) -> tuple[str, ...]:
    """«Gửi Phòng Kinh tế» in the column of remarks."""
    for column in columns.of(Role.ASIDE):
        match = _SENT.match(squeezed(row.text(column)).rstrip(" .;"))
        if match:
            return (match["to"],)
    return ()
