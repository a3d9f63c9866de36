"""Words at their places on a page put together to lines, columns and tables."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from statistics import median

from ...expressions import expression
from ...value import value_class
from .lines import TableCell, TextLine, clean
from .table_rules import Grid


@value_class
class PlacedWord:
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


def page_lines(
    words: Sequence[PlacedWord],
    width: float,
    page: int,
    before: int,
    tables: Sequence[Grid],
    first_table: int,
) -> list[TextLine]:
    """The lines of a page from top to bottom; words in a ruled table as its cells."""
    loose: list[PlacedWord] = [] if tables else list(words)
    cells: dict[tuple[int, int, int], list[PlacedWord]] = {}
    for word in words if tables else ():
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
    lines: list[TextLine] = []
    margin = _margin(pitch_rows)
    edge = _edge(pitch_rows)
    pending = sorted(range(len(tables)), key=lambda number: tables[number].top)
    previous: list[PlacedWord] | None = None
    for row in pitch_rows:
        while pending and tables[pending[0]].top < row[0].top:
            number = pending.pop(0)
            lines += _table_lines(cells, tables, number, first_table, page, before + len(lines))
            previous = None
        if previous is not None and _opens(previous, row, pitch, margin, edge):
            lines.append(TextLine(text="", number=before + len(lines) + 1, page=page))
        text = clean(_joined(row))
        right = "\t" not in text and row[0].left > 0.42 * width
        lines.append(TextLine(text=text, number=before + len(lines) + 1, page=page, right=right))
        previous = row
    for number in pending:
        lines += _table_lines(cells, tables, number, first_table, page, before + len(lines))
    return lines


def rejoined(words: Sequence[PlacedWord]) -> list[PlacedWord]:
    """Words whose letters came apart because one font lacks some of them: «Vi», «t», then «ệ»."""
    found: list[PlacedWord] = []
    for row in _rows(words):
        found.append(row[0])
        for word in row[1:]:
            last = found[-1]
            if word.left - last.right > max(1.2, 0.2 * max(last.height, word.height)):
                found.append(word)
                continue
            found[-1] = PlacedWord(
                last.text + word.text,
                last.left,
                max(last.right, word.right),
                min(last.top, word.top),
                max(last.bottom, word.bottom),
            )
    return found


def _table_lines(
    cells: dict[tuple[int, int, int], list[PlacedWord]],
    tables: Sequence[Grid],
    number: int,
    first: int,
    page: int,
    before: int,
) -> list[TextLine]:
    lines: list[TextLine] = []
    for place in sorted(key for key in cells if key[0] == number):
        wide, tall = tables[number].extent(place[1], place[2])
        cell = TableCell(table=first + number, row=place[1], column=place[2], wide=wide, tall=tall)
        left, right = tables[number].sides(place[2], wide)
        for text in _paragraphs(_rows(cells[place]), right - left):
            lines.append(TextLine(text=text, number=before + len(lines) + 1, page=page, cell=cell))
    return lines


def _paragraphs(rows: Sequence[Sequence[PlacedWord]], width: float) -> list[str]:
    """The lines of a cell; one whose next word had no room goes on in the line below."""
    found: list[str] = []
    full = False
    for number, row in enumerate(rows):
        text = clean(" ".join(word.text for word in row))
        if full and _PARTED_YEAR.search(found[-1][-12:] + "\n" + text[:4]):
            found[-1] += text
        elif full:
            found[-1] += f" {text}"
        else:
            found.append(text)
        following = rows[number + 1][0] if number + 1 < len(rows) else None
        if following is not None:
            space = 0.25 * row[0].height
            needed = row[-1].right - row[0].left + space + following.right - following.left
            below = " ".join(word.text for word in rows[number + 1])
            full = needed > width - 2 * _PADDING and not _is_anew(found[-1], below)
    return found


def _is_anew(text: str, below: str) -> bool:
    """«- …» below anything, «Công an xã» below «Trạm Y tế xã»: the next of a list."""
    return _ITEM.match(below) is not None or (
        _OFFICE.match(below) is not None
        and _OFFICE.match(text) is not None
        and not _OF.search(text)
    )


_ITEM = expression(r"[-–+•*] ?[^\W\d_a-zà-ỹ]")
_OFFICE = expression(
    r"(?:Sở|Bộ|Phòng|Trạm|Trường|Công an|UBND|Ủy ban|Uỷ ban|Hội|Đoàn|Văn phòng|Trung tâm|Chi cục"
    r"|Cục|Các|Ban|Mặt trận|Thôn)\b"
)
# «Ban Thường vụ» above «Đoàn xã», «Phòng Văn hóa và» above «Trung tâm …»: one name, or one line.
_OF = expression(
    r"(?:Thường (?:vụ|trực)|Chấp hành|Quản lý|Chỉ đạo|[Vv]ăn phòng|[Ll]ãnh đạo|của|thuộc|với|và|,)$"
)
_PADDING = 3.0
"""Points that a cell leaves free beside its words, at least."""
# «31/12/» above «2026», «31/12/202» above «6»: a day that a narrow cell broke.
_PARTED_YEAR = expression(r"\d/\n\d|\d/\d{1,2}/(?:\d\n\d{3}|\d\d\n\d\d|\d{3}\n\d)\b")


def _rows(words: Sequence[PlacedWord]) -> list[list[PlacedWord]]:
    """Words on one line together, from left to right."""
    rows: list[list[PlacedWord]] = []
    tallest: list[_Extent] = []
    for word in sorted(words, key=lambda w: (w.middle, w.left)):
        own = (word.top, word.bottom, word.height)
        for number in range(len(rows) - 1, max(len(rows) - 5, -1), -1):
            # How tall rows are is known, and tells most of them apart from the word.
            is_level = _is_level(tallest[number], own) and _is_beside(rows[number], word)
            if is_level or _goes_on(rows[number], tallest[number], word):
                rows[number].append(word)
                if own[2] > tallest[number][2]:
                    tallest[number] = own
                break
        else:
            rows.append([word])
            tallest.append(own)
    rows.sort(key=lambda row: median(w.middle for w in row))
    for row in rows:
        row.sort(key=lambda w: w.left)
    return rows


_Extent = tuple[float, float, float]
"""Top, bottom and height of a word."""


def _is_level(tallest: _Extent, word: _Extent) -> bool:
    """Points, commas and marks are small; the tallest word tells where the line is."""
    row_top, row_bottom, row_height = tallest
    top, bottom, height = word
    overlap = (bottom if bottom < row_bottom else row_bottom) - (top if top > row_top else row_top)
    if overlap > 0.45 * (height if height < row_height else row_height):
        return True
    return height < 0.4 * row_height and row_top - 1 < (top + bottom) / 2 < row_bottom + 2


def _goes_on(row: Sequence[PlacedWord], tallest: _Extent, word: PlacedWord) -> bool:
    """«nhận:» behind «Nơi», when a signature set a little higher made the row seem higher."""
    if word.top >= tallest[1] or word.bottom <= tallest[0]:
        return False
    return any(
        0 <= word.left - other.right < word.height
        and _is_level((other.top, other.bottom, other.height), (word.top, word.bottom, word.height))
        for other in row
    )


def _is_beside(row: Sequence[PlacedWord], word: PlacedWord) -> bool:
    """A signature beside the recipients stands between two of their lines: the nearest decides."""
    left, right = word.left, word.right
    nearest, shortest = word, float("inf")
    for other in row:
        gap = other.left - right
        if left - other.right > gap:
            gap = left - other.right
        if gap < shortest:
            nearest, shortest = other, gap
    tall = max(nearest.height, word.height)
    # In the other column of a head a line may stand half a line lower.
    most = _APART if shortest > _FAR * tall else _TOGETHER
    return abs(nearest.middle - word.middle) <= most * tall


_TOGETHER, _APART, _FAR = 0.7, 0.45, 3
"""How much higher or lower words of one line stand, in their height: near each other, and so far
apart, in it too, that they are of two columns."""


def _joined(row: Sequence[PlacedWord]) -> str:
    """Words with a space between, columns with a tab."""
    tall = median(word.height for word in row)
    pieces = [row[0].text]
    for before, word in itertools.pairwise(row):
        gap = word.left - before.right
        pieces += ["\t" if gap > max(2.4 * tall, 22) else " ", word.text]
    return "".join(pieces)


def _pitch(rows: Sequence[Sequence[PlacedWord]], width: float) -> float:
    """The usual distance between full lines; recipients are set closer, and do not count."""
    gaps: list[float] = []
    wide: list[float] = []
    for row, below in itertools.pairwise(rows):
        gap = below[0].bottom - row[0].bottom
        if 4 < gap < 60:
            gaps.append(gap)
            if min(line[-1].right - line[0].left for line in (row, below)) > 0.55 * width:
                wide.append(gap)
    return median(wide or gaps or [16.0])


def _margin(rows: Sequence[Sequence[PlacedWord]]) -> float:
    lefts = sorted(row[0].left for row in rows)
    return lefts[len(lefts) // 8] if lefts else 0.0


def _edge(rows: Sequence[Sequence[PlacedWord]]) -> float:
    """Where full lines end; a footer may reach farther."""
    rights = sorted(row[-1].right for row in rows)
    return rights[int(len(rights) * 0.8)] if rights else 0.0


def _opens(
    previous: Sequence[PlacedWord],
    row: Sequence[PlacedWord],
    pitch: float,
    margin: float,
    edge: float,
) -> bool:
    """A new paragraph: more space above, or the first line set in."""
    gap = row[0].bottom - previous[0].bottom
    if gap > 1.45 * pitch:
        return True
    inset, slack = row[0].left - margin, edge - row[-1].right
    is_centred = abs(inset - slack) < 25 and slack > 30
    is_set_in = 10 < row[0].left - previous[0].left < 80
    return is_set_in and inset < 80 and not is_centred
