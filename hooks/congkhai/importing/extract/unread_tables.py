"""Tables that say by when, of which nothing was read: an editor looks at them row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from ...expressions import expression
from ..readers.lines import bare
from ..structure.paragraphs import Kind, Paragraph
from .duties import Duties
from .table_rows import filled_rows, table_rows
from .target_heads import TargetColumn, TargetTable, headed_figures
from .targets import ReadTarget
from .unread import UnreadPlace

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
_NO_TIME_READ = "bảng có cột thời gian mà máy không đọc ra việc hay hạn nào: xem từng dòng"


def with_unread_tables(
    duties: Duties, paragraphs: Sequence[Paragraph], aims: Sequence[ReadTarget], issued: str | None
) -> Duties:
    """The duties, and such tables among what was not read."""
    dated = (duties.tasks, duties.dues, duties.events, duties.stages, duties.returning)
    read = {id(each.paragraph) for told in (*dated, aims) for each in told}
    read |= {id(place.paragraph) for place in duties.unread}
    found = list(_tables(paragraphs, read, issued))
    if not found:
        return duties
    places = sorted([*duties.unread, *found], key=lambda place: place.paragraph.number)
    return replace(duties, unread=tuple(places))


def _tables(
    paragraphs: Sequence[Paragraph], read: Set[int], issued: str | None
) -> Iterator[UnreadPlace]:
    for paragraph in paragraphs:
        if paragraph.kind is not Kind.TABLE or id(paragraph) in read:
            continue
        heads = (line for line in paragraph.lines if line.cell and line.cell.row < _MOST_HEADS)
        if not any(_TIMES.search(line.bare) for line in heads):
            continue
        table = headed_figures(filled_rows(table_rows(paragraph)), issued)
        if table and any(_sets_times(column, table, issued) for column in table.columns):
            yield UnreadPlace(paragraph, _NO_TIME_READ, paragraph.text)


def _sets_times(column: TargetColumn, table: TargetTable, issued: str | None) -> bool:
    """Whether most of its cells hold a year that is not past."""
    head = " ".join(map(bare, column.path))
    if not _TIMES.search(head) or _TOLD.search(head):
        return False
    cells = [text for row in table.rows if (text := column.text(row))]
    years = [max(found) for text in cells if (found := _YEAR.findall(text))]
    ahead = [year for year in years if issued is None or year >= issued[:4]]
    return len(ahead) >= _FEWEST and 2 * len(ahead) >= len(cells)
