"""Tables of PDF pages: merged cells, wrapped lines, rows that the end of a page tore."""

from __future__ import annotations

import pytest
from congkhai.importing import gathered, read_bytes
from congkhai.importing.readers.page_joints import joined_tables
from congkhai.importing.readers.page_layout import PlacedWord, page_lines
from congkhai.importing.readers.table_rules import Grid
from congkhai.importing.structure.division import documents

from tests.importing.made import pdf_file

LEFT, RIGHT = 20, 560
COLUMNS = (20, 60, 260, 400, 560)
WIDE = 6.5
"""Points of a letter of the font that the test files have."""

Row = tuple[str | tuple[str, int], ...]


def drawn(rows: list[Row], top: float = 60) -> tuple[list, list]:
    """The words and rules of a table; (words, columns) is a merged cell, «^» one with that above.

    Lines of a cell are parted by «¶».
    """
    words: list[tuple[float, float, str]] = []
    rules: list[tuple[float, float, float, float]] = []
    y = top
    for number, row in enumerate(rows):
        tall = 20 * max((c if isinstance(c, str) else c[0]).count("¶") + 1 for c in row) + 8
        column = 0
        for cell in row:
            text, wide = (cell, 1) if isinstance(cell, str) else cell
            start, end = COLUMNS[column], COLUMNS[column + wide]
            rules.append((start, y, start, y + tall))
            if text != "^":
                rules.append((start, y, end, y))
                for line, piece in enumerate(text.split("¶")):
                    at = start + 5
                    for word in piece.split():
                        words.append((at, y + 18 + 20 * line, word))
                        at += WIDE * (len(word) + 1)
            column += wide
        rules.append((RIGHT, y, RIGHT, y + tall))
        y += tall
        if number == len(rows) - 1:
            rules.append((LEFT, y, RIGHT, y))
    return words, rules


def tasks(rows: list[Row]) -> list[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    words, rules = drawn(rows)
    below = (20, 800, "Quét vôi ngõ xóm cho sạch, cho sáng.")
    reading = read_bytes("made.pdf", pdf_file([*words, below], rules=rules))
    (document,) = [gathered(parts) for parts in documents(reading)]
    return [(t.what, t.lead, t.partners, t.when.due) for t in document.duties.tasks]


HEAD: Row = ("TT", "Nội dung", "Chủ trì", "Thời hạn")


def test_a_heading_over_merged_cells_is_no_task():
    rows: list[Row] = [
        HEAD,
        ("I", ("Nhóm nhiệm vụ về quét vôi ngõ và đường làng của xã Yên Hạ", 3)),
        ("1", "Lập danh sách ngõ", "Phòng Kinh tế", "15/3/2026"),
        ("2", "Mua vôi", "Công an xã", "20/3/2026"),
    ]
    assert tasks(rows) == [
        ("Lập danh sách ngõ", ("Phòng Kinh tế",), (), ("2026-03-15",)),
        ("Mua vôi", ("Công an xã",), (), ("2026-03-20",)),
    ]


def test_a_cell_merged_over_rows_holds_for_each():
    rows: list[Row] = [
        HEAD,
        ("1", "Lập danh sách ngõ", "Phòng Kinh tế", "15/3/2026"),
        ("2", "Mua vôi", "^", "20/3/2026"),
        ("3", "Quét vôi", "Công an xã", "^"),
    ]
    assert [(lead, due) for _, lead, _, due in tasks(rows)] == [
        (("Phòng Kinh tế",), ("2026-03-15",)),
        (("Phòng Kinh tế",), ("2026-03-20",)),
        (("Công an xã",), ("2026-03-20",)),
    ]


def test_a_name_wrapped_in_a_narrow_cell_is_one():
    rows: list[Row] = [
        HEAD,
        ("1", "Lập danh sách ngõ", "Trạm Y tế", "15/3/2026"),
        # A line with room for the next word was ended on purpose.
        ("2", "Mua vôi", "Trạm Y tế¶Phòng Kinh tế", "20/3/2026"),
    ]
    found = tasks(rows)
    assert found[1][1] == ("Trạm Y tế", "Phòng Kinh tế")
    wrapped = [*rows[:1], ("1", "Lập danh sách ngõ", "Ban Chỉ huy Quân sự¶Xã Yên Hạ", "15/3/2026")]
    wrapped.append(rows[2])
    assert tasks(wrapped)[0][1] == ("Ban Chỉ huy Quân sự Xã Yên Hạ",)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        # Bodies below each other fill their lines too.
        ("Trạm Y tế xã Yên Hạ¶Công an xã", ("Trạm Y tế xã Yên Hạ", "Công an xã")),
        (
            "Phòng Văn hóa xã Hạ¶Trạm Y tế xã Yên Hạ¶Công an xã Yên Hạ",
            ("Phòng Văn hóa xã Hạ", "Trạm Y tế xã Yên Hạ", "Công an xã Yên Hạ"),
        ),
        ("Phòng Kinh tế xã Hạ¶UBND các xã", ("Phòng Kinh tế xã Hạ", "UBND các xã")),
        ("- Trạm Y tế xã Yên Hạ¶- Công an xã", ("Trạm Y tế xã Yên Hạ", "Công an xã")),
        # One name over two lines.
        ("Ban Thường vụ và¶Ban Chấp hành", ("Ban Thường vụ", "Ban Chấp hành")),
        ("Hội Liên hiệp xã Yên¶Phụ nữ xã", ("Hội Liên hiệp xã Yên Phụ nữ xã",)),
        ("Ban Tổ chức Hội thi¶Quét vôi", ("Ban Tổ chức Hội thi Quét vôi",)),
    ],
)
def test_names_below_each_other_in_a_narrow_cell(cell, names):
    assert tasks([HEAD, ("1", "Mua vôi bột", cell, "15/3/2026")])[0][1] == names


