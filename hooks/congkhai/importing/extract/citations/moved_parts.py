"""A limit or figure that stands in another document and is set anew here."""

from __future__ import annotations

from ....expressions import expression
from .citation import ReadCitation

# «Thời hạn nêu tại Điều 2 Quyết định số … lùi đến ngày …»; «… đã được kéo dài» is told.
_MOVED = expression(
    r"(?:(?!\bda\b)[^.;]){0,160}?\b(?:lui|rut ngan|chuyen|keo dai|gia han|dieu chinh|sua|doi|thay"
    r"|nang|giam)"
    r"(?: (?:doi|the|lai|xuong|len|thoi (?:gian|han)|(?:them )?\d{1,3} (?:ngay|tuan|thang)))?"
    r" (?:den|sang|thanh|tu|bang|la|con|nhu sau)\b",
    holds="lui|rut ngan|chuyen|keo dai|gia han|dieu chinh|sua|doi|thay|nang|giam",
)
_AT_PART = expression(
    r"\b(?:tai|cua|o|trong) (?:dieu|khoan|diem|muc|phan|phu luc|chuong) [\w, ]{1,40}$",
    holds=("dieu", "khoan", "diem", "muc", "phan", "phu luc", "chuong"),
)
# «4. Thời hạn báo cáo nêu tại Công văn số …»
_AT_ALL = expression(r"\b(?:neu|quy dinh|dat|giao|ghi|in|xac dinh) (?:tai|trong|o) ?$")
# Of a law no plan moves anything.
_LAW = expression(r"/(?:NĐ|TT|TTLT)-|QH\d")
# «5. Thời hạn rà soát …», «Chỉ tiêu trồng rừng …»: what is moved opens its sentence.
_OF_WHAT = expression(
    r"^\W*(?:\w{1,3}[.)/]\W*)?(?:thoi (?:han|gian|diem)|han|chi tieu|so luong|muc)\b"
)


def moves_part(led: str, plain: str, citation: ReadCitation, is_article: bool) -> bool:
    """Whether a sentence about what a document or a part of it sets (`led`, without what calls
    that) moves it: the words of `plain` behind the citation."""
    is_law = _LAW.search(citation.number or "") is not None
    is_of_what = _OF_WHAT.match(led) is not None and not is_law
    is_there = _AT_PART.search(led) or (is_of_what and _AT_ALL.search(led))
    is_meant = bool(is_there) and (is_article or is_of_what)
    return is_meant and _MOVED.match(plain, citation.end) is not None
