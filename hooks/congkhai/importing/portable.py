"""Read PDF files with a text layer: characters put together to lines, columns and tables."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from congkhai.importing import legacy
from congkhai.importing.line import Cell, Line, Reading, Refusal, clean
from congkhai.importing.ruling import Grid, grids

MOST_PAGES = 2_000
MOST_CHARACTERS = 60_000
"""On one page; a page that says more is not a document's."""

_SCAN = Refusal(
    "tệp PDF là bản chụp, không có lớp chữ",
    "dùng bản Word hoặc PDF xuất từ Word; nếu không có, chạy lại với --ocr",
)


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a gap; points from the left and the top of the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return max(self.bottom - self.top, 1.0)


def read_portable(name: str, data: bytes) -> Reading | Refusal:
    """Lines of a PDF; scans, locked and damaged files are refused."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as problem:
        if "assword" in str(problem):
            return Refusal("tệp PDF có mật khẩu", "mở bằng mật khẩu, in lại thành PDF không khóa")
        return Refusal("tệp PDF bị hỏng", "tải lại tệp, hoặc dùng bản Word")
    try:
        return _read(name, document)
    except pdfium.PdfiumError:
        return Refusal("tệp PDF bị hỏng", "tải lại tệp, hoặc dùng bản Word")
    finally:
        document.close()


def _read(name: str, document: pdfium.PdfDocument) -> Reading | Refusal:
    count = len(document)
    if count == 0:
        return Refusal("tệp PDF không có trang nào", "tải lại tệp, hoặc dùng bản Word")
    if count > MOST_PAGES:
        return Refusal(f"tệp PDF có {count} trang, quá 2.000 trang", "tách riêng từng văn bản")
    # Stamps of digital signatures (number, date) are annotations until flattened into the page.
    document.init_forms()
    lines: list[Line] = []
    empty = 0
    tables = 0
    for index in range(count):
        page = document[index]
        if raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
            page.close()
            page = document[index]
        words, width = _words(page)
        if not words:
            empty += 1
            page.close()
            continue
        found = grids(page)
        lines += _page_lines(words, width, index + 1, len(lines), found, tables)
        tables += len(found)
        lines.append(Line("", len(lines) + 1, index + 1))
        page.close()
    text = "\n".join(line.text for line in lines)
    if empty == count or (len(text) < 40 * count and empty > count / 2):
        return _SCAN
    converted = legacy.converted(text)
    if isinstance(converted, Refusal):
        return converted
    notes = [converted.note] if converted.note else []
    if converted.note:
        pieces = converted.text.split("\n")
        lines = [
            Line(t, o.number, o.page, o.cell, right=o.right)
            for t, o in zip(pieces, lines, strict=True)
        ]
    if empty:
        notes.append(f"{empty} trang không có lớp chữ (ảnh chụp): chưa đọc được")
    return Reading(name, tuple(lines), tuple(notes))


def _words(page: pdfium.PdfPage) -> tuple[list[Word], float]:
    """The words of a page as its reader sees them, and the page's width."""
    width, height = page.get_size()
    rotation = page.get_rotation()
    text = page.get_textpage()
    words: list[Word] = []
    letters: list[str] = []
    box: list[float] = []
    count = min(text.count_chars(), MOST_CHARACTERS)
    sides = [ctypes.c_double() for _ in range(4)]
    pointers = [ctypes.byref(side) for side in sides]

    def end_word() -> None:
        if letters:
            words.append(Word(_pairs("".join(letters)), *box))
            letters.clear()
            box.clear()

    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        # The engine marks a hyphen at the end of a line with U+0002.
        letter = "-" if code == 2 else chr(code) if 0 < code < 0x110000 else ""
        if not letter or letter.isspace() or code in (0xFFFE, 0xFFFF):
            end_word()
            continue
        if not raw.FPDFText_GetCharBox(text, index, *pointers):
            continue
        left, right, top, bottom = _upright(
            tuple(side.value for side in sides), (width, height), rotation
        )
        if box and not _adjoins(box, left, right, top, bottom):
            end_word()
        letters.append(letter)
        if box:
            box[0], box[1] = min(box[0], left), max(box[1], right)
            box[2], box[3] = min(box[2], top), max(box[3], bottom)
        else:
            box[:] = [left, right, top, bottom]
    end_word()
    text.close()
    return words, width


