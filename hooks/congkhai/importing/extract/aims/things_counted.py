"""Whether what stands behind a figure is counted: no time, no rank, no copies of a paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....expressions import expression
from ...readers.lines import bare
from ..tables.figures import IN_WORDS

# «trên 1 vạn dân», «trên 1.000 trẻ»: of how many a measure tells, not what is to be reached.
_OF_HOW_MANY = expression(
    r"\b(?:so|ty le|ti le|ty suat|ti suat|mat do|binh quan)\b[^;]*\btren\s*$", holds=("tren",)
)
_YEAR = expression(r"20\d\d")
_ROUND = expression(r"10{0,2}(?:\.?000)*")
# One syllable without its marks may stand for several words: «hộ» and «hồ», «ca» and «cá».
_PRINTED = {
    "ho": "hộ", "ca": "ca", "bo": "bộ", "may": "máy", "tan": "tấn", "nha": "nhà", "tin": "tin",
    "lan": "lần", "vu": "vụ", "dot": "đợt", "cay": "cây", "lop": "lớp", "dong": "đồng", "xa": "xã",
    "bai": "bài", "cuoc": "cuộc", "buoi": "buổi", "diem": "điểm", "vuon": "vườn", "thon": "thôn",
    "can": "căn", "tram": "trạm",
}  # fmt: skip
_WORDS = """đối đổi của và cho theo tại để đề khi như là với từ về ở do sẽ phải bằng hoặc những các
năm tháng ngày giờ quý tuần phút lần đến trở có được cấp nhóm bậc hạng trong phía
chiều nhất mặt bước phó trưởng nam thang ngay gio tuan phut"""
_YET_NAMES = ("đối tượng", "phần mềm", "phần quà", "phần việc", "phần thưởng")
_GROUPS = {"tổ", "câu", "đội", "nhóm", "chi"}
"""First words of «Tổ công nghệ», «Chi hội»: counted under their names."""
_NAMES_NOTHING = frozenset(_WORDS.split()) | {"phần", "nửa", "số", "so", "vài", "hoặc"}
_LONGEST_SHORT = 4
"""Letters of «HTX», «KTX»."""
_FEW = 2
"""Digits of a count of copies."""
_PAPERS = {"ho so", "bo ho so", "bo ho", "ban chinh", "ban sao"}
# «Biên bản này được lập thành 03 bản, 01 bản lưu tại xã»: copies of the document itself.
_COPIES = expression(
    r"\b(?:(?<!thanh )lap|lam|in|ky|soan|viet) thanh \d+ ?(?:\([^()]*\) ?)?ban\b"
    r"(?= (?:chinh|goc|nhu nhau|co gia tri)|[,;:.]| ?$)",
    holds=("thanh ",),
)


def named_things(
    matches: Iterable[re.Match[str]], clause: str, plain: str, apart: bytearray
) -> Iterator[re.Match[str]]:
    """Those whose unit names a thing, which «HTX» does and «Đề án» does not."""
    for match in matches:
        unit = clause[match.start("unit") : match.end("unit")]
        first = unit.split(" ")[0]
        first = first.lower() if first.lower() in _GROUPS else first
        is_short = first.isalpha() and first.isupper() and 1 < len(first) <= _LONGEST_SHORT
        names = first not in _NAMES_NOTHING or unit.startswith(_YET_NAMES)
        names = names and (is_short or not first[0].isupper())
        if names and counts_thing(match, clause, plain, apart):
            yield match


def counts_thing(match: re.Match[str], clause: str, plain: str, apart: bytearray) -> bool:
    at = match.start("value")
    if match["low"] and _YEAR.fullmatch(match["low"]) and _YEAR.fullmatch(match["value"]):
        # «…, 2029 - 2030 trồng 700 cây»
        return False
    if apart[at] or (match["unit"] in _PAPERS and len(match["value"]) <= _FEW):
        return False
    if match["unit"].partition(" ")[0] == "ban" and _COPIES.search(plain):
        return False
    first = clause[match.start("unit") : match.end("unit")].lower().split(" ")[0]
    said = _PRINTED.get(match["unit"])
    if said is not None and first != said and first != bare(said):
        return False
    if _ROUND.fullmatch(match["value"]) and plain.find("%", match.end()) < 0:
        before = plain[max(0, at - 120) : at]
        goes_on = re.search(r"\d", plain[match.end() : match.end() + 80])
        return not (goes_on and _OF_HOW_MANY.search(before))
    return True


def is_number_word(match: re.Match[str], clause: str) -> bool:
    """«ba», which «bà» is not."""
    return clause[match.start("value") : match.end("value")].lower() in IN_WORDS.values()
