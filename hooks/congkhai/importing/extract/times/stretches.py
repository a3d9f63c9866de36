"""Stretches of time in all their forms: «từ 15 đến 20/11/2026», «từ nay đến hết …», «quý III»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....dates import BadDate, quarter_number, read_date
from ....expressions import expression
from ....value import value_class
from .dates import moments, ranges

_FULL = r"(?:\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|\d{1,2} thang \d{1,2},? nam \d{4})"
_TILL = r"(?:den|toi)(?: het| truoc| khoang)?"
# «Từ 15 đến 20/11/2026», «01–15/3/2026», «24, 25 và 26 tháng 8 năm 2026»: the first day takes
# month and year from the last.
_DAYS = expression(
    rf"\b(?:tu )?(?:ngay )?(?P<first>\d{{1,2}})(?:\s?,\s?\d{{1,2}}){{0,6}}"
    rf"\s?(?:[-–—→]|{_TILL}|va)\s?(?:ngay )?(?P<last>{_FULL})"
)
_FROM_NOW = expression(
    rf"\b(?:tu )?(?:nay|bay gio|ngay (?:ky|ban hanh|co hieu luc"
    rf"|ban hanh ke hoach)(?: ban hanh)?)\s?(?:ke hoach )?{_TILL}\s"
)
_SINCE = expression(
    rf"(?<!thu )\btu (?P<first>(?:(?:14|\d{{1,2}})\s?(?:h|gio)\s?\d{{0,2}},? )?(?:ngay |thang "
    rf"|quy )?[\divx/.\- ]{{1,14}}(?:nam \d{{4}})?)[^;:]{{0,40}}?\b{_TILL}\s(?:[^;:\d]{{0,32}})"
)

# «Đợt 1: … Đúng 7h ngày 13/12/2026 các thôn ra quân … đến hết ngày 30/12/2026.»
_FULL_DAY = r"\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?\d{4}"
_BEGUN = expression(
    rf"(?<!xay )(?<!thu )\b(?:dung|tu|bat dau(?: tu)?)\s(?:(?:luc )?\d{{1,2}}\s?(?:h|g|gio)\s?"
    rf"\d{{0,2}},? )?ngay (?P<first>{_FULL_DAY})(?P<between>[^.;:]{{1,160}}?)"
    rf"\bden (?P<whole>het )?(?:ngay )?(?P<last>{_FULL_DAY})"
)
# «Bắt đầu từ ngày 06/9/2026; kết thúc trước ngày 18/01/2027»
_BEGUN_AND_ENDED = expression(
    rf"^\W*(?:(?:thoi gian )?bat dau(?: tu)?|tu) (?:ngay )?(?P<first>{_FULL_DAY})"
    r"\s*(?:\([^()]{1,20}\))?\s*[,;]?\s*(?:va )?(?:thoi gian )?(?:ket thuc|hoan thanh)"
    rf"(?: (?:vao|truoc|cham nhat(?: la)?|den(?: het)?))?(?: ngay)? (?P<last>{_FULL_DAY})"
)
_DEEDS = expression(rf"{_FULL_DAY}|\b(?:tu do|sau do|xong|truoc)\b")


@value_class
class Stretch:
    """First and last as exact as printed, and where the words stand."""

    start: int
    end: int
    first: str
    last: str
    is_single: bool = False
    """One month, quarter or year, not «from … to»."""
    is_guessed: bool = False

    @property
    def is_day(self) -> bool:
        return self.is_single and len(self.first) == 10


def spans_of_time(plain: str, issued: str | None = None) -> Iterator[Stretch]:
    """The stretches that bare text names, each kind of wording in its turn."""
    exact = next(iter(ranges(plain)), None)
    days = _DAYS.search(plain)
    if days and (exact is None or days.start() <= exact[0]):
        last = moments(days["last"])
        if last:
            first = f"{last[0].iso[:8]}{int(days['first']):02d}"
            if _is_ordered(first, last[0].iso):
                yield Stretch(start=days.start(), end=days.end(), first=first, last=last[0].iso)
                return
    if exact is not None:
        at, end, first, until = exact
        yield Stretch(start=at, end=end, first=first, last=until)
        return
    now = _FROM_NOW.search(plain)
    if now:
        then = moments(plain[now.end() :])
        if then and issued and len(issued) == 10 and then[0].start < 24:
            yield Stretch(
                start=now.start(),
                end=now.end() + then[0].end,
                first=issued,
                last=then[0].iso,
                is_guessed=True,
            )
        return
    since = _SINCE.search(plain)
    if since:
        then = tuple(m for m in moments(plain[since.end() :]) if m.precision != "yearly")
        if then and then[0].start < 24:
            opening = _completed(since["first"], then[0].iso)
            if opening and _is_ordered(opening, then[0].iso):
                yield Stretch(
                    start=since.start(),
                    end=since.end() + then[0].end,
                    first=opening,
                    last=then[0].iso,
                )
                return
    single = [m for m in moments(plain) if m.precision != "yearly"]
    if single:
        only = single[0]
        yield Stretch(start=only.start, end=only.end, first=only.iso, last=only.iso, is_single=True)


def listed_days(plain: str) -> Iterator[tuple[int, int, str]]:
    """«các ngày 11 và 12/5/2026», «ngày 26 và ngày 27 tháng 6 năm 2026»: where, and the first."""
    for match in _DAYS.finditer(plain):
        last = moments(match["last"])
        if last:
            first = f"{last[0].iso[:8]}{int(match['first']):02d}"
            if _is_ordered(first, last[0].iso):
                yield match.start(), match.end(), first


def _completed(words: str, last: str) -> str | None:
    """«tháng 3», «01/4» with the year of the stretch's end."""
    words = words.strip(" .-/")
    whole = [m for m in moments(words) if m.precision != "yearly"]
    if whole:
        return whole[0].iso
    year = last[:4]
    month = re.search(r"\bthang (\d{1,2})$", words)
    if month:
        return _real(f"{year}-{int(month[1]):02d}")
    day = re.search(r"\b(\d{1,2})\s?[/.-]\s?(\d{1,2})$", words)
    if day:
        return _real(f"{year}-{int(day[2]):02d}-{int(day[1]):02d}")
    quarter = re.search(r"\bquy (iv|i{1,3}|[1-4])$", words)
    if quarter:
        return f"{year}-Q{quarter_number(quarter[1])}"
    return None


def _real(iso: str) -> str | None:
    try:
        return str(read_date(iso))
    except BadDate:
        return None


def _is_ordered(first: str, last: str) -> bool:
    try:
        return read_date(first).first <= read_date(last).last
    except BadDate:
        return False


def begun(rest: str) -> Stretch | None:
    """The day on which a phase begins, and further on in the sentence the day it ends."""
    both = _BEGUN_AND_ENDED.match(rest)
    match = both or _BEGUN.search(rest)
    days = moments(match["first"]) + moments(match["last"]) if match else ()
    if match is None or len(days) < 2 or days[0].iso >= days[1].iso:
        return None
    if both:
        return Stretch(start=both.start(), end=both.end(), first=days[0].iso, last=days[1].iso)
    behind = re.split(r"\.(?!\d)", rest[match.end() :], maxsplit=1)[0]
    is_cut = "," in match["between"] and not match["whole"]
    if (
        is_cut
        or _DEEDS.search(match["between"])
        or any(m.iso > days[1].iso for m in moments(behind))
    ):
        # Several deeds, each with a day of its own.
        return None
    first, last = days[0].iso, days[1].iso
    return Stretch(start=match.start(), end=match.end(), first=first, last=last)