def test_rules_that_underline_words_part_no_rows():
    words, rules = drawn([HEAD, ("1", "Lập danh sách ngõ", "Phòng Kinh tế", "15/3/2026")])
    reading = read_bytes(
        "made.pdf",
        pdf_file([*words, (20, 800, "Quét vôi ngõ xóm.")], rules=[*rules, (270, 108, 320, 108)]),
    )
    cells = [line.cell for line in reading.lines if line.cell]
    assert {cell.row for cell in cells} == {0, 1}
    assert all(cell.tall == 1 and cell.wide == 1 for cell in cells)


def lines_of(*pages: list[Row], apart: str = "") -> list:
    """The lines of tables on pages one below the other, as the reader puts them together."""
    grids: list[Grid] = []
    lines: list = []
    for number, rows in enumerate(pages, start=1):
        words, rules = drawn(rows)
        ys = sorted({y for _, y, _, end in rules if y == end})
        grid = Grid(tuple(map(float, COLUMNS)), tuple(map(float, ys)))
        placed = [PlacedWord(text, x, x + WIDE * len(text), y - 10, y + 3) for x, y, text in words]
        if apart:
            placed.append(PlacedWord(apart, 300, 300 + WIDE * len(apart), 20, 33))
        lines += page_lines(placed, 595, number, len(lines), [grid], len(grids))
        grids.append(grid)
    return joined_tables(lines, grids)


def rows_of(lines: list) -> list[tuple[int, int, dict[int, str]]]:
    found: dict[tuple[int, int], dict[int, str]] = {}
    for line in lines:
        if line.cell:
            row = found.setdefault((line.cell.table, line.cell.row), {})
            row[line.cell.column] = f"{row.get(line.cell.column, '')} {line.text}".strip()
    return [(table, number, cells) for (table, number), cells in sorted(found.items())]


FIRST: list[Row] = [
    HEAD,
    ("1", "Mua vôi", "Công an xã", "15/3/2026"),
    ("2", "Lập danh sách", "Phòng Kinh tế", "Quý"),
]


