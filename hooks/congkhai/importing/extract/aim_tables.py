"""Targets that a table sets: «Chỉ tiêu | Đơn vị | Kế hoạch», a row for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from ...expressions import expression
from ...text import capitalize_first
from ..readers.lines import bare, squeezed
from ..structure.paragraphs import Kind, Paragraph
from .aims_by_unit import targets_by_unit
from .heading_roles import role_of_heading
from .table_rows import TableRow, filled_rows, table_rows
from .target_years import due_of_heading
from .targets import ReadTarget, targets_in
from .yearly_aims import INDEX, MEASURE, SHORTEST, aims_by_year, printed_row, subject_of

# «Chỉ tiêu xét nghiệm» are what is measured.
_AIM = expression(
    r"\W*(?:(?:cac|ten|danh muc) )?(?:chi tieu|chi so)\b"
    r"(?! (?:xet|kiem|thu) nghiem| phan tich| quan trac| do dac| hoa| ly| vi sinh| chat luong nuoc)"
    r"(?!.*\b(?:nhiem vu|viec)\b)"
)
_VALUE = expression(
    r"\W*(?:muc tieu|ke hoach|chi tieu (?:giao|phan dau|ke hoach)|muc phan dau|phan dau|muc giao"
    r"|gia tri(?! (?:gioi han|cho phep|toi da|thuc te))|(?:den )?nam 20\d{2}|kh"
    r"|ket qua(?: can dat| phai dat| dau ra| du kien)?\W*$)(?!\w)"
)
# Of whom nothing is asked, a result is one that was reached.
_RESULT = expression(r"\W*ket qua\W*$")
_ASKED = expression(r"\b(?:chu tri|thuc hien|phu trach|phoi hop|theo doi|dau moi)\b")
# «Kế hoạch | Thực hiện»: how far it came.
_DONE = expression(r"\W*(?:(?:ket qua |uoc )?(?:thuc hien|dat)|uoc|ty le dat|so voi)\b")
_YEAR = expression(r"\b20\d{2}\b")
_COUNTED = expression(r"\W*(?:tan suat|so (?:mau|diem|dot|luong)|don gia|thanh tien|kinh phi)\b")
_FIGURE = expression(r"\W{0,3}[≥≤<>]?\s*\d[\d.,]*\s*%?\W*$")
_NAMES_AIMS = expression(
    r"\b(?:chi tieu|chi so|muc tieu)\b", holds=("chi so", "chi tieu", "muc tieu")
)
_LONGEST_GROUP = 60
_MOST = 200
"""Of one document: a table of forty rows has a figure for each of five years."""
_MOSTLY = 0.7
"""Of the words of a target: another with so many of them is the same, told again."""


def targets_of_tables(
    paragraphs: Sequence[Paragraph], issued: str | None, told: Sequence[ReadTarget]
) -> list[ReadTarget]:
    """Those of all tables that a column of targets heads; less what the text has `told`."""
    found: list[ReadTarget] = []
    for paragraph in paragraphs:
        if paragraph.kind is Kind.TABLE and _NAMES_AIMS.search(paragraph.bare[:400]):
            new = islice(_in_table(paragraph, issued), _MOST)
            found += [t for t in new if not any(_is_again(t, other) for other in (*told, *found))]
    read = {id(target.paragraph) for target in found}
    shared = [t for t in targets_by_unit(paragraphs, issued) if id(t.paragraph) not in read]
    found += [t for t in shared if not any(_is_again(t, other) for other in told)]
    return found[: max(_MOST - len(told), 0)]


def _is_again(target: ReadTarget, other: ReadTarget) -> bool:
    if (target.value, target.unit) != (other.value, other.unit):
        return False
    if target.due and other.due and target.due != other.due:
        # «100% | 100%» below 2029 and 2030.
        return False
    ours, theirs = set(bare(target.what).split()), set(bare(other.what).split())
    return len(ours & theirs) >= _MOSTLY * min(len(ours), len(theirs))


def _in_table(paragraph: Paragraph, issued: str | None) -> Iterator[ReadTarget]:
    rows = filled_rows(table_rows(paragraph))
    by_year = aims_by_year(rows, paragraph, issued)
    if by_year is not None:
        yield from by_year
        return
    for start, row in enumerate(rows[:3]):
        heads = {column: bare(squeezed(cell.text)) for column, cell in row.cells.items()}
        aims = [column for column, head in heads.items() if _AIM.match(head)]
        if len(aims) > 1:
            # «Tên chỉ tiêu | Đơn vị | Chỉ tiêu giao năm 2026»
            aims = [column for column in aims if not _VALUE.match(heads[column])]
        if len(aims) != 1 or len(heads) < 2:
            continue
        values = [c for c, head in heads.items() if c not in aims and _VALUE.match(head)]
        values = _of_last_year(values, heads)
        if len(values) > 1:
            # «Chỉ tiêu | Kế hoạch tỉnh giao | Kế hoạch xã»: which of them is set?
            return
        before = _told_before(values, heads)
        others = [head for c, head in heads.items() if c not in {*aims, *before}]
        is_reached = (
            values and _RESULT.match(heads[values[0]]) and not any(map(_ASKED.search, others))
        )
        if (
            is_reached
            or any(_COUNTED.match(head) or _DONE.match(head) for head in others)
            or (not values and not all(map(role_of_heading, others)))
        ):
            # «Chỉ tiêu | Tần suất | Số mẫu | Đơn giá»: what is measured, and what it costs.
            return
        measures = [c for c, head in heads.items() if MEASURE.match(head)]
        head = heads[values[0]] if values else ""
        around = due_of_heading(head, issued) or ""
        year = _YEAR.search(head)
        if year is not None and issued is not None and year[0] < issued[:4]:
            # «Chỉ tiêu | Đơn vị | Năm 2024»: how it was.
            return
        for below in rows[start + 1 :]:
            words = _words(below, aims[0], measures, values)
            if not words:
                # «II. Đến năm 2030» above the rows that it holds for.
                group = bare(squeezed(" ".join(cell.text for cell in below.cells.values())))
                is_group = len(below.cells) < len(heads) and len(group) < _LONGEST_GROUP
                around = (due_of_heading(group, issued) if is_group else "") or around
                continue
            line = paragraph.lines[0]
            told = Paragraph(Kind.BULLET, words, (replace(line, text=words, number=below.line),))
            found = list(targets_in(told, issued, is_aim=True, around=around))
            if values:
                # The figure of the row is its last; what it is of stands in a cell of its own.
                subject = capitalize_first(subject_of(below, aims[0]))
                printed = printed_row(below, aims[0])
                found = [replace(t, what=subject, printed=printed) for t in found[-1:]]
            yield from (replace(t, paragraph=paragraph, line=below.line) for t in found)
        return


def _of_last_year(values: list[int], heads: Mapping[int, str]) -> list[int]:
    """«Kế hoạch năm 2025 | … | Kế hoạch năm 2026»: what is set now is the latest."""
    years = {c: match[0] for c in values if (match := _YEAR.search(heads[c]))}
    if len(years) < len(values) or len(values) < 2:
        return values
    return [c for c in values if years[c] == max(years.values())]


def _told_before(values: Sequence[int], heads: Mapping[int, str]) -> list[int]:
    """The columns of how it was in the years before: «Thực hiện năm 2025 | Kế hoạch năm 2026»."""
    year = _YEAR.search(heads[values[0]]) if len(values) == 1 else None
    if year is None:
        return []
    told: list[int] = []
    for column, head in heads.items():
        own = _YEAR.search(head)
        if own and own[0] < year[0] and (_DONE.match(head) or _VALUE.match(head)):
            told.append(column)
    return told


def _words(row: TableRow, aim: int, measures: Sequence[int], values: Sequence[int]) -> str:
    """What a row says as one sentence: «Tỷ lệ ngõ được quét vôi đạt 80 %»."""
    subject = subject_of(row, aim)
    if len(subject) < SHORTEST or INDEX.match(bare(subject)):
        return ""
    if not values:
        return subject
    value = squeezed(row.text(values[0])).strip(" .;*")
    if not _FIGURE.match(value):
        return ""
    measure = squeezed(" ".join(row.text(c) for c in measures)).strip(" .;*")
    measure = measure.lower() if measure[1:].islower() else measure
    unit = "" if value.endswith("%") else f" {measure}"
    bound = "" if value[:1] in "≥≤<>" else "đạt "
    return f"{subject} {bound}{value}{unit}"
