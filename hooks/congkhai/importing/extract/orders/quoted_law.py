"""Laws that a letter quotes: who is named there is told of, and charged by the law alone."""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ...structure.paragraphs import Kind, Paragraph

# «“Điều 5. …», «*“2. Cơ quan …», «"a) …»: a provision with its number behind the sign that opens.
_OPENS = expression(
    r"[\s*_\-–+.]{0,6}(?P<sign>[“\"])[\s*_…]{0,6}"
    r"(?:(?:Điều|Khoản|Điểm|Mục|Chương|Phụ lục)\s|\d{1,3}(?:\.\d{1,2})*[.)]|[a-zđ][.)]\s)",
    holds=("“", '"'),
)
_CLOSES = {"“": "”", '"': '"'}
# «1. Sửa đổi khoản 2 Điều 5 như sau:», «Điều 1. Điều chỉnh mục II Kế hoạch số 8 …:», «Khoản 2 được
# thay bằng:» put their own wording in the place of another, as bare text.
_AMENDS = expression(
    r"^\W*(?:(?:dieu|khoan|diem)? ?[\da-z]{1,4}\W+)?"
    r"(?:(?:sua(?: doi| lai)?|bo sung|thay(?: the)?|dieu chinh|dinh chinh|doi)\b"
    r"|(?:khoan|diem|muc|dieu|phan|doan)\b[^/]{0,90} (?:duoc )?"
    r"(?:sua|bo sung|thay|dieu chinh|doi)\b)"
)
_LONGEST = 30
"""Paragraphs of a quotation; where it is not closed by then, the sign at its end was lost."""


def quoted(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The paragraphs (by `id`) that quote a provision, up to the sign that closes it."""
    found: set[int] = set()
    at = 0
    while at < len(paragraphs):
        opening = _OPENS.match(paragraphs[at].text)
        before = paragraphs[at - 1].bare if at else ""
        if opening is None or _AMENDS.search(before):
            at += 1
            continue
        end = _end_of(paragraphs, at, opening.end(), _CLOSES[opening["sign"]])
        found.update(map(id, paragraphs[at : end + 1]))
        at = end + 1
    return frozenset(found)


def _end_of(paragraphs: Sequence[Paragraph], at: int, start: int, sign: str) -> int:
    """The last paragraph of a quotation; the first alone where it is never closed."""
    for index in range(at, min(at + _LONGEST, len(paragraphs))):
        paragraph = paragraphs[index]
        if paragraph.kind in {Kind.SECTION, Kind.TABLE}:
            break
        text = paragraph.text[start:] if index == at else paragraph.text
        if index > at and _OPENS.match(text):
            break
        if sign in text:
            return index
    return at
