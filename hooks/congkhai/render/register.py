"""What the registers share: filters whose state lives in the address, and what a row answers to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Generic, Protocol, TypeVar

from ..dates import PartialDate
from ..edition import Edition
from ..model import Party, Plan
from ..page import Page
from ..viet import sort_key
from .frame import headings_of, render
from .view import ItemLink, PartyView, fate, item, name_of, parties

ONE_PAGE = 150
LIMIT = 90
"""Rows of one page; with the list of all pages it then stays below 200 KB. A register that is
short enough needs no list and stands on one page."""
CHOICES = 300
"""Beyond so many, a list offers only what stands on its own page."""
STATES = {
    "pub": "Đã thấy",
    "late": "Thấy, muộn",
    "seen": "Chưa thấy",
    "soon": "Chưa đến hạn",
    "free": "Không định ngày",
    "bind": "Không ràng buộc",
}


@dataclass(frozen=True, slots=True)
class Keys:
    """What a row answers to when it is filtered; several values stand in one attribute."""

    agencies: tuple[str, ...]
    campaign: str
    territories: tuple[str, ...]
    years: tuple[str, ...]
    kind: str
    state: str


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Filter:
    """One list to choose from; `name` is its key in the address."""

    name: str
    label: str
    every: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class StateCount:
    state: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    """What every row shows of the plan it comes from."""

    keys: Keys
    who: tuple[PartyView, ...]
    plan: str
    plan_url: str
    link: ItemLink | None
    heading: str
    """The agency under which the row stands."""
    group: str
    """That agency's id."""


def line(
    edition: Edition,
    plan: Plan,
    section: str | None,
    who: tuple[Party, ...],
    *,
    others: tuple[Party, ...] = (),
    years: tuple[str, ...] = (),
    kind: str = "",
    state: str = "",
) -> Line:
    home = edition.once(("home", plan.id), lambda: _home(edition, plan))
    named = (plan.agency, *(one.agency for one in (*who, *others) if one.agency))
    keys = Keys(
        tuple(dict.fromkeys(named)), plan.campaign or "", home.territories, years, kind, state
    )
    return Line(
        keys,
        parties(edition, who) or home.issuer,
        home.name,
        plan.url,
        item(edition.outlines.get(plan.id), section),
        home.heading,
        plan.agency,
    )


@dataclass(frozen=True, slots=True)
class _Home:
    """What all rows of a plan share."""

    name: str
    heading: str
    issuer: tuple[PartyView, ...]
    territories: tuple[str, ...]


def _home(edition: Edition, plan: Plan) -> _Home:
    agency = edition.portal.agencies.get(plan.agency)
    place = plan.scope.territory or (agency.territory if agency else None)
    issuer = agency and PartyView(agency.name, agency.url, fate(edition, agency, edition.today))
    return _Home(
        name_of(plan),
        agency.name if agency else plan.agency,
        (issuer,) if issuer else (),
        tuple(_up(edition, place)),
    )


def _up(edition: Edition, territory: str | None) -> Iterator[str]:
    """A territory and those that hold it, so that a province finds its districts."""
    seen: set[str] = set()
    while territory and territory not in seen:
        seen.add(territory)
        yield territory
        held = edition.portal.territories.get(territory)
        territory = held.parent if held else None


def years_of(*dates: PartialDate | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(date.year) for date in dates if date))


def filters(
    edition: Edition, lines: Sequence[Line], kinds: dict[str, str] | None = None
) -> tuple[Filter, ...]:
    """Only what some row answers to, in the order of the Vietnamese alphabet."""
    portal = edition.portal
    agencies = {key: one.name for key, one in portal.agencies.items()}
    campaigns = {key: one.short for key, one in portal.campaigns.items()}
    territories = {key: one.name for key, one in portal.territories.items()}
    every = [one.keys for one in lines]
    years = sorted({year for keys in every for year in keys.years})
    found = (
        Filter("co-quan", "Cơ quan", "Mọi cơ quan",
               _choices({id_ for keys in every for id_ in keys.agencies}, agencies)),
        Filter("phong-trao", "Phong trào", "Mọi phong trào",
               _choices({keys.campaign for keys in every}, campaigns)),
        Filter("dia-ban", "Địa bàn", "Mọi địa bàn",
               _choices({id_ for keys in every for id_ in keys.territories}, territories)),
        Filter("nam", "Năm", "Mọi năm", tuple(Choice(year, year) for year in years)),
        Filter("loai", "Loại", "Mọi loại", tuple(
            Choice(kind, words) for kind, words in (kinds or {}).items()
            if any(keys.kind == kind for keys in every)
        )),
    )  # fmt: skip
    return tuple(one for one in found if len(one.choices) > 1)


