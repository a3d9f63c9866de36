"""Targets that a table sets: «Chỉ tiêu | Đơn vị | Kế hoạch», a row for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from ....expressions import expression
from ...readers.lines import bare
from ...structure.paragraphs import Kind, Paragraph
from ..tables.table_rows import filled_rows, table_rows
from ..tables.target_heads import NAMES_AIM, ColumnSort, TargetTable, continued, headed_figures
from ..tables.unit_headings import heads_units
from .aim_headings import PAST_ZONE, heads_aims, names_year_alone
from .aim_rows import rows_in_words, rows_of_figures
from .aims_by_unit import rows_of_units
from .around import Around
from .heading_units import MULTIPLE, as_unit
from .set_columns import set_columns, subject_column
from .target import ReadTarget
from .target_years import due_of_heading

_MAY_SET = expression(
    r"\b(?:chi tieu|chi so|muc tieu|ke hoach|phan dau|kh (?:nam )?20\d\d)\b",
    holds=("chi so", "chi tieu", "ke hoach", "kh ", "muc tieu", "phan dau"),
)
# «Tần suất | Số mẫu | Đơn giá»: what is measured, and what it costs; «Mã ngành»: who is admitted.
_OF_OTHER = expression(
    r"\W*(?:tan suat(?! (?:bao cao|danh gia|theo doi|do luong|thong ke|tong hop)\b)"
    r"|so (?:mau|diem quan trac)|don gia|thanh tien|ma (?:nganh|tuyen sinh"
    r"|xet tuyen|truong|hoc phan)|to hop|nganh(?: dao tao| hoc)?\W*$|chuong trinh dao tao"
    r"|phuong thuc (?:xet tuyen|tuyen sinh)|ho (?:va )?ten|so tin chi|phuong phap thu)\b"
)
_UNIT_OF_ALL = expression(
    rf"\b(?:don vi(?: tinh)?|dvt)\s?:\s?(?P<unit>(?:{MULTIPLE} ?)?[^\W\d_][\w/ ]{{0,20}}|%)",
    holds=("don vi", "dvt"),
)
# «Chỉ tiêu quét vôi theo tháng (mét)»; «(bổ sung)», «(Tiếp theo)» are no units.
_UNIT_BEHIND = expression(
    r"\((?P<unit>(?!(?:phụ|biểu|bảng|mẫu (?:số|biểu)|kèm|theo|dự|cũ|mới|có|tính|gồm"
    r"|bổ sung|điều|tiếp|chi tiết"
    r"|tóm tắt|trích|(?:lần|đợt) \w+|sơ bộ|nếu|chính thức|tạm|sửa|kể|riêng|chung|cả|toàn|trừ)\b)"
    r"[^\W\d]+(?: [^\W\d]+)?|%)\)\W*$",
    re.IGNORECASE,
    holds=("(",),
)
# «I. Chỉ tiêu tuyển sinh», above «Ngành | Mã ngành | Chỉ tiêu»: how many are to be admitted.
_HEADS_PLACES = expression(
    r"\W*(?:\w{1,4}[.)/]\W*)?chi tieu tuyen sinh\b(?! (?:theo|cua|da))[^.;]{0,80}$",
    holds=("chi tieu tuyen sinh",),
)
_DATED = expression(r"\b(?:chi tieu|muc tieu|ke hoach|phan dau|bieu|phu luc|den nam)\b")
_PAGE = expression(r"\W*(?:trang )?\d{0,4}(?:/\d+)?\W*$")
_ISSUED_WITH = expression(
    r"\b(?:kem theo|ban hanh|(?<!bieu )(?<!bang )(?<!phu luc )so \d)",
    holds=("ban hanh", "kem theo", "so "),
)
_MOST = 200
"""Of one document: a table of forty rows has a figure for each of five years."""
_MOSTLY = 0.7
"""Of the words of a target: another with so many of them is the same, told again."""
NEAR = 3
"""Paragraphs between what heads a table and it."""
_HEAD_LETTERS = 400
_LONGEST_HEAD = 160


def targets_of_tables(
    paragraphs: Sequence[Paragraph], issued: str | None, told: Sequence[ReadTarget], title: str = ""
) -> list[ReadTarget]:
    """Those of all tables that set figures; less what the text has `told`.

    The `title` says what a table counts whose headings are years alone.
    """
    found: list[ReadTarget] = []
    above: list[Paragraph] = []
    around = Around()
    former: TargetTable | None = None
    is_past = False
    for paragraph in paragraphs:
        if paragraph.kind is not Kind.TABLE:
            above = [*above, paragraph][-NEAR:]
            if names_year_alone(paragraph.bare):
                # «Đến năm 2030» between the headings and the rows.
                around = replace(around, due=due_of_heading(paragraph.bare, issued) or around.due)
            elif not _PAGE.match(paragraph.bare):
                former = None
            if paragraph.kind is Kind.SECTION:
                is_past = tells_past_aims(paragraph)
            continue
        heads_table = any(map(stands_above_aims, above))
        may_set = heads_table or former or _MAY_SET.search(paragraph.bare[:_HEAD_LETTERS])
        if is_past or not may_set or len(found) >= _MOST:
            continue
        rows = filled_rows(table_rows(paragraph))
        table = continued(rows, former, issued) if former else None
        if table is None:
            around = replace(_around(above, issued), title=title)
            table = headed_figures(rows, issued)
        above = []
        former = table
        if table is None or (is_of_other(table) and not around.of_places):
            continue
        for target in islice(_in_table(table, paragraph, around, issued), _MOST + 1):
            if not any(_is_again(target, other) for other in (*told, *found)):
                found.append(target)
    return found[: max(_MOST - len(told), 0)]


def _is_again(target: ReadTarget, other: ReadTarget) -> bool:
    if (target.value, target.unit) != (other.value, other.unit):
        return False
    if target.scope != other.scope or (target.due and other.due and target.due != other.due):
        # «100% | 100%» below 2029 and 2030, or of two villages.
        return False
    ours, theirs = set(bare(target.what).split()), set(bare(other.what).split())
    return len(ours & theirs) >= _MOSTLY * min(len(ours), len(theirs))


def tells_past_aims(section: Paragraph) -> bool:
    """«I. TÌNH HÌNH NĂM 2025»: how it was; not «TÌNH HÌNH VÀ CHỈ TIÊU»."""
    return bool(PAST_ZONE.search(section.bare)) and not heads_aims(section.text)


def stands_above_aims(paragraph: Paragraph) -> bool:
    """«II. CHỈ TIÊU», «Các chỉ tiêu như sau:»; a long sentence may speak of aims by the way."""
    return len(paragraph.text) < _LONGEST_HEAD and heads_aims(paragraph.text)


def _around(above: Sequence[Paragraph], issued: str | None) -> Around:
    """What stands above a table says of all of it."""
    due = unit = line = caption = ""
    names_aims = of_places = False
    for paragraph in above:
        plain = paragraph.bare
        of_places = of_places or _HEADS_PLACES.match(plain) is not None
        if found := _UNIT_OF_ALL.search(plain):
            unit = as_unit(paragraph.text[found.start("unit") : found.end("unit")]).rstrip(" )")
            line = paragraph.text[found.start() : found.end()].rstrip(" )")
        if stands_above_aims(paragraph):
            names_aims, caption = True, paragraph.text
            counted = _UNIT_BEHIND.search(paragraph.text)
            if counted and not unit:
                unit, line = counted["unit"], caption
        issue = _ISSUED_WITH.search(plain)
        if _DATED.search(plain):
            # «Phụ lục chỉ tiêu năm 2026 (kèm theo Quyết định số …)»
            due = due_of_heading(plain[: issue.start()] if issue else plain, issued) or due
    return Around(
        due=due,
        unit=unit,
        unit_line=line,
        caption=caption,
        names_aims=names_aims,
        of_places=of_places,
    )


def _with_title(around: Around, title: str, issued: str | None) -> Around:
    """What the first row of the table says of all of it, as a line above would."""
    plain = bare(title)
    around = replace(around, due=due_of_heading(plain, issued) or around.due)
    unit = _UNIT_OF_ALL.search(plain)
    if unit:
        told = as_unit(title[unit.start("unit") : unit.end("unit")])
        around = replace(around, unit=told, unit_line=title[unit.start() : unit.end()])
    return replace(around, caption=title, names_aims=True) if heads_aims(title) else around


def _in_table(
    table: TargetTable, paragraph: Paragraph, around: Around, issued: str | None
) -> Iterator[ReadTarget]:
    if table.title:
        around = _with_title(around, table.title, issued)
    subject = subject_column(table, around.names_aims)
    if subject is None and around.of_places:
        # «Ngành», which elsewhere names who is charged.
        subject = next(iter(table.of(ColumnSort.CHARGED)), None)
    if subject is None:
        return
    if heads_units(subject.head) and not around.of_places:
        yield from rows_of_units(table, subject, paragraph, around)
        return
    columns = set_columns(table, subject, around.names_aims, issued)
    if columns:
        yield from rows_of_figures(table, subject, columns, paragraph, around, issued)
    elif NAMES_AIM.match(subject.head):
        yield from rows_in_words(table, subject, paragraph, around, issued)


def is_of_other(table: TargetTable) -> bool:
    return any(_OF_OTHER.match(bare(text)) for column in table.columns for text in column.path)
