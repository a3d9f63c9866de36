"""Registers as pages: rows by territory and agency, filters, and the way between the pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Generic, Protocol, TypeVar

from markupsafe import Markup

from ...site import Page
from ...snapshot import Snapshot
from ...text import sort_key
from ...value import value_class
from ..engine.environment import headings_of, render
from ..parts.marks import Mark
from ..parts.succession_note import with_note
from ..parts.unread import some_unread, unread_plans
from .filters import Filter, Keys, PlanColumns, StateCount, filters, state_counts

SHORT = 24
"""Rows of a page, so that a phone can hold it, while the register has few pages."""
FEW_PAGES = 10
FEW = 8
"""A register of fewer rows has no filter."""
LIMIT = 90
HEAVY = 50
"""Rows of one page, so that with its filters it stays below 200 KB: heavy ones hold the periods of
a duty."""
CHOICES = 600
"""Beyond so many, a list offers only what stands on its own page."""
LISTED = 40
"""Up to so many pages, each lists all; beyond, pages of their own do."""
INDEXED = 300
"""Pages that one page of the index lists."""

Place = tuple[tuple[str, ...], tuple[str, str]]


class Lined(Protocol):
    """A row of a register."""

    @property
    def line(self) -> PlanColumns: ...


R = TypeVar("R", bound=Lined)


@value_class
class Group(Generic[R]):
    """The rows of one agency: a part of the table that an address can name."""

    id: str
    name: str
    rows: tuple[R, ...]


@value_class
class RegisterPage(Generic[R]):
    """As many rows as one page carries."""

    number: int
    url: str
    groups: tuple[Group[R], ...]
    keys: Keys
    """All that its rows answer to: tells which pages a filter needs."""
    words: str


def parts(rows: Sequence[R], base: str, most: int = LIMIT) -> tuple[RegisterPage[R], ...]:
    """The rows by territory and agency, cut into pages; the first bears the register's address."""
    places: dict[str, Place] = {}
    for row in rows:
        group, place = row.line.group, _place(row)
        places[group] = min(places.get(group, place), place)
    # An agency with plans for several territories still stands together.
    ordered = sorted(rows, key=lambda row: (places[row.line.group], row.line.group))
    limit = SHORT if len(rows) <= SHORT * FEW_PAGES else most
    cut = [ordered[start : start + limit] for start in range(0, len(ordered), limit)]
    return tuple(_part(some, number, base) for number, some in enumerate(cut, 1))


def _place(row: Lined) -> Place:
    return row.line.keys.territories[::-1], sort_key(row.line.heading)


def _part(rows: Sequence[R], number: int, base: str) -> RegisterPage[R]:
    groups = tuple(
        Group(key, some[0].line.heading, tuple(some))
        for key, some in ((k, list(g)) for k, g in groupby(rows, lambda row: row.line.group))
    )
    every = [row.line.keys for row in rows]
    keys = Keys(
        agencies=_union(key for keys in every for key in keys.agencies),
        campaign=" ".join(_union(keys.campaign for keys in every)),
        territories=_union(key for keys in every for key in keys.territories),
        years=_union(year for keys in every for year in keys.years),
        kind=" ".join(_union(keys.kind for keys in every)),
        state=" ".join(_union(keys.state for keys in every)),
    )
    first, last = groups[0].name, groups[-1].name
    words = first if first == last else f"{first} – {last}"
    return RegisterPage(number, base if number == 1 else f"{base}{number}/", groups, keys, words)


def _union(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))


@value_class
class Pages:
    """The way from one page of a register to the others."""

    total: int
    before: str
    after: str
    index: tuple[str, ...]
    """Where all pages are listed when they are too many for each page to list them."""


