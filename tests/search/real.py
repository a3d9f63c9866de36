"""The portal's own pages as entries: six real documents, and all that they lean on."""

from __future__ import annotations

import datetime as dt
from functools import cache

from congkhai.knowledge import load_portal
from congkhai.pipeline import snapshot_of
from congkhai.render import all_pages
from congkhai.search import SearchEntry
from congkhai.search_entries import entries, is_listing, listing_entry
from congkhai.snapshot import Site

from tests.need import ROOT


@cache
def real_entries() -> tuple[SearchEntry, ...]:
    snapshot = snapshot_of(load_portal(ROOT / "plans"), dt.date(2026, 11, 22), Site())
    listings = [listing_entry(page) for page in all_pages(snapshot) if is_listing(page)]
    return tuple(entries(snapshot, listings=listings))
