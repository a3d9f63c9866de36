"""What the columns of a table of figures are of, from their headings over one row or several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare, squeezed
from ..times.parts_of_year import is_over
from .flat_headings import unflattened
from .heading_paths import YEARS, below_headings, paths_of
from .heading_roles import role_of_heading
from .labels import Role
from .table_rows import GridCell, TableRow
from .target_cells import is_figure
from .unit_headings import CLASSES, are_measures, heads_units, is_total, names_unit


class ColumnSort(Enum):
    """What the cells of a column tell."""

    INDEX = "index"
    NAME = "name"
    MEASURE = "measure"
    SET = "set"
    """A figure that is set."""
    PHASED = "phased"
    """One that is set for a part of the year: «Quý I», «Tháng 5»."""
    PAST = "past"
    COMPARED = "compared"
    """«So với năm 2025 (%)»"""
    SHARED = "shared"
    """A figure that is set for one unit: «Thôn Đông» below «Trong đó»."""
    MEASURED = "measured"
    """What is counted, in a table with a row for each unit: «Trồng cây (cây)»."""
    DUE = "due"
    CHARGED = "charged"
    ASIDE = "aside"
    OTHER = "other"


@value_class
class TargetColumn:
    """`path` are its headings as printed, from the topmost; `at` are the columns that it covers."""

    sort: ColumnSort
    path: tuple[str, ...]
    at: tuple[int, ...]
    year: str = ""
    is_named: bool = False
    """That its heading names an aim: «Mục tiêu», «Chỉ tiêu giao», «Phấn đấu»."""
    is_period: bool = False
    """«Giai đoạn 2026-2030», not its last year."""
    is_counted: bool = False
    """«Số hộ», «Tỷ lệ (%)» below a year."""

    @property
    def head(self) -> str:
        return bare(self.path[-1]) if self.path else ""

    def cell(self, row: TableRow) -> GridCell | None:
        """Its cell in a row; one that stands across other columns as well is none."""
        for column in self.at:
            cell = row.cells.get(column)
            if cell is not None and cell.text.strip():
                return cell if column + cell.wide - 1 <= self.at[-1] else None
        return None

    def text(self, row: TableRow) -> str:
        cell = self.cell(row)
        return squeezed(cell.text.replace("\n", " ").replace("*", "")) if cell else ""


@value_class
class TargetTable:
    columns: tuple[TargetColumn, ...]
    rows: tuple[TableRow, ...]
    """Those below the headings."""
    heads: tuple[TableRow, ...] = ()
    title: str = ""
    """What a row above the headings says of all of it."""

    def of(self, *sorts: ColumnSort) -> list[TargetColumn]:
        return [column for column in self.columns if column.sort in sorts]


INDEX = expression(r"\W*(?:[ivxl]+|[a-hđ]|\d{1,3}(?:\.\d{1,2})*)\W*$")
_MEASURE = expression(r"\W*(?:don vi(?: tinh| do)?|dv|dvt)\W*$")
_MEASURE_OR_UNIT = expression(r"\W*(?:don vi|dv)\W*$")
NAMES_AIM = expression(
    r"\W*(?:(?:cac|ten|danh muc|noi dung|he thong|nhom|ma|bo|don vi)[ /,]+)*"
    r"(?:chi tieu|chi so|muc tieu)\b"
    r"(?! (?:xet|kiem|thu) nghiem| phan tich| quan trac| do dac| hoa| ly| vi sinh| chat luong nuoc"
    r"| ky thuat| sinh hoc| tai chinh)"
    r"(?!.*\b(?:nhiem vu|viec)\b)"
)
_NUMBERS = expression(r"\W*(?:s ?tt|tt|so tt|so thu tu|muc|ma|ma so|ma chi tieu)\W*$")
_SETS = expression(
    r"\W*(?:(?:so|tong so|cac|muc|gia tri|dang ky|du kien|lo trinh|tinh|xa|phuong|huyen|thanh pho"
    r"|sau|nay|hdnd|ubnd|cap tren|trung uong|tw|bo|so|don vi|truong|tu) )*"
    r"(?:ke hoach|kh|muc tieu|chi tieu|phan dau|muc (?:giao|phan dau|can dat)|giao|lo trinh"
    r"|dang ky|duoc giao|dieu chinh|gia tri|yeu cau|ket qua (?:can dat|phai dat|dau ra|du kien))\b"
    r"(?! (?:gioi han|cho phep|toi da|thuc te|von|kinh phi|tai chinh|ky thuat)\b)"
)
_NAMED_AIM = expression(
    r"\b(?:muc tieu|chi tieu(?! (?:bien che|tuyen sinh|tuyen dung|nhap ngu))"
    r"|phan dau|dang ky|lo trinh|duoc giao|muc giao|tinh giao|giao)\b"
)
_YEAR = expression(r"\b20\d{2}\b")
_PERIOD = expression(r"\b20\d{2}\s?[-–]\s?20\d{2}\b|\bca giai doan\b|\btong\b")
_PAST = expression(
    r"\W*(?:(?:ket qua|so lieu|uoc|da) )*(?:thuc hien|th\b|dat duoc|dat\b|uoc\b|uth\b|hien trang"
    r"|hien co|hien nay|hien tai|thuc trang|nam goc|co so\W|co so$|cung ky|xuat phat|nam truoc"
    r"|truoc (?:khi )?dieu chinh)"
    r"|\W*(?:ket qua|so lieu)(?: (?:thuc hien|dat duoc|dat|den|nam|giai doan|\d).*)?$"
)
# How it stands or stood, which no plan of that year need be done by.
STANDS = expression(
    r"\W*(?:so lieu )?(?:hien trang|hien co|hien nay|hien tai|thuc trang|nam goc|co so|cung ky)\b"
)
_COMPARED = expression(
    r"\b(?:so voi|so sanh|tang,? ?giam|tang\W+giam|ty le hoan thanh|ty le dat|muc do hoan thanh)\b"
    r"|\W*%\W*(?:hoan thanh|thuc hien|kh|so|tang)|\W*ty (?:le|trong)\W*%?\W*$"
    r"|\W*(?:toc do tang|tang truong|chenh lech)\b"
    # «KH giảm nghèo 2026» is what is planned.
    r"|(?<!\bkh )(?<!ke hoach )(?<!chi tieu )\b(?:tang|giam)\b"
    r"|\w/ ?(?:uoc|uth|th|kh|ke hoach)\b"
)
_ASIDE = expression(
    r"\W*(?:(?:tong|nhu cau|du toan|trong do) )*(?:kinh phi|nguon|von|du toan|chi phi|ngan sach"
    r"|ghi chu|dien giai|cach tinh|can cu|giai trinh|giai phap|phuong phap|tai lieu|van ban"
    r"|dieu kien|trong so|diem|thang diem|nha nuoc|doanh nghiep|xa hoi hoa)\b"
)
_RESULT = expression(r"\W*ket qua\W*$")
_ASKED = expression(r"\b(?:chu tri|thuc hien|phu trach|phoi hop|theo doi|dau moi)\b")
# «Trong đó», «Phân bổ cho các xã»: what stands below is of one of them each.
_SHARES = expression(
    r"\W*(?:trong do|chia ra|bao gom|gom|phan (?:bo|theo|ra|khai)|chi tiet|(?:giao )?"
    r"(?:cho )?(?:cac )?(?:don vi|dia phuong|xa|phuong|thon|co quan|chi bo|khoi|truong))\b"
)
_NAME = expression(
    r"\W*(?:(?:cac|ten|danh muc|he thong|nhom) )*(?:noi dung|danh muc|hang muc|tieu chi"
    r"|san pham|loai|linh vuc|hoat dong|nhiem vu|cong viec|dien giai|dau viec|cay trong|vat nuoi"
    r"|cay,? con|cong trinh|phan loai|cac mat|ten\b)"
)
_MEASURED = expression(r"[^()]{2,80}\((?:[^()\d]{1,24}|%)\)\W*$", holds=("(",))
_COUNTED = expression(
    r"\W*(?:so luong|so|sl|tl|ty le|ti le|dien tich|san luong|nang suat|khoi luong|gia tri|%)\b"
    r"|\W*%\W*$"
)
# «Quỹ hội» is no quarter.
_MONTHS = expression(
    r"\W*(?:thang|quy(?=\W*$| (?:[ivx]+|\d)\b)|t(?= ?\d)|tuan|hoc ky|hk"
    r"|\d+ thang)(?:\b|(?=\d)).{0,16}$"
)


def headed_figures(rows: Sequence[TableRow], issued: str | None) -> TargetTable | None:
    """The columns of a table and the rows below its headings; None where it has none."""
    start = next((n for n, row in enumerate(rows[:3]) if _may_head(row)), None)
    if start is None:
        return None
    rows = [*rows[:start], *unflattened(rows[start:])]
    end = below_headings(rows, start)
    paths = paths_of(rows[start:end], rows[end:])
    grouped: dict[tuple[str, ...], list[int]] = {}
    for column, path in sorted(paths.items()):
        grouped.setdefault(path, []).append(column)
    below = tuple(rows[end:])
    told = [row for row in below if not row.is_numbering]
    columns = tuple(
        _column(path, tuple(at), told, issued, list(grouped)) for path, at in grouped.items()
    )
    columns = tuple(
        _by_neighbours(column, columns[:at], issued) for at, column in enumerate(columns)
    )
    title = " ".join(squeezed(c.text) for row in rows[:start] for c in row.cells.values())
    return TargetTable(columns, below, tuple(rows[start:end]), title)


def _by_neighbours(
    column: TargetColumn, before: Sequence[TargetColumn], issued: str | None
) -> TargetColumn:
    """«Nội dung | Mục tiêu năm 2026», whose cells are sentences: they set what the first names."""
    is_behind = column.sort is ColumnSort.NAME and any(c.sort is ColumnSort.NAME for c in before)
    if (
        not is_behind
        or not column.year
        or not (_SETS.match(column.head) or YEARS.match(column.head))
    ):
        return column
    is_ahead = issued is None or column.year >= issued[:4]
    return replace(column, sort=ColumnSort.SET if is_ahead else ColumnSort.PAST)


def continued(
    rows: Sequence[TableRow], former: TargetTable, issued: str | None
) -> TargetTable | None:
    """A table that goes on where the `former` ended, without headings of its own."""
    if not former.rows:
        return headed_figures([*former.heads, *rows], issued)
    at = {column for each in former.columns for column in each.at}
    if not rows or not all(set(row.cells) <= at for row in rows):
        return None
    first = rows[0]
    index = next(iter(former.of(ColumnSort.INDEX)), None)
    counts = index is not None and INDEX.match(bare(index.text(first))) is not None
    sets = former.of(ColumnSort.SET, ColumnSort.SHARED)
    if not counts or not any(is_figure(column.text(first)) for column in sets):
        return None
    return replace(former, rows=tuple(rows), title="")


def _may_head(row: TableRow) -> bool:
    texts = [cell.text.strip() for cell in row.cells.values() if cell.text.strip()]
    return len(set(texts)) > 1 and not row.is_numbering


def _column(
    path: tuple[str, ...],
    at: tuple[int, ...],
    rows: Sequence[TableRow],
    issued: str | None,
    paths: Sequence[tuple[str, ...]],
) -> TargetColumn:
    column = TargetColumn(sort=ColumnSort.OTHER, path=path, at=at)
    cells = [text for row in rows if (text := column.text(row))]
    figures = sum(map(is_figure, cells))
    holds_figures = 2 * figures >= len(cells) > 0
    plain = [bare(text) for text in path]
    year = next((y for text in reversed(plain) if (y := _last_year(text))), "")
    is_named = any(map(_NAMED_AIM.search, plain))
    sort = _sort(plain, path[-1], cells, holds_figures, year, issued, paths)
    is_period = any(map(_PERIOD.search, plain))
    return replace(
        column,
        sort=sort,
        year=year,
        is_named=is_named,
        is_period=is_period,
        is_counted=_is_counted(plain, paths),
    )


def _last_year(plain: str) -> str:
    years = _YEAR.findall(plain)
    return max(years) if years else ""


def _sort(
    plain: Sequence[str],
    printed: str,
    cells: Sequence[str],
    holds_figures: bool,
    year: str,
    issued: str | None,
    paths: Sequence[tuple[str, ...]],
) -> ColumnSort:
    head = plain[-1]
    if _NUMBERS.match(head):
        return ColumnSort.INDEX
    if _MEASURE.match(head) and (not _MEASURE_OR_UNIT.match(head) or are_measures(cells)):
        return ColumnSort.MEASURE
    if any(map(_ASIDE.match, plain)):
        return ColumnSort.ASIDE
    if any(map(_COMPARED.search, plain)) and not _is_counted(plain, paths):
        return ColumnSort.COMPARED
    if head in CLASSES:
        return ColumnSort.NAME
    if not holds_figures or (role_of_heading(head) is Role.DUE and not YEARS.match(head)):
        return _sort_of_words(plain)
    if any(map(_PAST.match, plain)):
        return _sort_of_results(plain, paths)
    if is_over(" ".join(plain), year, issued):
        return ColumnSort.PAST
    if _MONTHS.match(head):
        return ColumnSort.PHASED
    is_set = any(_SETS.match(text) or YEARS.match(text) for text in plain)
    if len(plain) > 1 and any(map(_SHARES.match, plain[:-1])) and not is_total(head):
        return ColumnSort.SHARED
    if names_unit(printed):
        return ColumnSort.SHARED
    if is_set or (len(plain) == 1 and is_total(head)):
        return ColumnSort.SET
    return ColumnSort.MEASURED


def _sort_of_words(plain: Sequence[str]) -> ColumnSort:
    head = plain[-1]
    if NAMES_AIM.match(head) or _NAME.match(head) or heads_units(head):
        return ColumnSort.NAME
    role = role_of_heading(head)
    if role is Role.DUE:
        return ColumnSort.DUE
    if role in {Role.LEAD, Role.DOERS, Role.PARTNERS, Role.OVERSEER}:
        return ColumnSort.CHARGED
    return ColumnSort.OTHER if role is None else ColumnSort.ASIDE


def _sort_of_results(plain: Sequence[str], paths: Sequence[tuple[str, ...]]) -> ColumnSort:
    """«Kết quả» is to be reached where somebody is asked for it; of whom nothing is, it was."""
    others = (bare(path[-1]) for path in paths if path)
    is_asked = _RESULT.match(plain[-1]) and any(map(_ASKED.search, others))
    return ColumnSort.SET if is_asked else ColumnSort.PAST


def _is_counted(plain: Sequence[str], paths: Sequence[tuple[str, ...]]) -> bool:
    """«Số hộ | Tỷ lệ (%)» below «Năm 2026»: how many, and of how many that is."""
    if len(plain) < 2:
        return False
    beside = [bare(path[-1]) for path in paths if [bare(t) for t in path[:-1]] == plain[:-1]]
    are_counts = all(_COUNTED.match(text) or _MEASURED.match(text) for text in beside)
    return len(beside) > 1 and are_counts