def _pairs(text: str) -> str:
    """Letters beyond the basic plane come as two halves."""
    if not any("\ud800" <= c <= "\udfff" for c in text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _upright(
    sides: tuple[float, ...], size: tuple[float, float], rotation: int
) -> tuple[float, float, float, float]:
    """Left, right, top, bottom from the top left corner of the page as shown."""
    left, right, bottom, top = sides
    width, height = size
    if rotation == 90:
        return bottom, top, left, right
    if rotation == 180:
        return width - right, width - left, bottom, top
    if rotation == 270:
        return width - top, width - bottom, height - right, height - left
    return left, right, height - top, height - bottom


def _adjoins(box: list[float], left: float, right: float, top: float, bottom: float) -> bool:
    tall = max(box[3] - box[2], bottom - top, 4.0)
    return (
        -0.8 * tall < left - box[1] < 0.6 * tall
        and min(box[3], bottom) - max(box[2], top) > -0.5 * tall
    )


def _page_lines(
    words: Sequence[Word],
    width: float,
    page: int,
    before: int,
    tables: Sequence[Grid],
    first_table: int,
) -> list[Line]:
    """The lines of a page from top to bottom; words in a ruled table as its cells."""
    loose: list[Word] = []
    cells: dict[tuple[int, int, int], list[Word]] = {}
    for word in words:
        place = next(
            (
                (number, *cell)
                for number, grid in enumerate(tables)
                if (cell := grid.cell_of((word.left + word.right) / 2, word.middle)) is not None
            ),
            None,
        )
        if place is None:
            loose.append(word)
        else:
            cells.setdefault(place, []).append(word)
    pitch_rows = _rows(loose)
    pitch = _pitch(pitch_rows, width)
    lines: list[Line] = []
    margin = _margin(pitch_rows)
    edge = _edge(pitch_rows)
    pending = sorted(range(len(tables)), key=lambda number: tables[number].top)
    previous: list[Word] | None = None
    for row in pitch_rows:
        while pending and tables[pending[0]].top < row[0].top:
            number = pending.pop(0)
            lines += _table_lines(cells, number, first_table, page, before + len(lines))
            previous = None
        if previous is not None and _opens(previous, row, pitch, margin, edge):
            lines.append(Line("", before + len(lines) + 1, page))
        text = clean(_joined(row))
        right = "\t" not in text and row[0].left > 0.42 * width
        lines.append(Line(text, before + len(lines) + 1, page, right=right))
        previous = row
    for number in pending:
        lines += _table_lines(cells, number, first_table, page, before + len(lines))
    return lines


def _table_lines(
    cells: dict[tuple[int, int, int], list[Word]], number: int, first: int, page: int, before: int
) -> list[Line]:
    lines: list[Line] = []
    for place in sorted(key for key in cells if key[0] == number):
        for row in _rows(cells[place]):
            text = clean(" ".join(word.text for word in row))
            cell = Cell(first + number, place[1], place[2])
            lines.append(Line(text, before + len(lines) + 1, page, cell))
    return lines


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words on one line together, from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.middle, w.left)):
        row = next(
            (r for r in reversed(rows[-4:]) if _on_line(r, word)),
            None,
        )
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    for row in rows:
        row.sort(key=lambda w: w.left)
    return sorted(rows, key=lambda row: median(w.middle for w in row))


def _on_line(row: list[Word], word: Word) -> bool:
    """Points, commas and marks are small; the tallest word tells where the line is."""
    tallest = max(row, key=lambda w: w.height)
    overlap = min(tallest.bottom, word.bottom) - max(tallest.top, word.top)
    return overlap > 0.45 * min(tallest.height, word.height) or (
        word.height < 0.4 * tallest.height and tallest.top - 1 < word.middle < tallest.bottom + 2
    )


def _joined(row: Sequence[Word]) -> str:
    """Words with a space between, columns with a tab."""
    tall = median(word.height for word in row)
    pieces = [row[0].text]
    for before, word in itertools.pairwise(row):
        gap = word.left - before.right
        pieces += ["\t" if gap > max(2.4 * tall, 22) else " ", word.text]
    return "".join(pieces)


def _pitch(rows: Sequence[Sequence[Word]], width: float) -> float:
    """The usual distance between full lines; recipients are set closer, and do not count."""
    gaps: list[float] = []
    wide: list[float] = []
    for one, other in itertools.pairwise(rows):
        gap = other[0].bottom - one[0].bottom
        if 4 < gap < 60:
            gaps.append(gap)
            if min(row[-1].right - row[0].left for row in (one, other)) > 0.55 * width:
                wide.append(gap)
    return median(wide or gaps or [16.0])


def _margin(rows: Sequence[Sequence[Word]]) -> float:
    lefts = sorted(row[0].left for row in rows)
    return lefts[len(lefts) // 8] if lefts else 0.0


def _edge(rows: Sequence[Sequence[Word]]) -> float:
    """Where full lines end; a footer may reach farther."""
    rights = sorted(row[-1].right for row in rows)
    return rights[int(len(rights) * 0.8)] if rights else 0.0


def _opens(
    previous: Sequence[Word], row: Sequence[Word], pitch: float, margin: float, edge: float
) -> bool:
    """A new paragraph: more space above, or the first line set in."""
    gap = row[0].bottom - previous[0].bottom
    if gap > 1.45 * pitch:
        return True
    inset, slack = row[0].left - margin, edge - row[-1].right
    is_centred = abs(inset - slack) < 25 and slack > 30
    is_set_in = 10 < row[0].left - previous[0].left < 80
    return is_set_in and inset < 80 and not is_centred
