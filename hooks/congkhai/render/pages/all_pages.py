"""Every page of the portal that is made from facts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ...export.table import Register
from ...graph.citations import Citations
from ...site.page import Page
from ...snapshot import Edition
from ..registers.all_pages import register_pages
from ..registers.criteria import campaign_criteria_page
from ..registers.holdings import Holdings
from .agency import agencies_page, agency_pages
from .agency_duties import Roles
from .calendar import calendar_pages
from .campaign import campaign_pages, campaigns_page
from .data import data_page
from .document import Citers, document_pages, documents_page, moved_page
from .feed import ALL, with_feed
from .home import home_page
from .lists import codes_page, plans_page
from .plan import plan_page
from .quality import quality_pages
from .search import search_page


def all_pages(
    edition: Edition, paths: Collection[str] = (), registers: Sequence[Register] = ()
) -> Iterator[Page]:
    """One at a time, so that no more than one page is held in memory.

    `paths` are the addresses of the calendars and feeds that people can subscribe to,
    `registers` what they can download.
    """
    portal = edition.portal
    citers = Citers(edition, Citations(portal))
    roles = Roles(edition)
    holdings = Holdings(edition)
    yield with_feed(home_page(edition), "mọi kế hoạch", ALL, paths)
    yield plans_page(edition)
    for plan in portal.plans.values():
        yield plan_page(edition, plan, citers)
    yield campaigns_page(edition)
    for campaign in portal.campaigns.values():
        for page in campaign_pages(edition, campaign, holdings):
            yield with_feed(page, campaign.short, f"feed/phong-trao/{campaign.id}", paths)
        yield from campaign_criteria_page(edition, campaign)
    yield agencies_page(edition)
    for agency in portal.agencies.values():
        for page in agency_pages(edition, agency, roles, holdings):
            yield with_feed(page, agency.short, f"feed/co-quan/{agency.id}", paths)
    yield documents_page(edition, citers)
    for held in portal.documents.values():
        yield from document_pages(edition, held, citers)
    for old, new in portal.moved.items():
        yield moved_page(edition, old, new)
    for page in calendar_pages(edition, paths):
        yield with_feed(page, "mọi kế hoạch", ALL, paths)
    yield from register_pages(edition)
    yield data_page(edition, registers)
    yield search_page(edition)
    yield from quality_pages(edition)
    yield codes_page()
