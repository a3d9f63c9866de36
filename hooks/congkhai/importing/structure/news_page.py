"""A notice saved from the page of a school or an office: a heading on top, other news below.

# Kế hoạch thi giải toán năm 2026      → the title, and the type that it begins with
Thực hiện …
**Những tin mới hơn**                  → from here on the site's own lists
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...expressions import expression
from ..readers.lines import TextLine, bare, squeezed
from . import genre
from .agency_names import is_agency
from .called_titles import take_called
from .head_marks import date_read, is_motto, number_read
from .head_scan import HeadScan
from .header import Header

_LISTS = expression(
    r"^\W*(?:(?:nhung |cac )?(?:tin|bai|bai viet|tin tuc|thong bao|van ban)"
    r" (?:(?:bai )?(?:moi|cu) hon|lien quan|khac|da dua|cung chuyen muc|cung loai)"
    r"|(?:xem|doc) them|tin moi|tin noi bat|y kien ban doc|binh luan|tong so diem cua bai viet)\W*$"
)
_AUTHOR = expression(r"^\W*(?:tac gia|nguon tin|nguoi dang|tu khoa|dang boi)\s*:")
_NUMBERED = expression(r"^\W*(?:[ivx]{1,5}|\d{1,2})\s?[.)]\s+\w|^\W*noi nhan\s*:")
_OF_SCHOOL = expression(r"(?:ban|phong|khoa|vien|doan|hoi|trung tam|nha truong) [^\W\d]")
_FEWEST_WORDS = 5
_LONGEST = 300
_LONGEST_CALLED = 400
_TAG = expression(r"^\[[^\[\]]{2,12}\]\s*", holds=("[",))
_ABOUT = expression(
    r"^(?:ve|quy dinh|ban hanh|phe duyet|sua doi|bai bo|huong dan|cong bo|bo sung|dieu chinh"
    r"|thanh lap|giao)\b"
)
_DECISIONS = frozenset(
    {"quyet dinh", "chi thi", "thong tu", "thong tu lien tich", "nghi dinh", "nghi quyet"}
)
_OF_ITSELF = expression(r"^(?:nay|tren|do|da|se|duoc|la|co|can|phai|nham|gom)\b")
_GROUNDS = expression(r"^\W*(?:can cu\b|thuc hien (?:nghi|quyet|chi|ke|cong|thong)\b|dieu 1\b)")
_LAST_LINES = 6
_LONGEST_DATE = 70
_WHOLE_DAY = 10


def page_head(lines: Sequence[TextLine]) -> Header | None:
    """The heading that a saved page opens with, where no other head is."""
    index = next((i for i, line in enumerate(lines) if not line.is_blank), None)
    if index is None or lines[index].cell:
        return None
    text = _TAG.sub("", squeezed(lines[index].text.strip(" *_#")))
    if not lines[index].heading and not _is_called(text, lines[index + 1 :]):
        return None
    is_title = len(text.split()) >= _FEWEST_WORDS and len(text) <= _LONGEST
    is_name = genre.is_capitals(text) and is_agency(text)
    if not is_title or is_name or is_motto(text) or number_read(text):
        return None
    named = genre.type_named(text)
    end = index + 1
    while end < len(lines) and (
        lines[end].is_blank or _TAG.sub("", squeezed(lines[end].text.strip(" *_#"))) == text
    ):
        end += 1
    scan = HeadScan()
    # «Kế hoạch số 45/KH-UBND ngày 09/03/2026 của UBND tỉnh về …»
    rest = take_called(scan, named[1], index) if named else []
    if "symbol" not in scan.values:
        rest = [text]
        if named and bare(named[0]) in _DECISIONS and _ABOUT.match(bare(named[1])):
            # «Chỉ thị về việc …» is type and title on one line.
            rest = [named[1][:1].upper() + named[1][1:]]
    told = ("title", *scan.values, *(("agency",) if scan.agencies else ()))
    places = dict.fromkeys(told, lines[index].number)
    place = None
    if (signed := signed_off(lines, end)) is not None:
        place, scan.values["date"], agency, at = signed
        scan.agencies = scan.agencies or [agency]
        places |= dict.fromkeys(("place", "date", "agency"), at)
    return Header(
        kind=named[0] if named and bare(named[0]) in genre.BARE_TYPES else None,
        number=scan.values.get("number"),
        symbol=scan.values.get("symbol"),
        place=place,
        date=scan.values.get("date"),
        agencies=tuple(scan.agencies),
        title=" ".join(rest) or None,
        places=places,
        placed=frozenset(i for i in range(index, end) if not lines[i].is_blank),
        end=end,
    )


def _is_called(text: str, below: Sequence[TextLine]) -> bool:
    """«Kế hoạch thi giải toán năm 2026» above numbered items: a page that lost its marks."""
    named = genre.type_named(text)
    if named is None or text[:1].islower() or len(text) > _LONGEST_CALLED:
        return False
    is_sentence = text.endswith((":", ";", ",")) or not named[1][:1].isalpha()
    is_sentence = is_sentence or _OF_ITSELF.match(bare(named[1])) is not None
    is_kind = bare(named[0]) in genre.BARE_TYPES
    following = (line for line in below if not line.is_blank)
    near = [line for line, _ in zip(following, range(_LAST_LINES), strict=False)]
    # Of a decision only its grounds and articles tell.
    is_about = bare(named[0]) in _DECISIONS and _ABOUT.match(bare(named[1])) is not None
    if not is_kind or is_sentence or (text.endswith(".") and not is_about):
        return False
    is_decision = is_about and any(_GROUNDS.match(line.bare) for line in near)
    return is_decision or any(_NUMBERED.match(line.bare) for line in below)


def signed_off(lines: Sequence[TextLine], after: int) -> tuple[str, str, str, int] | None:
    """Place, day, who issues it and the line, of «Yên Hạ, ngày …» above its name at the end."""
    last = [line for line in lines[after:] if not line.is_blank][-_LAST_LINES:]
    for line, below in pairwise(last):
        text, name = (squeezed(each.text).strip(" *_") for each in (line, below))
        dated = date_read(text)
        if dated is None or not dated[0] or len(dated[1] or "") < _WHOLE_DAY or line.cell:
            continue
        is_name = genre.is_capitals(name) and (is_agency(name) or _OF_SCHOOL.match(bare(name)))
        if len(text) < _LONGEST_DATE and is_name:
            return dated[0], dated[1] or "", name, line.number
    return None


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
