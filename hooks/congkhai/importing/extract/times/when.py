"""A few words that say when, as in a cell or behind a label: dates, bound, pace, trigger."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....dates import (
    BARE_BOUND,
    BadDate,
    Comparator,
    comparator_said,
    read_date,
    read_yearly,
)
from ....expressions import expression
from ....value import value_class
from ...readers.lines import bare, squeezed
from .dates import moments, ranges
from .days_after import told_days
from .frame import NO_YEAR, Frame
from .month_days import doubt_of_months, last_days_each_year, months_behind
from .numbered_times import is_each_quarter, months_named, quarters_named
from .paces_said import MANY_PACES, NEXT_FORMS, PACE_FORMS
from .parts_of_period import part_of_period
from .unbound_days import without_hoped


@value_class
class When:
    """What words say about when something falls due."""

    due: tuple[str, ...] = ()
    """As `PartialDate` prints itself, else «--12-15», «---25» for a day that returns."""
    comparator: Comparator = Comparator.UNSPECIFIED
    every: str = ""
    trigger: str = ""
    printed: str = ""
    first: str = ""
    """Where the words give a stretch, its first day."""
    doubt: str = ""

    @property
    def says(self) -> bool:
        return bool(self.due or self.every or self.trigger)


# «Tháng …/2012»: where the month was left blank the year alone is said.
_YEAR_ALONE = expression(r"\W*(?:(?:ngay|thang|quy)\W+){0,3}(?:nam )?(?P<year>20\d{2})\W*")
_BOUND_BEFORE = expression(
    rf"\b(?:{BARE_BOUND})(?:\s+(?:\d{{1,2}}\s?(?:h|gio)\s?\d{{0,2}}(?: phut)?,?))?"
    r"(?:\s+(?:ngay|thang|quy|nam|cuoi|dau|thoi diem|thu \w+,?|chu nhat,?))*\s*[:,(]?\s*$"
)
_TRIGGER = expression(
    r"^\W*(?:ngay )?(?:sau khi|khi |sau ngay |sau \d|trong (?:vong|thoi (?:gian|han))? ?\d+ ngay"
    r"|(?:cham nhat|khong qua)"
    r"(?: la| sau| trong)? \d+ ngay|theo (?:yeu cau|tien do|huong dan|quy dinh|ke hoach|lich)"
    r"|dot xuat|\d+ ngay (?:ke tu|sau))"
)
_OPEN_END = expression(
    r"^\W*tu\b[^;]*\bden khi\b"
    r"|\bva (?:cac|nhung) (?:nam|quy|thang) (?:tiep theo|sau|ke tiep)|\btro di\b"
    r"|\bcac nam tiep theo\b|\bva (?:tiep theo|tiep tuc|thuong xuyen|cac nam sau|ve sau)\b",
    holds="den khi|va cac|va nhung|tro di|cac nam tiep theo|va tiep theo|va tiep tuc"
    "|va thuong xuyen|va ve sau",
)
# «Tháng 4/2026 và kiện toàn thường xuyên», «… và bổ sung hằng năm»: a day, and what goes on.
_AND_ON = expression(
    r"\d\b[^;.]{0,12}\b(?:va|dong thoi)(?: [^\W\d]+,?){1,6}"
    r" (?:thuong xuyen|lien tuc|(?:hang|moi) \w+)\b"
)
# «Tháng 12/2026 và thường xuyên»: first by then.
_ONCE_AND_ON = expression(
    r"^\W*(?:(?:trong|truoc|den|het|xong) )*(?:ngay|thang|quy) [^;]*\d va thuong xuyen\W*$",
    holds=("va thuong xuyen",),
)
_PACES_LISTED = expression(
    r"\b(?:thang|quy|nam|tuan|lan)(?:,| va|;) (?:(?:va|dinh ky) )?(?:(?:hang|moi|tung) |\d)"
)
_AS_PLANNED = expression(
    r"^\W*theo (?:ke hoach|chuong trinh)\b[^,;]*\b(?:hang|moi) nam\W*$"
    # «Theo Kế hoạch rà soát năm 2026 của tỉnh»: what that plan is called.
    r"|^\W*theo (?:ke hoach|chuong trinh)\b[^,;]*\bnam 20\d\d cua [^,;\d]*$"
)
_DAY_OF_MONTH = expression(
    r"\bngay (?:lam viec |mong |mung )?(\d{1,2})(?![\d/\-]|\.\d)(?! thang \d| ?(?:ke|sau|lam))"
)
_HALF = expression(r"\b0?6 thang (dau|cuoi) nam\b(?! \d)")
_BEGINS = expression(r"\W*(?:bat dau )?tu (?:(?:quy|thang|ngay) )?[ivx\d./]+(?: nam \d{4})?\W*")
_FROM = expression(r"^\W*(?:tu\b|bat dau\b)")
_SPAN = expression(r"(?:[-–—]|\bden\b|\btoi\b)")


def is_without_end(words: str) -> bool:
    """Whether it has no end: «từ quý II/2026 trở đi», «năm 2026 và các năm tiếp theo»."""
    return _OPEN_END.search(bare(words)) is not None


def when_said(words: str, frame: Frame | None = None, label: str = "") -> When:
    """What short words say; `label` bounds a day that stands there bare («Hoàn thành trước»)."""
    frame = frame or Frame()
    text = squeezed(words.replace("*", " "))
    plain = without_hoped(bare(text))
    printed = text.strip(" ;,.")
    if _OPEN_END.search(plain) and (not _ONCE_AND_ON.match(plain) or any(ranges(plain))):
        # «Năm 2025 và các năm tiếp theo», «2026-2028 và tiếp theo» end on no day.
        return When(printed=printed, doubt=_GOES_ON if any(ranges(plain)) else "")
    if _AS_PLANNED.match(plain):
        # «Theo kế hoạch công tác hằng năm» names whose pace it is, and no pace.
        return When(trigger=printed, printed=printed)
    alone = _YEAR_ALONE.fullmatch(plain)
    if alone:
        return When(due=(alone["year"],), comparator=Comparator.IN, printed=printed)
    if is_each_quarter(plain):
        return When(every="quarter", printed=printed)
    every = next((name for name, form in PACE_FORMS if form.search(plain)), "")
    every = every or next((name for name, form in NEXT_FORMS if form.search(plain)), "")
    every = every or ("year" if _OF_YEAR_BEFORE.search(plain) else "")
    if months_behind(plain) and every != "year":
        # «02 đợt/năm: tháng 5, tháng 9», once in a plan for one year
        every = "" if frame.is_of_year else "year"
    if every and not _is_once_first(plain):
        again = _returning(plain, every, printed)
        return replace(again, doubt=_told_besides(plain) or again.doubt)
    if part := part_of_period(plain):
        bound = _bound(plain, part.end, "", "") if part.days else Comparator.UNSPECIFIED
        return When(
            due=part.days, comparator=part.bound or bound, every=part.every, printed=printed
        )
    stretches = list(ranges(plain))
    if stretches:
        return _stretches([(first, last) for _, _, first, last in stretches], printed)
    found = [(m.start, m.iso) for m in moments(plain) if m.precision != "yearly"]
    guessed = ""
    if not found:
        found = _without_year(plain, frame)
        if found and frame.told_by:
            guessed = f"{NO_YEAR}; lấy {frame.year} từ {frame.told_by}"
    # A list of dates is one due each; what stands far behind tells something else.
    if len(found) > 1 and (_FROM.match(plain) or _SPAN.search(plain[found[0][0] : found[1][0]])):
        span = _ordered(found[0][1], found[-1][1])
        if span is not None:
            return _stretch(*span, printed, guessed)
    if not found:
        return When(trigger=printed if _TRIGGER.match(plain) else "", printed=printed)
    if re.match(r"^\W*sau ngay\b", plain) or _BEGINS.fullmatch(plain):
        # «Từ quý III/2026» says when it begins, and no end.
        return When(trigger=printed, printed=printed)
    comparator = _bound(plain, found[0][0], found[0][1], label)
    return When(
        due=tuple(dict.fromkeys(iso for _, iso in found)),
        comparator=comparator,
        printed=printed,
        doubt=guessed or (_EXPECTED if _IS_EXPECTED.search(plain) else _told_besides(plain)),
    )


_IS_EXPECTED = expression(r"\bdu kien\b", holds=("du kien",))
_GOES_ON = "văn bản nêu một hạn và việc làm tiếp sau đó: xem ghi hạn nào"
_EXPECTED = "văn bản ghi «dự kiến»: xem có phải hạn không"


# «Chậm nhất là ngày 31/12 năm trước liền kề»: each year, for the next.
_OF_YEAR_BEFORE = expression(
    r"\b\d{1,2}(?:\s?/\s?| thang )\d{1,2} (?:cua )?nam (?:lien |lien ke |ke )?truoc\b(?! ngay)",
    holds=("truoc",),
)


def _is_once_first(plain: str) -> bool:
    """«Tháng 4/2026 và bổ sung hằng năm»: a day of one year, and only then the pace."""
    goes_on = _AND_ON.search(plain) is not None
    return goes_on and any(m.precision in {"day", "month", "quarter"} for m in moments(plain))


def _told_besides(plain: str) -> str:
    """What one pace or one date does not keep: «tháng 4/2026 và bổ sung hằng năm»."""
    if _AND_ON.search(plain) or _ONCE_AND_ON.match(plain):
        return _GOES_ON
    paces = {name for name, form in PACE_FORMS if form.search(plain)}
    is_listed = _PACES_LISTED.search(plain) is not None
    return MANY_PACES if len(paces) > 1 and is_listed else ""


def _stretch(first: str, last: str, printed: str, doubt: str = "") -> When:
    if first == last:
        return When(due=(last,), comparator=Comparator.IN, printed=printed, doubt=doubt)
    return When(
        due=(last,),
        comparator=Comparator.NO_LATER_THAN,
        printed=printed,
        first=first,
        doubt=doubt,
    )


def _stretches(told: Sequence[tuple[str, str]], printed: str) -> When:
    """«Đợt 1: từ 20/01 đến 10/02/2026; đợt 2: từ …»: each is done by its last day."""
    first, last = told[0]
    ends = tuple(sorted({last for _, last in told}))
    if len(ends) < 2 or any(len(end) < 10 for end in ends):
        return _stretch(first, last, printed)
    return When(due=ends, comparator=Comparator.NO_LATER_THAN, printed=printed, first=first)


def _ordered(first: str, last: str) -> tuple[str, str] | None:
    return (first, last) if read_date(first).first <= read_date(last).last else None


def _returning(plain: str, every: str, printed: str) -> When:
    """«Trước ngày 25 hằng tháng», «15/6 và 15/12 hằng năm», «hằng quý»."""
    yearly = [m for m in moments(plain) if m.precision == "yearly"]
    days = [(m.start, told_days((m.iso,), plain, m.end, every)[0]) for m in yearly]
    taken = {start for start, _ in days}
    if every in {"month", "quarter", "half_year"}:
        days += [
            (match.start(1), told_days((f"---{int(match[1]):02d}",), plain, match.end(), every)[0])
            for match in _DAY_OF_MONTH.finditer(plain)
            if match.start(1) not in taken and 1 <= int(match[1]) <= 31
        ]
    comparator = _bound(plain, days[0][0], "", "") if days else Comparator.UNSPECIFIED
    if every == "year" and not days and (ends := last_days_each_year(plain.strip(" ;,.()"))):
        return When(due=ends, comparator=Comparator.NO_LATER_THAN, every=every, printed=printed)
    return When(
        due=tuple(iso for _, iso in sorted(days)),
        comparator=comparator,
        every=every,
        printed=printed,
        doubt=doubt_of_months(plain) if every == "year" and not days else "",
    )


def _without_year(plain: str, frame: Frame) -> list[tuple[int, str]]:
    """«Quý II», «tháng 8», «ngày 22 tháng 1», «ngày 15» with the year of what stands around."""
    if frame.year is None:
        return []
    found: list[tuple[int, str]] = []
    taken: set[int] = set()
    for moment in moments(plain):
        if moment.precision == "yearly":
            day = read_yearly(moment.iso)
            month = day.month or 12
            found.append((moment.start, f"{frame.year_of(month)}-{month:02d}-{day.day:02d}"))
            taken.update(range(moment.start, moment.end))
    for match in _HALF.finditer(plain):
        half = 1 if match[1] == "dau" else 2
        found.append((match.start(), f"{frame.year_of(6 * half)}-H{half}"))
        taken.update(range(match.start(), match.end()))
    found += [(at, f"{frame.year_of(3 * one)}-Q{one}") for at, one in quarters_named(plain)]
    found += [
        (start, f"{frame.year_of(one)}-{one:02d}")
        for start, figures, one in months_named(plain)
        if not {start, figures} & taken
    ]
    if not found and frame.month is not None:
        found += [
            (match.start(), f"{frame.year}-{frame.month:02d}-{int(match[1]):02d}")
            for match in _DAY_OF_MONTH.finditer(plain)
        ]
    return [(at, iso) for at, iso in sorted(found) if _is_real(iso)]


def _is_real(iso: str) -> bool:
    try:
        read_date(iso)
    except BadDate:
        return False
    return True


def _bound(plain: str, at: int, iso: str, label: str) -> Comparator:
    """The bound printed before a date, else what its label or its own words say."""
    match = _BOUND_BEFORE.search(plain[:at])
    said = comparator_said(match[0]) if match else None
    if said is None and label:
        said = comparator_said(label)
        if said is None and re.search(r"\b(?:thoi han|han)\b", bare(label)) and len(iso) == 10:
            said = Comparator.NO_LATER_THAN
    if iso and len(iso) < 10 and said in {None, Comparator.ON}:
        return Comparator.IN
    if said is not None:
        return said
    before = plain[max(0, at - 14) : at]
    is_day = bool(re.search(r"\bngay\s*$", before)) or plain[at:].startswith("ngay")
    has_hour = bool(re.search(r"\d\s?(?:h|gio)\b|\d\s?h\d", plain[:at]))
    return Comparator.ON if is_day or has_hour or not iso else Comparator.UNSPECIFIED
