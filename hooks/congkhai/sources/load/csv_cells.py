"""Where each cell of a row begins: an editor goes to the line and the letter, as in any file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...bilingual import Bilingual, filled
from ...problems import Problem, found
from .node import Scalar


def cell_starts(lines: Sequence[str], first_line: int, delimiter: str) -> list[tuple[int, int]]:
    """Line and column of each cell; a row has several lines where a quoted cell has."""
    if len(lines) == 1 and '"' not in lines[0]:
        starts = [(first_line, 1)]
        column = 1
        for cell in lines[0].split(delimiter)[:-1]:
            column += len(cell) + 1
            starts.append((first_line, column))
        return starts
    starts = []
    # A mark within a cell that does not begin with one is a letter like others.
    has_marks = is_quoted = False
    is_fresh = True
    for line, text in enumerate(lines, first_line):
        for column, letter in enumerate(text, 1):
            if is_fresh:
                starts.append((line, column))
                is_fresh = False
                has_marks = is_quoted = letter == '"'
                if letter == delimiter:
                    is_fresh = True
            elif letter == '"' and has_marks:
                # Written twice it closes and opens at once.
                is_quoted = not is_quoted
            elif letter == delimiter and not is_quoted:
                is_fresh = True
        if is_fresh:
            starts.append((line, len(text) + 1))
            is_fresh = False
    return starts


def column_twice(head: list[Scalar]) -> Problem | None:
    """Of the names in a head, the first that stands a second time."""
    places: dict[str, int] = {}
    for number, cell in enumerate(head, 1):
        first = places.setdefault(cell.text, number)
        if first != number and cell.text:
            return found(cell.at, "K733", column=cell.text, first=first, second=number)
    return None


def open_cell(line: str, delimiter: str) -> int:
    """The column of the last quoted cell that begins in a line which does not close it."""
    column, is_quoted = 1, False
    for at, letter in enumerate(line, 1):
        if letter == '"':
            is_quoted = not is_quoted
        elif letter == delimiter and not is_quoted:
            column = at + 1
    return column


def why_other_width(head: Sequence[str], cells: Sequence[str], delimiter: str) -> Bilingual:
    """What most likely makes a row as wide as its head is not: a title above the names of the
    columns, another mark between cells, a comma within one."""
    if len(head) == 1 < len(cells):
        return _TITLE
    other = next((mark for mark in ",;\t" if mark != delimiter and mark in cells[0]), "")
    if len(cells) == 1 and other:
        names = {"\t": "Tab"}
        first, second = names.get(delimiter, delimiter), names.get(other, other)
        return filled(_OTHER_MARK, _OTHER_MARK.en, first=first, second=second)
    return _QUOTE if any(cell.strip() for cell in cells[len(head) :]) else _BLANK


def rows_in_short(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Rows that are one cell for one and the same reason are told at the first of them."""
    every = list(problems)
    same: dict[tuple[str, ...], list[Problem]] = {}
    for problem in every:
        if key := _one_cell(problem):
            same.setdefault(key, []).append(problem)
    for problem in every:
        alike = same.get(_one_cell(problem) or (), [problem])
        if problem is not alike[0]:
            continue
        values = dict(problem.values)
        if len(alike) > 1:
            values["fix"] = filled(
                _OTHERS, _OTHERS.en, fix=values["fix"], count=str(len(alike) - 1)
            )
            problem = found(problem.place, problem.code, **values)
        yield problem


def _one_cell(problem: Problem) -> tuple[str, ...] | None:
    values = dict(problem.values)
    if problem.code != "K711" or values["cells"] != "1":
        return None
    return problem.place.file, values["fix"]


_OTHERS = Bilingual("$fix; $count dòng sau cũng vậy", "$fix; $count rows below are the same")
_TITLE = Bilingual(
    "dòng đầu của tệp phải là tên các cột: xóa dòng tiêu đề, ghi chú ở trên đó",
    "the first line of the file must name the columns: remove the title or remark above it",
)
_OTHER_MARK = Bilingual(
    "hàng đầu ngăn ô bằng «$first», dòng này bằng «$second»: dùng một dấu cho cả tệp",
    "the head parts cells by «$first», this row by «$second»: use one mark in the whole file",
)
_BLANK = Bilingual(
    "đủ số ô như hàng đầu, không thêm ô trống ở cuối; ô có dấu phẩy thì đặt trong ngoặc kép",
    "as many cells as the head, no blank ones behind; quote a cell that holds a comma",
)
_QUOTE = Bilingual("ô có dấu phẩy thì đặt trong ngoặc kép", "quote a cell that holds a comma")
