"""Tables of tasks that a scan read line by line, the columns of a line run together.

STT Nội dung Đơn vị chủ trì | Đơn vị phối hợp Thời gian
1 Lập danh sách các ngõ Phòng Kinh tế | Các thôn  Quý I/2026
chưa được quét vôi | trong xã

A figure opens a row; a body's name in the midst of its first lines says who; what stands before it
is to be done. Further lines go on with that as far as its column was wide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...expressions import expression
from ...text import capitalize_first
from ...value import value_class
from ..readers.lines import TextLine, bare, squeezed
from ..structure.paragraphs import Kind, Paragraph
from .charges import is_charging_heading
from .scanned_names import NamedSpot, spelt_as_often, spots_in
from .scanned_rows import ScannedRow, rows_of
from .task import Origin, ReadTask
from .when import Frame, When, when_said

_FEWEST_ROWS = 3
_LONGEST_HEADING = 170
_USUAL = 0.3
"""The share of the rows in which a name stands that is of the column of who."""
_SPARE = 3
"""Letters that a line may be longer than those whose end is known."""
_FEWEST_LETTERS = 5
_DOUBT = "đọc từ bảng mà máy quét nhập các cột vào nhau: đối chiếu bản gốc"
_COUNTS = expression(r"^\W*(?:stt|tt|so tt)\b")
_WHAT = expression(r"\b(?:noi dung|nhiem vu|cong viec|hoat dong|ten (?:viec|nhiem vu|de an))\b")
_LEAD = expression(
    r"\b(?:(?:don vi|co quan|bo phan|nguoi|can bo) (?:chu tri|thuc hien|phu trach|dau moi)"
    r"|chu tri)\b"
)
_HELP = expression(r"\bphoi h[ou]p\b")
_TIME = expression(r"\b(?:thoi (?:gian|han)|tien do|han hoan thanh)\b")
_ENDS = expression(r"^\W*(?:phu luc|noi nhan)\b")
_YEAR = r"(?:20\d{2})"
_TAIL = expression(
    rf"(?:[-–—]\s*)?(?:(?:thang|quy|nam)\s*)?(?:(?:\d{{1,2}}|[ivx]{{1,3}})\s*/\s*)?{_YEAR}\W*$"
    rf"|[-–—]\s*(?:thang|quy|nam)\W*$|\bthuong xuyen\W*$|\bhang (?:nam|quy|thang)\W*$"
)
_IS_OPEN = expression(r"[-–—]\s*(?:thang|quy|nam)\W*$")
_SPAN = expression(rf"\b{_YEAR}(?:\s*[-–—]\s*{_YEAR})?\W*$")


@value_class
class ScannedTables:
    """The tasks of such tables, and the paragraphs (by `id`) that they took."""

    tasks: tuple[ReadTask, ...] = ()
    consumed: frozenset[int] = frozenset()


@value_class
class _Columns:
    """What the headings tell of the order of the columns."""

    helps_first: bool = False
    is_timed: bool = False
    time_first: bool = False


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
    consumed: set[int] = set()
    at = 0
    while at < len(lines):
        columns = _headings(lines[at][0])
        if columns is None:
            at += 1
            continue
        end = _end(lines, at + 1)
        rows = rows_of([pair for pair in lines[at + 1 : end] if _headings(pair[0]) is None])
        _charge(rows)
        if sum(row.who is not None for row in rows) >= _FEWEST_ROWS:
            tasks += _tasks(rows, columns, frame)
            consumed |= {id(paragraph) for _, paragraph in lines[at:end]}
        at = max(end, at + 1)
    return ScannedTables(tuple(tasks), frozenset(consumed))


def _headings(line: TextLine) -> _Columns | None:
    """«STT Nội dung thực hiện Đơn vị chủ trì | Đơn vị phối hợp …» on one line."""
    plain = line.bare
    if len(plain) > _LONGEST_HEADING or not _COUNTS.match(plain):
        return None
    what, lead = _WHAT.search(plain), _LEAD.search(plain)
    helping, time = _HELP.search(plain), _TIME.search(plain)
    if not what or not lead or lead.start() < what.start() or not (helping or time):
        return None
    return _Columns(
        helps_first=helping is not None and helping.start() < lead.start(),
        is_timed=time is not None,
        time_first=time is not None and time.start() < lead.start(),
    )


def _end(lines: Sequence[tuple[TextLine, Paragraph]], start: int) -> int:
    for at in range(start, len(lines)):
        line, paragraph = lines[at]
        if _ENDS.match(line.bare) or is_charging_heading(paragraph):
            return at
    return len(lines)


def _charge(rows: Sequence[ScannedRow]) -> None:
    """Finds in each row the name of who is charged: one that stands in many rows, or apart."""
    found = [list(_places(row)) for row in rows]
    often = Counter(key for places in found for key in {place.key for place in places})
    usual = {key for key, count in often.items() if count > 1 and count >= _USUAL * len(rows)}
    for row, places in zip(rows, found, strict=True):
        row.who = next((p for p in places if p.key in usual or _is_told(p, often)), None)
    spelt_as_often([row.who for row in rows if row.who is not None])


def _is_told(place: NamedSpot, often: Mapping[str, int]) -> bool:
    """A name that no other word governs: behind a bar, beside another name, or found again."""
    is_seen = place.is_apart or bool(place.helping) or often[place.key] > 1
    return is_seen and not place.is_governed


def _places(row: ScannedRow) -> Iterator[NamedSpot]:
    for number in range(len(row.lines)):
        for place in spots_in(row.text(number)):
            # A name that opens the row is of what is to be done.
            if number or place.at:
                place.line = number
                yield place


def _tasks(rows: Sequence[ScannedRow], columns: _Columns, frame: Frame) -> Iterator[ReadTask]:
    width = _most([row.who.at for row in rows if row.who is not None and row.who.at > 0])
    help_width = _most([len(row.who.helping) for row in rows if row.who and row.who.helping])
    for row in rows:
        if row.who is None:
            continue
        what, helping, times = _cells(row, columns, width, help_width)
        if len(what) < _FEWEST_LETTERS:
            continue
        when = when_said(times, frame) if columns.is_timed and times else When()
        line, paragraph = row.lines[0]
        yield ReadTask(
            what=capitalize_first(what),
            lead=(row.who.name,),
            partners=helping,
            when=when,
            paragraph=paragraph,
            line=line.number,
            origin=Origin.LISTED,
            printed=when.printed,
            doubt=_DOUBT,
        )


def _most(widths: Sequence[int]) -> int:
    """How wide a column is: as far as three in four of its lines go."""
    return sorted(widths)[len(widths) * 3 // 4] if widths else 0


def _cells(
    row: ScannedRow, columns: _Columns, width: int, help_width: int
) -> tuple[str, tuple[str, ...], str]:
    """What is to be done, with whom, when: of the lines of one row."""
    who = row.who
    assert who is not None
    is_blocks = who.at == 0
    what: list[str] = []
    helping = [who.helping] if who.helping else []
    times: list[str] = []
    is_helped = False
    for number in range(len(row.lines)):
        text = row.text(number)
        piece, rest = _cut(text, 0 if is_blocks else width)
        if number == who.line:
            piece, rest = text[: who.at], text[who.at :]
        elif is_blocks and number > who.line:
            # Each cell is a block of lines: what follows who is none of what is to be done.
            piece, rest = "", text
            if helping or any(place.at == 0 for place in spots_in(text)):
                helping += [] if is_helped else [text]
                is_helped = is_helped or _is_last_of_block(row, number)
        elif number == who.line + 1 and helping and "|" in rest:
            helping.append(_cut(rest.partition("|")[0].strip(), help_width)[0])
        if columns.time_first and (span := _SPAN.search(bare(piece))):
            times.append(piece[span.start() :])
            piece = piece[: span.start()]
        elif not columns.time_first and (tail := _TAIL.search(bare(rest))):
            is_alone = not rest[: tail.start()].strip(" |")
            times += [rest[tail.start() :]] if is_alone or not is_blocks else []
        elif times and (tail := _TAIL.match(bare(piece).strip())) and not columns.time_first:
            # «- Tháng», «12/2030» on lines of their own.
            times.append(piece)
            piece = ""
        elif times and _IS_OPEN.search(bare(times[-1])) and (tail := _TAIL.search(bare(piece))):
            # «- Tháng» of the line above goes on here.
            times.append(piece[tail.start() :])
            piece = piece[: tail.start()]
        what.append(piece.strip(' |“"'))
    told = squeezed(" ".join(what)).strip(" |-–+•.;,“”\"'")
    named = squeezed(" ".join(helping)).strip(" |.;,")
    return told, ((named,) if named and not columns.helps_first else ()), squeezed(" ".join(times))


def _is_last_of_block(row: ScannedRow, number: int) -> bool:
    following = row.lines[number + 1 : number + 2]
    return all(line.number > row.lines[number][0].number + 1 for line, _ in following)


def _cut(text: str, width: int) -> tuple[str, str]:
    """A line at the bar, or where its first column ends; and the rest of it."""
    piece, bar, rest = text.partition("|")
    if not width or len(piece) <= width + _SPARE:
        return piece.strip(), rest
    at = piece.rfind(" ", 0, width + _SPARE)
    return (piece[:at].strip(), f"{piece[at:]}{bar}{rest}") if at > 0 else (piece.strip(), rest)
