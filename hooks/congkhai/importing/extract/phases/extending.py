"""Until when a document makes another plan go on: «kéo dài thời gian thực hiện … đến hết …»."""

from __future__ import annotations

from collections.abc import Sequence

from ....expressions import expression
from ...readers.lines import bare
from ...structure.paragraphs import Paragraph
from ..times.dates import moments
from .plan_term import Term

_EXTENDS = expression(
    r"\b(?:(?<!duoc )(?:keo dai|gia han)|dieu chinh)(?: them)? thoi (?:gian|han)"
    r"(?: (?:thuc hien|trien khai|to chuc|ket thuc|hoan thanh)){0,2}(?: cua| doi voi)? "
    r"(?:ke hoach|chuong trinh|phong trao|de an|phuong an|dot thi dua)\b"
    r"(?P<which>[^;:]{0,300}?)\bden (?:het )?(?:ngay )?(?=\d|thang \d|nam 20|quy |cuoi )",
    holds=("keo dai", "gia han", "dieu chinh"),
)
# «Điều 1. Kéo dài …», a title that says it; in other sentences it is asked, planned or told of.
_SAID = expression(
    r"\b(?:keo dai|gia han|dieu chinh)(?: them)? thoi (?:gian|han)\b",
    holds=("keo dai", "gia han", "dieu chinh"),
)
_ARTICLE = expression(r"^\W*dieu \d{1,2}\b", holds=("dieu",))
_NOT_DONE = expression(
    r"\b(?:de nghi|xin|kien nghi|khong|chua|xem xet|giao|tham muu|ve|viec|da|can cu|theo|neu"
    r"|yeu cau|trinh|du kien|phuong an|de xuat)\b[^.;:]*$"
)
_FOR_OTHER_THINGS = expression(r"\b(?:bao cao|gui|truoc)\b")
_DOUBT = "thời gian được kéo dài; ngày đầu lấy từ ngày ban hành văn bản này"


def extended_until(body: Sequence[Paragraph], issued: str | None, title: str | None) -> Term | None:
    """The stretch that a document which extends another adds to it: from its own day on."""
    if issued is None or len(issued) != len("2026-01-31"):
        return None
    for paragraph in body:
        match = _EXTENDS.search(paragraph.bare)
        if match is None or " so " not in f"{match['which']} ":
            continue
        if not (_SAID.search(bare(title or "")) or _ARTICLE.match(paragraph.bare)):
            continue
        before = paragraph.bare[: match.start()]
        if _NOT_DONE.search(before) or _FOR_OTHER_THINGS.search(match["which"]):
            continue
        later = next((m for m in moments(paragraph.bare) if m.start >= match.end() - 5), None)
        if (
            later
            and later.precision != "yearly"
            and later.start <= match.end() + 10
            and issued < later.iso
        ):
            return Term(issued, later.iso, paragraph, doubt=_DOUBT)
    return None


def extended_days(term: Term | None) -> set[tuple[int, str]]:
    """Its last day, which is no deadline of anybody."""
    return {(id(term.paragraph), term.last)} if term else set()
