"""Headings over two rows whose merged cells a converter lost: the second stands at the left.

STT | Chỉ tiêu | ĐVT | Năm 2025 | Năm 2026       A heading over two columns was written once, and
Kế hoạch | Ước thực hiện                         the row below has the two alone. How many columns
1 | Tỷ lệ ngõ sạch | % | 80 | 75 | 85            the rows have tells how many headings were wider.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ....expressions import expression
from ...readers.lines import bare, squeezed
from .table_rows import GridCell, TableRow

_FEWEST = 2
# What never stands above others.
_NARROW = expression(
    r"\W*(?:s ?tt|tt|so tt|so thu tu|don vi(?: tinh)?|dvt|dv|ghi chu|(?:cac |ten |danh muc )?"
    r"(?:noi dung|chi tieu|chi so|muc tieu|san pham|nhiem vu|hang muc|don vi|thon|xa|danh muc)"
    r"|(?:co quan|don vi) (?:chu tri|phoi hop|thuc hien))\b(?! (?:giao|nam|ke hoach|den|phan dau))"
)
_YEAR = expression(r"\W*(?:nam )?20\d{2}\W*$")
_OF_YEARS = expression(
    r"\b(?:giai doan|lo trinh|ke hoach|muc tieu|du kien|thoi ky|phan ky|cac nam|tung nam)\b"
)
_DONE = expression(r"\b(?:thuc hien|uoc|th|dat|danh gia)\b")
_OWN_YEAR = expression(r"\b20\d{2}\b(?!\s?[-–]\s?20)")
_INDEX = expression(r"\W*(?:[ivxl]+|[a-hđ]|\d{1,3}(?:\.\d{1,2})*)\W*$")
_FIGURE = expression(r"\W*\d[\d.,]*\W*$")


def unflattened(rows: Sequence[TableRow]) -> list[TableRow]:
    """The rows; the headings of the second below those of the first that they belong to.

    A row whose number a merged cell swallowed gets its cells where they belong as well.
    """
    if len(rows) <= _FEWEST:
        return list(rows)
    top, second, *below = rows
    widths = Counter(width for row in below if (width := _filled(row)))
    wide = max((w for w in widths if 2 * widths[w] >= max(widths.values())), default=0)
    extra = wide - _filled(top)
    told = _filled(second)
    if extra < 1 or told < _FEWEST or any(cell.wide > 1 for cell in top.cells.values()):
        return list(rows)
    if not all(_may_head(cell.text) for cell in second.cells.values()):
        return list(rows)
    shares = _shares(top, second, told - extra)
    if shares is None:
        return list(rows)
    return [*_placed(top, second, shares), *(_moved(row, wide) for row in below)]


def _filled(row: TableRow) -> int:
    """How many cells stand side by side from the left; 0 where some are left out."""
    columns = [column for column, cell in row.cells.items() if cell.text.strip()]
    return len(columns) if columns == list(range(len(columns))) else 0


def _may_head(text: str) -> bool:
    plain = bare(squeezed(text))
    return _YEAR.match(plain) is not None or not _FIGURE.match(plain)


def _shares(top: TableRow, second: TableRow, wider: int) -> dict[int, int] | None:
    """Which columns of the first row stand above how many of the second's; None: untold."""
    heads = {c: bare(squeezed(cell.text)) for c, cell in top.cells.items()}
    below = [bare(squeezed(cell.text)) for cell in second.cells.values()]
    wide = [column for column, head in heads.items() if not _NARROW.match(head)]
    if wider == 1 and wide:
        return {_above_all(wide, heads, below): len(below)}
    if len(wide) != wider or wider < 1:
        return None
    if len(below) % wider == 0 and not _are_mixed(below):
        return dict.fromkeys(wide, len(below) // wider)
    years = sum(_YEAR.match(text) is not None for text in below)
    spans = [column for column in wide if not _OWN_YEAR.search(heads[column])]
    if len(wide) == _FEWEST and len(spans) == 1 and 0 < years < len(below):
        return {c: years if c in spans else len(below) - years for c in wide}
    return None


def _are_mixed(below: Sequence[str]) -> bool:
    """Years beside other headings."""
    return len({_YEAR.match(text) is not None for text in below}) > 1


def _above_all(wide: Sequence[int], heads: dict[int, str], below: Sequence[str]) -> int:
    """Which heading all those of the second row stand below."""
    if all(map(_YEAR.match, below)):
        spans = [c for c in wide if _OF_YEARS.search(heads[c]) and not _OWN_YEAR.search(heads[c])]
        return (spans or list(wide))[-1]
    if any(map(_DONE.search, below)):
        # How far it came is told of the year before.
        return next((c for c in wide if _OWN_YEAR.search(heads[c])), wide[0])
    return wide[-1]


def _placed(top: TableRow, second: TableRow, shares: dict[int, int]) -> list[TableRow]:
    upper: dict[int, GridCell] = {}
    lower: dict[int, GridCell] = {}
    behind = iter(second.cells.values())
    at = 0
    for column, cell in top.cells.items():
        upper[at] = cell
        count = shares.get(column, 0)
        for offset in range(count):
            lower[at + offset] = next(behind)
        if not count:
            lower[at] = cell
        at += max(count, 1)
    return [TableRow(upper, top.line), TableRow(lower, second.line)]


def _moved(row: TableRow, wide: int) -> TableRow:
    """«TỔNG THU | 10.300 | …», whose name stood over the number's column as well."""
    if _filled(row) != wide - 1 or _INDEX.match(bare(row.text(0))):
        return row
    return TableRow({column + 1: cell for column, cell in row.cells.items()}, row.line)
