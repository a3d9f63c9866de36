"""How long a document runs where its own last clause or a later day of it says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....dates import read_date
from ....expressions import expression
from ...readers.lines import bare, squeezed
from ...structure import genre
from ...structure.paragraphs import Kind, Paragraph
from ..limits.deadlines import Due
from ..times.dates import moments
from .plan_term import Term
from .road_maps import Stage

_KINDS = "|".join(re.escape(name) for name in genre.BARE_TYPES)
# «Nghị quyết này có hiệu lực thi hành kể từ ngày 18/11/2026 đến hết ngày 31/12/2027.»; what another
# document does, or a part of it alone, is told otherwise.
_HOLDS_UNTIL = expression(
    rf"(?:^|[.;:] )\W*(?:(?:dieu \d{{1,3}}|\w{{1,3}})\s?[.:)/-][\s*_]*){{0,3}}"
    rf"(?:hieu luc(?: thi hanh)?\W+)?(?P<kind>{_KINDS}|van ban) nay co hieu luc"
    r"(?: thi hanh)?,?(?P<since>[^.;:()]{0,70}?) (?:cho )?den (?:het )?(?:ngay )?(?=\d)",
    holds=("co hieu luc",),
)
_REPORTS = expression(r"\b(?:bao cao|gui|nop|so ket|tong ket)\b")
_SUMS_UP = expression(r"\W*(?:to chuc |hop |hoi nghi )*tong ket\b", holds=("tong ket",))
_UNLESS = expression(r"\b(?:tru|neu|rieng|khi|tiep tuc)\b")


def held_until(body: Sequence[Paragraph], kind: str | None, since: str | None) -> Term | None:
    """From the day on which it begins to hold to the last one, as it says of itself."""
    if since is None or len(since) != len("2026-01-31"):
        return None
    for paragraph in body:
        said = _HOLDS_UNTIL.search(paragraph.bare) if paragraph.kind is not Kind.TABLE else None
        if said is None or _UNLESS.search(said["since"]):
            continue
        if said["kind"] != "van ban" and not bare(kind or "").startswith(said["kind"]):
            continue
        last = next((m for m in moments(paragraph.bare) if m.start == said.end()), None)
        if last is not None and last.precision == "day" and last.iso > since:
            return Term(since, last.iso, paragraph)
    return None


def not_before_its_days(
    term: Term | None, dues: Sequence[Due], phases: Sequence[Stage]
) -> Term | None:
    """A time that was put together of phases is not over while a day of the plan is to come.

    Reports follow what they are about; but «4. Tổng kết: trước ngày …» that counts on behind the
    phases is the last of them.
    """
    if term is None or not term.is_of_phases or not term.last:
        return term
    last = read_date(term.last).last
    ended = (due.due for due in dues if any(_counts_on(due, phase) for phase in phases))
    days = [day for day in ended if read_date(day).last > last]
    if days:
        return replace(term, last=max(days, key=lambda day: read_date(day).last))
    later = (due for due in dues if not _REPORTS.search(bare(f"{due.what} {due.printed}")))
    is_short = any(read_date(due.due).last > last for due in later)
    return replace(term, last="") if is_short else term


def _counts_on(due: Due, phase: Stage) -> bool:
    """Whether the final review is the item right behind that of a phase, with the next number."""
    if not _SUMS_UP.match(bare(due.what)):
        return False
    mark, other = due.paragraph.mark, phase.paragraph.mark
    is_next = mark.isdecimal() and other.isdecimal() and int(mark) == int(other) + 1
    return is_next and 0 < due.line - phase.line <= _BEHIND


_BEHIND = 3
"""Lines between the last phase and what counts on."""
# «1. Thời gian thực hiện», «Thời gian thi đua:»: a heading, and what stands beside or below it.
_HEADS_TIME = expression(
    r"\W*(?:\w{1,4}[.)/-]\W*)?thoi gian"
    r"(?: (?:thuc hien|trien khai|to chuc|thi dua|phat dong|dien ra|ap dung))*"
    r"(?: (?:ke hoach|phong trao|dot thi dua|thi dua|chuong trinh|de an|cuoc thi))*\W*",
    holds=("thoi gian",),
)
_IN_WORDS = expression(
    r"\b(?:ke |bat dau )?tu (?:ngay|khi|thoi diem|nay|sau khi|thang|nam|quy)\b[^.;]{0,160}?"
    r"\b(?:cho )?den (?:khi|ngay|het|luc|hoi|thoi diem|dip)\b[^.;]{3,200}",
    holds=("den ",),
)
_LONGEST = 300


def told_in_words(body: Sequence[Paragraph]) -> str:
    """How long it runs where its clause of time says so by what happens, and not by days.

    «1. Thời gian thực hiện: từ ngày ban hành Kế hoạch đến khi tổ chức xong Đại hội».
    """
    headed = [
        (index, paragraph)
        for index, paragraph in enumerate(body)
        if paragraph.kind is not Kind.TABLE and _HEADS_TIME.fullmatch(bare(_parted(paragraph)[0]))
    ]
    for index, paragraph in headed:
        if len(headed) > 1 and paragraph.kind is not Kind.SECTION:
            # Each of several works has a time of its own.
            continue
        rest = _parted(paragraph)[1]
        if not rest.strip() and index + 1 < len(body):
            below = body[index + 1]
            rest = below.text if below.kind in {Kind.TEXT, Kind.BULLET} else ""
        words = squeezed(rest.replace("*", ""))
        told = _IN_WORDS.search(bare(words)) if len(words) <= _LONGEST else None
        if told is not None and not moments(told[0]):
            return words[told.start() : told.end()].strip(" ,")
    return ""


def _parted(paragraph: Paragraph) -> tuple[str, str]:
    heading, _, rest = paragraph.text.replace("*", "").partition(":")
    return heading, rest
