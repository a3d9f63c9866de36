"""Figures below aims of which no target was made: nobody shall take them for told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...expressions import expression
from ..readers.lines import bare, squeezed
from ..structure.paragraphs import Kind, Paragraph
from .aims.aim_conditions import below_conditions, defines
from .aims.aim_headings import strives
from .aims.aim_scopes import is_price
from .aims.aim_sentences import sentences
from .aims.aim_zones import AimZone
from .aims.aimed_shares import foretells, sets_condition, tells_cost, tells_past
from .aims.brackets import in_brackets
from .aims.figures_of_others import is_of_others
from .aims.striven_beyond import has_level_beyond
from .aims.target import ReadTarget
from .duties import Duties
from .limits.deadlines import mask
from .orders.orders import without_number
from .parts_ahead import paragraphs_ahead
from .tables.figures import figure_as_number
from .tasks.unread import UnreadPlace
from .times.dates import moments

_SHOWN_BEHIND = 24
"""Letters behind a figure that say of what it is."""
_NEAR, _FAR = 30, 240
"""Letters before a figure that tell which one it is, and those that tell what it costs."""
_UNTOLD = "con số dưới mục tiêu, chỉ tiêu mà máy không ghi thành chỉ tiêu nào: xem «{}»"
_UNTOLD_AHEAD = "con số báo cáo nêu cho thời gian tới mà máy không ghi: xem «{}»"
_FIGURE = expression(
    r"(?<![\w./,\-–])(?P<value>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s?(?:%|[a-z]{2,}\d?)"
    r"(?![\w/])"
)
# «năm 2030 phấn đấu», «12 tháng», «Điều 5 của», «lớp 5 trường»: no count of anything.
_COUNTS_NOTHING = expression(
    r"\d\s?(?:nam|thang|ngay|gio|phut|tuan|quy|lan|va|den|cua|tinh|trung|bo|muc|khoan|noi|co|khong"
    r"|phan dau|la|hoac|o|tai|trong|nham|nhu|theo|cho|ve)$"
)
_IS_NUMBERED = expression(
    r"\b(?:so|nam|thang|ngay|quy|dieu|khoan|muc|thu|khoa|lan|ky|dot|cap|hang|loai|lop|phan|tieu chi"
    r"|diem|nhom|bang|phu luc|quoc lo|duong|tinh lo|de an|du an|chuong|tap|to|khu|ap|thon|ban"
    r"|giai doan|trang)\s*$"
)
# «từ 8% xuống dưới 3%»: from where it comes.
_COMES_FROM = expression(r"\btu$")
_GOES_TO = expression(r"[^.;,]{0,30}? (?:xuong|len|con|thanh|den)\b")


def with_unread_figures(
    duties: Duties,
    paragraphs: Sequence[Paragraph],
    aims: Sequence[ReadTarget],
    issued: str | None,
    is_report: bool = False,
) -> Duties:
    """The duties, and where such a figure stands among what was not read: once a paragraph. What a
    report sets itself for the time to come is told too."""
    found = [
        UnreadPlace(paragraph, reason, clause, "targets")
        for paragraph, reason, clause in _left_unread(paragraphs, aims, issued, is_report)
    ]
    if not found:
        return duties
    places = sorted([*duties.unread, *found], key=lambda place: place.paragraph.number)
    return replace(duties, unread=tuple(places))


def _left_unread(
    paragraphs: Sequence[Paragraph],
    aims: Sequence[ReadTarget],
    issued: str | None,
    is_report: bool,
) -> Iterator[tuple[Paragraph, str, str]]:
    """Paragraphs below aims with a figure that is none of theirs: what of it is said, a clause."""
    told: dict[int, set[str]] = {}
    for aim in aims:
        told.setdefault(id(aim.paragraph), set()).update((aim.value, aim.highest))
    zone = AimZone(issued)
    ahead = paragraphs_ahead(paragraphs, issued) if is_report else set()
    conditions = below_conditions(paragraphs)
    for paragraph in paragraphs:
        is_year_alone = zone.enter(paragraph)
        if is_year_alone or paragraph.kind is Kind.TABLE or id(paragraph) in conditions:
            continue
        if zone.sets_nothing or not (zone.is_aim or id(paragraph) in ahead):
            continue
        said = _UNTOLD if zone.is_aim else _UNTOLD_AHEAD
        values = told.get(id(paragraph), set())
        for words, clause in _figures_in(paragraph, issued):
            if figure_as_number(words.split("%")[0].split(" ")[0]) not in values:
                yield paragraph, said.format(words), clause
                break


def _figures_in(paragraph: Paragraph, issued: str | None) -> Iterator[tuple[str, str]]:
    """Figures of a thing or a share outside brackets, in clauses that set something."""
    text = without_number(paragraph.text).replace("*", " ")
    whole = bare(text)
    bracketed = mask(len(whole), in_brackets(whole, issued))
    for start, end in sentences(text, whole):
        clause, plain = text[start:end], whole[start:end]
        if _tells_or_rules(clause, plain, issued):
            continue
        dated = mask(len(plain), ((m.start, m.end) for m in moments(plain)))
        for match in _FIGURE.finditer(plain):
            at = match.start()
            if not (dated[at] or bracketed[start + at] or _counts_nothing(match, clause, plain)):
                yield squeezed(clause[at : match.end() + _SHOWN_BEHIND]).rstrip(" ;.,()"), clause


def _tells_or_rules(clause: str, plain: str, issued: str | None) -> bool:
    """How it was, what it costs, what something is or when it holds."""
    return (
        tells_past(plain, True, issued)
        or sets_condition(plain, True, strives(clause))
        or defines(plain)
        or foretells(clause, plain)
        or tells_cost(plain)
    )


def _counts_nothing(match: re.Match[str], clause: str, plain: str) -> bool:
    """From where something comes, which one it is, of whom, what each costs, a level that another
    goes beyond."""
    at = max(0, match.start() - _FAR)
    before, stop = plain[at : match.start()], match.end() + _FAR
    near = (clause[at:stop], plain[at:stop], match.start() - at, match.end() - at)
    if is_of_others(*near) or has_level_beyond(plain, match):
        return True
    if is_price(before):
        return True
    is_former = _COMES_FROM.search(before.rstrip()) and _GOES_TO.match(plain, match.end())
    return bool(
        is_former or _IS_NUMBERED.search(before[-_NEAR:]) or _COUNTS_NOTHING.search(match[0])
    )
