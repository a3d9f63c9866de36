"""Where each cell of a row begins: an editor goes to the line and the letter, as in any file."""

from __future__ import annotations

from collections.abc import Sequence

from ...bilingual import Bilingual, filled


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
