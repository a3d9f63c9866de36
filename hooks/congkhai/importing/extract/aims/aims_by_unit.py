"""Tables that share targets out: «Đơn vị | Trồng cây (cây) | Quét vôi (m)», a row for each unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....expressions import expression
from ....text import capitalize_first
from ...readers.lines import bare, squeezed
from ...structure.paragraphs import Paragraph
from ..tables.figures import figure_as_number
from ..tables.target_heads import INDEX, ColumnSort, TargetColumn, TargetTable
from ..tables.unit_headings import CLASSES, is_total
from ..times.parts_of_year import in_part_of_year, part_of_year
from .aim_rows import printed_row, subject_of
from .around import Around
from .heading_units import (
    BETWEEN,
    as_unit,
    quoted_with_unit,
    unit_counted,
    unit_of_heading,
    without_unit,
)
from .target import ReadTarget

# «Kinh phí (triệu đồng)», «Dân số (người)», «Thực hiện năm 2025 (ha)»: no targets.
_NO_AIM = expression(
    r"\b(?:kinh phi|von|du toan|don gia|thanh tien"
    r"|(?<!nop )(?<!thu )ngan sach|dan so|hien (?:co|trang|nay)|da"
    r"|thuc hien|ket qua|uoc|tu nhien|diem|tong so|so (?:ho|khau|dan|nhan khau|thon|to)\b"
    r"(?!.*(?:thoat|giam|duoc|tham gia|dat))|nam truoc|cung ky|so voi"
    r"|bien che|nguoi lam viec|tuyen sinh|tuyen dung|nhap ngu)\b"
)
_VALUE = expression(r"\W*(?P<value>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s*%?\W*$")
# «Chỉ tiêu giao (cây)» below «CHỈ TIÊU TRỒNG CÂY»: the caption says of what.
_BARE = expression(
    r"\W*(?:(?:chi tieu|ke hoach|so luong|muc|giao|duoc giao|phan dau|dang ky|nam|20\d\d|kh"
    r"|sl|tl|%|so|ty le|ti le)\W*)+$"
)
_OF_CAPTION = expression(
    r"\W*(?:\w{1,4}[.)]\s*)?(?:(?:bang|bieu|bảng|biểu|phụ lục)[\w .:]{0,12}? )?"
    r"(?:(?:giao|phân bổ|các|chỉ tiêu|kế hoạch|về|mục tiêu) )*",
    2,
)
_BEHIND = expression(
    r"\s*(?:(?:cho |giao )?(?:các )?(?:đơn vị|thôn|xã|phường|địa phương)\b.*"
    r"|(?:đến |trong )?năm 20\d\d.*|giai đoạn 20.*|\([^()]*\)"
    r"|theo (?:tháng|quý|khoa|đơn vị|thôn|xã|địa bàn)\b.*)\W*$",
    2,
)
_PLANNED = expression(
    r"(?:KH|Kế hoạch|Chỉ tiêu|Mục tiêu) (?:năm 20\d\d )?(?!giao\b|được\b|năm\b|đến\b)"
    r"(?P<name>[^\W\d].{4,80}?)(?: (?:đến )?(?:năm )?20\d\d)?",
    2,
)
_MOST = 200
_ONLY_TOTALS = "bảng giao cho nhiều đơn vị: máy chỉ ghi dòng tổng, xem các dòng khác"
_FEWEST_ROWS = 2
_ASKED_IN = (ColumnSort.SET, ColumnSort.MEASURED, ColumnSort.SHARED, ColumnSort.PHASED)


def rows_of_units(
    table: TargetTable, unit: TargetColumn, paragraph: Paragraph, around: Around
) -> list[ReadTarget]:
    """What each unit is asked for; of a long table what all of them are."""
    columns = {
        column: told
        for column in table.of(*_ASKED_IN)
        if (column.sort is not ColumnSort.PHASED or part_of_year(column.head))
        and (told := _asked(column, around))
        and (around.names_aims or column.is_named)
    }
    if len(table.rows) < _FEWEST_ROWS or not columns:
        return []
    found = list(_targets(table, unit, columns, paragraph, around))
    if len(found) <= _MOST:
        return [target for target, _ in found]
    return [target for target, is_of_all in found if is_of_all]


def leaves_columns(table: TargetTable, found: Sequence[ReadTarget]) -> bool:
    """Whether a table with a row for each unit counts in a column what is none of the targets."""
    printed = {part for target in found for part in target.printed.split(BETWEEN)}
    return any(target.scope for target in found) and any(
        not printed.intersection(column.path)
        and not any(_NO_AIM.search(bare(text)) or _tells_how_much(text) for text in column.path)
        for column in table.of(ColumnSort.MEASURED)
    )


def _asked(column: TargetColumn, around: Around) -> tuple[str, str] | None:
    """What a column counts, and its unit; None where it is no target or has no unit."""
    unit = unit_of_heading(column) or around.unit
    unit = unit or (unit_counted(column.path[-1]) if around.names_aims else "")
    if not unit or any(_NO_AIM.search(bare(text)) for text in column.path):
        return None
    told = [_named(without_unit(text)) for text in column.path]
    named = [text for text in told if text and not _tells_how_much(text)]
    caption = _captioned(around.caption)
    if column.is_counted and named and caption:
        # «Chỉ tiêu kết quả học tập» above «Tốt | Khá», each with how many and which share.
        return f"{caption}: {' - '.join(named).lower()}", unit
    caption = caption or _captioned(around.title)
    return (" - ".join(named) if named else caption or told[-1]), unit


def _tells_how_much(heading: str) -> bool:
    """«Chỉ tiêu giao», «Cả năm», «Quý I»: not of what."""
    plain = bare(heading)
    return bool(_BARE.match(plain) or is_total(heading) or part_of_year(plain))


def _named(heading: str) -> str:
    """«KH giảm nghèo năm 2026» → «Giảm nghèo»; «KH 2026» stays."""
    found = _PLANNED.fullmatch(squeezed(heading))
    return capitalize_first(found["name"]) if found else heading


def _captioned(caption: str) -> str:
    """«CHỈ TIÊU TRỒNG CÂY NĂM 2026» → «Trồng cây»"""
    words = squeezed(caption.replace("*", ""))
    opening = _OF_CAPTION.match(words)
    words = _BEHIND.sub("", words[opening.end() :] if opening else words)
    return words.lower() if words.isupper() else words


def _targets(
    table: TargetTable,
    unit: TargetColumn,
    columns: dict[TargetColumn, tuple[str, str]],
    paragraph: Paragraph,
    around: Around,
) -> Iterator[tuple[ReadTarget, bool]]:
    is_long = len(table.rows) * len(columns) > _MOST
    for row in table.rows:
        name = subject_of(row, unit).strip(" .;:*")
        if unit.head in CLASSES and name.isdecimal():
            name = f"{unit.path[-1].capitalize()} {name}"
        if len(name) < _FEWEST_ROWS or row.is_numbering or INDEX.match(bare(name)):
            continue
        for column, (what, measure) in columns.items():
            value = _VALUE.match(column.text(row))
            figure = figure_as_number(value["value"]) if value else "0"
            if float(figure) == 0:
                continue
            printed = BETWEEN.join((*dict.fromkeys(column.path), printed_row(row, unit)))
            yield (
                ReadTarget(
                    what=capitalize_first(what),
                    value=figure,
                    unit=as_unit(measure),
                    bound="",
                    due=in_part_of_year(column.head, column.year or around.due),
                    scope=name,
                    # The heading bears the unit that the row counts in.
                    printed=quoted_with_unit(printed, as_unit(measure), (around.unit_line,)),
                    paragraph=paragraph,
                    line=row.line,
                    doubt=_ONLY_TOTALS if is_long else "",
                ),
                is_total(name),
            )
