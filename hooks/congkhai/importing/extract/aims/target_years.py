"""By when a figure is to be reached: the year of its heading, or the time beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....expressions import expression
from ...readers.lines import bare
from ..times.dates import Moment, moments

Span = tuple[int, int]

_YEAR = expression(r"(?<![\w/])(?P<year>20\d{2})\b(?!/)", holds=("20",))
# «… theo Kế hoạch số 9/KH-UBND ngày 04/02/2026»: when another text was issued.
_CITED = expression(
    r"\d/(?:[a-z\d/&-]*-[a-z][\w&-]*|[a-z]{2,})(?: cua [^\d,;.:]{0,60})?,? ?(?:ngay )?$",
    holds=("/",),
)
_FAR = 90
# «tăng 20% so với năm 2026»: what it is measured by.
_BASE = expression(
    r"\bso voi (?:cung ky |cuoi |dau |dau tu |thoi diem )?(?:ngay )?$", holds="so voi "
)
# «Chương trình quét vôi năm 2025 và 2026»: up to the last of them.
_AND_YEAR = expression(
    r"(?:, (?:nam )?20\d{2})*,? va (?:nam )?(?P<year>20\d{2})\b", holds=(" va ",)
)
# «từ năm 2026 trở đi»: a start.
_FROM = expression(
    r"\b(?:ke tu|tu|bat dau|bat dau tu)(?: (?:sau|dau|giua|cuoi|het))? (?:ngay |thang |quy |nam )?$"
)
_UNTIL = expression(r"\s*(?:den|toi|[-–])\s*(?:\w+\s){0,3}\d")
# «giai đoạn 2026 - 2030», «trong 5 năm (2026 - 2030)», «năm học 2026-2027»: up to its last year.
_TERM = expression(
    r"\b(?:giai doan|thoi ky|nhiem ky|nam hoc|nam|cac nam) \(?20\d{2}\s?[-–]\s?"
    r"(?P<year>20\d{2})(?![\d/])",
    holds="giai doan|thoi ky|nhiem ky|nam",
)
# «Chương trình quét vôi giai đoạn 2026 - 2030»: of what the term is.
_OF_PROGRAM = expression(
    r"\b(?:chuong trinh|de an|ke hoach|nghi quyet|chien luoc|phong trao|quy hoach|du an|danh muc"
    r"|cuoc van dong|quyet dinh|chinh sach|nguon von|dau tu cong|cuoi|dau|so voi|cua)\b[^,;:.%]*$",
)
# «Đến 2028 có 30 vườn, 2030 có 50 vườn»: years that are called by nothing but their digits.
_BARE_YEAR = expression(
    r"(?:\b(?:den|vao|het|cuoi) |[,;] |\bva )(?P<year>20[2-9]\d)\b"
    r"(?=\s?(?:$|[,;:.)]|(?:co|dat|phan dau|se|tang|giam|con|la|trong|xay dung)\b|\d[\d,]* ?%))"
)
_YEAR_ALONE = 4
_FEWEST_TIMES = 2
_PERCENT = expression(r"\d\s?%")


# «Điều chỉnh Kế hoạch số 9/KH-UBND về quét vôi năm 2026 như sau:»: the year is in another's name.
_CHANGED_DOCUMENT = expression(
    r"\b(?:dieu chinh|sua doi|bo sung|thay the|dinh chinh|gia han|keo dai)\b[^.;:]{0,200}? "
    r"(?:so:? )?\d{1,5}[a-z]?/(?:\d{4}/)?[a-z](?P<name>[^:]*)",
    holds="dieu chinh|sua doi|bo sung|thay the|dinh chinh|gia han|keo dai",
)
_DAY_OF_ISSUE = expression(
    r"/[a-z][\w&-]*(?: cua [^\d,;.:]{0,60})?,? ngay \d{1,2} thang \d{1,2} nam $"
)
_SO_FAR = 120


def due_of_heading(plain: str, issued: str | None) -> str:
    """«Đến năm 2030», «giai đoạn 2026-2030» of a heading; neither what the document that it changes
    is called, nor the day on which one was issued."""
    changed = _CHANGED_DOCUMENT.search(plain)
    start, end = changed.span("name") if changed else (0, 0)
    years = [
        match["year"]
        for match in _YEAR.finditer(plain)
        if not start <= match.start() < end
        and not _DAY_OF_ISSUE.search(plain[max(match.start() - _SO_FAR, 0) : match.start()])
    ]
    ahead = [year for year in years if issued is None or year >= issued[:4]]
    return ahead[-1] if ahead else ""


def due_near(plain: str, at: int, around: tuple[int, int], issued: str | None) -> str:
    """The time that stands beside a figure, nearer to it than to the next."""
    start, end = around
    times = _times(plain, start, end, issued)
    if not times:
        return ""
    shares = list(_PERCENT.finditer(plain, start, end))
    first = shares[0] if len(shares) > 1 else None
    ahead = [moment for moment in times if moment.start < at]
    if len(times) > 1 and first and times[0].start < first.start() and ahead:
        # «năm 2026 đạt 8% và năm 2027 đạt 10%»: each year stands before its figure.
        return ahead[-1].iso
    nearest = min(times, key=lambda moment: abs(moment.start - at))
    more = _AND_YEAR.match(plain, nearest.end) if len(nearest.iso) == _YEAR_ALONE else None
    return more["year"] if more and more["year"] > nearest.iso else nearest.iso


def _times(plain: str, start: int, end: int, issued: str | None) -> list[Moment]:
    """The times of a stretch that may end something, at their places in the whole."""
    found: list[Moment] = []
    for moment in moments(plain[start:end]):
        at, behind = moment.start + start, moment.end + start
        before = plain[max(at - _FAR, 0) : at]
        is_past = issued is not None and moment.iso[:4] < issued[:4]
        if moment.precision == "yearly" or is_past or _BASE.search(before):
            continue
        if not _CITED.search(before) and not _FROM.search(before):
            found.append(replace(moment, start=at, end=behind))
    found += [
        Moment(*match.span("year"), "year", match["year"])
        for match in _BARE_YEAR.finditer(plain, start, end)
        if issued is None or match["year"] >= issued[:4]
    ]
    return sorted(found, key=lambda moment: moment.start)


def end_of_term(plain: str, issued: str | None) -> str:
    """The last year of a term in which a clause wants something reached; blank where the term is
    that of a programme it names, or past."""
    for term in _TERM.finditer(plain):
        is_ahead = issued is None or term["year"] >= issued[:4]
        if is_ahead and not _OF_PROGRAM.search(plain, 0, term.start()):
            return term["year"]
    return ""


# «Cả nhiệm kỳ kết nạp 30 hội viên»
_OF_WHOLE_TERM = expression(
    r"\b(?:ca|toan|het|cuoi) (?:nhiem ky|giai doan|khoa)\b(?! 20)", holds="nhiem ky|giai doan|khoa"
)


def within_term(due: str, printed: str, title: str | None) -> str:
    """The `due` of a figure; where it has none and is told for the whole of a term, the last year
    of the term in the title."""
    if due or not title or not _OF_WHOLE_TERM.search(bare(printed)):
        return due
    term = _TERM.search(bare(title))
    return term["year"] if term else ""


# «đến cuối nhiệm kỳ 100% chi hội»: no year is told.
_TO_END_OF_TERM = expression(
    r"\b(?:den |het |ca |toi )+(?:cuoi |het )?(?:nhiem ky|giai doan|thoi ky)"
    r"\W*(?:(?:co|dat|tren|it nhat|toi thieu|khoang|con|phan dau|la)\W+)*$",
    holds=("nhiem ky", "giai doan", "thoi ky"),
)


def ends_with_term(plain: str, begin: int, ends: Sequence[int]) -> bool:
    """Whether the figure at `begin` is told for the end of a term without its year; `ends` are
    where figures end."""
    before = max((end for end in ends if end <= begin), default=0)
    return _TO_END_OF_TERM.search(plain, before, begin) is not None


# «Trồng 90 cây (năm 2026: 18 cây; …)»: of the parts there alone.
_YEARS_ASIDE = expression(r"\(nam 20\d\d ?:[^()]*\)", holds=("(nam 20",))


def without_years_aside(plain: str, at: int) -> str:
    """The clause, blank where brackets tell what each year has, unless `at` stands there."""
    for match in _YEARS_ASIDE.finditer(plain):
        if not match.start() < at < match.end():
            plain = plain[: match.start()] + " " * len(match[0]) + plain[match.end() :]
    return plain


def stretch_of(plain: str, match: re.Match[str], figures: Sequence[Span]) -> Span:
    """From the comma before a figure to the last one before the next: «20% xã, phường năm 2027»."""
    before = plain.rfind(", ", 0, match.start())
    following = next((start for start, _ in figures if start >= match.end()), len(plain))
    after = plain.rfind(", ", match.end(), following) if following < len(plain) else following
    return before + 1, after if after > 0 else following


# «giai đoạn 2026-2027 đạt 40%, 2028-2029 đạt 70%»
_SPAN = expression(
    r"(?:(?:\bgiai doan|\bthoi ky|\bnam|\bva|[,;]) )(?P<first>20\d\d)\s?[-–]\s?(?P<year>20\d\d)"
    r"(?![\d/])"
)
_FEWEST_SPANS = 2


def _spans(plain: str, issued: str | None) -> list[Moment]:
    """Stretches of years, by their last, where a clause tells several."""
    found = [
        Moment(*match.span("year"), "year", match["year"])
        for match in _SPAN.finditer(plain)
        if match["first"] < match["year"] and (issued is None or match["year"] >= issued[:4])
    ]
    return found if len(found) >= _FEWEST_SPANS else []


def due_in_order(plain: str, figures: Sequence[Span], at: int, issued: str | None) -> str:
    """The time of the figure at `at` where each has one: all before, or all behind their figures.

    «Đến năm 2028, 50% xã và đến năm 2030, 100% xã»; «60% năm 2026, 70% năm 2027».
    """
    times = _times(plain, 0, len(plain), issued) if len(figures) > 1 else []
    times = sorted([*times, *_spans(plain, issued)], key=lambda moment: moment.start)
    if len(times) < _FEWEST_TIMES:
        return ""
    ends = [*(figure[0] for figure in figures[1:]), len(plain)]
    behind = [
        next((m for m in times if figure[1] <= m.start < end and _joins(plain, figure[1], m)), None)
        for figure, end in zip(figures, ends, strict=True)
    ]
    own = max(i for i, figure in enumerate(figures) if figure[0] <= at)
    told = behind[own]
    if all(behind) and told is not None:
        return told.iso
    if times[0].start < figures[0][0]:
        return [moment for moment in times if moment.start < at][-1].iso
    return ""


# «Năm 2026, phấn đấu đón 20 đoàn khách, 300 lượt người»: of all figures behind it.
_OPENING_YEAR = expression(
    r"\W*(?:trong |den |het |cuoi )*nam (?P<year>20\d{2}),\s", holds=("nam 20",)
)


def due_of_opening(plain: str, issued: str | None) -> str:
    """The year that opens a clause and is the only time in it."""
    opening = _OPENING_YEAR.match(plain)
    if opening is None or (issued is not None and opening["year"] < issued[:4]):
        return ""
    return opening["year"] if len(_times(plain, 0, len(plain), issued)) == 1 else ""


def _joins(plain: str, end: int, moment: Moment) -> bool:
    return not any(sign in plain[end : moment.start] for sign in ",;:")


def starts_only(plain: str, issued: str | None) -> bool:
    """«Từ năm 2026 trở đi, 100% …»: a time from which on, and none until which."""
    if _times(plain, 0, len(plain), issued):
        return False
    return any(
        _FROM.search(plain[max(moment.start - _FAR, 0) : moment.start])
        and not _UNTIL.match(plain, moment.end)
        for moment in moments(plain)
    )