def finished(
    snapshot: Snapshot,
    page: Page,
    template: str,
    rows: Sequence[R],
    *,
    kinds: dict[str, str] | None = None,
    states: Mapping[Mark, str] | None = None,
    above: tuple[tuple[str, str], ...] = (),
    most: int = LIMIT,
    **values: object,
) -> Iterator[Page]:
    """The pages of a register; those after the first hold only the table."""
    cut = parts(rows, page.url, most)
    lines = [row.line for row in rows]
    every_filter = filters(snapshot, lines, kinds)
    counts = state_counts(lines, states)
    # Where an agency's rows begin: on a long register often not on the first page.
    places = {group.id: part.url for part in reversed(cut) for group in part.groups}
    whole = all(len(filter_.choices) <= CHOICES for filter_ in every_filter)
    bar = _bar(every_filter, counts, len(rows)) if whole else ""
    index = _index_urls(page, cut)
    unread = unread_plans(snapshot) if not rows else 0
    for part in cut or (None,):
        here = replace(page, url=part.url if part else page.url)
        later = part is not None and part.number > 1
        title = f"{page.title}, trang {part.number}" if part and later else page.title
        content = render(
            template,
            root=here.root,
            site=snapshot.site,
            title=page.title,
            base=page.url,
            above=above,
            part=part,
            parts=() if index else cut,
            pages=_pages(part, cut, index),
            places=places,
            total=len(rows),
            unread=unread,
            some_unread=states and snapshot.ask(some_unread, ""),
            bar=bar or _bar(_within(every_filter, part), counts, len(rows)),
            **values,
        )
        content = with_note(snapshot, content, here.root)
        head = render("register-head.html", root=here.root)
        yield replace(here, title=title, content=content, headings=headings_of(content), head=head)

    for number, url in enumerate(index):
        yield _index_page(replace(page, url=url), page, cut, number)


def _bar(found: tuple[Filter, ...], counts: list[StateCount], total: int) -> Markup:
    """The same on every page of a register, so it is written once; a short one needs none."""
    if total < FEW:
        return Markup("")
    names = [match.label.lower() for match in found]
    about = ", ".join([*names, *(["tình trạng"] if len(counts) > 1 else [])][:4])
    # A duty with several periods is in several states.
    twice = sum(count.count for count in counts) > total
    return Markup(
        render(
            "register-bar.html",
            filters=found,
            states=counts,
            total=total,
            about=about,
            counts_twice=twice,
        )
    )


def _pages(
    part: RegisterPage[R] | None, cut: Sequence[RegisterPage[R]], index: tuple[str, ...]
) -> Pages:
    at = part.number if part else 1
    before = cut[at - 2].url if at > 1 else ""
    after = cut[at].url if at < len(cut) else ""
    return Pages(len(cut), before, after, index)


def _index_urls(page: Page, cut: Sequence[RegisterPage[R]]) -> tuple[str, ...]:
    if len(cut) <= LISTED:
        return ()
    first = f"{page.url}muc-luc/"
    count = -(-len(cut) // INDEXED)
    return (first, *(f"{first}{number}/" for number in range(2, count + 1)))


def _index_page(here: Page, register: Page, cut: Sequence[RegisterPage[R]], number: int) -> Page:
    """All pages of a long register, each with what its rows answer to."""
    content = render(
        "register-index.html",
        root=here.root,
        register=register,
        parts=cut[number * INDEXED : (number + 1) * INDEXED],
        total=len(cut),
    )
    words = f", phần {number + 1}" if number else ""
    return replace(here, title=f"{register.title}: mọi trang{words}", content=content)


def _within(found: tuple[Filter, ...], part: RegisterPage[R] | None) -> tuple[Filter, ...]:
    """The same filters, a list that is too long cut to what this page holds."""
    if part is None:
        return found
    here = {"co-quan": part.keys.agencies, "dia-ban": part.keys.territories}
    return tuple(
        replace(
            match, choices=tuple(c for c in match.choices if c.value in here.get(match.name, ()))
        )
        if len(match.choices) > CHOICES
        else match
        for match in found
    )
