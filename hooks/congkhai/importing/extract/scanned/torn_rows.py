"""Rows of a table that a scan read across its columns, where what parts them is left as a bar.

Lập danh sách các ngõ chưa | Phòng Kinh tế    Read as a sentence it charges whoever stands beside:
quét vôi, trình xã duyệt | Các thôn           an editor has to see it, and no task is made of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ....expressions import expression
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.verbs import opens_duty
from ..orders.charges import is_charging_heading
from ..tasks.unread import UnreadPlace

UNREAD = "dòng của bảng mà máy quét nhập các cột vào nhau, máy không đọc chắc: nhập từ bản gốc"
_BAR = expression(r"\w[^\w|\n]*\|[^\w|\n]*\w", holds="|")
# «Đường dây nóng: … | thư điện tử: …»: whom to ask, parted by a bar.
_REACHES = expression(
    r"@|\bwww\b|\b(?:dien thoai|duong day nong|hotline|fax|email|dt|sdt)\b|\bthu dien tu\b"
)
_NEAR = 4
"""Paragraphs from one such row to the next of the same table."""


def torn_rows(paragraphs: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """Runs of paragraphs, each of one table; a bar that stands alone is a speck."""
    barred = [n for n, paragraph in enumerate(paragraphs) if _bars(paragraph)]
    runs: list[list[int]] = []
    for before, at in pairwise([None, *barred]):
        assert at is not None
        if before is not None and _is_one_table(paragraphs[before : at + 1]):
            runs[-1].append(at)
        else:
            runs.append([at])
    return [
        list(paragraphs[run[0] : run[-1] + 1])
        for run in runs
        if sum(_bars(paragraphs[at]) for at in run) > 1
    ]


def places_of_torn(runs: Sequence[Sequence[Paragraph]]) -> list[UnreadPlace]:
    """One place for each table that tells what is to be done, at its first row."""
    return [
        UnreadPlace(run[0], UNREAD, " ".join(p.text for p in run))
        for run in runs
        if any(map(_tells_deed, run))
    ]


def _tells_deed(paragraph: Paragraph) -> bool:
    cells = (cell for line in paragraph.lines for cell in line.text.split("|"))
    return any(opens_duty(cell.strip(" -–+•;_").lower()) for cell in cells)


def _bars(paragraph: Paragraph) -> int:
    """Its lines in which a bar stands between words."""
    if paragraph.kind is Kind.TABLE:
        return 0
    return sum(
        line.cell is None
        and _BAR.search(line.text) is not None
        and _REACHES.search(line.bare) is None
        for line in paragraph.lines
    )


def _is_one_table(between: Sequence[Paragraph]) -> bool:
    """Whether nothing between two rows heads another part."""
    return len(between) <= _NEAR + 1 and not any(
        p.kind in {Kind.SECTION, Kind.TABLE} or is_charging_heading(p) for p in between[1:]
    )
