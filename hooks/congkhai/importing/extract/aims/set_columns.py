"""Which columns of a table set its figures, and which one says what is to be reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import bare
from ..tables.target_heads import INDEX, NAMES_AIM, STANDS, ColumnSort, TargetColumn, TargetTable
from ..tables.unit_headings import CLASSES, heads_units, is_total
from ..times.parts_of_year import part_of_year
from .heading_units import unit_of_heading

# «Chỉ tiêu | Tỉnh giao | Xã phấn đấu»: what the body sets itself.
_OWN = expression(r"\b(?:phan dau|dang ky|tu dat|quyet tam)\b")
# «Kế hoạch đã giao | Kế hoạch điều chỉnh»: what holds from now on.
_ADJUSTED = expression(
    r"(?<!truoc )(?<!truoc khi )(?<!chua )\b(?:dieu chinh|sua doi)\b(?! (?:tang|giam))"
    r"|\bnay (?:giao|la)\b|\bsua thanh\b",
    holds=("dieu chinh", "nay ", "sua doi", "sua thanh"),
)
_GIVEN = expression(r"\bgiao\b")
_PLANNED = expression(r"\W*(?:ke hoach|kh|giao|chi tieu)\b")
_QUANTITY = expression(
    r"\W*(?:so luong|muc (?:do|dat|can dat)|gia tri|ty le|ti le|khoi luong|ket qua)\b"
)
_CRITERIA = expression(r"\W*(?:noi dung |ten |cac )*tieu chi\b", holds=("tieu chi",))
_ROMAN = expression(r"\W*[ivx]+\W*$")
_MONEY = expression(r"\W*(?:(?:nghin|ngan|trieu|ty|tr\.?)\W*)*(?:dong|d|vnd|usd)\W*$")
_FROM_LATE = "11"
"""The month from which on what is planned is of the year that comes."""


def subject_column(table: TargetTable, names_aims: bool) -> TargetColumn | None:
    """The column of what is to be reached: where several might be, the last with such a name."""
    names = table.of(ColumnSort.NAME)
    names = [column for column in names if not _numbers_groups(column, table)] or names
    aims = [column for column in names if NAMES_AIM.match(column.head)]
    others = [column for column in names if not heads_units(column.head)]
    if aims or others or names:
        return (aims or others or names)[-1]
    sets = [column for column in table.of(ColumnSort.SET) if column.is_named or names_aims]
    words = [c for c in table.of(ColumnSort.OTHER) if sets and c.at[0] < sets[0].at[0]]
    lengths = {c.at[0]: sum(len(c.text(row)) for row in table.rows) for c in words}
    return max(words, key=lambda column: lengths[column.at[0]], default=None)


def _numbers_groups(column: TargetColumn, table: TargetTable) -> bool:
    """«Cụm» above «I», «II»: to which group the unit of a row belongs; «6» is a form itself."""
    numbers = _ROMAN if column.head in CLASSES else INDEX
    return all(numbers.match(bare(text)) for row in table.rows if (text := column.text(row)))


def set_columns(
    table: TargetTable, subject: TargetColumn, names_aims: bool, issued: str | None
) -> list[TargetColumn]:
    """The columns of figures that are set, and of the units that have a part of them each."""
    sets = table.of(ColumnSort.SET)
    is_aim = NAMES_AIM.match(subject.head) is not None
    if not sets and names_aims:
        sets = [c for c in table.of(ColumnSort.MEASURED) if _QUANTITY.match(c.head)][:1]
    is_named = any(column.is_named for column in sets)
    if _CRITERIA.match(subject.head) and not names_aims:
        return []
    if not (is_aim or is_named or names_aims) and not _is_plain_plan(table, sets, issued):
        return []
    phased = [c for c in table.of(ColumnSort.PHASED) if part_of_year(c.head)]
    if phased and all(is_total(column.head) for column in sets):
        # «Quý I | Quý II | Quý III | Quý IV | Cả năm»
        return [*phased, *sets]
    shared = table.of(ColumnSort.SHARED)
    shared = shared if len(shared) > 1 else []
    if sets:
        sets = _of_one_kind(_ahead(table, _adjusted(sets), issued))
        years = {column.year for column in sets}
        if len(years) == 1:
            shared = [replace(column, year=column.year or sets[0].year) for column in shared]
        return [*sets, *shared] if sets else []
    return shared


def _is_plain_plan(table: TargetTable, sets: Sequence[TargetColumn], issued: str | None) -> bool:
    """«Nội dung | Đơn vị tính | Kế hoạch năm 2026», whose figures are no money."""
    measures = table.of(ColumnSort.MEASURE)
    planned = [
        c
        for c in sets
        if any(_PLANNED.match(bare(text)) for text in c.path)
        and c.year
        and (issued is None or c.year >= issued[:4])
    ]
    if measures:
        units = [bare(text) for row in table.rows if (text := measures[0].text(row))]
    else:
        units = [bare(unit_of_heading(column)) for column in planned]
    return bool(planned) and all(units) and not all(map(_MONEY.match, units))


def _adjusted(sets: Sequence[TargetColumn]) -> list[TargetColumn]:
    """Those that set anew what the others were; of the same year where they name none."""
    new = [c for c in sets if any(_ADJUSTED.search(bare(text)) for text in c.path)]
    years = {column.year for column in sets if column.year}
    year = years.pop() if len(years) == 1 else ""
    return [replace(c, year=c.year or year) for c in new] if new else [*sets]


def _ahead(
    table: TargetTable, sets: Sequence[TargetColumn], issued: str | None
) -> list[TargetColumn]:
    """Those that nothing yet says how far they came: of «Kế hoạch | Thực hiện» there are none."""
    done = ""
    for past in table.of(ColumnSort.PAST):
        if any(STANDS.match(bare(text)) for text in past.path):
            continue
        behind = [column for column in sets if column.at[0] < past.at[0]]
        if past.year:
            done = max(done, past.year)
        elif behind:
            done = max(done, *(column.year or "9999" for column in behind))
    if issued is not None and issued[5:7] >= _FROM_LATE:
        done = max(done, issued[:4] if any(c.year > issued[:4] for c in sets) else "")
    return [column for column in sets if not done or (column.year or done) > done]


def _of_one_kind(sets: Sequence[TargetColumn]) -> list[TargetColumn]:
    """One column for each time; of those given and striven for, what is striven for."""
    found: list[TargetColumn] = []
    for time in dict.fromkeys(map(_time, sets)):
        beside = [column for column in sets if _time(column) == time]
        if len(beside) == 1 or _counts_apart(beside):
            found += beside
            continue
        own = [c for c in beside if any(_OWN.search(bare(text)) for text in c.path)]
        given = [c for c in beside if any(_GIVEN.search(bare(text)) for text in c.path)]
        if len(own) == 1 and len(own) + len(given) >= len(beside):
            found += own
    return [column for column in sets if column in found]


def _time(column: TargetColumn) -> tuple[str, bool]:
    return column.year, column.is_period


def _counts_apart(columns: Sequence[TargetColumn]) -> bool:
    """«Số hộ | Tỷ lệ (%)» below one year."""
    return all(column.is_counted for column in columns)