@pytest.mark.parametrize("apart", ["", "2", "- 2 -"])
def test_a_row_torn_by_the_end_of_a_page_is_one(apart):
    second: list[Row] = [("", "ngõ cần quét", "", "I/2026"), ("3", "Quét", "Các thôn", "5/4/2026")]
    found = rows_of(lines_of(FIRST, second, apart=apart))
    assert [number for table, number, _ in found if table == 0] == [0, 1, 2, 4]
    assert found[2][2] == {
        0: "2",
        1: "Lập danh sách ngõ cần quét",
        2: "Phòng Kinh tế",
        3: "Quý I/2026",
    }


def test_headings_on_each_page_are_told_once_where_a_row_is_torn():
    second: list[Row] = [HEAD, ("", "ngõ", "", ""), ("3", "Quét", "Các thôn", "5/4/2026")]
    third: list[Row] = [HEAD, ("", "vôi", "", ""), ("4", "Kiểm tra", "Các thôn", "6/4/2026")]
    found = rows_of(lines_of(FIRST, second, third))
    assert [cells.get(1) for _, _, cells in found] == [
        "Nội dung",
        "Mua vôi",
        "Lập danh sách ngõ",
        "Quét vôi",
        "Kiểm tra",
    ]


@pytest.mark.parametrize(
    ("second", "apart"),
    [
        # A row of its own: it has its number; or its words begin anew and its cells are full.
        ([("3", "quét", "Các thôn", "5/4/2026")], ""),
        ([("", "Quét", "Các thôn", "5/4/2026")], ""),
        # Another table, below words of its own.
        ([("", "ngõ", "", "")], "PHỤ LỤC II"),
    ],
)
def test_what_is_no_torn_row(second, apart):
    found = rows_of(lines_of(FIRST, second, apart=apart))
    assert found[2][2][1] == "Lập danh sách"


def test_a_table_with_headings_of_its_own_is_none_that_goes_on():
    second: list[Row] = [
        ("TT", "Họ và tên", "Chức vụ", "Đơn vị"),
        ("1", "Lò Mẫu", "Tổ trưởng", "Xã"),
    ]
    assert {table for table, _, _ in rows_of(lines_of(FIRST, second))} == {0, 1}
    # The same headings, one of them set otherwise.
    again: list[Row] = [
        ("TT", "Nội dung", "Chủ  trì", "Hạn"),
        ("3", "Quét", "Các thôn", "5/4/2026"),
    ]
    assert {table for table, _, _ in rows_of(lines_of(FIRST, again))} == {0}


@pytest.mark.parametrize("lower", [6.4, 7.5, 8.5])
def test_a_line_of_the_other_column_that_stands_half_a_line_lower_is_one(lower):
    left = [("VÀ XÃ HỘI", 130.0, 90.9, 104.0)]
    right = [
        ("Quảng", 314.0, 92.2, 104.9),
        ("Hạ,", 354.0, 92.0, 103.6),
        ("ngày", 388.0, 92.1, 104.9),
        ("03", 421.0, 92.4, 102.0),
        ("tháng", 444.0, 92.3, 104.8),
        ("10", 479.0, 92.4, 102.0),
    ]
    placed = [PlacedWord(text, x, x + 28, y, end) for text, x, y, end in left]
    placed += [PlacedWord(text, x, x + 28, y + lower, end + lower) for text, x, y, end in right]
    told = [line.text for line in page_lines(placed, 595, 1, 0, [], 0)]
    assert [text for text in told if text] == ["VÀ XÃ HỘI", "Quảng Hạ, ngày 03 tháng 10"]


def test_lines_of_two_columns_that_are_level_stay_one_row():
    placed = [
        PlacedWord("Trạm", 60, 88, 90.0, 101.0),
        PlacedWord("ngày", 388, 416, 91.5, 104.5),
        PlacedWord("-", 470, 474, 96.0, 97.5),
    ]
    told = [line.text for line in page_lines(placed, 595, 1, 0, [], 0)]
    assert [text for text in told if text] == ["Trạm\tngày\t-"]
