"""Tables that set a figure for each year: «Chỉ tiêu | Đơn vị | 2026 | 2027 | 2028»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...expressions import expression
from ...text import capitalize_first
from ...value import value_class
from ..readers.lines import bare, squeezed
from ..structure.paragraphs import Paragraph
from .aim_bounds import bound_of
from .figures import figure_as_number
from .table_rows import GridCell, TableRow
from .targets import ReadTarget

INDEX = expression(r"\W*(?:[ivxl]+|[a-hđ]|\d{1,3}(?:\.\d{1,2})*)\W*$")
MEASURE = expression(r"\W*(?:don vi(?: tinh)?|dv|dvt)\W*$")
SHORTEST = 8
"""Letters of what is to be reached."""
_AIM = expression(
    r"\W*(?:(?:cac|ten|danh muc|noi dung|he thong|nhom)[ /,]+)?(?:chi tieu|chi so|muc tieu)\b"
    r"(?! (?:xet|kiem|thu) nghiem| phan tich| quan trac| do dac| hoa| ly| vi sinh| chat luong nuoc)"
)
_YEAR = expression(
    r"\W*(?:(?:ke hoach|muc tieu|chi tieu|phan dau|kh|den|het|cuoi) )*"
    r"(?:nam )?(?P<year>20\d{2})\W*$"
)
_FEWEST_YEARS = 2
_MOST_HEADS = 3
"""Rows of a table in which its headings stand."""
_CELL = expression(
    r"[\s*(~]*(?P<words>(?:[a-z]+ |[≥≤<>]\s?){0,4})"
    r"(?P<low>\d[\d.,]*\s*%?\s*[-–]\s*)?(?P<value>\d[\d.,]*)\s*(?P<percent>%?)[\s*)]*$"
)
_THOUSANDS = expression(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_POINTED = expression(r"\d+\.\d{1,2}")
_BOUNDS = expression(
    r"(?:(?:dat|tren|duoi|toi thieu|it nhat|toi da|khong qua|khong duoi|khoang|tu|con|den"
    r"|[≥≤<>])\s?)*"
)
# «Trong đó: ở thôn», «- Nữ»: of what stands above.
_PART = expression(r"\s*(?:[-+–]|trong do\b)\W*", holds=("+", "-", "trong do", "–"))
_BULLETS = frozenset({"-", "–", "+", "•"})
_UNIT_BEHIND = expression(r"\s*\((?P<unit>[^()\d]{1,24})\)$", holds=("(",))
# «Kinh phí thực hiện (triệu đồng)»: what it costs.
_COST = expression(r"\W*(?:(?:tong|nhu cau|du toan) )*(?:kinh phi|von|du toan|chi phi|ngan sach)\b")


@value_class
class _Heads:
    aim: int
    years: Mapping[int, str]
    measure: int | None
    below: int
    """The row that comes first below the headings."""


@value_class
class _Figure:
    value: str
    bound: str
    is_share: bool
    highest: str = ""


def _texts(row: TableRow) -> dict[int, str]:
    return {column: bare(squeezed(cell.text)) for column, cell in row.cells.items()}


def _heads(rows: Sequence[TableRow]) -> _Heads | None:
    """The columns of the table's headings, which may stand on two rows."""
    named: dict[int, str] = {}
    for at, row in enumerate(rows[:_MOST_HEADS]):
        texts = {column: text for column, text in _texts(row).items() if text}
        last = max(named, default=0)
        if _is_below_last(texts, last, rows[at + 1 :]):
            texts = {column + last: text for column, text in texts.items()}
        named |= texts
        years = {c: m["year"] for c, text in named.items() if (m := _YEAR.match(text))}
        aims = [
            column for column, text in named.items() if _AIM.match(text) and column not in years
        ]
        if len(set(years.values())) >= _FEWEST_YEARS and len(years) == len(set(years.values())):
            measures = [column for column, text in named.items() if MEASURE.match(text)]
            return _Heads(aims[0], years, next(iter(measures), None), at + 1) if aims else None
    return None


def _is_below_last(texts: Mapping[int, str], last: int, below: Sequence[TableRow]) -> bool:
    """Whether years stand below the `last` heading alone, «Giai đoạn 2026 - 2028», and a converter
    put them below the first."""
    if not texts or not last or min(texts) or not all(map(_YEAR.match, texts.values())):
        return False
    return any(max(row.cells, default=0) == last + max(texts) for row in below)


def aims_by_year(
    rows: Sequence[TableRow], paragraph: Paragraph, issued: str | None
) -> Iterator[ReadTarget] | None:
    """A target for each row and year from that of issue on; None where years head no columns."""
    heads = _heads(rows)
    return None if heads is None else _read(rows[heads.below :], heads, paragraph, issued)


def _read(
    rows: Sequence[TableRow], heads: _Heads, paragraph: Paragraph, issued: str | None
) -> Iterator[ReadTarget]:
    ahead = {c: year for c, year in heads.years.items() if issued is None or year >= issued[:4]}
    whole = ""
    for row in rows:
        subject = subject_of(row, heads.aim)
        if INDEX.match(bare(subject)) or row.is_numbering or _COST.match(bare(subject)):
            continue
        part = _PART.match(bare(subject))
        is_listed = any(row.text(c).strip() in _BULLETS for c in range(heads.aim))
        if part is None and not is_listed:
            whole = subject
        elif whole:
            subject = f"{whole}: {subject[part.end() if part else 0 :]}"
        if len(subject) < SHORTEST:
            continue
        unit = squeezed(row.text(heads.measure)).strip(" .;*")
        behind = _UNIT_BEHIND.search(subject) if not unit else None
        if behind:
            unit, subject = behind["unit"], subject[: behind.start()]
        unit = unit.lower() if unit[1:].islower() else unit
        for column, year in ahead.items():
            figure = _figure(row.cells.get(column), bare(subject))
            if figure is not None:
                yield ReadTarget(
                    what=capitalize_first(subject),
                    value=figure.value,
                    unit="%" if figure.is_share else unit,
                    bound=figure.bound,
                    due=year,
                    scope="",
                    printed=printed_row(row, heads.aim),
                    paragraph=paragraph,
                    line=row.line,
                    highest=figure.highest,
                )


def _figure(cell: GridCell | None, subject: str) -> _Figure | None:
    """What a cell sets; one figure across several years is of none of them alone."""
    match = _CELL.match(bare(squeezed(cell.text))) if cell and cell.wide == 1 else None
    if match is None or not _BOUNDS.fullmatch(match["words"]):
        return None
    value, low = _number(match["value"]), _number((match["low"] or "").strip(" -–%"))
    if value is None:
        return None
    is_share = bool(match["percent"])
    if low is not None and float(low) < float(value):
        return _Figure(low, "ít nhất", is_share, value)
    return _Figure(value, bound_of(f"{subject} {match['words']}", ""), is_share)


def _number(text: str) -> str | None:
    """«2.500» → 2500, «92,5» and «92.5» → 92.5."""
    if _THOUSANDS.fullmatch(text):
        return figure_as_number(text)
    return figure_as_number(text.replace(".", ",")) if _POINTED.fullmatch(text) else None


def subject_of(row: TableRow, aim: int) -> str:
    """What a row is about, as its cell prints it."""
    return squeezed(row.text(aim).replace("\n", " ").replace("*", "")).rstrip(" .;:")


def printed_row(row: TableRow, aim: int) -> str:
    """The cells of a row from its name on, as the text of a source has them."""
    cells = (squeezed(cell.text) for column, cell in row.cells.items() if column >= aim)
    return " | ".join(filter(None, cells))
