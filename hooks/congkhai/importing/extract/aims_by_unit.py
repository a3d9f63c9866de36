"""Tables that share targets out: «Đơn vị | Trồng cây (cây) | Quét vôi (m)», a row for each unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...expressions import expression
from ...text import capitalize_first
from ..readers.lines import bare, squeezed
from ..structure.paragraphs import Kind, Paragraph
from .aim_headings import heads_aims
from .figures import figure_as_number
from .table_rows import TableRow, filled_rows, table_rows
from .target_years import due_of_heading
from .targets import ReadTarget
from .yearly_aims import INDEX, printed_row

_UNITS = expression(
    r"\W*(?:ten )?(?:(?:cac )?don vi(?! tinh)(?: (?:thuc hien|duoc giao|nhan chi tieu))?|dia phuong"
    r"|xa,? phuong(?:, (?:thi tran|dac khu))?|xa|phuong|huyen|thon|thon, .{2,20}|khu dan cu|chi bo"
    r"|chi hoi|chi doan|co so|truong|co quan, don vi|phong, ban|huyen, .{2,30})\W*$"
)
_MEASURED = expression(r"(?P<what>[^()]{4,80}?)\s*\((?P<unit>[^()\d]{1,20}|%)\)\s*$")
# «Kinh phí (triệu đồng)», «Dân số (người)», «Thực hiện năm 2025 (ha)»: no targets.
_NO_AIM = expression(
    r"\b(?:kinh phi|von|du toan|don gia|thanh tien|ngan sach|dan so|hien (?:co|trang|nay)|da"
    r"|thuc hien|ket qua|uoc|tu nhien|diem|tong so|so (?:ho|khau|dan|nhan khau|thon|to)\b"
    r"(?!.*(?:thoat|giam|duoc|tham gia|dat))|nam truoc|cung ky|so voi)\b"
)
_TOTAL = expression(
    r"\W*(?:tong(?: (?:cong|so))?|cong|toan (?:tinh|xa|huyen|phuong|nganh|thanh pho))\W*$"
)
_VALUE = expression(r"\W*(?P<value>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s*%?\W*$")
_MOST = 200
_ONLY_TOTALS = "bảng giao cho nhiều đơn vị: máy chỉ ghi dòng tổng, xem các dòng khác"
_FEWEST_ROWS = 2
_NEAR = 3
"""Paragraphs between what heads the table and it."""


def targets_by_unit(paragraphs: Sequence[Paragraph], issued: str | None) -> list[ReadTarget]:
    """Those of each table of figures by unit that stands below «CHỈ TIÊU GIAO CÁC ĐƠN VỊ»."""
    found: list[ReadTarget] = []
    for number, paragraph in enumerate(paragraphs):
        if paragraph.kind is not Kind.TABLE:
            continue
        above = [p for p in paragraphs[max(0, number - _NEAR) : number] if p.kind is not Kind.TABLE]
        heads = [p for p in above if heads_aims(p.text)]
        if heads:
            around = due_of_heading(heads[-1].bare, issued) or ""
            found += _in_table(paragraph, around)
    return found


def _in_table(paragraph: Paragraph, around: str) -> list[ReadTarget]:
    rows = filled_rows(table_rows(paragraph))
    if len(rows) <= _FEWEST_ROWS:
        return []
    heads = {column: squeezed(cell.text) for column, cell in rows[0].cells.items()}
    units = [column for column, head in heads.items() if _UNITS.match(bare(head))]
    columns = {
        column: (measured["what"], measured["unit"])
        for column, head in heads.items()
        if (measured := _MEASURED.match(head)) and not _NO_AIM.search(bare(head))
    }
    if len(units) != 1 or not columns:
        return []
    found = list(_targets(rows[1:], units[0], columns, paragraph, around))
    if len(found) <= _MOST:
        return [target for target, _ in found]
    return [target for target, is_total in found if is_total]


def _targets(
    rows: Sequence[TableRow],
    unit: int,
    columns: Mapping[int, tuple[str, str]],
    paragraph: Paragraph,
    around: str,
) -> Iterator[tuple[ReadTarget, bool]]:
    is_long = len(rows) * len(columns) > _MOST
    for row in rows:
        name = squeezed(row.text(unit)).strip(" .;:*")
        if len(name) < _FEWEST_ROWS or row.is_numbering or INDEX.match(bare(name)):
            continue
        is_total = _TOTAL.match(bare(name)) is not None
        for column, (what, measure) in columns.items():
            value = _VALUE.match(row.text(column))
            figure = figure_as_number(value["value"]) if value else "0"
            if float(figure) == 0:
                continue
            yield (
                ReadTarget(
                    what=capitalize_first(what),
                    value=figure,
                    unit=measure,
                    bound="",
                    due=around,
                    scope=name,
                    # The heading bears the unit that the row counts in.
                    printed=f"{what} ({measure}) … {printed_row(row, unit)}",
                    paragraph=paragraph,
                    line=row.line,
                    doubt=_ONLY_TOTALS if is_long else "",
                ),
                is_total,
            )
