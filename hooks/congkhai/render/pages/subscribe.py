"""How to carry the calendar into a phone, Outlook or Google; which calendars and feeds exist."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from ...addresses import (
    ALL_CALENDARS,
    ALL_FEEDS,
    CALENDAR_PAGE,
    SUBSCRIBE_PAGE,
    calendar_file,
    feed_stem,
)
from ...model import Agency, name_with_years
from ...site import Page
from ...snapshot import Snapshot
from ...text import sort_key
from ...value import value_class
from ..drawings.qr import QrCode, qr_code
from ..engine.environment import headings_of, render
from ..parts.agency_names import told_apart
from ..parts.calendar_links import webcal
from .feed import FeedLink, feed_link


@value_class
class CalendarLink:
    words: str
    path: str
    address: str
    """With which a phone subscribes to it; empty while the portal's address is unknown."""


@value_class
class CalendarList:
    name: str
    links: tuple[CalendarLink, ...]


def subscribe_page(snapshot: Snapshot, paths: Collection[str]) -> Page:
    """`paths` are those of the calendars and feeds that exist, as `export` gives them."""
    paths = set(paths)
    page = Page(
        url=SUBSCRIBE_PAGE,
        title="Đăng ký lịch",
        description=(
            "Đưa các hạn vào lịch của điện thoại hay máy tính; khi văn bản đổi ngày, lịch đổi theo."
        ),
        content="",
        tab=CALENDAR_PAGE,
    )
    portal, site = snapshot.portal, snapshot.site.url
    whole = _link("Mọi kế hoạch", ALL_CALENDARS, site) if ALL_CALENDARS in paths else None
    code: QrCode | None = qr_code(whole.address) if whole and whole.address else None
    named = (
        ("Theo phong trào", "phong-trao", {c.id: c.short for c in portal.campaigns.values()}),
        ("Theo địa bàn", "dia-ban", {t.id: t.name for t in portal.territories.values()}),
        ("Theo cơ quan", "co-quan", {a.id: _agency(snapshot, a) for a in portal.agencies.values()}),
    )
    lists = tuple(
        CalendarList(name, links)
        for name, folder, names in named
        if (links := _links(folder, names, paths, site))
    )
    content = render(
        "subscribe.html",
        root=page.root,
        whole=whole,
        code=code,
        lists=lists,
        feeds=_feeds(named, paths),
    )
    return replace(page, content=content, headings=headings_of(content))


def _agency(snapshot: Snapshot, agency: Agency) -> str:
    """With its years where it has ended, or another has the same name."""
    has_ended = agency.valid_to is not None and agency.valid_to.last < snapshot.today
    return name_with_years(agency) if has_ended else told_apart(snapshot, agency)


def _feeds(
    named: Iterable[tuple[str, str, dict[str, str]]], paths: Collection[str]
) -> list[FeedLink]:
    """That of all plans first."""
    wanted = [("Mọi kế hoạch", ALL_FEEDS)]
    for _, folder, names in named:
        some = sorted(names.items(), key=lambda words: sort_key(words[1]))
        wanted += [(words, feed_stem(folder, key)) for key, words in some]
    return [link for words, stem in wanted if (link := feed_link(words, stem, paths))]


def _links(
    folder: str, names: dict[str, str], paths: Collection[str], site: str
) -> tuple[CalendarLink, ...]:
    return tuple(
        _link(words, path, site)
        for key, words in sorted(names.items(), key=lambda feed: sort_key(feed[1]))
        if (path := calendar_file(folder, key)) in paths
    )


def _link(words: str, path: str, site: str) -> CalendarLink:
    return CalendarLink(words, path, webcal(site, path))
