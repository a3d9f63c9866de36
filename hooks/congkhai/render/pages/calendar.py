"""The calendar: what falls due, by day, in a list and in months; and what has no day at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ...addresses import CALENDAR_PAGE, calendar_of_year
from ...dates import day_off
from ...model import Category, Progress
from ...products import first_of_month
from ...schedule import (
    TRACKED,
    DutyState,
    Occurrence,
    among_others,
    due_in_words,
    state_in_words,
)
from ...site import Page
from ...snapshot import Snapshot
from ...value import value_class
from ..drawings.month import CalendarEntry, months_with
from ..engine.environment import headings_of, lower_first, render
from ..parts.lapsed import doer_gone
from ..parts.marks import HELD, NOT_LATE, progress
from ..parts.succession_note import with_note
from ..parts.view import due
from ..registers.lateness import late_word
from ..registers.tracked_rows import WORDS, of_some_in_words
from .calendar_filters import filters_of, marks_of
from .calendar_undated import undated_groups
from .subscribe import subscribe_page

AHEAD = 366
"""The list looks so many days ahead,"""
MOST = 200
"""and shows at most so many dates; the years have all."""
MOST_A_YEAR = 400
MOST_PAST = 100
_DAY = dt.timedelta(1)
MONTHS_SHOWN = 3


@value_class
class ListedDuty:
    """What returns is told once, with all its dates of the list."""

    first: CalendarEntry
    later: tuple[CalendarEntry, ...]


def calendar_pages(snapshot: Snapshot, paths: Collection[str] = ()) -> Iterator[Page]:
    """`lich/`, `lich/<year>/` for each year that has dates, and `lich/dang-ky/`.

    `paths` are those of the calendars and feeds to subscribe to, as `export` gives them.
    """
    by_year = snapshot.timeline.years(MOST_A_YEAR)
    years = list(by_year)
    yield _now_page(snapshot, years)
    for year in years:
        yield _year_page(snapshot, year, *by_year.pop(year), years)
    yield subscribe_page(snapshot, paths)


def _now_page(snapshot: Snapshot, years: list[int]) -> Page:
    page = Page(
        url=CALENDAR_PAGE,
        title="Lịch",
        description="Ai phải báo cáo hay công bố gì, cho ai, ngày nào.",
        content="",
        tab=CALENDAR_PAGE,
    )
    ahead, count = snapshot.timeline.ahead(AHEAD, MOST)
    entries = _entries(snapshot, ahead)
    groups = undated_groups(snapshot)
    past, more = _past(snapshot)
    marks = [entry.marks for some in (entries, *(some for _, some in past)) for entry in some]
    marks += [duty.marks for group in groups for duty in group.duties]
    content = render(
        "calendar.html",
        root=page.root,
        title="Lịch",
        lead=page.description,
        heading="Sắp tới",
        listed=_listed(ahead, entries),
        left_out=count - len(entries),
        listed_to=entries[-1].due.day if entries else None,
        months=months_with(entries, snapshot.today)[:MONTHS_SHOWN],
        groups=groups,
        years=years,
        year=0,
        past=past,
        more_past=more,
        filters=filters_of(snapshot, marks),
    )
    head = render("calendar-head.html", root=page.root)
    content = with_note(snapshot, content, page.root)
    return replace(page, content=content, headings=headings_of(content), head=head)


def _year_page(
    snapshot: Snapshot, year: int, found: Sequence[Occurrence], count: int, years: list[int]
) -> Page:
    title = f"Lịch năm {year}"
    page = Page(
        url=calendar_of_year(year),
        title=title,
        description=f"Các hạn của năm {year} trong mọi kế hoạch.",
        content="",
        tab=CALENDAR_PAGE,
    )
    entries = _entries(snapshot, found)
    content = render(
        "calendar.html",
        root=page.root,
        title=title,
        lead=page.description,
        heading=f"Các hạn năm {year}",
        listed=_listed(found, entries),
        left_out=count - len(entries),
        listed_to=entries[-1].due.day if entries else None,
        months=months_with(entries),
        past=(),
        more_past=False,
        groups=(),
        years=years,
        year=year,
        filters=filters_of(snapshot, (entry.marks for entry in entries)),
    )
    head = render("calendar-head.html", root=page.root)
    content = with_note(snapshot, content, page.root)
    return replace(page, content=content, headings=headings_of(content), head=head)


def _past(snapshot: Snapshot) -> tuple[list[tuple[str, list[CalendarEntry]]], bool]:
    """From the first day of last month to yesterday, month by month, each date by itself; and
    whether there are more. All of both months are asked for, so that a day on which nothing falls
    due changes nothing."""
    this = first_of_month(snapshot.today)
    first, end = (this - _DAY).replace(day=1), (this + dt.timedelta(31)).replace(day=1) - _DAY
    found, count = snapshot.timeline.between(first, end, MOST_PAST)
    every = _entries(snapshot, found)
    past = [entry for entry in every if snapshot.today > entry.due.day]
    months = groupby(past, key=lambda entry: f"Tháng {entry.due.day:%m/%Y}")
    has_more = count > len(found) and len(past) == len(every)
    return [(month, [*some]) for month, some in months], has_more


def _entries(snapshot: Snapshot, found: Iterable[Occurrence]) -> list[CalendarEntry]:
    return [_entry(snapshot, entry, number) for number, entry in enumerate(found, 1)]


def _listed(found: Iterable[Occurrence], entries: Iterable[CalendarEntry]) -> list[ListedDuty]:
    """In the order of their first dates."""
    by_duty: dict[tuple[str, str], list[CalendarEntry]] = {}
    for occurrence, entry in zip(found, entries, strict=True):
        by_duty.setdefault((occurrence.plan_id, occurrence.duty_id), []).append(entry)
    return [ListedDuty(first, tuple(later)) for first, *later in by_duty.values()]


def _entry(snapshot: Snapshot, occurrence: Occurrence, number: int) -> CalendarEntry:
    plan = snapshot.portal.plans[occurrence.plan_id]
    day = occurrence.last_good_day
    icon, state, note = _standing(snapshot, occurrence)
    off = day_off(day)
    if off:
        note = f"{note} Ngày cuối rơi vào {off}; cổng không dời ngày.".lstrip()
    what = among_others(occurrence.duty, plan)
    words = f"{state}: {what}" if state else what
    return CalendarEntry(
        id=f"h{number}-{day:%Y%m%d}",
        due=due(snapshot, occurrence),
        rule=due_in_words(occurrence.duty),
        note=note,
        marks=marks_of(snapshot, plan, occurrence.duty, day),
        icon=icon,
        state=state,
        words=words,
        off=off,
    )


_WHY_NOT = {False: "Hạn nằm trong dự thảo.", True: "Hạn chỉ là dự kiến."}


def _standing(snapshot: Snapshot, occurrence: Occurrence) -> tuple[str, str, str]:
    """The icon, the state before the words in a month, and a sentence for the list."""
    plan = snapshot.portal.plans[occurrence.plan_id]
    words = state_in_words(occurrence)
    if occurrence.state is DutyState.NOT_BINDING:
        return "bind", words, _WHY_NOT[plan.status.binds]
    if occurrence.state is DutyState.CANCELLED:
        return "free", words, "Văn bản không còn hiệu lực vào ngày này."
    if occurrence.state is DutyState.SUSPENDED:
        return "free", words, "Văn bản tạm ngưng thi hành vào ngày này."
    if occurrence.state is DutyState.DOER_ENDED:
        return "free", words, f"{doer_gone(occurrence.duty.who)}."
    passed = occurrence.state is DutyState.PASSED
    step = snapshot.ledger.step_of(occurrence)
    if step:
        mark, words = progress(step, passed)
        after = "Đã qua hạn. " if passed and step.state is not Progress.DONE else ""
        told = f"{after}{words}, theo bản ghi {step.date.written()}."
        return mark, lower_first(words), told
    if occurrence.state is DutyState.EVENT:
        return "due", words, f"{HELD}."
    some = snapshot.ledger.at(occurrence)
    seen = [tracked for tracked in some if tracked.state.is_public]
    if seen and len(seen) == len(some):
        last = max(seen, key=lambda tracked: tracked.days_late)
        late = last.days_late
        after = f", {late_word(last)} {late} ngày" if late else ""
        return "late" if late else "pub", f"đã có{after}", f"Đã có trên cổng này{after}."
    if partly := next((tracked for tracked in some if tracked.seen_of), None):
        return "missing" if passed else "due", "chưa thấy hết", f"{of_some_in_words(partly)}."
    if not passed:
        return "due", "", ""
    if seen:
        told = f"Đã qua hạn. Đã có {len(seen)} trên {len(some)} nội dung."
        return "missing", f"có {len(seen)} trên {len(some)}", told
    if occurrence.duty.is_unchecked:
        return "due", words, f"Đã qua ngày ấy; {NOT_LATE}."
    if occurrence.duty.category is Category.CONSULT:
        return "due", words, "Đã hết hạn góp ý."
    # Nobody has to publish that they were asked, or did what no register follows.
    if occurrence.duty.category not in TRACKED:
        return "due", words, "Đã qua hạn."
    if occurrence.duty.inferred:
        return "due", words, "Đã qua hạn; ai làm là suy ra, không tính là chậm."
    said = WORDS[occurrence.duty.category].not_seen
    return "missing", "chưa thấy", f"Đã qua hạn. {said}."
