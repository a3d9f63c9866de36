"""Where each cell of a row begins: an editor goes to the line and the letter, as in any file."""

from __future__ import annotations

from collections.abc import Sequence


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