def _choices(ids: set[str], names: dict[str, str]) -> tuple[Choice, ...]:
    known = [Choice(key, names[key]) for key in ids if key in names]
    return tuple(sorted(known, key=lambda one: (sort_key(one.words), one.value)))


def state_counts(lines: Iterable[Line], words: dict[str, str] | None = None) -> list[StateCount]:
    """Each state that some row has, with its number of rows."""
    counts = Counter(one.keys.state for one in lines)
    named = {**STATES, **(words or {})}
    return [StateCount(key, named[key], counts[key]) for key in STATES if counts[key]]


Place = tuple[tuple[str, ...], tuple[str, str]]


class Lined(Protocol):
    """A row of a register."""

    @property
    def line(self) -> Line: ...


R = TypeVar("R", bound=Lined)


@dataclass(frozen=True, slots=True)
class Group(Generic[R]):
    """The rows of one agency: a part of the table that an address can name."""

    id: str
    name: str
    rows: tuple[R, ...]


@dataclass(frozen=True, slots=True)
class Part(Generic[R]):
    """As many rows as one page carries."""

    number: int
    url: str
    groups: tuple[Group[R], ...]
    keys: Keys
    """All that its rows answer to: tells which pages a filter needs."""
    words: str


def parts(rows: Sequence[R], base: str) -> tuple[Part[R], ...]:
    """The rows by territory and agency, cut into pages; the first bears the register's address."""
    places: dict[str, Place] = {}
    for row in rows:
        group, place = row.line.group, _place(row)
        places[group] = min(places.get(group, place), place)
    # An agency with plans for several territories still stands together.
    ordered = sorted(rows, key=lambda row: (places[row.line.group], row.line.group))
    limit = LIMIT if len(rows) > ONE_PAGE else ONE_PAGE
    cut = [ordered[start : start + limit] for start in range(0, len(ordered), limit)]
    return tuple(_part(some, number, base) for number, some in enumerate(cut, 1))


def _place(row: Lined) -> Place:
    return row.line.keys.territories[::-1], sort_key(row.line.heading)


def _part(rows: Sequence[R], number: int, base: str) -> Part[R]:
    groups = tuple(
        Group(key, some[0].line.heading, tuple(some))
        for key, some in ((k, list(g)) for k, g in groupby(rows, lambda row: row.line.group))
    )
    every = [row.line.keys for row in rows]
    keys = Keys(
        _union(key for keys in every for key in keys.agencies),
        " ".join(_union(keys.campaign for keys in every)),
        _union(key for keys in every for key in keys.territories),
        _union(year for keys in every for year in keys.years),
        " ".join(_union(keys.kind for keys in every)),
        " ".join(_union(keys.state for keys in every)),
    )
    first, last = groups[0].name, groups[-1].name
    words = first if first == last else f"{first} – {last}"
    return Part(number, base if number == 1 else f"{base}{number}/", groups, keys, words)


def _union(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))


def finished(
    edition: Edition,
    page: Page,
    template: str,
    rows: Sequence[R],
    *,
    kinds: dict[str, str] | None = None,
    states: dict[str, str] | None = None,
    above: tuple[tuple[str, str], ...] = (),
    **values: object,
) -> Iterator[Page]:
    """The pages of a register; those after the first hold only the table."""
    cut = parts(rows, page.url)
    lines = [row.line for row in rows]
    every_filter = filters(edition, lines, kinds)
    counts = state_counts(lines, states)
    # Where an agency's rows begin: on a long register often not on the first page.
    places = {group.id: part.url for part in reversed(cut) for group in part.groups}
    for part in cut or (None,):
        here = replace(page, url=part.url if part else page.url)
        later = part is not None and part.number > 1
        title = f"{page.title}, trang {part.number}" if part and later else page.title
        content = render(
            template,
            root=here.root,
            site=edition.site,
            title=page.title,
            base=page.url,
            above=above,
            part=part,
            parts=cut,
            places=places,
            total=len(rows),
            filters=_within(every_filter, part),
            states=counts,
            **values,
        )
        head = render("register-head.html", root=here.root)
        yield replace(here, title=title, content=content, headings=headings_of(content), head=head)


def _within(found: tuple[Filter, ...], part: Part[R] | None) -> tuple[Filter, ...]:
    """The same filters, a list that is too long cut to what this page holds."""
    if part is None:
        return found
    here = {"co-quan": part.keys.agencies, "dia-ban": part.keys.territories}
    return tuple(
        replace(one, choices=tuple(c for c in one.choices if c.value in here.get(one.name, ())))
        if len(one.choices) > CHOICES
        else one
        for one in found
    )
