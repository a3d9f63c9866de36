"""The calendar: what falls due, by day, in a list and in months; and what has no day at all."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ..dates import WEEKDAYS
from ..edition import Edition
from ..model import Category, Party, Plan
from ..occurrence import DutyState, Occurrence, Undated
from ..page import Page
from ..viet import sort_key
from ..wording import CATEGORY, due_in_words, state_in_words
from .frame import headings_of, render
from .subscribe import subscribe_page
from .view import DueView, PartyView, due, name_of, parties

AHEAD = 366
"""The list looks so many days ahead,"""
MOST = 200
"""and shows at most so many dates; the years have all."""
MOST_A_YEAR = 400
MONTHS_SHOWN = 3
IN_A_CELL = 3
ORDER = tuple(Category)
"""Reports and reviews first, as the model lists them."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What the filters look at: ids, with a space between them."""

    agencies: str
    campaign: str
    territory: str
    kind: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One date of the list."""

    id: str
    due: DueView
    weekday: str
    rule: str
    note: str
    marks: Marks
    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class Day:
    day: dt.date
    text: str
    is_out: bool
    """Belongs to the month before or after."""
    is_today: bool
    entries: tuple[Entry, ...]
    more: int
    """Further dates on this day, which the list has."""


@dataclass(frozen=True, slots=True)
class Month:
    id: str
    name: str
    weeks: tuple[tuple[Day, ...], ...]


@dataclass(frozen=True, slots=True)
class UndatedView:
    what: str
    who: tuple[PartyView, ...]
    to: tuple[PartyView, ...]
    rule: str
    marks: Marks
    mark: str


@dataclass(frozen=True, slots=True)
class UndatedGroup:
    """What one plan asks for without a day, reports first."""

    plan: str
    url: str
    remark: str
    duties: tuple[UndatedView, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Filters:
    agencies: tuple[Choice, ...]
    campaigns: tuple[Choice, ...]
    territories: tuple[Choice, ...]
    kinds: tuple[Choice, ...]


def calendar_pages(edition: Edition, paths: Collection[str] = ()) -> tuple[Page, ...]:
    """`lich/`, `lich/<year>/` for each year that has dates, and `lich/dang-ky/`.

    `paths` are those of the calendars and feeds to subscribe to, as `export` gives them.
    """
    by_year = edition.timeline.years(MOST_A_YEAR)
    years = list(by_year)
    return (
        _now_page(edition, years),
        *(_year_page(edition, year, *by_year[year], years) for year in years),
        subscribe_page(edition, paths),
    )


def _now_page(edition: Edition, years: list[int]) -> Page:
    page = Page(
        "lich/", "Lịch", "Ai phải báo cáo hay công bố gì, cho ai, ngày nào.", "", tab="lich/"
    )
    today = edition.today
    limit = today + dt.timedelta(days=AHEAD)
    every = edition.timeline.between(today, limit)
    ahead = [one for one in every if one.state is not DutyState.MOVED]
    entries = _entries(edition, ahead[:MOST])
    groups = _undated_groups(edition)
    undated = [one for group in groups for one in group.duties]
    content = render(
        "calendar.html",
        root=page.root,
        title="Lịch",
        lead=page.description,
        heading="Sắp tới",
        entries=entries,
        left_out=len(ahead) - len(entries),
        months=_months_with(entries, today)[:MONTHS_SHOWN],
        groups=groups,
        years=years,
        year=0,
        filters=_filters(edition, entries, undated),
    )
    return replace(page, content=content, headings=headings_of(content))


def _year_page(
    edition: Edition, year: int, found: Sequence[Occurrence], count: int, years: list[int]
) -> Page:
    title = f"Lịch năm {year}"
    page = Page(
        f"lich/{year}/", title, f"Các hạn của năm {year} trong mọi kế hoạch.", "", tab="lich/"
    )
    entries = _entries(edition, found)
    content = render(
        "calendar.html",
        root=page.root,
        title=title,
        lead=page.description,
        heading=f"Các hạn năm {year}",
        entries=entries,
        left_out=count - len(entries),
        months=_months_with(entries),
        groups=(),
        years=years,
        year=year,
        filters=_filters(edition, entries, []),
    )
    return replace(page, content=content, headings=headings_of(content))


def _entries(edition: Edition, found: Iterable[Occurrence]) -> list[Entry]:
    return [_entry(edition, one, number) for number, one in enumerate(found, 1)]


def _entry(edition: Edition, one: Occurrence, number: int) -> Entry:
    plan = edition.portal.plans[one.plan_id]
    day = one.last_good_day
    icon = {DutyState.NOT_BINDING: "bind", DutyState.CANCELLED: "free"}.get(one.state, "due")
    note = ""
    if one.state is DutyState.NOT_BINDING:
        note = "Hạn nằm trong dự thảo hoặc chỉ là dự kiến."
    elif one.state is DutyState.CANCELLED:
        note = "Văn bản không còn hiệu lực vào ngày này."
    words = f"{state_in_words(one.state)}: {one.duty.what}" if icon != "due" else one.duty.what
    view = due(edition, one)
    return Entry(
        f"h{number}-{day:%Y%m%d}", view, WEEKDAYS[day.weekday()], due_in_words(one.duty), note,
        _marks(plan, one.duty.category, one.duty.who), icon, words,
    )  # fmt: skip


def _marks(plan: Plan, category: Category, who: Iterable[Party]) -> Marks:
    agencies = sorted({plan.agency, *(party.agency for party in who if party.agency)})
    return Marks(" ".join(agencies), plan.campaign or "", plan.scope.territory or "", category)


def _undated_groups(edition: Edition) -> tuple[UndatedGroup, ...]:
    groups: list[UndatedGroup] = []
    for plan_id, found in groupby(edition.timeline.undated(), key=lambda one: one.plan_id):
        plan = edition.portal.plans[plan_id]
        some = sorted(found, key=lambda one: ORDER.index(one.duty.category))
        views = tuple(_undated(edition, plan, one) for one in some)
        groups.append(UndatedGroup(name_of(plan), plan.url, plan.heading, views))
    return tuple(groups)


def _undated(edition: Edition, plan: Plan, one: Undated) -> UndatedView:
    return UndatedView(
        one.duty.what,
        parties(edition, one.duty.who),
        parties(edition, one.duty.to),
        due_in_words(one.duty),
        _marks(plan, one.duty.category, one.duty.who),
        "" if one.duty.binding else "bind",
    )


def _months_with(entries: Iterable[Entry], today: dt.date | None = None) -> list[Month]:
    """Months that have dates, in order; `today` is marked on the page of what is ahead alone."""
    by_day: dict[dt.date, list[Entry]] = {}
    for entry in entries:
        by_day.setdefault(entry.due.day, []).append(entry)
    months = sorted({(day.year, day.month) for day in by_day})
    return [month_of(year, month, by_day, today) for year, month in months]


def month_of(
    year: int, month: int, by_day: dict[dt.date, list[Entry]], today: dt.date | None
) -> Month:
    """Weeks begin on Monday; the first and the last are filled from the months beside."""
    weeks = calendar.Calendar().monthdatescalendar(year, month)
    return Month(
        f"t{year}-{month:02}",
        f"Tháng {month:02}/{year}",
        tuple(tuple(_day(day, month, by_day, today) for day in week) for week in weeks),
    )


def _day(
    day: dt.date, month: int, by_day: dict[dt.date, list[Entry]], today: dt.date | None
) -> Day:
    is_out = day.month != month
    entries = () if is_out else tuple(by_day.get(day, ()))
    text = f"{day.day}/{day.month}" if is_out or day.day == 1 else f"{day.day}"
    more = max(len(entries) - IN_A_CELL, 0)
    return Day(day, text, is_out, day == today, entries[:IN_A_CELL], more)


def _filters(edition: Edition, entries: list[Entry], undated: list[UndatedView]) -> Filters:
    """Only choices that would find something."""
    portal = edition.portal
    every = [entry.marks for entry in entries] + [one.marks for one in undated]
    agencies = {key for marks in every for key in marks.agencies.split()}
    named = {key: portal.agencies[key].name for key in agencies if key in portal.agencies}
    campaigns = {
        key: portal.campaigns[key].short
        for key in {marks.campaign for marks in every}
        if key in portal.campaigns
    }
    territories = {
        key: portal.territories[key].name
        for key in {marks.territory for marks in every}
        if key in portal.territories
    }
    kinds = {key: CATEGORY[Category(key)] for key in {marks.kind for marks in every}}
    return Filters(*(_choices(one) for one in (named, campaigns, territories, kinds)))


def _choices(named: dict[str, str]) -> tuple[Choice, ...]:
    return tuple(
        Choice(key, words) for key, words in sorted(named.items(), key=lambda one: sort_key(one[1]))
    )
