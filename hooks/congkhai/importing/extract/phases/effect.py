"""From which day a document says that it holds: «Văn bản này có hiệu lực từ ngày 01/6/2026»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from ....dates import read_date
from ....expressions import expression
from ...readers.lines import bare, squeezed
from ...structure import genre
from ...structure.paragraphs import Kind, Paragraph
from ..times.dates import moments

_KINDS = "|".join(re.escape(name) for name in genre.BARE_TYPES)
# What stands between is of the same subject: «Quyết định này và Quy chế kèm theo có hiệu lực …».
_HOLDS = (
    rf"\b(?P<kind>{_KINDS}|van ban)(?: nay)?"
    # «… được HĐND xã khóa II, kỳ họp thứ 3 thông qua ngày 28/7/2026 và …»
    r"(?:,? (?:da )?duoc [^.;]{3,200}? thong qua\b[^.;]{0,60}?,?(?: va(?: se)?)?)?"
    r"(?: (?!(?:thay the|bai bo|can cu|thuc hien|sua doi|khi|cua|neu|tru|chua|khong)\b"
    r"|theo\b(?<!kem theo))[a-z]+,?){0,10}?"
    r" co hieu luc(?: thi hanh| thuc hien)?,? "
)
_HOLDS_FROM = expression(rf"{_HOLDS}(?:ke )?tu (?:ngay )?(?=\d)", holds=("co hieu luc",))
# «… có hiệu lực sau 10 (mười) ngày kể từ ngày ký»; of the Official Gazette the day is not known.
_HOLDS_AFTER = expression(
    rf"{_HOLDS}sau (?P<days>\d{{1,2}}|muoi(?: lam)?|bon muoi lam|ba muoi|bay|nam)"
    r"(?: \([^()]{1,24}\))? ngay,? (?:ke )?tu ngay (?:ky|ban hanh|duoc ky)"
    r"(?! (?:hop dong|quyet dinh))",
    holds=("co hieu luc",),
)
# «… kể từ ngày Thông tư số 5/2026/TT-BM có hiệu lực»: as soon as another does.
_HOLDS_WITH = expression(
    rf"{_HOLDS}(?:cung ngay voi |(?:ke )?tu (?:ngay|khi|thoi diem) )"
    rf"(?P<other>(?:{_KINDS})(?! nay)\b[^.;]{{3,200}}?) co hieu luc",
    holds=("co hieu luc",),
)
_IN_WORDS = {"nam": 5, "bay": 7, "muoi": 10, "muoi lam": 15, "ba muoi": 30, "bon muoi lam": 45}
# «Điều 3. Hiệu lực thi hành: 1. Quyết định này …»; but «Khoản 2 Điều 1 Quyết định này …» is a part
# of it, and «hợp đồng ký trước ngày Quyết định này …» something else.
_OPENS = expression(
    r"(?:^|[.;:] )\W*(?:(?:dieu \d{1,3}|\w{1,3})\s?[.:)/-][\s*_]*){0,3}"
    r"(?:(?:dieu khoan|hieu luc|to chuc)(?: (?:thi hanh|thuc hien|va trach nhiem))*\W*)?$"
)
_FAR = 80


def effective_from(
    body: Sequence[Paragraph], kind: str | None, issued: str | None = None
) -> str | None:
    """The day, where the text names one and the same; «kể từ ngày ký» names none.

    A letter or a page of news that says «Nghị định này …» speaks of what it tells of.
    """
    days: set[str] = set()
    for paragraph, match in _said(_HOLDS_FROM, body, kind):
        day = next((m for m in moments(paragraph.bare) if m.start == match.end()), None)
        if day is None or day.precision != "day":
            return None
        days.add(day.iso)
    for _, match in _said(_HOLDS_AFTER, body, kind):
        told = _days_after(issued, match["days"])
        if told is None:
            return None
        days.add(told)
    return days.pop() if kind and len(days) == 1 else None


def effective_with(body: Sequence[Paragraph], kind: str | None) -> tuple[str, int] | None:
    """Which other document it begins to hold with, and on which line it says so."""
    for paragraph, match in _said(_HOLDS_WITH, body, kind):
        other = paragraph.text[match.start("other") : match.end("other")]
        return squeezed(other).strip(" *"), paragraph.number
    return None


def _said(
    form: re.Pattern[str], body: Sequence[Paragraph], kind: str | None
) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    """Where the document says it of itself."""
    for paragraph in body:
        if paragraph.kind is Kind.TABLE:
            continue
        for match in form.finditer(paragraph.bare):
            if match["kind"] != "van ban" and not bare(kind or "").startswith(match["kind"]):
                continue
            if _OPENS.search(paragraph.bare[max(match.start() - _FAR, 0) : match.start()]):
                yield paragraph, match


def _days_after(issued: str | None, days: str) -> str | None:
    """So many days after a whole day; None where it is not whole."""
    day = read_date(issued) if issued else None
    if day is None or not day.day:
        return None
    count = int(days) if days.isdecimal() else _IN_WORDS[days]
    return (day.first + timedelta(days=count)).isoformat()


def says_from_when(paragraph: Paragraph) -> bool:
    """Whether a paragraph says from which day on something holds."""
    return _HOLDS_FROM.search(paragraph.bare) is not None
