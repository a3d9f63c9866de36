"""Figures of a text as numbers, and those that a range begins with."""

from __future__ import annotations

import re

from ...expressions import expression

# «từ năm 2025 đến 30 hộ», «khoản 5 đến 10 hộ»: what stands behind such a word is no lower end.
_OF_TIME = expression(
    r"\b(?:nam|thang|quy|ngay|tuan|gio|khoa|dot|so|khoan|dieu"
    r"|(?<!dat )(?<!duy tri )(?<!\bo )(?<!len )muc|diem|trang|thu)\s*$"
)


def lower_end(match: re.Match[str], plain: str, dated: bytearray) -> str:
    """The figure that a range begins with; blank where what stands before is none."""
    low = match["low"]
    at = match.start("low")
    if not low or dated[at]:
        return ""
    # «giảm hằng năm 1% - 1,5%»: a share is no year.
    is_share = plain.startswith("%", at + len(low))
    if not is_share and _OF_TIME.search(plain[max(0, at - 8) : at]):
        return ""
    if re.fullmatch(r"(?:19|20)\d{2}", low):
        return ""
    return low if float(figure_as_number(low)) < float(figure_as_number(match["value"])) else ""


def figure_as_number(text: str) -> str:
    """«5.000» → 5000, «99,86» → 99.86, «01» → 1."""
    digits = text.replace(".", "").replace(",", ".")
    return digits.lstrip("0") or "0" if "." not in digits else digits
