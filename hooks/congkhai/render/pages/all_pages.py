"""Every page of the portal that is made from facts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ...addresses import ALL_FEEDS, feed_stem
from ...export import DataTable
from ...site import Page
from ...snapshot import Snapshot
from ..parts.calendar_links import CalendarFiles
from ..registers.all_pages import register_pages
from ..registers.criteria import campaign_criteria_page
from ..registers.holdings import Holdings
from .agency import agencies_page, agency_pages
from .agency_duties import Roles
from .calendar import calendar_pages
from .campaign import campaign_pages, campaigns_page
from .data import data_page
from .document import Citers, document_pages, documents_page, moved_page
from .feed import with_feed
from .home import home_page
from .keys import keys_page
from .lists import codes_page, plans_page
from .plan import plan_page
from .quality import quality_pages
from .search import search_page


def all_pages(
    snapshot: Snapshot, paths: Collection[str] = (), registers: Sequence[DataTable] = ()
) -> Iterator[Page]:
    """One at a time, so that no more than one page is held in memory.

    `paths` are the addresses of the calendars and feeds that people can subscribe to,
    `registers` what they can download.
    """
    portal = snapshot.portal
    calendars = CalendarFiles(portal, paths)
    citers = Citers(snapshot)
    roles = Roles(snapshot)
    holdings = Holdings(snapshot)
    yield with_feed(home_page(snapshot), "mọi kế hoạch", ALL_FEEDS, paths)
    yield plans_page(snapshot)
    for plan in portal.plans.values():
        yield plan_page(snapshot, plan, citers, calendars)
    yield campaigns_page(snapshot)
    for campaign in portal.campaigns.values():
        for page in campaign_pages(snapshot, campaign, holdings, calendars):
            yield with_feed(page, campaign.short, feed_stem("phong-trao", campaign.id), paths)
        yield from campaign_criteria_page(snapshot, campaign)
    yield agencies_page(snapshot)
    for agency in portal.agencies.values():
        for page in agency_pages(snapshot, agency, roles, holdings, calendars):
            yield with_feed(page, agency.short, feed_stem("co-quan", agency.id), paths)
    yield documents_page(snapshot, citers)
    for held in portal.documents.values():
        yield from document_pages(snapshot, held, citers)
    for old, new in portal.moved.items():
        yield moved_page(snapshot, old, new)
    for page in calendar_pages(snapshot, paths):
        yield with_feed(page, "mọi kế hoạch", ALL_FEEDS, paths)
    yield from register_pages(snapshot)
    yield data_page(snapshot, registers)
    yield search_page(snapshot)
    yield from quality_pages(snapshot)
    yield codes_page()
    yield keys_page()
