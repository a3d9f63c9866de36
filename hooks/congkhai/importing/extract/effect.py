"""From which day a document says that it holds: «Văn bản này có hiệu lực từ ngày 01/6/2026»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...expressions import expression
from ..readers.lines import bare
from ..structure import genre
from ..structure.paragraphs import Kind, Paragraph
from .dates import moments

_KINDS = "|".join(re.escape(name) for name in genre.BARE_TYPES)
# What stands between is of the same subject: «Quyết định này và Quy chế kèm theo có hiệu lực …».
_HOLDS_FROM = expression(
    rf"\b(?P<kind>{_KINDS}|van ban) nay"
    r"(?: (?!(?:thay the|bai bo|can cu|thuc hien|sua doi|khi|cua|neu|tru|chua|khong)\b"
    r"|theo\b(?<!kem theo))[a-z]+,?){0,10}?"
    r" co hieu luc(?: thi hanh| thuc hien)?,? (?:ke )?tu (?:ngay )?(?=\d)",
    holds=("co hieu luc",),
)
# «Điều 3. Hiệu lực thi hành: 1. Quyết định này …»; but «Khoản 2 Điều 1 Quyết định này …» is a part
# of it, and «hợp đồng ký trước ngày Quyết định này …» something else.
_OPENS = expression(
    r"(?:^|[.;:] )\W*(?:(?:dieu \d{1,3}|\w{1,3})\s?[.:)/-][\s*_]*){0,3}"
    r"(?:(?:dieu khoan|hieu luc|to chuc)(?: (?:thi hanh|thuc hien|va trach nhiem))*\W*)?$"
)
_FAR = 80


def effective_from(body: Sequence[Paragraph], kind: str | None) -> str | None:
    """The day, where the text names one and the same; «kể từ ngày ký» names none.

    A letter or a page of news that says «Nghị định này …» speaks of what it tells of.
    """
    days: set[str] = set()
    for paragraph in body:
        if paragraph.kind is Kind.TABLE:
            continue
        for match in _HOLDS_FROM.finditer(paragraph.bare):
            if match["kind"] != "van ban" and not bare(kind or "").startswith(match["kind"]):
                continue
            if not _OPENS.search(paragraph.bare[max(match.start() - _FAR, 0) : match.start()]):
                continue
            day = next((m for m in moments(paragraph.bare) if m.start == match.end()), None)
            if day is None or day.precision != "day":
                return None
            days.add(day.iso)
    return days.pop() if kind and len(days) == 1 else None


def says_from_when(paragraph: Paragraph) -> bool:
    """Whether a paragraph says from which day on something holds."""
    return _HOLDS_FROM.search(paragraph.bare) is not None
