"""Figures of a text as numbers, and those that a range begins with."""

from __future__ import annotations

import re

from ....expressions import expression

# «từ năm 2025 đến 30 hộ», «khoản 5 đến 10 hộ»: what stands behind such a word is no lower end.
_OF_TIME = expression(
    r"\b(?:(?:(?<!hang )(?<!moi ))(?:nam|thang|quy)|ngay|tuan|gio|khoa|dot|so|khoan|dieu"
    r"|(?<!dat )(?<!duy tri )(?<!\bo )(?<!len )muc|diem|trang|thu)\s*$"
)

# «Tăng diện tích từ 50 ha đến 70 ha»: from what it is today.
_CHANGES = expression(r"\b(?:tang|giam|nang|ha|mo rong)\b[^,;:.%\d]{0,60}\s(?:tu )?$")
_FAR = 90
# «Giảm từ 23 ca xuống 18 ca»: the first figure is where it stands today.
_BASELINE = expression(r"\btu\s*$", holds=("tu",))
_ONWARD = expression(r"^(?:[^.;]|\.(?=\d)){0,50}?(?<!tro )\b(?:xuong|len|con(?= \d))\b")
# «Tăng sản lượng từ 50 tấn năm 2025 đến 70 tấn»
_TO = expression(r"^ ?(?:\(?(?:nam|vao|cuoi) [^,;.]{1,30}?\)? )?(?:den|toi) (?!nam|thang|quy)")


# «năm» is a year more often than five.
IN_WORDS = {
    "mot": "một", "hai": "hai", "ba": "ba", "bon": "bốn", "sau": "sáu", "bay": "bảy",
    "tam": "tám", "chin": "chín", "muoi": "mười",
}  # fmt: skip
_COUNTS = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
}


def begins_change(before: str, after: str, is_range: bool) -> bool:
    """Whether a figure is the state from which something is to change, by the words around it."""
    if _BASELINE.search(before) is None:
        return False
    rises = not is_range and _CHANGES.search(before) and _TO.match(after)
    return bool(rises) or _ONWARD.match(after) is not None


def lower_end(match: re.Match[str], plain: str, dated: bytearray) -> str:
    """The figure that a range begins with; blank where what stands before is none."""
    low = match["low"]
    at = match.start("low")
    if not low or dated[at]:
        return ""
    if (
        "each" in match.re.groupindex
        and match["each"]
        and _CHANGES.search(plain[max(0, at - _FAR) : at])
    ):
        return ""
    # «giảm hằng năm 1% - 1,5%»: a share is no year.
    is_share = plain.startswith("%", at + len(low))
    if not is_share and _OF_TIME.search(plain[max(0, at - 14) : at]):
        return ""
    if re.fullmatch(r"(?:19|20)\d{2}", low):
        return ""
    return low if float(figure_as_number(low)) < float(figure_as_number(match["value"])) else ""


def figure_as_number(text: str) -> str:
    """«5.000» → 5000, «99,86» → 99.86, «01» → 1, «mot» → 1."""
    if text in _COUNTS:
        return str(_COUNTS[text])
    digits = text.replace(".", "").replace(",", ".")
    return digits.lstrip("0") or "0" if "." not in digits else digits
