"""Every page of the portal that is made from facts."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..cite import Citations
from ..edition import Edition
from ..page import Page
from .agency import Roles, agencies_page, agency_page
from .calendar import calendar_pages
from .campaign import campaign_page, campaigns_page
from .document import Citers, document_page, documents_page, moved_page
from .home import home_page
from .lists import codes_page, plans_page, quality_page
from .plan import plan_page
from .registers import register_pages
from .search import search_page


def all_pages(edition: Edition, calendars: Collection[str] = ()) -> Iterator[Page]:
    """One at a time, so that no more than one page is held in memory.

    `calendars` are the addresses of the calendars that people can subscribe to.
    """
    portal = edition.portal
    citations = Citations(portal)
    citers = Citers(edition, citations)
    roles = Roles(edition)
    yield home_page(edition)
    yield plans_page(edition)
    for plan in portal.plans.values():
        yield plan_page(edition, plan, citations)
    yield campaigns_page(edition)
    for campaign in portal.campaigns.values():
        yield campaign_page(edition, campaign)
    yield agencies_page(edition)
    for agency in portal.agencies.values():
        yield agency_page(edition, agency, roles)
    yield documents_page(edition, citers)
    for held in portal.documents.values():
        yield document_page(edition, held, citers)
    for old, new in portal.moved.items():
        yield moved_page(edition, old, new)
    yield from calendar_pages(edition, calendars)
    yield from register_pages(edition)
    yield search_page()
    yield quality_page(edition)
    yield codes_page()
