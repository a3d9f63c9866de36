"""A limit or figure that stands in another document and is set anew here."""

from __future__ import annotations

from ....expressions import expression

# «Thời hạn nêu tại Điều 2 Quyết định số … lùi đến ngày …»; «… đã được kéo dài» is told.
_MOVED = expression(
    r"(?:(?!\bda\b)[^.;]){0,160}?\b(?:lui|chuyen|keo dai|gia han|dieu chinh|sua|doi|thay|nang|giam)"
    r"(?: (?:doi|the|lai|xuong|len|thoi (?:gian|han)|(?:them )?\d{1,3} (?:ngay|tuan|thang)))?"
    r" (?:den|sang|thanh|tu|bang|la|con|nhu sau)\b",
    holds="lui|chuyen|keo dai|gia han|dieu chinh|sua|doi|thay|nang|giam",
)
_AT_PART = expression(
    r"\b(?:tai|cua|o|trong) (?:dieu|khoan|diem|muc|phan|phu luc|chuong) [\w, ]{1,40}$",
    holds=("dieu", "khoan", "diem", "muc", "phan", "phu luc", "chuong"),
)


def moves_part(led: str, plain: str, end: int) -> bool:
    """Whether a sentence that names a part of a document (`led`, without what calls that) moves
    what stands there: the words of `plain` behind the citation, from `end` on."""
    return _AT_PART.search(led) is not None and _MOVED.match(plain, end) is not None
