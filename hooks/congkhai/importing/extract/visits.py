"""Tables that tell when something is held at each place: «Đơn vị được kiểm tra | Thời gian»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from ...dates import Comparator
from ...expressions import expression
from ...text import capitalize_first
from ..readers.lines import bare, squeezed
from ..structure.paragraphs import Kind, Paragraph
from .events import ReadEvent
from .table_rows import TableRow, filled_rows, table_rows
from .when import Frame, When, frame_of, when_said

_DEED = (
    r"(?:tu )?(?:kiem tra|giam sat|khao sat|thanh tra|lam viec|tiep xuc(?: cu tri)?|tiep cong dan"
    r"|doi thoai|phuc tra|tham dinh|nghiem thu|tap huan|boi duong|dien tap|toa dam|mit tinh|ra quan"
    r"|tham hoi|truyen thong|tuyen truyen|kham(?: suc khoe)?|tiem(?: chung)?|(?:to chuc )?dai hoi"
    r"|hoi thi|thi|truc|phat song|bieu dien|luu dien|hop|tiep nhan)"
)
# «Đơn vị được kiểm tra», «Cơ quan, đơn vị làm việc», «Tên trường», «Địa điểm tiếp xúc cử tri»
_WHERE = expression(
    r"(?:ten )?(?:(?:co quan|don vi|dia phuong|dia diem|dia ban|noi|xa|phuong|dac khu|truong|thon"
    r"|to dan pho|doanh nghiep|co so|to chuc|doan|diem)\W*(?:va )?)+"
    rf"(?:(?:duoc|den|tai|to chuc|tham gia|du kien)\s)*(?P<deed>{_DEED})?\W*"
)
_WHEN = expression(
    r"(?:du kien )?(?:ngay|thang|thoi gian|thoi diem|lich)(?: gio| thang| nam)*(?: to chuc| den)?"
    rf"(?: (?P<deed>{_DEED}))?(?: du kien)?\W*"
)
_ABOVE = expression(rf"\b(?:lich|thoi gian|chuong trinh|ke hoach)\b.{{0,40}}?\b(?P<deed>{_DEED})\b")
_FEWEST = 2
_LONGEST_NAME = 200
_LONGEST_HEAD = 90
_ASIDE = expression(r"\s*\([^()]*\)")


def visits(paragraphs: Sequence[Paragraph], frame: Frame, told: Set[int]) -> list[ReadEvent]:
    """Those of all tables but the ones (by `id`) that are `told` as tasks.

    A table has a column of places and one of times, and says in a heading or above what is done.
    """
    found: list[ReadEvent] = []
    above: list[str] = []
    around = frame
    for paragraph in paragraphs:
        if paragraph.kind is not Kind.TABLE:
            words = squeezed(paragraph.text)
            if paragraph.kind is Kind.SECTION:
                above = []
            if len(words) < _LONGEST_NAME:
                above = [*above[-2:], words]
                named = frame_of(words)
                around = Frame(named.year, None, is_printed=False) if named.year else around
        elif id(paragraph) not in told:
            rows = _of_table(paragraph, above, around)
            found += rows if len(rows) >= _FEWEST else []
    return found


def _of_table(paragraph: Paragraph, above: Sequence[str], frame: Frame) -> list[ReadEvent]:
    rows = filled_rows(table_rows(paragraph))
    for start, row in enumerate(rows[:3]):
        heads = {
            at: squeezed(_ASIDE.sub("", cell.text.replace("\n", " ")))
            for at, cell in row.cells.items()
        }
        where = _column(heads, _WHERE)
        when = _column(heads, _WHEN)
        if where is None or when is None:
            continue
        deed = _deed(heads, above)
        if not deed:
            return []
        own = frame_of(heads[when])
        year = own if own.year else Frame(frame.year, None, is_printed=False)
        found: list[ReadEvent] = []
        for below in rows[start + 1 :]:
            visit = _visit(paragraph, below, where, when, deed, year)
            if visit is not None:
                found.append(visit)
        return found
    return []


def _column(heads: Mapping[int, str], form: re.Pattern[str]) -> int | None:
    named = (
        at for at, words in sorted(heads.items()) if form.fullmatch(bare(words)[:_LONGEST_HEAD])
    )
    return next(named, None)


def _deed(heads: Mapping[int, str], above: Sequence[str]) -> str:
    """What is done, in the words of a heading, else of what stands above the table."""
    for words in heads.values():
        plain = bare(words)
        match = _WHEN.fullmatch(plain) or _WHERE.fullmatch(plain)
        if match and match["deed"]:
            return words[match.start("deed") : match.end("deed")]
    for words in reversed(above):
        match = _ABOVE.search(bare(words))
        if match:
            return words[match.start("deed") : match.end("deed")]
    return ""


def _visit(
    paragraph: Paragraph, row: TableRow, where: int, when: int, deed: str, frame: Frame
) -> ReadEvent | None:
    name = squeezed(row.text(where).replace("\n", " ")).strip(" ;.*")
    said = when_said(row.text(when), frame)
    if not (2 < len(name) < _LONGEST_NAME) or name == squeezed(row.text(when)):
        return None
    if not _is_on(said):
        return None
    at = said.first if said.first else said.due[0]
    return ReadEvent(
        at=at,
        what=f"{capitalize_first(deed.lower())}: {name}",
        line=row.line,
        paragraph=paragraph,
    )


def _is_on(said: When) -> bool:
    """Held on a day, in a month or on the first of some days; no limit, no months on end."""
    if len(said.due) != 1 or said.every:
        return False
    if said.first:
        return len(said.first) == len(said.due[0]) == 10
    held = {Comparator.ON, Comparator.IN, Comparator.UNSPECIFIED}
    return said.comparator in held and len(said.due[0]) > 4
