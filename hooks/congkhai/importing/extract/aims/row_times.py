"""By when a row or a column of a table of targets is to be reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import bare
from ..tables.table_rows import TableRow
from ..tables.target_heads import ColumnSort, TargetColumn, TargetTable
from ..times.dates import moments
from ..times.parts_of_year import part_of_year
from .target_years import due_of_heading

# «Trước 30/6», «Tháng 6», «Quý II»: in the year of the document.
_YEARLESS = expression(r"(?<![\d/])(?:\d{1,2}/\d{1,2}|thang \d{1,2}|quy (?:i{1,3}|iv|[1-4]))\W*$")


def in_their_time(columns: Sequence[TargetColumn], year: str) -> Iterator[TargetColumn]:
    """Those of parts of a year with that part as their time, where the year is known; beside them
    «Cả năm» is of the same."""
    is_phased = any(column.sort is ColumnSort.PHASED for column in columns)
    for column in columns:
        told = (column.year or year)[:4]
        if column.sort is ColumnSort.PHASED and told:
            yield replace(column, year=f"{told}-{part_of_year(column.head)}")
        elif column.sort is not ColumnSort.PHASED:
            yield replace(column, year=told) if is_phased else column


def due_of_row(table: TargetTable, row: TableRow, year: str, issued: str | None) -> str:
    """«Thời hạn: Tháng 6/2026» of the row itself; «Quý II» of the `year` told above."""
    for column in table.of(ColumnSort.DUE):
        plain = bare(column.text(row))
        if year and _YEARLESS.search(plain):
            plain = f"{plain.rstrip(' .;')}/{year[:4]}"
        ahead = [
            moment.iso
            for moment in moments(plain)
            if moment.precision != "yearly" and (issued is None or moment.iso[:4] >= issued[:4])
        ]
        if ahead or (told := due_of_heading(plain, issued)):
            return ahead[-1] if ahead else told
    return ""
