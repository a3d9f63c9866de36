"""Aims that a sentence lists: «… với các chỉ tiêu chủ yếu: doanh thu 40 tỷ đồng; …»."""

from __future__ import annotations

from collections.abc import Iterator

from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare
from ...structure.paragraphs import Kind, Paragraph
from .aim_headings import names_aim
from .target_years import due_of_heading

_HEAD = expression(
    r"\b(?:cac|mot so|nhung|\d{1,2}) (?:nhom )?(?:chi tieu|muc tieu)\b[^:;.]{0,80}:(?=\s*\S)",
    holds=("chi tieu", "muc tieu"),
)
# «Kết quả thực hiện các chỉ tiêu: …»: what was.
_WAS = expression(
    r"\b(?:ket qua|tinh hinh|uoc|da (?:dat|thuc hien|hoan thanh|vuot))\b",
    holds=("ket qua", "tinh hinh", "uoc", "da "),
)
# «Theo dõi các chỉ tiêu: …», «trừ điểm với các chỉ tiêu: …»: what is looked at.
_LOOKED_AT = expression(
    r"\b(?:danh gia|bao cao|theo doi|thong ke|tru diem|cham diem|thang diem)\b",
    holds=("danh gia", "bao cao", "theo doi", "thong ke", " diem"),
)
_FIGURE = expression(r"[a-z:]\W+\d")
_YEAR = expression(r"\b20\d{2}\b", holds=("20",))
_ENDS = expression(r"\.\s+(?=(?P<next>[^\W\d_]))", holds=(".",))


@value_class
class AimPart:
    """A stretch of a paragraph, whether it tells aims, and by when where nothing in it says so."""

    text: str
    is_aim: bool
    around: str


@value_class
class ListBelow:
    """A list of aims below a paragraph of this `kind`, and by when they are."""

    kind: Kind
    due: str

    def holds(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph goes on with it: «- …», and below an article «1. …»."""
        if paragraph.kind is Kind.HEADING and not _FIGURE.search(paragraph.bare):
            return False
        is_item = paragraph.kind in {Kind.ITEM, Kind.HEADING} and self.kind is not Kind.ITEM
        return is_item or paragraph.kind is Kind.BULLET


def list_below(paragraph: Paragraph, issued: str | None) -> ListBelow | None:
    """«Điều 1. Thông qua các chỉ tiêu năm 2026 như sau:» above items of a list."""
    text = paragraph.text.rstrip(" *")
    if not text.endswith(":") or _head_ends(f"{text} -") != len(text):
        return None
    if _LOOKED_AT.search(bare(text)) or _tells_past(bare(text), issued):
        return None
    return ListBelow(paragraph.kind, due_of_heading(paragraph.bare, issued))


def parts_of_aims(text: str, is_aim: bool, around: str, issued: str | None) -> Iterator[AimPart]:
    """A paragraph whole, or what it says before, in and behind such a list.

    `is_aim` and `around` are of the paragraph.
    """
    start = _head_ends(text)
    head = bare(text[:start])
    is_past = _tells_past(head, issued)
    if not start or (_LOOKED_AT.search(head) and not is_past):
        yield AimPart(text, is_aim, around)
        return
    ends = (m.end() for m in _ENDS.finditer(text, start) if m["next"].isupper())
    stop = len(text) if "phan dau" in head else next(ends, len(text))
    yield AimPart(text[:start], is_aim, around)
    if not is_past:
        yield AimPart(text[start:stop], True, due_of_heading(head, issued) or around)
    yield AimPart(text[stop:], is_aim, around)


def _head_ends(text: str) -> int:
    """Behind the colon of «các chỉ tiêu …:»; 0 without one."""
    head = _HEAD.search(bare(text))
    return head.end() if head and names_aim(text[head.start() : head.end()]) else 0


def _tells_past(head: str, issued: str | None) -> bool:
    """Of what was, or of a year that is over when the document is `issued`."""
    years = _YEAR.findall(head)
    is_over = issued is not None and bool(years) and max(years) < issued[:4]
    return is_over or _WAS.search(head) is not None
