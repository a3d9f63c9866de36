"""Tables that say by when or how much, of which nothing was read: for an editor to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from ...expressions import expression
from ..readers.lines import bare
from ..structure.paragraphs import Kind, Paragraph
from .aims.aim_tables import NEAR, is_of_other, stands_above_aims, tells_past_aims
from .aims.aims_by_unit import leaves_columns
from .aims.target import ReadTarget
from .duties import Duties
from .tables.table_rows import filled_rows, table_rows
from .tables.target_cells import is_figure
from .tables.target_heads import NAMES_AIM, ColumnSort, TargetColumn, TargetTable, headed_figures
from .tasks.unread import UnreadPlace
from .times.parts_of_year import part_of_year

_FEWEST = 2
_MOST_HEADS = 3
"""Rows of a table in which its headings stand."""
_TIMES = expression(
    r"\b(?:thoi gian|thoi han|thoi diem|tien do|lo trinh|han|nam|ngay|moc|quy|thang)"
    r"(?: [^\W\d]+){0,3}? ?(?:hoan thanh|thuc hien|van hanh|khoi cong|trien khai|to chuc|du kien"
    r"|bat dau|ket thuc|trinh|nop|gui|ban hanh|bao cao|dua vao|dau tu|phat dien|nghiem thu)\b"
    r"|\W*(?:du kien )?(?:thoi gian|thoi han|tien do|lo trinh)\W*$",
    holds="thoi |tien do|lo trinh|han|nam|ngay|moc|quy|thang",
)
# When something was, or of when a paper is.
_TOLD = expression(
    r"\b(?:nam sinh|ngay sinh|ngay cap|ngay ban hanh|ngay ky|nam (?:ban hanh|san xuat|xay dung)"
    r"|cong tac tu|hieu luc|bao quan|luu tru|giai quyet|da)\b"
)
_YEAR = expression(r"\b20\d\d\b", holds=("20",))
_NO_AIM_READ = "bảng chỉ tiêu mà máy không đọc ra chỉ tiêu nào: xem từng dòng"
_NO_PART_READ = "bảng chỉ tiêu còn chia theo quý, tháng mà máy không ghi: xem từng dòng"
_NO_COLUMN_READ = "bảng chỉ tiêu có cột mà máy không đọc ra đơn vị tính: xem từng cột"
_NO_WHOLE_READ = "bảng chỉ tiêu còn cột cả nhiệm kỳ, giai đoạn mà máy không ghi: xem từng dòng"
_WHOLE_TERM = expression(r"\W*(?:ca|toan) (?:nhiem ky|giai doan|khoa)\b")
_NEXT_YEAR = "bảng của báo cáo có cột kế hoạch năm sau mà máy không ghi: xem từng dòng"
_MONEY_BY_YEAR = "bảng vốn, kinh phí chia theo năm mà máy không ghi: xem từng dòng"
_MONEY = expression(r"\W*(?:cac )?(?:nguon|nguon von|von|(?:nguon )?kinh phi|nhu cau von)\W*$")
_YEAR_HEAD = expression(r"\W*(?:nam )?20\d\d\W*$", holds=("20",))
_NO_TIME_READ = "bảng có cột thời gian mà máy không đọc ra việc hay hạn nào: xem từng dòng"


def with_unread_tables(
    duties: Duties,
    paragraphs: Sequence[Paragraph],
    aims: Sequence[ReadTarget],
    issued: str | None,
    sets_aims: bool = True,
) -> Duties:
    """The duties, and such tables among what was not read; a report `sets_aims` nowhere."""
    dated = (duties.tasks, duties.dues, duties.events, duties.stages, duties.returning)
    read = {id(each.paragraph) for told in (*dated, aims) for each in told}
    read |= {id(place.paragraph) for place in duties.unread}
    told: dict[int, list[ReadTarget]] = {}
    for aim in aims:
        told.setdefault(id(aim.paragraph), []).append(aim)
    found = list(_left_unread(paragraphs, read, told if sets_aims else None, issued))
    if not found:
        return duties
    places = sorted([*duties.unread, *found], key=lambda place: place.paragraph.number)
    return replace(duties, unread=tuple(places))


def _left_unread(
    paragraphs: Sequence[Paragraph],
    read: Set[int],
    aims_of: Mapping[int, Sequence[ReadTarget]] | None,
    issued: str | None,
) -> Iterator[UnreadPlace]:
    """Tables of times of which nothing was read, and of aims of which nothing was, or not each
    part of the year or each column; paragraphs by `id`. None for `aims_of` where no table sets any.
    """
    above: list[Paragraph] = []
    is_past = False
    for paragraph in paragraphs:
        if paragraph.kind is not Kind.TABLE:
            above = [*above, paragraph][-NEAR:]
            if paragraph.kind is Kind.SECTION:
                is_past = tells_past_aims(paragraph)
            continue
        is_read = id(paragraph) in read
        if not is_read and _parts_money(paragraph):
            yield UnreadPlace(paragraph, _MONEY_BY_YEAR, paragraph.text, "funding")
            continue
        may_set = aims_of is not None and not is_past
        aims = aims_of.get(id(paragraph), ()) if aims_of else ()
        names_times = not is_read and _names_times(paragraph)
        is_report = aims_of is None
        if not (names_times or is_report) and (not may_set or (is_read and not aims)):
            continue
        table = headed_figures(filled_rows(table_rows(paragraph)), issued)
        if table is None:
            continue
        if names_times and any(_sets_times(column, table, issued) for column in table.columns):
            yield UnreadPlace(paragraph, _NO_TIME_READ, paragraph.text)
            is_read = True
        if is_report and any(c.year > (issued or "9")[:4] for c in table.of(ColumnSort.SET)):
            yield UnreadPlace(paragraph, _NEXT_YEAR, paragraph.text, "targets")
        if not may_set or (is_read and not aims) or is_of_other(table):
            continue
        if aims and _leaves_parts(table, aims):
            yield UnreadPlace(paragraph, _NO_PART_READ, paragraph.text, "targets")
        if aims and any(_WHOLE_TERM.match(column.head) for column in table.columns):
            yield UnreadPlace(paragraph, _NO_WHOLE_READ, paragraph.text, "targets")
        if aims and leaves_columns(table, aims):
            yield UnreadPlace(paragraph, _NO_COLUMN_READ, paragraph.text, "targets")
        if not aims and _sets_figures(table, any(map(stands_above_aims, above))):
            yield UnreadPlace(paragraph, _NO_AIM_READ, paragraph.text, "targets")
        above = []


def _leaves_parts(table: TargetTable, aims: Sequence[ReadTarget]) -> bool:
    """«Quý I», «Tháng 5» beside the year, or months beside their quarter."""
    phased = table.of(ColumnSort.PHASED)
    is_whole = not any("-" in aim.due for aim in aims)
    return bool(phased) and (is_whole or not all(part_of_year(c.head) for c in phased))


def _names_times(paragraph: Paragraph) -> bool:
    heads = (line for line in paragraph.lines if line.cell and line.cell.row < _MOST_HEADS)
    return any(_TIMES.search(line.bare) for line in heads)


def _parts_money(paragraph: Paragraph) -> bool:
    """«Nguồn vốn | Năm 2026 | Năm 2027»."""
    heads = [line.bare for line in paragraph.lines if line.cell and line.cell.row < _MOST_HEADS]
    years = sum(1 for head in heads if _YEAR_HEAD.match(head))
    return years >= _FEWEST and any(_MONEY.match(head) for head in heads)


def _sets_figures(table: TargetTable, is_headed: bool) -> bool:
    """Whether rows of a table of aims hold figures that are set, not how it was or its cost."""
    is_named = any(NAMES_AIM.match(column.head) for column in table.of(ColumnSort.NAME))
    columns = table.of(
        *(ColumnSort.SET, ColumnSort.SHARED, ColumnSort.MEASURED),
        *(ColumnSort.PHASED, ColumnSort.OTHER, ColumnSort.COMPARED),
    )
    rows = sum(any(is_figure(column.text(row)) for column in columns) for row in table.rows)
    return (is_named or is_headed) and rows >= _FEWEST


def _sets_times(column: TargetColumn, table: TargetTable, issued: str | None) -> bool:
    """Whether most of its cells hold a year that is not past."""
    head = " ".join(map(bare, column.path))
    if not _TIMES.search(head) or _TOLD.search(head):
        return False
    cells = [text for row in table.rows if (text := column.text(row))]
    years = [max(found) for text in cells if (found := _YEAR.findall(text))]
    ahead = [year for year in years if issued is None or year >= issued[:4]]
    return len(ahead) >= _FEWEST and 2 * len(ahead) >= len(cells)
