"""Where a table that a scan read line by line begins and ends, and what its columns are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....expressions import expression
from ....value import value_class
from ...readers.lines import TextLine, bare
from ...structure import genre
from ...structure.paragraphs import Kind, Paragraph
from ..orders.charges import is_charging_heading
from ..orders.formulas import is_closing
from ..orders.orders import order_in
from .scanned_rows import figure_of

_LONGEST_HEADING = 170
_LONGEST_FRAGMENT = 60
_MOST_AHEAD = 45
"""Lines below the heading of a group among which the next figure is looked for."""
_COUNTS = expression(r"^\W*(?:stt|tt|so tt)\b", holds=("tt",))
_THING = r"(?:noi dung|nhiem vu|cong viec|hoat dong)"
_WHAT = (
    rf"(?:ten |danh muc )?{_THING}(?: (?:{_THING}|giai phap|va|chinh|chu yeu|trong tam|cu the"
    r"|can|phai|thuc hien|trien khai|hoan thanh))*"
)
_BODY = r"(?:don vi|co quan|bo phan)"
_LEAD = rf"(?:{_BODY} (?:chu tri|thuc hien|phu trach|dau moi)|chu tri)(?: (?:thuc hien|chinh))?"
_HELP = rf"(?:{_BODY} )?phoi h[ou]p(?: thuc hien)?"
_MADE = r"(?:ket qua|san pham)(?: (?:ket qua|san pham|du kien|dau ra|dat duoc|can dat))*"
_TIME = (
    r"(?:du kien )?(?:thoi gian|thoi han|tien do|han)"
    r"(?: (?:hoan thanh|thuc hien|trien khai|du kien))*"
)
# In this order and with nothing between; what stands otherwise is no table that can be told apart.
_HEADING = expression(
    rf"(?:stt|tt|so tt) {_WHAT}(?P<early> {_TIME})? {_LEAD}(?P<help> {_HELP})?"
    rf"(?P<more> {_MADE})?(?P<time> {_TIME})?",
    holds=" don vi| co quan| bo phan| chu tri",
)
# The heading of a further column that goes on below the first line of headings.
_FURTHER = expression(
    rf"^\W*(?:{_BODY}|nguoi|can bo|ho (?:va )?ten|chuc (?:vu|danh)|kinh phi|ghi chu|nguon|dia diem"
    r"|so luong|cap|lanh dao|san pham|ket qua)\b"
)
_ENDS = expression(
    r"^\W*(?:phu luc|noi nhan|ghi chu|chu thich|luu y|tong (?:cong|so)|nguoi lap|kinh phi"
    r"|(?:tm|kt|tl|tuq)\s?[./]|(?:ke hoach|quyet dinh|cong van|thong bao) nay)\b"
)
_ORDERS = expression(
    r"^\W*(?:Yêu cầu|Đề nghị|Giao|Nhận được|Căn cứ|Nay|Trong quá trình|Ngoài ra)\s"
)
_FIGURE = expression(r"^\W{0,3}\d{1,3}[\s|.)]*")
_POINT = expression(r"^\W{0,3}\d{1,3}\s*[.)]")


@value_class
class ScannedColumns:
    """What the headings tell: what, who, and of the other columns which there are."""

    is_helped: bool = False
    has_more: bool = False
    """What comes of it stands between with whom and when."""
    is_timed: bool = False
    time_first: bool = False


def scanned_columns(line: TextLine) -> ScannedColumns | None:
    """«STT Nội dung thực hiện Đơn vị chủ trì | Đơn vị phối hợp …» on one line."""
    plain = line.bare
    if len(plain) > _LONGEST_HEADING or not _COUNTS.match(plain):
        return None
    found = _HEADING.fullmatch(" ".join(re.findall(r"\w+", plain)))
    if not found or not (found["early"] or found["help"] or found["time"]):
        return None
    if found["early"] and found["time"]:
        return None
    return ScannedColumns(
        is_helped=found["help"] is not None,
        has_more=found["more"] is not None,
        is_timed=(found["early"] or found["time"]) is not None,
        time_first=found["early"] is not None,
    )


def end_of_table(
    lines: Sequence[tuple[TextLine, Paragraph]], start: int, columns: ScannedColumns
) -> int:
    """The first line behind it: other headings, a formula, a note, an order, a heading.

    `start` itself where the headings go on with a column that cannot be told apart.
    """
    last, is_pointed = 0, False
    for at in range(start, len(lines)):
        line, paragraph = lines[at]
        text = line.text.strip()
        if _COUNTS.match(line.bare):
            if scanned_columns(line) != columns:
                return at if last else start
            continue
        number = figure_of(line)
        if not last and number is None:
            if len(text) < _LONGEST_FRAGMENT and _FURTHER.match(line.bare):
                return start
            continue
        if number is not None:
            pointed = _POINT.match(text) is not None
            if last and (pointed != is_pointed or _opens_other(text)):
                return at
            last, is_pointed = number, pointed
            continue
        if _ENDS.match(line.bare) or _ORDERS.match(text) or is_closing(text):
            return at
        if is_charging_heading(paragraph) or _heads_other(lines, at, last):
            return at
    return len(lines)


def _opens_other(text: str) -> bool:
    """«4. Kinh phí: …», «5. Các thôn báo cáo …»: numbered as the rows are, and none of them."""
    words = _FIGURE.sub("", text)
    return _ENDS.match(bare(words)) is not None or order_in(words) is not None


def _heads_other(lines: Sequence[tuple[TextLine, Paragraph]], at: int, last: int) -> bool:
    """«III. KINH PHÍ», «DANH SÁCH TỔ»; but «II. Sau mùa khô» above the next figure heads rows."""
    line, paragraph = lines[at]
    is_section = paragraph.kind is Kind.SECTION and line is paragraph.lines[0]
    is_capitals = genre.is_capitals(line.text) and len(line.text.split()) > 1
    if not is_section and not is_capitals:
        return False
    figures = (figure_of(below) for below, _ in lines[at + 1 : at + _MOST_AHEAD])
    return next((number for number in figures if number is not None), 0) != last + 1
