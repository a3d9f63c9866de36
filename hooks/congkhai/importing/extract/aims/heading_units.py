"""The unit that the heading of a column of figures tells: «Kế hoạch (tỷ đồng)», «Số hộ»."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....expressions import expression
from ...readers.lines import squeezed
from ..tables.target_heads import TargetColumn

BETWEEN = " … "
"""Parts of a quotation between which words are left out."""
MULTIPLE = r"(?:100|1\.?000(?:\.000)?)"
"""Of a unit in which a table counts: «1.000 tấn»."""
_MULTIPLE = expression(rf"{MULTIPLE}(?![.\d]) ?(?=[^\W\d])")
_MULTIPLES = {"100": "trăm", "1000": "nghìn", "1000000": "triệu"}
_IN_HEAD = expression(
    r"\s*\((?:(?:đvt|đơn vị(?: tính)?)\s?:\s?)?"
    rf"(?P<unit>(?:{MULTIPLE} ?)?[^()\d]{{1,24}}[23]?|%[^()]{{0,12}})\)\W*$",
    re.IGNORECASE,
    holds=("(",),
)
_COUNTED_BY = expression(
    r"\W*(?:số(?: lượng)? )(?P<unit>(?!lượng|liệu|tt)[^\W\d]+(?: [^\W\d]+)?)$",
    re.IGNORECASE,
    holds=("số",),
)
_COUNTED_NAME = expression(
    r"\W*Số (?:lượng )?(?P<unit>ca|vụ|người|hộ|lớp|cuộc|buổi|lượt|đợt|tin|bài|cây|nhà|xã|thôn|ngõ"
    r"|công trình|mô hình|hội viên|đoàn viên|đảng viên|hợp tác xã|doanh nghiệp|sáng kiến|hồ sơ"
    r"|sản phẩm|giường bệnh|học sinh|học viên|lao động|dự án|văn bản)\b(?! tiền)",
    re.IGNORECASE,
    holds=("số",),
)
# «Lượt nội trú», «Chi hội nghề nghiệp», «Kết nạp hội viên mới»: headings of counts.
_COUNTED_ITSELF = expression(
    r"\W*(?:(?:kết nạp|phát triển)(?: mới)? (?P<joined>(?:hội|đoàn|đảng) viên)\b"
    r"|(?P<unit>lượt(?: (?:khách|người))?|giường(?: bệnh)?|ca|cuộc|buổi|chi hội|tổ hội|mô hình"
    r"|tổ hợp tác|hợp tác xã|câu lạc bộ)\b ?[^\W\d])",
    re.IGNORECASE,
)
_SHARE_HEAD = expression(r"\W*(?:%|tl|ty le|ti le)\W*(?:\(?%\)?)?\W*$")


def as_unit(text: str) -> str:
    """«Triệu đồng» in the midst of a sentence; «1.000 tấn» in words, as a figure stands before."""
    unit = squeezed(text)
    multiple = _MULTIPLE.match(unit)
    of = unit[multiple.end() :] if multiple else unit
    of = of.lower() if of[1:].islower() else of
    return f"{_MULTIPLES[multiple[0].strip().replace('.', '')]} {of}" if multiple else of


def unit_of_heading(column: TargetColumn) -> str:
    """Of the lowest heading that has one in brackets; «Số hộ» and «Tỷ lệ» below a year tell it."""
    for text in reversed(column.path):
        if found := _IN_HEAD.search(text):
            return as_unit(found["unit"])
    if not column.is_counted:
        return ""
    if _SHARE_HEAD.match(column.head):
        return "%"
    counted = _COUNTED_BY.match(column.path[-1])
    return as_unit(counted["unit"]) if counted else ""


def unit_of_name(words: str) -> str:
    """«Số ca phẫu thuật» counts cases, where neither row nor heading tells a unit."""
    counted = _COUNTED_NAME.match(words)
    return counted["unit"].lower() if counted else ""


def unit_counted(heading: str) -> str:
    """Of a heading of a column that is told below aims: «Lượt nội trú», «Số ca phẫu thuật»."""
    counted = _COUNTED_ITSELF.match(heading)
    if counted is None:
        return unit_of_name(heading)
    return (counted["joined"] or counted["unit"]).lower()


def quoted_with_unit(printed: str, unit: str, told: Iterable[str]) -> str:
    """What is `printed` of a row, behind the first heading or line above that tells its unit."""
    if not unit or prints_unit(printed, unit):
        return printed
    line = next((text for text in told if prints_unit(text, unit)), "")
    return f"{squeezed(line.replace('*', ''))}{BETWEEN}{printed}" if line else printed


def prints_unit(printed: str, unit: str) -> bool:
    """Whether a unit stands in words of the document."""
    words = printed.lower()
    return unit.lower() in words or (unit == "%" and "phần trăm" in words)


def without_unit(heading: str) -> str:
    """«Giá trị bán ra (triệu đồng)» → «Giá trị bán ra»"""
    return _IN_HEAD.sub("", heading)
