"""Tables of tasks that a scan read line by line, the columns of a line run together.

STT Nội dung Đơn vị chủ trì | Đơn vị phối hợp Thời gian
1 Lập danh sách các ngõ Phòng Kinh tế | Các thôn  Quý I/2026
chưa được quét vôi | trong xã

A figure opens a row; a body's name in the midst of its first lines says who; what stands before it
is to be done. Further lines go on with that as far as its column was wide. A row whose pieces do
not fit is left to the editor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ....expressions import expression
from ....text import capitalize_first
from ....value import value_class
from ...readers.lines import CAPITALS, TextLine, bare
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies
from ..tasks.task import Origin, ReadTask
from ..tasks.unread import FEWEST_WORDS, UnreadPlace
from ..times.frame import Frame
from ..times.when import When, when_said
from .scanned_cells import Cells, Widths, cells_of
from .scanned_headings import ScannedColumns, end_of_table, scanned_columns
from .scanned_names import NamedSpot, spelt_as_often, spots_in
from .scanned_rows import ScannedRow, rows_of
from .torn_rows import UNREAD

_FEWEST_ROWS = 3
_USUAL = 0.3
"""The share of the rows in which a name stands that is of the column of who."""
_MOST_BEHIND = 40
_LONGEST_WHAT = 15
"""Lines of a row among which who is charged is looked for."""
_DOUBT = "đọc từ bảng mà máy quét nhập các cột vào nhau: đối chiếu bản gốc"
_CAPITAL = expression(rf"^\W*[{CAPITALS}]")


@value_class
class ScannedTables:
    """The tasks of such tables, the paragraphs (by `id`) that they took, the rows left unread."""

    tasks: tuple[ReadTask, ...] = ()
    consumed: frozenset[int] = frozenset()
    unread: tuple[UnreadPlace, ...] = ()


def scanned_tables(paragraphs: Sequence[Paragraph], frame: Frame) -> ScannedTables:
    """All tables of that kind; a text without their headings costs one look at its lines."""
    lines = [
        (line, paragraph)
        for paragraph in paragraphs
        if paragraph.kind is not Kind.TABLE
        for line in paragraph.lines
        if line.cell is None
    ]
    tasks: list[ReadTask] = []
    unread: list[UnreadPlace] = []
    consumed: set[int] = set()
    at = 0
    while at < len(lines):
        columns = scanned_columns(lines[at][0])
        if columns is None:
            at += 1
            continue
        end = end_of_table(lines, at + 1, columns)
        rows = rows_of([pair for pair in lines[at + 1 : end] if scanned_columns(pair[0]) is None])
        _charge(rows, columns)
        released = _close(rows[-1]) if rows else []
        read = _read(rows, columns)
        if len(read) >= max(_FEWEST_ROWS, (len(rows) + 1) // 2):
            behind = lines[end : end + _MOST_BEHIND]
            kept = {id(line) for line, _ in released}
            taken = [p for line, p in lines[at:end] if id(line) not in kept]
            consumed |= {id(paragraph) for paragraph in taken}
            tasks += [_task(rows[n], cells, frame) for n, cells in read.items()]
            left = [row.lines for n, row in enumerate(rows) if n not in read]
            # What a paragraph holds besides the table is to be seen too.
            left += [
                [pair for pair in run if id(pair[1]) in consumed] for run in (released, behind)
            ]
            unread += _places(left)
        at = max(end, at + 1)
    return ScannedTables(tuple(tasks), frozenset(consumed), tuple(unread))


def _places(left: Sequence[Sequence[tuple[TextLine, Paragraph]]]) -> Iterator[UnreadPlace]:
    for lines in left:
        text = " ".join(line.text.strip() for line, _ in lines)
        if lines and len(text.split()) >= FEWEST_WORDS:
            yield UnreadPlace(lines[0][1], UNREAD, text)


def _charge(rows: Sequence[ScannedRow], columns: ScannedColumns) -> None:
    """Finds in each row the name of who is charged: one that stands in many rows, or apart."""
    found = [list(_spots(row)) for row in rows]
    often = Counter(
        key for spots in found for key in {spot.key for spot in spots if not spot.is_helper}
    )
    usual = {key for key, count in often.items() if count > 1 and count >= _USUAL * len(rows)}
    for row, spots in zip(rows, found, strict=True):
        free = [spot for spot in spots if not spot.is_governed]
        if not any(spot.key in usual for spot in free):
            # «… mới của | Phòng Kinh tế | Các thôn»: the columns part what seems one sentence.
            free += [s for s in spots if s.key in usual and s.helping and s.is_barred]
        known = sorted((s for s in free if s.key in usual), key=lambda s: s.is_helper)
        told = (s for s in free if not s.is_helper and _is_told(s, spots, columns))
        row.who = known[0] if known else next(told, None)
        if row.who is None or row.who.at == 0:
            continue
        # Somebody charged on a later line: two rows that lost what parts them.
        later = [s for s in free if s.key in usual and s.line > row.who.line]
        if any(spot.key == row.who.key or spot.is_apart for spot in later):
            row.is_whole = False
    spelt_as_often([row.who for row in rows if row.who is not None])


def _is_told(spot: NamedSpot, spots: Sequence[NamedSpot], columns: ScannedColumns) -> bool:
    """A name that no other word governs: behind a bar, or beside who helps."""
    beside = [s for s in spots if s.line == spot.line and s.at != spot.at]
    if len(beside) > columns.is_helped or not are_bodies(spot.names[0]):
        return False
    return spot.is_apart or bool(spot.helping)


def _spots(row: ScannedRow) -> Iterator[NamedSpot]:
    for number in range(min(len(row.lines), row.figure + _LONGEST_WHAT)):
        for spot in spots_in(row.text(number)):
            # A name that opens the row is of what is to be done.
            if number or spot.at:
                spot.line = number
                yield spot


def _close(row: ScannedRow) -> list[tuple[TextLine, Paragraph]]:
    """Cuts what stands below the last row off, and returns it."""
    if row.who is None:
        return []
    end = row.who.line + 1
    if row.who.at:
        while end < len(row.lines) and not _CAPITAL.match(row.text(end)):
            end += 1
    else:
        # Each cell is a block of lines: with whom, what comes of it, when.
        blocks = 3
        while end < len(row.lines):
            blocks -= row.lines[end][0].number > row.lines[end - 1][0].number + 1
            if blocks < 0:
                break
            end += 1
    released = row.lines[end:]
    del row.lines[end:]
    return released


def _read(rows: Sequence[ScannedRow], columns: ScannedColumns) -> dict[int, Cells]:
    """The cells of each row whose pieces fit, by its place among the rows."""
    charged = [row for row in rows if row.who is not None]
    widths = Widths(
        _most([row.who.at for row in charged if row.who and row.who.at > 0]),
        _most([len(row.who.helping) for row in charged if row.who and row.who.helping]),
    )
    found = {n: cells_of(row, columns, widths) for n, row in enumerate(rows) if row.who}
    names: dict[str, list[Cells]] = {}
    for n, cells in found.items():
        if cells is not None:
            names.setdefault(_last_name(rows[n]), []).append(cells)
    return {
        n: cells
        for n, cells in found.items()
        if cells is not None and _is_sure(rows[n]) and _is_whole(names[_last_name(rows[n])])
    }


def _is_sure(row: ScannedRow) -> bool:
    """Nothing of another row, and nobody but bodies charged."""
    return row.who is not None and row.is_whole and all(map(are_bodies, row.who.names))


def _last_name(row: ScannedRow) -> str:
    return bare(row.who.names[-1]) if row.who is not None else ""


def _is_whole(rows: Sequence[Cells]) -> bool:
    """A name that stands alone in one row, or whole as it seems in one of several, is no half."""
    return any(cells.is_name_alone or (cells.is_name_whole and len(rows) > 1) for cells in rows)


def _most(widths: Sequence[int]) -> int:
    """How wide a column is: as far as three in four of its lines go."""
    return sorted(widths)[len(widths) * 3 // 4] if widths else 0


def _task(row: ScannedRow, cells: Cells, frame: Frame) -> ReadTask:
    assert row.who is not None
    when = when_said(cells.time, frame) if cells.time else When()
    line, paragraph = row.lines[0]
    return ReadTask(
        what=capitalize_first(cells.what),
        lead=row.who.names,
        partners=cells.helping,
        when=when,
        paragraph=paragraph,
        line=line.number,
        origin=Origin.LISTED,
        printed=when.printed,
        doubt=_DOUBT,
    )
