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

__all__ = [
    "entries",
    "entries_of",
    "entry_keys",
    "is_listing",
    "listing_entry",
    "written_entry",
]


def entries(
    snapshot: Snapshot, written: Iterable[Page] = (), listings: Iterable[SearchEntry] = ()
) -> Iterator[SearchEntry]:
    """Plans with their items, then all that is about them.

    `written` are hand-written pages, `listings` what `listing_entry` made of the others.
    """
    for key in entry_keys(snapshot):
        yield from entries_of(snapshot, key)
    yield from listings
    for page in written:
        yield written_entry(page)


def entry_keys(snapshot: Snapshot) -> Iterator[str]:
    """What entries are of, in the order of the index."""
    portal = snapshot.portal
    yield from (f"plan {key}" for key in portal.plans)
    yield from (f"document {key}" for key in portal.documents)
    yield from (f"agency {key}" for key in portal.agencies)
    yield from (f"campaign {key}" for key in portal.campaigns)
    recorded = {*snapshot.records}
    yield from (f"records {key}" for key in portal.plans if key in recorded)


def entries_of(snapshot: Snapshot, key: str) -> Iterator[SearchEntry]:
    """The entries of one of `entry_keys`."""
    sort, _, identifier = key.partition(" ")
    portal = snapshot.portal
    if sort == "plan":
        yield plan_entry(snapshot, portal.plans[identifier])
    elif sort == "document":
        yield document_entry(snapshot, portal.documents[identifier])
    elif sort == "agency":
        yield agency_entry(snapshot, portal.agencies[identifier])
    elif sort == "campaign":
        yield campaign_entry(portal.campaigns[identifier])
    else:
        yield from record_entries(snapshot, portal.plans[identifier])
