"""At what pace a few words or a duty in running words say that it returns."""

from __future__ import annotations

from ....expressions import expression
from ...readers.lines import bare
from .pace_words import is_at_most

_ONCE = r"(?: (?:mot|1|01) lan|\s?/\s?(?:(?:1|01) )?lan)"
"""«3 tháng một lần», «3 tháng/lần»"""
_PACES = (
    (
        "half_year",
        rf"(?:dinh ky |hang |moi )?(?:0?6|sau(?! thang \d)) thang{_ONCE}?(?! (?:dau|cuoi))"
        r"|(?:0?2|hai) lan\s?/\s?nam",
    ),
    (
        "quarter",
        r"(?:hang|moi|tung|dinh ky(?: hang)?) quy(?! (?:trinh|dinh|mo|uoc|luat|che|hoach)\b)"
        rf"|(?:0?3|ba) thang{_ONCE}|(?:0?1|mot) (?:lan\s?/\s?quy|quy{_ONCE})"
        r"|thang (?:cuoi|dau)(?: cua)?(?: moi| hang)? quy",
    ),
    ("month", rf"(?:hang|moi|tung|dinh ky(?: hang)?) thang|(?:0?1|mot) thang{_ONCE}"),
    (
        "year",
        r"(?:hang|moi|tung|dinh ky(?: hang)?) nam(?! hoc)"
        rf"|(?:0?1|mot) (?:lan\s?/\s?nam|nam{_ONCE})",
    ),
    ("week", rf"(?:hang|moi) tuan|(?:0?1|mot) tuan{_ONCE}"),
    ("day", r"(?:hang|moi) ngay"),
)
MANY_PACES = "văn bản nêu nhiều kỳ: xem ghi đủ chưa"
PACE_FORMS = tuple((every, expression(rf"\b(?:{form})\b")) for every, form in _PACES)
# «Trước ngày 05 của tháng liền kề»: of each month, the next one.
NEXT_FORMS = tuple(
    (every, expression(rf"\b{word} (?:lien ke|ke tiep|tiep theo|sau(?! khi)|ke sau)\b"))
    for every, word in (("month", "thang"), ("quarter", "quy"), ("year", "nam"))
)

_PACE_SAID = expression(
    "|".join(rf"(?P<{every}>\b(?:{form})\b)" for every, form in _PACES if every != "day")
    + r"|(?P<day>\b(?:hang|moi) ngay\b(?=\W*$))",
    holds="hang|moi|tung|dinh ky|thang|quy|lan",
)
# «Kế hoạch hằng năm và 5 năm»; but «… và báo cáo hằng ngày» is done each day.
_AND_LONGER = expression(r"\s+va (?:\d+ nam|dai han)")
_REPORTS = expression(r"(?:^|[,;:]\s|\bva )bao cao$")
# «Ngân sách hằng năm», «chỉ tiêu hằng quý» name a thing by its pace.
_OF_A_THING = expression(
    r"\b(?:ke hoach|chuong trinh|du toan|ngan sach|ngan sach nha nuoc|kinh phi|nguon|luong"
    r"|tro cap(?: them)?|chi tieu|binh quan|so lieu|thoi su|doi tuong"
    r"|ty le|muc|von|nhiem vu|ket qua|danh muc|bao cao|hoc phi|phu cap|sinh hoat|giao|duoc"
    r"|nghi quyet|thu nhap|khong qua|toi da|toi thieu|duoi|tren|trong vong"
    r"|kich ban(?: thu)?|nguon thu|so thu|thu|cong tac|hop|bo sung|cay|lo trinh(?: thuc hien)?"
    r"|nghi phep|(?<!bao cao )luy ke|mau bao cao|dai han|trung han|ngan han"
    r"|toan khoa|nhiem ky|(?:\d+ nam|dai han|trung han|ngan han) va)$"
)
# «Dự toán ngân sách nhà nước hằng năm», «xây dựng kế hoạch phát triển … hằng năm».
_OF_A_YEAR = expression(
    r"\b(?:ke hoach|du toan|ngan sach|kinh phi|nguon (?:chi|von)|chi thuong xuyen|de an|chi so"
    r"|giao(?: bo sung)?|phan bo)\b[^,;.:]{0,60}$"
)
_MADE = expression(r"\b(?:bao cao|tong hop|gui|ra soat|so ket|tong ket)\b[^,;.:]{0,40}$")
_SINCE = expression(r"\btu thang \d{1,2}\s?/\s?20\d{2}\b", holds=("tu thang ",))
# «Tối thiểu mỗi quý một lần» is how often.
_TIMES = expression(r" (?:mot|hai|ba|\d{1,2}) lan\b")
_BESIDE = 6


def pace_said(text: str) -> tuple[str, str]:
    """The pace at which a duty in running words returns, and the words; blank for none."""
    plain = bare(text)
    for match in _PACE_SAID.finditer(plain):
        before = plain[: match.start()].rstrip(" ,(")
        # «… tổ chức các lớp tập huấn này định kỳ hằng năm» says the pace of a deed.
        is_deed = _REPORTS.search(before) is not None or "dinh ky h" in plain[: match.end()]
        if _AND_LONGER.match(plain, match.end()):
            continue
        is_counted = _TIMES.match(plain, match.end()) is not None or match[0].endswith("lan")
        is_thing = not (is_deed or is_counted) and _OF_A_THING.search(before) is not None
        if is_at_most(plain, match) or is_thing:
            continue
        of_a_year = match.lastgroup == "year" and _OF_A_YEAR.search(before)
        if of_a_year and not is_deed and not _MADE.search(before):
            continue
        words = text[match.start() : match.end()]
        since = _SINCE.search(plain, match.end(), match.end() + 140)
        if since and since.start() - match.end() < _BESIDE:
            words = text[match.start() : since.end()]
        elif since:
            words = f"{words} … {text[since.start() : since.end()]}"
        return match.lastgroup or "", words
    return "", ""


_PACE_WORDS = expression(
    r"(?:\bquy (?:iv|i{1,3}|[1-4]) )?"
    + "|".join(rf"\b(?:{form})\b" for _, form in _PACES).join(("(?:", ")"))
    + r"(?:(?:,| va) ?(?:hang |moi )(?:ngay|tuan|thang|quy|nam)\b)*"
)


def only_pace(words: str) -> str:
    """«Thường xuyên, định kỳ hằng quý báo cáo về Sở …» of a cell: the words of its pace."""
    match = _PACE_WORDS.search(bare(words))
    return words[match.start() : match.end()] if match else words
