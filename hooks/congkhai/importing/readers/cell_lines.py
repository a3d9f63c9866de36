"""Tables of saved web pages, a bar between the cells and every cell on lines of its own.

|            A bar opens a row, parts its cells and closes it; so two bars stand where rows
TT           meet, and an empty cell is one bar more. A cell that is merged with the one above
|            is not printed at all.
Nhiệm vụ
|
|
1
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from itertools import islice

from ...expressions import expression
from ...value import record_class
from .lines import CAPITALS, TableCell, TextLine, bare, squeezed

FEWEST_COLUMNS = 3
FEWEST_ROWS = 2
MOST_PARTS = 6
MOST_LINES = 40
"""Paragraphs and lines of one cell; more are the text between two tables."""
MOST_TRIES = 20
"""How often a table is looked for, heading by heading, where the bars of a block are no table."""
_BAR = "|"
_INDEX = expression(r"^\W*(?:\d{1,3}(?:\.\d{1,3})*|[ivxl]{1,6}|[a-hđ])\W*$")
_COUNTS = expression(r"^\W*(?:stt|tt|so tt|so thu tu)\W*$", holds=("so thu tu", "tt"))
# «PHỤ LỤC II» right behind a table: its own table follows.
_ANNEX = expression(
    r"^\W*(?:phu luc|phu bieu|bieu|danh muc)(?: so)?:? ?(?:[ivx]{1,5}|\d{1,2}|[a-d])?\W*$",
    holds=("phu luc", "phu bieu", "bieu", "danh muc"),
)
_MOTTO = expression(r"cong hoa xa hoi|doc lap ?- ?tu do|dang cong san viet nam")
_RECIPIENTS = expression(r"^[\W_]*noi nhan\b", holds=("noi nhan",))
# «KT. GIÁM ĐỐC»; «Q. Hải Châu», «Q. TÂN BÌNH» is a district.
_SIGNED = expression(
    rf"^\W*(?:(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s?\.?\s[{CAPITALS}]{{2}}"
    r"|Q\s?\.?\s(?:BỘ|BÍ|CHÁNH|CHỦ|CỤC|GIÁM|HIỆU|TỔNG|TRƯỞNG|VIỆN|VỤ)\s)"
)
_LAYOUT = expression(r"noi nhan|cong hoa xa hoi|doc lap ?- ?tu do|dang cong san viet nam")


@record_class
class _Cell:
    lines: list[TextLine] = field(default_factory=list)

    @property
    def text(self) -> str:
        return squeezed(" ".join(line.text for line in self.lines)).strip(" *")


def cell_tables(lines: Sequence[TextLine], first_table: int) -> list[TextLine]:
    """The lines with such tables as cells, numbered from `first_table` on."""
    found: list[TextLine] = []
    table = first_table
    index = block = former = tries = 0
    while index < len(lines):
        is_bar = lines[index].text.strip() == _BAR
        if is_bar and index >= block:
            block = _block_end(lines, index)
        end = _before_recipients(lines, index, block) if is_bar else index
        tries, former = (tries + 1 if end == former else 0), end
        rows = list(_rows(lines[index:end])) if end > index else []
        if len(rows) < FEWEST_ROWS or len(rows[0]) < FEWEST_COLUMNS or _is_layout(rows):
            # What is one row stays one, wherever it is begun.
            opens = len(rows) >= FEWEST_ROWS and tries < MOST_TRIES
            at = _counted_from(lines, index + 1, end) if opens else None
            end = at or max(end, index + 1)
            found += lines[index:end]
            index = end
            continue
        tall = _merged(rows)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                rest = tall.get((number, column), 1)
                place = TableCell(
                    table=table, row=number, column=column, tall=rest, is_guessed=rest > 1
                )
                found += _written(cell, place)
        table += 1
        index = end
    return found


def _block_end(lines: Sequence[TextLine], start: int) -> int:
    """Behind the last bar of a table: between two bars stands one cell, and no whole text."""
    end = start + 1
    blanks = together = printed = 0
    for at in range(start + 1, len(lines)):
        text = lines[at].text.strip()
        if text == _BAR:
            end, blanks, together, printed = at + 1, 0, 0, 0
            continue
        blanks += not text
        together = 0 if text else together + 1
        printed += bool(text)
        is_annex = end == at and _ANNEX.match(bare(text)) and bare(text) != text.lower()
        is_heading = is_annex or (lines[at].heading and text and blanks > 0)
        if together > 1 or is_heading or blanks > MOST_PARTS or printed > MOST_LINES:
            break
    return end


def _before_recipients(lines: Sequence[TextLine], start: int, end: int) -> int:
    """Where the table ends if recipients stand in the block: above the text that ends there."""
    above = bar = start
    is_first = True
    for at, line in enumerate(islice(lines, start, end), start):
        text = line.text.strip()
        if text == _BAR:
            above, bar, is_first = bar, at, True
        elif text and is_first:
            if above > start and _RECIPIENTS.match(line.bare):
                return above + 1
            is_first = False
    return end


def _counted_from(lines: Sequence[TextLine], start: int, end: int) -> int | None:
    """Where among recipients and signature, a few lines apart, the table of an appendix opens."""
    bar: int | None = None
    for at in range(start, end):
        text = lines[at].text.strip()
        if text == _BAR:
            bar = at
        elif text:
            if bar is not None and _COUNTS.match(bare(text)):
                return bar
            bar = None
    return None


def _rows(lines: Sequence[TextLine]) -> Iterator[list[_Cell]]:
    """The cells row by row; the first row tells how many columns there are."""
    cells: list[_Cell] = []
    bars = 0
    columns = 0
    is_counted = False
    pieces: list[_Cell | None] = []
    for line in lines:
        if line.text.strip() == _BAR:
            pieces.append(None)
        elif not pieces or pieces[-1] is None:
            pieces.append(_Cell([line]))
        else:
            pieces[-1].lines.append(line)
    pieces = [None if piece is not None and not piece.text else piece for piece in pieces]
    for piece in pieces:
        if piece is None:
            bars += 1
            continue
        is_new = bars > 1 and bool(cells)
        if is_new and is_counted and len(cells) < columns:
            # An empty cell, or the next row: its first cell counts.
            is_new = bool(_INDEX.match(bare(piece.text)))
        if is_new:
            # Bars beyond those that close this row and open the next are of empty cells.
            cells += [_Cell() for _ in range(min(bars - 2, columns - len(cells)))]
            columns = columns or len(cells)
            is_counted = is_counted or bool(_COUNTS.match(bare(cells[0].text)))
            yield _placed(cells, columns) if is_counted else cells
            cells = []
        elif cells:
            cells += [_Cell() for _ in range(bars - 1)]
        cells.append(piece)
        bars = 0
    if cells:
        yield _placed(cells, columns) if is_counted else cells


def _placed(cells: list[_Cell], columns: int) -> list[_Cell]:
    """A row that begins with its deed has the number of the row above, which covers it too."""
    first = bare(cells[0].text)
    is_deed = len(first.split()) > _FEWEST and not (_INDEX.match(first) or _COUNTS.match(first))
    return [_Cell(), *cells] if is_deed and _FEWEST <= len(cells) < columns else cells


def _merged(rows: Sequence[Sequence[_Cell]]) -> dict[tuple[int, int], int]:
    """How many rows a cell covers, by its row and column, where counted rows below it stop short.

    Which of its cells a row leaves out is not said: mostly the last, who and when.
    """
    found: dict[tuple[int, int], int] = {}
    columns = len(rows[0])
    stands: dict[int, int] = {}
    former = 0
    for number, row in enumerate(rows):
        index = row[0].text.strip(" *.")
        count = int(index) if index.isdecimal() and len(index) <= _DIGITS else 0
        below = rows[number + 1][0].text.strip(" *") if number + 1 < len(rows) else ""
        # «2 | Quét chợ» above «2.1 | …» heads what follows.
        is_counted = count > 1 and count == former + 1 and not below.startswith(f"{count}.")
        is_covered = not index and former > 0 and len(row) > _FEWEST
        is_short = (is_counted or is_covered) and _FEWEST <= len(row) < columns
        for column in range(columns):
            if column < len(row):
                stands[column] = number
            elif is_short and stands.get(column):
                found[stands[column], column] = number - stands[column] + 1
            else:
                stands.pop(column, None)
        former = former if is_covered else count
    return found


_FEWEST = 2
_DIGITS = 3


def _is_layout(rows: Sequence[Sequence[_Cell]]) -> bool:
    """Head or signature set side by side is no table of data."""
    if any(_LAYOUT.search(bare(cell.text)) for row in rows[:2] for cell in row):
        return True
    if rows[0] and _SIGNED.match(rows[0][0].text):
        return True
    # Facts that a site sets above the document run into its head.
    return any(_MOTTO.search(bare(cell.text)) for row in rows for cell in row)


def _written(cell: _Cell, place: TableCell) -> Iterator[TextLine]:
    """A line for each paragraph of the cell; the breaks within say nothing."""
    paragraph: list[TextLine] = []
    for line in [*cell.lines, None]:
        if line is not None and line.text.strip():
            paragraph.append(line)
        elif paragraph:
            text = squeezed(" ".join(part.text.strip() for part in paragraph)).replace("**", "")
            yield replace(paragraph[0], text=text, cell=place)
            paragraph = []
