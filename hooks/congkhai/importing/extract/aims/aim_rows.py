"""The targets that the rows of a table set, by the columns of their figures or in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....expressions import expression
from ....text import capitalize_first
from ....value import value_class
from ...readers.lines import bare, squeezed
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies
from ..tables.table_rows import TableRow
from ..tables.target_cells import CellFigure, figure_of_cell, tells_part
from ..tables.target_heads import INDEX, ColumnSort, TargetColumn, TargetTable
from ..tables.unit_headings import heads_units
from .aim_clauses import targets_in
from .around import Around
from .heading_units import (
    MULTIPLE,
    as_unit,
    quoted_with_unit,
    unit_of_heading,
    unit_of_name,
    without_unit,
)
from .row_times import due_of_row, in_their_time
from .target import ReadTarget
from .target_years import due_of_heading

SHORTEST = 8
"""Letters of what is to be reached, where neither a unit nor the row above says of what it is."""
_FEWEST = 2
_LONGEST_GROUP = 60
_FEWEST_WORDS = 4
# «- 95% …» below «- 80% …» in one cell, or behind it where a converter joined its lines
_RUN_ON_ITEM = expression(r"\s[-–+•]\s+(?=[^\W_a-z])")
_ITEM = expression(r"\n(?=\s*(?:[-–+•*]|\d{1,2}[.)]|[a-zđ]\))\s*\S)", holds=("\n",))
# «Trong đó: ở thôn», «- Nữ»: of what stands above.
_PART = expression(
    r"\s*(?:(?:[-+–*•]|trong do\b)\W*)+(?:trong do\b\W*)?",
    holds=("*", "+", "-", "trong do", "–", "•"),
)
_BULLETS = frozenset({"-", "–", "+", "•", "*"})
_BELOW = expression(r"\W*(?:[a-hđ]|\d{1,3}(?:\.\d{1,2})+)\W*$")
_UNIT_BEHIND = expression(
    rf"\s*\((?P<unit>(?:{MULTIPLE} ?)?[^()\d]{{1,24}}[23]?|%[^()\d]{{0,12}})\)$", holds=("(",)
)
_IS_SHARE = expression(r"\W*(?:(?:nang|giam|tang) )?(?:ty le|ti le|ty trong|ti trong|toc do)\b")
# «Kinh phí thực hiện (triệu đồng)»: what it costs.
_COST = expression(
    r"\W*(?:(?:tong|nhu cau|du toan|trong do) )*(?:kinh phi|du toan|chi phi|ngan sach (?!thu)"
    r"|(?:muc )?von (?:ngan sach|trung uong|dia phuong|doi ung|su nghiep|long ghep|tin dung))\b"
)
# «Số hộ | Tỷ lệ (%)» tell the unit and no more.
_BARE_COUNT = expression(
    r"\W*(?:so(?: luong)?\b|sl|tl|ty le|ti le|%|luong)(?: \w+){0,2}\W*(?:\(.*)?$"
)
_LARGEST_SHARE = 100
# «Tiêu chí | Nội dung cải tiến | Mức hiện tại | Mức phấn đấu», with rows of «A1.2»
_LEVEL = expression(r"\W*muc (?:phan dau|can dat|dat|de ra|muc tieu|nam)\b", holds=("muc ",))
_CODE = expression(r"[A-ZĐ]{1,2}\.?\d{1,2}(?:\.\d{1,2})*")


@value_class
class _Row:
    subject: str
    scope: str
    unit: str
    due: str


def rows_of_figures(
    table: TargetTable,
    subject: TargetColumn,
    columns: Sequence[TargetColumn],
    paragraph: Paragraph,
    around: Around,
    issued: str | None,
) -> Iterator[ReadTarget]:
    """A target for each row and column with a figure."""
    measure = next(iter(table.of(ColumnSort.MEASURE)), None)
    units = next(
        (c for c in table.of(ColumnSort.NAME) if heads_units(c.head) and c is not subject), None
    )
    coded = _coded(table, subject) if all(_LEVEL.match(c.head) for c in columns) else []
    whole = scope = ""
    due = around.due
    year = due or due_of_heading(bare(around.title), issued)
    columns = [*in_their_time(columns, year)]
    for row in table.rows:
        words = subject_of(row, subject)
        figures = [
            (column, figure)
            for column in (*columns, *_merged(columns, row))
            if (figure := figure_of_cell(column.text(row), bare(words))) is not None
        ]
        if any(float(figure.value) for _, figure in figures):
            # Nought of a unit among others is nothing asked of it.
            figures = [
                (column, figure)
                for column, figure in figures
                if column.sort is not ColumnSort.SHARED or float(figure.value)
            ]
        if row.is_numbering or not words or INDEX.match(bare(words)):
            continue
        part = _PART.match(bare(words))
        is_part = part is not None or _is_listed(row, subject)
        told = words[part.end() :] if part else words
        in_words = list(_sentences(columns, row, words, due, paragraph, issued))
        if not figures and not in_words:
            scope, due = _group(row, words, scope, due, issued)
            whole = whole if is_part else words
            continue
        is_below = _is_below(row, subject)
        if is_part or (is_below and len(told) < SHORTEST):
            words = f"{whole}: {told}" if whole else told
        elif not is_below:
            whole = words
        if _COST.match(bare(told)):
            continue
        unit, words = _unit_of_row(row, measure, words)
        if len(words) < (_FEWEST if unit or whole else SHORTEST):
            continue
        code = next((text for c in coded if _CODE.fullmatch(text := c.text(row))), "")
        if code:
            words, unit = f"{coded[0].path[-1]} {code}: {words}", unit or "mức"
        own = squeezed(units.text(row)) if units else scope
        told_row = _Row(words, own, unit, due_of_row(table, row, year, issued) or due)
        for column, figure in figures:
            if unit and tells_part(column.text(row)) and bare(figure.unit) != bare(unit):
                continue
            target = _target(told_row, column, figure, row, subject, paragraph)
            if around.of_places:
                name = f"Chỉ tiêu tuyển sinh: {target.what}"
                target = replace(target, what=name, unit=target.unit or "chỉ tiêu")
            unit_told = target.unit or around.unit
            lines = (*reversed(column.path), around.unit_line)
            printed = quoted_with_unit(target.printed, unit_told, lines)
            yield replace(target, unit=unit_told, printed=printed)
        for target in in_words:
            yield replace(target, scope=target.scope or own)


def _coded(table: TargetTable, subject: TargetColumn) -> list[TargetColumn]:
    """The column «Tiêu chí» whose cells are codes: levels of the table are of these."""
    sorts = ColumnSort.NAME, ColumnSort.INDEX, ColumnSort.OTHER
    beside = (c for c in table.of(*sorts) if c is not subject)
    return [c for c in beside if any(_CODE.fullmatch(c.text(row)) for row in table.rows)][:1]


def _sentences(
    columns: Sequence[TargetColumn],
    row: TableRow,
    words: str,
    due: str,
    paragraph: Paragraph,
    issued: str | None,
) -> Iterator[ReadTarget]:
    """What cells tell in sentences: «Vệ sinh ngõ xóm | Trên 90% ngõ được quét vôi»."""
    for column in columns:
        text = column.text(row)
        if len(text.split()) < _FEWEST_WORDS or figure_of_cell(text, "") is not None:
            continue
        for target in _told(column, column.year or due, row, paragraph, issued):
            sentence = f"{target.what[:1].lower()}{target.what[1:]}"
            yield replace(target, what=capitalize_first(f"{words}: {sentence}"), doubt="")


def _told(
    column: TargetColumn, due: str, row: TableRow, paragraph: Paragraph, issued: str | None
) -> Iterator[ReadTarget]:
    """The targets that a cell tells as lines of their own would, each item of it apart."""
    cell = column.cell(row)
    text = cell.text if cell else ""
    items = (_RUN_ON_ITEM if _BULLETS & {text.strip()[:1]} else _ITEM).split(text)
    for item in items:
        words = squeezed(item.replace("*", "")).strip(" .;:-–+•")
        line = replace(paragraph.lines[0], text=words, number=row.line)
        told = Paragraph(Kind.BULLET, words, (line,))
        for target in targets_in(told, issued, is_aim=True, around=due):
            yield replace(target, paragraph=paragraph, line=row.line)


def _merged(columns: Sequence[TargetColumn], row: TableRow) -> Iterator[TargetColumn]:
    """Units side by side whose cells are one: «90%» below «Thôn Đông | Thôn Đoài» is of both."""
    shared = [column for column in columns if column.sort is ColumnSort.SHARED]
    for number, column in enumerate(shared):
        cell = row.cells.get(column.at[0])
        if cell is None or column.at[0] + cell.wide - 1 <= column.at[-1]:
            continue
        end = column.at[0] + cell.wide
        covered = [each for each in shared[number:] if each.at[-1] < end]
        if covered and covered[-1].at[-1] == end - 1:
            names = ", ".join(each.path[-1] for each in covered)
            at = tuple(range(column.at[0], end))
            yield replace(column, path=(*column.path[:-1], names), at=at)


def _target(
    told: _Row,
    column: TargetColumn,
    figure: CellFigure,
    row: TableRow,
    subject: TargetColumn,
    paragraph: Paragraph,
) -> ReadTarget:
    shared = column.path[-1] if column.sort is ColumnSort.SHARED else ""
    words = told.subject
    if column.is_counted and not _BARE_COUNT.match(column.head):
        words = f"{words}: {without_unit(column.path[-1]).lower()}"
    if figure.change and figure.change not in words.lower():
        words = f"{words} {figure.change}"
    return ReadTarget(
        what=capitalize_first(words),
        value=figure.value,
        unit=figure.unit or told.unit or _unit_at_last(column, words, figure),
        bound=figure.bound,
        # «Kế hoạch 2026» above a row of «Quý II»: by then, in that year.
        due=told.due if told.due.startswith(column.year) else column.year or told.due,
        scope=shared or told.scope,
        printed=printed_row(row, subject),
        paragraph=paragraph,
        line=row.line,
        highest=figure.highest,
    )


def _unit_at_last(column: TargetColumn, words: str, figure: CellFigure) -> str:
    """Of the heading; «Tỷ lệ ngõ sạch | 80»; «Số ca phẫu thuật | 80»."""
    is_share = _IS_SHARE.match(bare(words)) and float(figure.value) <= _LARGEST_SHARE
    return unit_of_heading(column) or ("%" if is_share else unit_of_name(words))


def _is_listed(row: TableRow, subject: TargetColumn) -> bool:
    return any(row.text(c).strip() in _BULLETS for c in range(subject.at[0]))


def _is_below(row: TableRow, subject: TargetColumn) -> bool:
    """«a)», «1.2»: a row below another."""
    return any(_BELOW.match(bare(row.text(c))) for c in range(subject.at[0]))


def _group(row: TableRow, words: str, scope: str, due: str, issued: str | None) -> tuple[str, str]:
    """«II. Đến năm 2030», «Phòng Kinh tế» above the rows that they hold for."""
    plain = bare(squeezed(" ".join(cell.text for cell in row.cells.values())))
    if len(plain) > _LONGEST_GROUP:
        return scope, due
    due = due_of_heading(plain, issued) or due
    if are_bodies(words):
        return words, due
    return ("" if _opens_group(row) else scope), due


def _opens_group(row: TableRow) -> bool:
    return any(INDEX.match(bare(cell.text)) for cell in row.cells.values())


def _unit_of_row(row: TableRow, measure: TargetColumn | None, words: str) -> tuple[str, str]:
    """The unit of a row, from its own column or in brackets behind its name, which loses it."""
    unit = measure.text(row).strip(" .;*") if measure else ""
    behind = _UNIT_BEHIND.search(words) if not unit else None
    if behind:
        unit, words = behind["unit"], words[: behind.start()]
    return as_unit(unit), words


def rows_in_words(
    table: TargetTable,
    subject: TargetColumn,
    paragraph: Paragraph,
    around: Around,
    issued: str | None,
) -> Iterator[ReadTarget]:
    """«Chỉ tiêu | Chủ trì», whose rows are sentences with a figure; others say who, and when."""
    if any(
        column.sort in {ColumnSort.OTHER, ColumnSort.PAST, ColumnSort.MEASURED}
        for column in table.columns
    ):
        return
    due = around.due
    year = due or due_of_heading(bare(around.title), issued)
    for row in table.rows:
        words = subject_of(row, subject)
        if not words or INDEX.match(bare(words)):
            continue
        own = due_of_row(table, row, year, issued) or due
        found = list(_told(subject, own, row, paragraph, issued))
        if not found:
            _, due = _group(row, words, "", due, issued)
        yield from found


def subject_of(row: TableRow, subject: TargetColumn) -> str:
    """What a row is about, as its cell prints it."""
    cell = next((row.cells[c] for c in subject.at if c in row.cells), None)
    if cell is None:
        cell = next((each for each in row.cells.values() if not INDEX.match(bare(each.text))), None)
        is_alone = cell is not None and sum(bool(c.text.strip()) for c in row.cells.values()) < 3
        cell = cell if is_alone else None
    return squeezed(cell.text.replace("\n", " ").replace("*", "")).rstrip(" .;:") if cell else ""


def printed_row(row: TableRow, subject: TargetColumn) -> str:
    """The cells of a row from its name on, as the text of a source has them."""
    first = subject.at[0]
    cells = (squeezed(cell.text) for column, cell in row.cells.items() if column >= first)
    return " | ".join(filter(None, cells))
