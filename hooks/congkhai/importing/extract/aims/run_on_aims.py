"""Tables of targets without a frame, the columns of a line run together by a scan or a page.

TT Chỉ tiêu ĐVT Thực hiện 2025 Kế hoạch 2026     The headings tell in which order the figures
1 Tỷ lệ ngõ được quét vôi % 75 80                stand; a line with as many is a row, and what has
của cả xã                                        none goes on with its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....expressions import expression
from ....text import capitalize_first
from ....value import value_class
from ...readers.lines import TextLine, bare, squeezed
from ...structure.paragraphs import Kind, Paragraph
from ..tables.target_cells import figure_of_cell
from .heading_units import as_unit
from .target import ReadTarget

_HEAD = expression(
    r"\W*(?:s ?tt|tt|so tt)\b.{0,30}\b(?:chi tieu|muc tieu|chi so|noi dung)\b",
    holds=("tt",),
)
_MEASURE = expression(r"\b(?:don vi(?: tinh)?|dvt)\b")
_COLUMNS = expression(
    r"(?P<aside>(?:tt|stt) |don vi(?: tinh)?|dvt|ghi chu|co quan \w+ \w+|don vi \w+ \w+)"
    r"|(?P<compared>(?:so sanh|so voi|tang,? giam|ty le|%)[^|\t]{0,30}?"
    r"(?=$|[|\t]| ke hoach| nam 20))"
    r"|(?P<past>(?:uoc )?(?:thuc hien|th\b|uth\b|ket qua|hien trang)(?: den)?(?: nam)?"
    r"(?: (?P<done>20\d\d))?)"
    r"|(?P<set>(?:ke hoach|kh\b|muc tieu|chi tieu(?: giao)?|phan dau)(?: den)?(?: nam)?"
    r"(?: (?P<year>20\d\d))?|giai doan 20\d\d ?[-–] ?(?P<last>20\d\d)"
    r"|(?:(?:den )?nam )?(?P<alone>20\d\d))"
)
_NAMES = expression(
    r"\W*(?:s ?tt|tt|so tt)\W+(?:(?:cac|ten|noi dung|danh muc) )*"
    r"(?:chi tieu(?! giao)|muc tieu|chi so|noi dung)\b"
)
_YEARS_BELOW = expression(r" (?P<years>20\d\d(?: 20\d\d)+)$", holds=(" 20",))
_ROW = expression(r"\W{0,3}(?P<index>\d{1,3}(?:\.\d{1,2})*|[a-hđ]|[ivxl]{1,5})[.)]?[\s|]+(?=\S)")
_END = expression(
    r"\W*(?:[ivxl]+\.|dieu \d|phu luc|noi nhan|[ivx]+\. |phan |(?:s ?tt|tt)\b|to chuc thuc hien)"
)
_GAPS = expression(r"\s*[|\t]+\s*|\s{3,}")
_UNITS = expression(
    r"(?P<unit>%(?:/năm)?|‰|(?:nghìn |ngàn |triệu |tr\.? ?|tỷ )?(?:đồng|usd|tấn|ha|m2|m3|m²|m³|km"
    r"|con|người|hộ|lượt|kwh|mw|lao động|doanh nghiệp)(?:/[\w/]+)*|(?:mô hình|công trình|hợp tác xã"
    r"|khu dân cư|dự án|sản phẩm|giường(?: bệnh)?|bác sĩ|học sinh|đoàn viên|hội viên|đảng viên"
    r"|ngôi nhà|căn|nhà|xã|thôn|trường|lớp|cuộc|buổi|đợt|vụ|cây|ngõ|tuyến|điểm|hạng|bậc|htx|dn"
    r"|tạ/ha|tấn/ha|ca|máy|bộ|cái|chiếc|mẫu|giải|đề tài|phòng|vườn|tổ))$",
    re.IGNORECASE,
)
_FIGURE_WORD = r"(?:[≥≤<>~]=? ?)?\d[\d.,]*%?(?: ?[-–] ?\d[\d.,]*%?)?|[-–]"
_FIGURES = expression(
    rf"(?P<figures>(?:(?<=[\s|])(?:{_FIGURE_WORD})[\s|]+)*(?:{_FIGURE_WORD}))[\s|]*$"
)
_BLANK = expression(r"[-–]")
_FEWEST_ROWS = 2
_MOST_HEADS = 4
_LONGEST = 300
_MOST_ROWS = 300
_LONGEST_ROW = 6
_SHORTEST = 8
_USUAL = 0.6
"""The share of the rows that must have as many figures as the headings tell."""
_DOUBT = "đọc từ bảng không có khung, các cột nhập vào nhau: đối chiếu bản gốc"


@value_class
class RunOnAims:
    """The targets of such tables, and the numbers of their lines."""

    targets: tuple[ReadTarget, ...] = ()
    lines: frozenset[int] = frozenset()


@value_class
class _Place:
    line: TextLine
    paragraph: Paragraph


@value_class
class _Row:
    name: str
    unit: str
    figures: tuple[str, ...]
    place: _Place
    printed: str


def run_on_aims(paragraphs: Sequence[Paragraph], issued: str | None) -> RunOnAims:
    """All tables of that kind; a text without their headings costs one look at its lines."""
    places = [
        _Place(line, paragraph)
        for paragraph in paragraphs
        if paragraph.kind is not Kind.TABLE
        for line in paragraph.lines
        if line.cell is None
    ]
    found: list[ReadTarget] = []
    taken: set[int] = set()
    at = 0
    while at < len(places):
        plain = places[at].line.bare
        if len(plain) > _LONGEST or not _HEAD.match(plain):
            at += 1
            continue
        start = _below(places, at)
        heading = " ".join(place.line.bare for place in places[at:start])
        end = _end(places, start)
        new = list(_table(heading, places[start:end], issued))
        found += new
        if new:
            taken |= {place.line.number for place in places[at:end]}
        at = max(end, at + 1) if new else at + 1
    return RunOnAims(tuple(found), frozenset(taken))


def _below(places: Sequence[_Place], at: int) -> int:
    """The first line of a row below the headings."""
    for number in range(at + 1, min(at + 1 + _MOST_HEADS, len(places))):
        if _ROW.match(places[number].line.bare):
            return number
    return at + 1


def _end(places: Sequence[_Place], start: int) -> int:
    """Behind the last line that may be of the table."""
    without = 0
    for number in range(start, min(start + _MOST_ROWS, len(places))):
        text = places[number].line.text
        plain = places[number].line.bare
        has_figures = len(text) < _LONGEST and _FIGURES.search(text) is not None
        without = 0 if has_figures else without + 1
        if _END.match(plain) and not has_figures:
            return number
        if without > _LONGEST_ROW:
            return number - without + 1
    return min(start + _MOST_ROWS, len(places))


def _table(heading: str, places: Sequence[_Place], issued: str | None) -> Iterator[ReadTarget]:
    columns = _columns(heading)
    if not _MEASURE.search(heading) or not any(is_set for is_set, _ in columns):
        return
    rows = list(_rows(places))
    fitting = [row for row in rows if len(row.figures) == len(columns)]
    if len(fitting) < _FEWEST_ROWS or len(fitting) < _USUAL * len(rows):
        return
    latest = max((year for is_set, year in columns if not is_set), default="")
    for row in fitting:
        for (is_set, year), text in zip(columns, row.figures, strict=True):
            is_past = bool(year) and issued is not None and year < issued[:4]
            figure = figure_of_cell(text, bare(row.name))
            if not is_set or is_past or figure is None or (year and year <= latest):
                continue
            yield ReadTarget(
                what=capitalize_first(row.name),
                value=figure.value,
                unit=figure.unit or row.unit,
                bound=figure.bound,
                due=year,
                scope="",
                printed=row.printed,
                paragraph=row.place.paragraph,
                line=row.place.line.number,
                highest=figure.highest,
                doubt=_DOUBT,
            )


def _columns(heading: str) -> list[tuple[bool, str]]:
    """The columns of figures in their order: whether each sets them, and for which year."""
    below = _YEARS_BELOW.search(heading)
    named = list(_named_columns(heading[: below.start()])) if below else []
    years = below["years"].split() if below else []
    if years and len(named) == len(years) and not any(year for _, year in named):
        # «Thực hiện | Kế hoạch» above «2025 | 2026»
        return [(is_set, year) for (is_set, _), year in zip(named, years, strict=True)]
    return list(_named_columns(heading))


def _named_columns(heading: str) -> Iterator[tuple[bool, str]]:
    opening = _NAMES.match(heading)
    for match in _COLUMNS.finditer(heading, opening.end() if opening else 0):
        if match["aside"]:
            continue
        if match["compared"]:
            yield False, ""
        elif match["past"]:
            yield False, match["done"] or ""
        else:
            yield True, match["year"] or match["last"] or match["alone"] or ""


def _rows(places: Sequence[_Place]) -> Iterator[_Row]:
    """A row for each line with a number before and figures at its end; the next go on with it."""
    row: _Row | None = None
    for place in places:
        text = place.line.text.strip()
        opening = _ROW.match(bare(text))
        figures = _FIGURES.search(text) if len(text) < _LONGEST else None
        if figures and opening and figures.start() > opening.end():
            if row is not None:
                yield row
            row = _row_of(place, text[opening.end() : figures.start()], figures["figures"])
        elif opening or figures:
            if row is not None:
                yield row
            row = None
        elif row is not None and text and text[0].islower():
            row = replace(row, name=squeezed(f"{row.name} {text}"))
    if row is not None:
        yield row


def _row_of(place: _Place, words: str, figures: str) -> _Row | None:
    name = squeezed(_GAPS.sub(" ", words)).strip(" .;:|")
    unit = _UNITS.search(name)
    if unit is None or unit.start() < _SHORTEST:
        return None
    told = [*_figures_of(figures)]
    printed = squeezed(_GAPS.sub(" ", place.line.text))
    return _Row(
        name[: unit.start()].strip(" .;:|("), as_unit(unit["unit"]), tuple(told), place, printed
    )


def _figures_of(text: str) -> Iterator[str]:
    for match in re.finditer(_FIGURE_WORD, text):
        yield match[0]
