"""Every page of the portal that is made from facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ...addresses import ALL_FEEDS, feed_stem
from ...products import ProductSort
from ...site import Page
from ...snapshot import REGISTERS_PART, Snapshot
from ..parts.calendar_links import CalendarsOnAsking
from ..parts.sharing import with_card
from ..registers.all_pages import REGISTERS
from ..registers.criteria import campaign_criteria_page
from ..registers.holdings import Holdings
from .agencies import agencies_page
from .agency import agency_pages
from .agency_duties import Roles
from .being_mended import being_mended, being_mended_page
from .calendar import calendar_pages
from .campaign import campaign_pages, campaigns_page
from .data import data_page
from .document import Citers, document_pages, documents_page, moved_pages
from .feed import with_feed
from .home import home_page
from .keys import keys_page
from .lists import codes_page, plan_list_keys, plans_page
from .plan import plan_page
from .quality import quality_pages
from .search import search_page


def all_pages(snapshot: Snapshot) -> Iterator[Page]:
    """As they are where nothing can be downloaded: one at a time, so that no more than one is held
    in memory."""
    snapshot = replace(snapshot, parts={**snapshot.parts, REGISTERS_PART: ()})
    for sort in PAGE_SORTS:
        for key in sort.keys(snapshot):
            yield from (page for page in sort.make(snapshot, key) if isinstance(page, Page))


def _home(snapshot: Snapshot, _: str) -> Iterator[Page]:
    yield with_feed(home_page(snapshot), "mọi kế hoạch", ALL_FEEDS, snapshot.subscriptions)


def _plans(snapshot: Snapshot, key: str) -> Iterator[Page]:
    yield plans_page(snapshot, key)


def _plan(snapshot: Snapshot, key: str) -> Iterator[Page]:
    plan, calendars = snapshot.portal.plans[key], CalendarsOnAsking(snapshot)
    yield with_card(snapshot, plan_page(snapshot, plan, Citers(snapshot), calendars), plan.url)


def _campaign(snapshot: Snapshot, key: str) -> Iterator[Page]:
    campaign, calendars = snapshot.portal.campaigns[key], CalendarsOnAsking(snapshot)
    for page in campaign_pages(snapshot, campaign, Holdings(snapshot), calendars):
        stem = feed_stem("phong-trao", campaign.id)
        page = with_feed(page, campaign.short, stem, snapshot.subscriptions)
        yield with_card(snapshot, page, campaign.url)
    yield from campaign_criteria_page(snapshot, campaign)


def _agency(snapshot: Snapshot, key: str) -> Iterator[Page]:
    agency, calendars = snapshot.portal.agencies[key], CalendarsOnAsking(snapshot)
    for page in agency_pages(snapshot, agency, Roles(snapshot), Holdings(snapshot), calendars):
        stem = feed_stem("co-quan", agency.id)
        page = with_feed(page, agency.short, stem, snapshot.subscriptions)
        yield with_card(snapshot, page, agency.url)


def _document(snapshot: Snapshot, key: str) -> Iterator[Page]:
    return document_pages(snapshot, snapshot.portal.documents[key], Citers(snapshot))


def _moved(snapshot: Snapshot, key: str) -> Iterator[Page]:
    return moved_pages(snapshot, key, snapshot.portal.moved[key])


def _calendar(snapshot: Snapshot, _: str) -> Iterator[Page]:
    for page in calendar_pages(snapshot, snapshot.subscriptions):
        yield with_feed(page, "mọi kế hoạch", ALL_FEEDS, snapshot.subscriptions)


_REGISTERS = {pages.__name__: pages for pages in REGISTERS}


def _register(snapshot: Snapshot, key: str) -> Iterator[Page]:
    return _REGISTERS[key](snapshot)


def _data(snapshot: Snapshot, _: str) -> Iterator[Page]:
    registers = snapshot.parts[REGISTERS_PART]
    assert isinstance(registers, tuple)
    yield data_page(snapshot, registers)


def _single(name: str, page: Callable[[Snapshot], Page]) -> ProductSort[Snapshot]:
    def make(snapshot: Snapshot, _: str) -> Iterator[Page]:
        yield page(snapshot)

    return ProductSort(name, _one, make)


def _one(_: Snapshot) -> Iterable[str]:
    return ("",)


PAGE_SORTS: tuple[ProductSort[Snapshot], ...] = (
    ProductSort("home", _one, _home),
    ProductSort("plans", plan_list_keys, _plans),
    ProductSort("plan", lambda snapshot: snapshot.portal.plans, _plan),
    ProductSort("being mended", being_mended, being_mended_page),
    _single("campaigns", campaigns_page),
    ProductSort("campaign", lambda snapshot: snapshot.portal.campaigns, _campaign),
    _single("agencies", agencies_page),
    ProductSort("agency", lambda snapshot: snapshot.portal.agencies, _agency),
    _single("documents", lambda snapshot: documents_page(snapshot, Citers(snapshot))),
    ProductSort("document", lambda snapshot: snapshot.portal.documents, _document),
    ProductSort("moved", lambda snapshot: snapshot.portal.moved, _moved),
    ProductSort("calendar", _one, _calendar),
    ProductSort("register", lambda snapshot: _REGISTERS, _register),
    _single("search page", search_page),
    ProductSort("quality", _one, lambda snapshot, _: quality_pages(snapshot)),
    _single("codes", lambda snapshot: codes_page()),
    _single("keys", lambda snapshot: keys_page()),
    ProductSort("data", _one, _data, reads_parts=True),
)
