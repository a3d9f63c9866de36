"""What the columns of a table of tasks say, from their headings over one row or several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ....dates import quarter_number
from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare, squeezed
from ..bodies.bodies import bodies_at
from ..times.frame import Frame, frame_of
from .heading_roles import role_of_heading
from .labels import Role
from .table_rows import TableRow
from .target_cells import is_figure

_CALENDAR = expression(r"^(?:thang |t\.? ?)?(?P<month>\d{1,2})$|^(?:quy )?(?P<quarter>iv|i{1,3})$")
_PEOPLE = expression(
    r"^(?:ho (?:va )?ten|ho ten|chuc (?:vu|danh)|nam sinh|ngay sinh|sbd|mssv|ma sv)\b"
)
_PROCEDURES = expression(r"\btthc\b|\bthu tuc hanh chinh\b")
# «Cơ quan thực hiện», «Nơi tiếp nhận»: whose procedure it is; «Cơ quan chủ trì» is charged.
_KEEPS = expression(r"\b(?:co quan|don vi|noi)(?: \w+){0,2} (?:thuc hien|giai quyet|tiep nhan)\b")
# «TTHC cần rà soát», «Rà soát, đơn giản hóa thủ tục»: something is to be done with them.
_TO_BE_DONE = expression(
    r"\b(?:can|phai|duoc) \w|\b(?:ra soat|don gian hoa|cat giam|sua doi|bo sung|bai bo|thay the"
    r"|cong bo|niem yet|trien khai|xay dung|noi dung|nhiem vu|cong viec|phuong an|kien nghi)\b"
)
# «Tên văn bản», «Loại văn bản ban hành» head what is to be written.
_NAMED = expression(r"\W*(?:ten|loai) (?:van ban|san pham)\b")
# «Chỉ tiêu | Đơn vị | Kế hoạch»: what is to be reached, its measure, and no work.
_AIMED = expression(
    r"\W*(?:(?:cac|ten|nhom|danh muc) )?(?:chi tieu|chi so)\b(?!.*\b(?:nhiem vu|viec)\b)"
)
# «Địa bàn», «Tên đơn vị» beside «Người phụ trách»: whom he sees to, and no deed.
_PLACED = expression(
    r"\W*(?:dia ban|khu vuc|linh vuc|cum|thon|xa|phuong|ten (?:don vi|thon|xa|truong|co so))\b"
)
_MEASURES = frozenset({"don vi", "dv", "don vi tinh", "dvt"})
# «Hạng mục | Đơn vị | Số lượng | Đơn giá»: so many of a thing.
_COUNTS = expression(r"\W*(?:so luong|khoi luong|don gia|thanh tien|dinh muc)\b")
_LONGEST_MEASURE = 2
_UNIT = expression(
    r"%|(?:nghin |trieu |ty )?(?:dong|usd|tan|ta|kg|ha|m[23]?|km2?|kwh|lit|nguoi|ho|vu|ca|cai|chiec"
    r"|con|cay|lop|bai|tin|buoi|cuoc|luot|lan|dot|diem|hoc sinh|hoc vien|hoi vien|doan vien|mo hinh"
    r"|san pham|cong trinh|du an|sang kien|ho so|van ban|nha|phong|giuong|truong hop|gio|ngay)"
)
# «Số, ký hiệu», «Ngày ban hành»: documents that there are already.
_ISSUED = expression(r"\W*(?:so\W+(?:va )?ky hieu|so (?:hieu|van ban)|ky hieu|ngay ban hanh)\b")
_HEADS = expression(r"(?:s?tt|so (?:tt|thu tu)|dvt|don vi tinh|cac chi tieu|chi tieu)\W*$")
_FEWEST_HEADS = 3
CHARGED = frozenset({Role.LEAD, Role.DOERS, Role.PARTNERS, Role.OVERSEER})


@value_class
class TaskColumns:
    """Which column says what, and the words at its head."""

    roles: Mapping[int, Role]
    headings: Mapping[int, str]
    calendar: Mapping[int, str]
    """Columns of months or quarters, as «2026-03», «2026-Q1» or without their year."""
    start: int
    is_guessed: bool = False

    @property
    def has_no_body(self) -> bool:
        """No column says who does it."""
        return not CHARGED & set(self.roles.values())

    def of(self, role: Role) -> list[int]:
        return [column for column, found in sorted(self.roles.items()) if found is role]


def task_columns(rows: Sequence[TableRow], frame: Frame) -> TaskColumns | None:
    """The columns of a table of tasks; None for tables of people, money, figures and forms."""
    for start, row in enumerate(rows[:4]):
        roles, headings = _headed(row)
        if len(roles) < 2:
            if is_people(row):
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
        if is_people(row):
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
        role = role_of_heading(words) if len(words) < 90 else None
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
    return all(role_of_heading(text) or _CALENDAR.match(bare(text)) for text in words) and any(
        role_of_heading(text) or text for text in words
    )


def is_people(row: TableRow) -> bool:
    """Headings of a list of persons."""
    return any(_PEOPLE.match(bare(squeezed(cell.text))) for cell in row.cells.values())


def has_other_headings(row: TableRow, columns: TaskColumns) -> bool:
    """«TT | Chỉ tiêu | ĐVT | Sở A | Sở B»: a row that heads another table than that of `columns`.

    Headings told again on the next page may have lost letters: half of them are the same.
    """
    told = {column: bare(squeezed(cell.text)) for column, cell in row.cells.items()}
    told = {column: words.strip(" .:*") for column, words in told.items() if words.strip()}
    if len(told) < _FEWEST_HEADS or not any(map(_HEADS.match, told.values())):
        return False
    same = sum(words == _head(columns, column).strip(" .:*") for column, words in told.items())
    return 2 * same < len(told)


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
            found[column] = f"{head}Q{quarter_number(match['quarter'])}"
    if len(found) < 3:
        return {}
    for column in found:
        roles.pop(column, None)
    return found


def _with_subject(columns: TaskColumns, rows: Sequence[TableRow]) -> TaskColumns | None:
    """A table of tasks says what is done, and who does it or when."""
    aims = [c for c in columns.headings if _AIMED.match(_head(columns, c))]
    is_counted = any(_COUNTS.match(_head(columns, c)) for c in columns.headings)
    measures = [
        c
        for c in columns.headings
        if _head(columns, c) in _MEASURES
        and (aims or (is_counted and _are_measures(rows, c)) or _are_units(rows, c))
    ]
    roles = {c: role for c, role in columns.roles.items() if c not in measures}
    columns = replace(columns, roles=roles)
    known = set(roles.values())
    if not (known & (CHARGED | {Role.DUE}) or columns.calendar):
        return None
    if Role.WHAT in known:
        return columns
    named = next((c for c in columns.of(Role.DELIVERABLE) if _NAMED.match(_head(columns, c))), None)
    is_issued = any(_ISSUED.match(_head(columns, c)) for c in columns.headings)
    if named is not None and known & {Role.LEAD, Role.DOERS, Role.DUE} and not is_issued:
        # «Tên văn bản | Cơ quan soạn thảo | Thời gian trình»: the document is the work.
        return replace(columns, roles={**roles, named: Role.WHAT})
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
    is_placed = _PLACED.match(_head(columns, subject)) is not None
    if subject in aims or is_placed or _lists_procedures(columns, subject):
        return None
    roles[subject] = Role.WHAT
    return TaskColumns(
        roles=roles,
        headings=columns.headings,
        calendar=columns.calendar,
        start=columns.start,
        is_guessed=True,
    )


def _are_measures(rows: Sequence[TableRow], column: int) -> bool:
    """«kg», «Cái», «m²» in every cell, and the name of no body."""
    words = [squeezed(row.text(column)) for row in rows if row.text(column).strip()]
    return all(
        len(text.split()) <= _LONGEST_MEASURE and (" " not in text or bodies_at(text) is None)
        for text in words
    )


def _are_units(rows: Sequence[TableRow], column: int) -> bool:
    """«người», «ha», «%» in every cell, beside which each row has a figure."""
    told = [row for row in rows if row.text(column).strip()]
    return bool(told) and all(
        _UNIT.fullmatch(bare(squeezed(row.text(column))))
        and any(is_figure(cell.text) for at, cell in row.cells.items() if at > column)
        for row in told
    )


def _head(columns: TaskColumns, column: int) -> str:
    return bare(columns.headings.get(column, ""))


def _lists_procedures(columns: TaskColumns, subject: int) -> bool:
    """A list of procedures says which office each is for, and nothing is to be done.

    Where a column says who leads or helps, what comes of it or by when, or the heading what is to
    be done with them, they are work.
    """
    heading = bare(columns.headings.get(subject, ""))
    if not _PROCEDURES.search(heading) or _TO_BE_DONE.search(heading):
        return False
    if set(columns.roles.values()) & {Role.DUE, Role.PARTNERS, Role.DELIVERABLE}:
        return False
    named = [c for role in CHARGED for c in columns.of(role)]
    return bool(named) and all(
        _KEEPS.search(bare(columns.headings.get(column, ""))) for column in named
    )
