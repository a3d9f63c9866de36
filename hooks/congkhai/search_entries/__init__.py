"""What of a portal can be found, as the search wants it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..search import SearchEntry
from ..site import Page
from ..snapshot import Snapshot
from .listing import is_listing, listing_entry
from .plan import plan_entry
from .record import record_entries
from .register import agency_entry, campaign_entry, document_entry
from .written import written_entry

__all__ = ["entries", "is_listing", "listing_entry"]


def entries(
    snapshot: Snapshot, written: Iterable[Page] = (), listings: Iterable[SearchEntry] = ()
) -> Iterator[SearchEntry]:
    """Plans with their items, then all that is about them.

    `written` are hand-written pages, `listings` what `listing_entry` made of the others.
    """
    portal = snapshot.portal
    for plan in portal.plans.values():
        yield plan_entry(snapshot, plan)
    for held in portal.documents.values():
        yield document_entry(snapshot, held)
    for agency in portal.agencies.values():
        yield agency_entry(snapshot, agency)
    for campaign in portal.campaigns.values():
        yield campaign_entry(campaign)
    for plan in portal.plans.values():
        yield from record_entries(snapshot, plan)
    yield from listings
    for page in written:
        yield written_entry(page)
