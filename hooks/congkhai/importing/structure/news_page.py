"""A notice saved from the page of a school or an office: a heading on top, other news below.

# Kế hoạch thi giải toán năm 2026      → the title, and the type that it begins with
Thực hiện …
**Những tin mới hơn**                  → from here on the site's own lists
"""

from __future__ import annotations

from collections.abc import Sequence

from ...expressions import expression
from ..readers.lines import TextLine, bare, squeezed
from . import genre
from .agency_names import is_agency
from .called_titles import take_called
from .head_marks import is_motto, number_read
from .head_scan import HeadScan
from .header import Header

_LISTS = expression(
    r"^\W*(?:(?:nhung |cac )?(?:tin|bai|bai viet|tin tuc|thong bao|van ban)"
    r" (?:(?:bai )?(?:moi|cu) hon|lien quan|khac|da dua|cung chuyen muc|cung loai)"
    r"|(?:xem|doc) them|tin moi|tin noi bat|y kien ban doc|binh luan|tong so diem cua bai viet)\W*$"
)
_AUTHOR = expression(r"^\W*(?:tac gia|nguon tin|nguoi dang|tu khoa|dang boi)\s*:")
_NUMBERED = expression(r"^\W*(?:[ivx]{1,5}|\d{1,2})[.)]\s+\w|^\W*noi nhan\s*:")
_FEWEST_WORDS = 5
_LONGEST = 300


def page_head(lines: Sequence[TextLine]) -> Header | None:
    """The heading that a saved page opens with, where no other head is."""
    index = next((i for i, line in enumerate(lines) if not line.is_blank), None)
    if index is None or not lines[index].heading or lines[index].cell:
        return None
    text = squeezed(lines[index].text.strip(" *_#"))
    is_title = len(text.split()) >= _FEWEST_WORDS and len(text) <= _LONGEST
    is_name = genre.is_capitals(text) and is_agency(text)
    if not is_title or is_name or is_motto(text) or number_read(text):
        return None
    named = genre.type_named(text)
    end = index + 1
    while end < len(lines) and (
        lines[end].is_blank or squeezed(lines[end].text.strip(" *_#")) == text
    ):
        end += 1
    scan = HeadScan()
    # «Kế hoạch số 45/KH-UBND ngày 09/03/2026 của UBND tỉnh về …»
    rest = take_called(scan, named[1], index) if named else []
    if "symbol" not in scan.values:
        rest = [text]
    told = {"title", *scan.values} | ({"agency"} if scan.agencies else set())
    return Header(
        kind=named[0] if named and bare(named[0]) in genre.BARE_TYPES else None,
        number=scan.values.get("number"),
        symbol=scan.values.get("symbol"),
        date=scan.values.get("date"),
        agencies=tuple(scan.agencies),
        title=" ".join(rest) or None,
        places=dict.fromkeys(told, lines[index].number),
        placed=frozenset(i for i in range(index, end) if not lines[i].is_blank),
        end=end,
    )


def news_below(lines: Sequence[TextLine], after: int) -> int | None:
    """Where a site's lists of other news begin; None where a document still goes on."""
    at = next((i for i in range(after, len(lines)) if _LISTS.match(lines[i].bare)), None)
    if at is None or lines[at].cell:
        return None
    rest = [line for line in lines[at:] if not line.is_blank]
    if any(is_motto(line.text) or _NUMBERED.match(line.bare) for line in rest):
        return None
    while at > after and (lines[at - 1].is_blank or _AUTHOR.match(lines[at - 1].bare)):
        at -= 1
    return at
